"""Owns the page of what was not delivered: events for other systems, texts to callers; and sending it again."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import NotFound, WorkflowError
from ivr.web.auth import SENDS_AGAIN, WORKS_AT_DESK, has_role, require_role
from ivr.web.context import services

blueprint = Blueprint("deadletters", __name__, url_prefix="/branch/dead-letters")


@blueprint.get("")
@require_role(*SENDS_AGAIN)
def page() -> str:
    deliveries = services().office.deliveries
    return render_template(
        "dead_letters.html",
        has_desk=has_role(*WORKS_AT_DESK),
        counts=deliveries.counts(),
        events=deliveries.dead(),
        texts=services().texts.dead(),
        undelivered=services().receipts.undelivered(),
    )


@blueprint.post("/event")
@require_role(*SENDS_AGAIN)
def send_event() -> AnyResponse:
    """The store writes down who did so."""
    event_id, target = request.form.get("event_id", ""), request.form.get("target", "")
    try:
        services().office.deliveries.send_again(event_id, target, by=current_user.name)
    except WorkflowError:
        return _answer(_("It was delivered in the meantime."))
    return _answer(_("It is on its way again."))


@blueprint.post("/text")
@require_role(*SENDS_AGAIN)
def send_text() -> AnyResponse:
    message_id = request.form.get("message_id", "")[:36]
    try:
        services().texts.send_again(message_id)
    except NotFound:  # a second click, or somebody else's
        return _answer(_("It is on its way already."))
    now = services().clock.now()
    services().audit.write(at=now, actor=current_user.name, action="send_again", subject=message_id)
    return _answer(_("It is on its way again."))


def _answer(words: str) -> AnyResponse:
    flash(words)
    return redirect(url_for("deadletters.page"), 303)
