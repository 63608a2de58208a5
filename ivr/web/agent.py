"""Owns the agents' page: its skeleton, which the script fills, and where the browser finds its line."""

import time

from flask import Blueprint, Response, jsonify, render_template
from flask_login import current_user

from ivr.messages.workflow import WorkflowType
from ivr.web import assist, desk, deskrules
from ivr.web.agenttexts import agent_texts
from ivr.web.auth import TAKES_CALLS, require_role
from ivr.web.context import services
from ivr.web.phone import TICKET_SECONDS, line_token
from ivr.web.security import allow_connection, allow_media, line_origin

blueprint = Blueprint("agent", __name__)


@blueprint.get("/agent")
@require_role(*TAKES_CALLS)
def page() -> str:
    settings, abroad = services().settings, services().browser_line
    if settings.demo:
        allow_connection(line_origin(settings.carrier_listen_port))
    elif abroad is not None:
        allow_connection(*abroad.connects_to)
        allow_media(*abroad.plays_from)
    view = services().desk.come(current_user.name)
    return render_template(
        "agent.html",
        snapshot=desk.snapshot(view),
        texts=agent_texts(),
        types=[kind.value for kind in WorkflowType],
        templates=list(assist.TEXTS),
        outcomes=deskrules.outcomes(),
        solves=deskrules.solves(),
        skills=deskrules.skills(),
        longest=desk.LONGEST_NOTE,
        now=services().clock.now(),
    )


@blueprint.get("/api/desk/line")
@require_role(*TAKES_CALLS)
def line() -> Response:
    """Where the page's softphone is rung: `kind` embedded (the demo's carrier), the kind of the carrier in use, or none
    (they have a telephone, or nothing is set up)."""
    settings, abroad, name = services().settings, services().browser_line, current_user.name
    if services().desk.view(name).me.number:
        return jsonify(kind="none")
    if settings.demo:
        token = line_token(settings, int(time.time()) + TICKET_SECONDS)  # the carrier looks at the real clock
        url = f"{line_origin(settings.carrier_listen_port)}/line?token={token}"
        return jsonify(kind="embedded", url=url, number=f"client:{name}")
    return jsonify(abroad.ticket(name) if abroad is not None else {"kind": "none"})
