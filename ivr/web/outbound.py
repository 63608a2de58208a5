"""Owns the webhooks of calls that we place of our own accord: somebody answers, and how it ended."""

import structlog
from flask import Blueprint, request

from ivr.errors import StoreError
from ivr.integrations.carriers.twilio import twiml, webhook
from ivr.web.carrier import OVER, call_sid, guard, once, open_stream, services

log = structlog.get_logger(__name__)

blueprint = Blueprint("outbound", __name__)
guard(blueprint)


@blueprint.post("/voice/outbound")
@once
def answered() -> str:
    """Whom we called has picked up; to the record they are the caller, as in any call."""
    errand_id = request.args.get("errand", "")
    if webhook.is_machine(answered_by := request.form.get("AnsweredBy", "")):
        # Anybody may play back what a machine has taken down: it is told nothing, and the try was in vain.
        log.info("outbound.machine", call_sid=call_sid(), answered_by=answered_by)
        services().errands.ended(errand_id, call_sid(), told=False, why=f"answered by {answered_by}")
        return twiml.hang_up()
    errand = services().errands.answered(errand_id, call_sid())
    if errand is None:
        return twiml.hang_up()
    settings, locale = services().settings, services().locale_of(errand.number)
    services().records.start_call(
        call_sid=call_sid(),
        caller=errand.number,
        called=settings.number,
        locale=locale,
        at=services().clock.now(),
        errand=errand,
    )
    services().events.publish("calls", "started", {"call_sid": call_sid()})
    return open_stream("started", caller_is=errand.number, locale=locale, errand=errand.id)


@blueprint.post("/voice/outbound/status")
@once
def ended() -> str:
    """The carrier's last word: nobody was reached, or the call is over."""
    state = request.form.get("CallStatus", "")
    log.info("outbound.status", call_sid=call_sid(), status=state)
    if state not in OVER:
        return twiml.nothing()
    told = False
    if services().records.call_started_at(call_sid()) is not None:
        told = _told()
        services().closing.close(call_sid(), at=services().clock.now())
        services().desk.left(call_sid(), "hung_up")
    services().errands.ended(request.args.get("errand", ""), call_sid(), told=told)
    return twiml.nothing()


def _told() -> bool:
    """What it was about was heard to its end, or they have said something to it."""
    try:
        state = services().sessions.load(call_sid())
    except StoreError as error:
        log.error("session.unreadable", call_sid=call_sid(), code=error.code)
        return False
    return state is not None and state.stage != "new" and (state.turns > 1 or state.answer_heard)
