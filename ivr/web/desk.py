"""Owns the agents' desk for its page, as JSON: what is going on, coming and going, offers, steering of the call."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, jsonify
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from ivr.errors import BadInput, NotAllowed, OfferTaken
from ivr.messages.agent import DeskView, WrapUp
from ivr.ports import AgentDesk
from ivr.web import deskrules, deskview
from ivr.web.auth import SUPERVISES, TAKES_CALLS, has_role, require_role
from ivr.web.context import services
from ivr.web.once import body, once, words

TOPIC = "desk"
LONGEST_NOTE = 2000

blueprint = Blueprint("desk", __name__, url_prefix="/api/desk")


def own_topic(name: str) -> str:
    return f"agent:{name}"


def snapshot(view: DeskView) -> dict[str, Any]:
    """The view, and from where its events go on: the call's from its beginning, for what was said is told by them."""
    call_sid = deskview.call_of(view)
    topics = [TOPIC, own_topic(view.me.name), *([f"call:{call_sid}"] if call_sid else [])]
    cursor = services().events.cursor(topics[:2])
    told = deskview.tell(services().desk.view(view.me.name))  # after the cursor: told twice rather than never
    return {
        **told,
        "call_sid": call_sid,
        "topic": ",".join(topics),
        "cursor": cursor + (",0-0" if call_sid else ""),
        "now": deskview.plain(services().clock.now()),
    }


@blueprint.errorhandler(OfferTaken)
def _too_late(error: OfferTaken) -> ResponseReturnValue:
    return jsonify(error={"code": error.code, "message": error.message, "by": error.by}), error.http_status


@blueprint.get("")
@require_role(*TAKES_CALLS)
def look() -> Response:
    return jsonify(snapshot(services().desk.view(current_user.name)))


@blueprint.post("/come")
@require_role(*TAKES_CALLS)
def come() -> Response:
    """The same, and a sign of life: what the page asks for."""
    return jsonify(snapshot(services().desk.come(current_user.name)))


@blueprint.post("/presence")
@require_role(*TAKES_CALLS)
@once
def presence() -> Mapping[str, Any]:
    wanted = body().get("presence")
    if wanted not in ("available", "away"):
        raise BadInput("presence must be available or away.")
    return dict(deskview.plain(services().desk.set_presence(current_user.name, wanted)))


@blueprint.post("/offers/<offer_id>/<any(shown, accept, decline):act>")
@require_role(*TAKES_CALLS)
@once
def answer_offer(offer_id: str, act: str) -> Mapping[str, Any]:
    """`shown`: the packet is on the screen."""
    desk, name = services().desk, current_user.name
    if act == "accept":
        return dict(deskview.plain(desk.accept(offer_id, name)))
    (desk.shown if act == "shown" else desk.decline)(offer_id, name)
    return {"id": offer_id, "done": act}


# --- the call that the agent has


def _note(name: str = "note", *, is_needed: bool = False) -> str:
    return words(name, longest=LONGEST_NOTE, is_needed=is_needed)


def _wrap_up() -> WrapUp:
    """Raises BadInput."""
    outcome = str(body().get("outcome", ""))
    if outcome not in deskrules.rules().outcomes:
        raise BadInput(_("Choose how it ended."))
    return WrapUp(outcome, _note(), bool(body().get("solved", True)))


def _hand_on(desk: AgentDesk, sid: str, by: str) -> None:
    to, skill = (words(name, longest=80) for name in ("to", "skill"))
    if bool(to) == bool(skill) or (skill and skill not in deskrules.rules().skills):
        raise BadInput(_("Choose to whom."))
    desk.hand_on(sid, by, to=to, skill=skill, note=_note())


def _consult(desk: AgentDesk, sid: str, by: str) -> Any:
    return desk.consult(sid, by, words("colleague", longest=80, is_needed=True))


STEER: Mapping[str, Callable[[AgentDesk, str, str], Any]] = {
    "hold": lambda desk, sid, by: desk.hold(sid, by, True),
    "resume": lambda desk, sid, by: desk.hold(sid, by, False),
    "consult": _consult,
    "end-consult": lambda desk, sid, by: desk.end_consult(sid, by, hand_on=bool(body().get("hand_on"))),
    "hand-on": _hand_on,
    "return": lambda desk, sid, by: desk.return_to_bot(sid, by, _note()),
    "end": lambda desk, sid, by: desk.end(sid, by),
    "note": lambda desk, sid, by: desk.note(sid, by, _note("text", is_needed=True)),
    "wrap-up": lambda desk, sid, by: desk.wrap_up(sid, by, _wrap_up()),
}


@blueprint.post("/calls/<call_sid>/<any(" + ", ".join(f"'{name}'" for name in STEER) + "):act>")
@require_role(*TAKES_CALLS)
@once
def steer(call_sid: str, act: str) -> Mapping[str, Any]:
    """What came of it is told by the events, and by the next look."""
    changed = STEER[act](services().desk, call_sid, current_user.name)
    return {"done": act, "conversation": deskview.plain(changed)}


def visible(call_sid: str) -> DeskView:
    """The visitor's view of the desk, when that call is offered to them or theirs. Raises NotAllowed."""
    view = services().desk.view(current_user.name)
    if call_sid not in deskview.calls_of(view) and not has_role(*SUPERVISES):
        raise NotAllowed(_("This call is not yours."))
    return view
