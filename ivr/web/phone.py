"""Owns the browser phone of the demo: its page, the ticket to the carrier's line, typed words, texts that came."""

import hashlib
import hmac
import re
import time

from flask import Blueprint, jsonify, render_template, request, session
from flask.typing import ResponseReturnValue

from ivr.errors import BadInput, CarrierError, NotAllowed, NotFound
from ivr.settings import Settings
from ivr.web.auth import READS_CALLS, has_role
from ivr.web.callers import demo_callers
from ivr.web.context import services
from ivr.web.security import allow_connection, line_origin
from ivr.web.texts import phone_texts

TICKET_SECONDS = 300
MAX_TEXT = 200
_KEPT_CALLS = 5
_CALL_SID = re.compile(r"CA[0-9a-f]{32}")

blueprint = Blueprint("phone", __name__, url_prefix="/phone")


@blueprint.before_request
def _demo_alone() -> None:
    if not services().settings.demo:
        raise NotFound("The browser phone belongs to the demo; start the hotline with --demo.")


@blueprint.get("")
def page() -> str:
    settings = services().settings
    allow_connection(line_origin(settings.carrier_listen_port))
    numbers = [caller.number for caller in demo_callers()]
    asked = request.args.get("from", numbers[0])
    return render_template(
        "phone.html",
        callers=demo_callers(),
        chosen=asked if asked in numbers else numbers[0],
        texts=phone_texts(),
    )


@blueprint.post("/ticket")
def ticket() -> ResponseReturnValue:
    """Where the carrier's line is and a token that opens it for a few minutes."""
    settings = services().settings
    expiry = int(time.time()) + TICKET_SECONDS  # the carrier compares with the real clock, not with NOW
    token = line_token(settings, expiry)
    url = f"{line_origin(settings.carrier_listen_port)}/line?token={token}"
    return jsonify(url=url, to=settings.number, expires_at=expiry)


def line_token(settings: Settings, expiry: int) -> str:
    """`<expiry, unix seconds>.<hex HMAC-SHA256 of "line:<expiry>" under the admin token>`. Raises CarrierError."""
    try:
        secret = (settings.data_dir / "admin.token").read_text().strip()
    except OSError as error:
        raise CarrierError(
            "The embedded carrier has not started yet: there is no token in the data dir.",
            code="carrier-not-ready",
        ) from error
    digest = hmac.new(secret.encode(), f"line:{expiry}".encode(), hashlib.sha256).hexdigest()
    return f"{expiry}.{digest}"


@blueprint.post("/calls")
def placed() -> ResponseReturnValue:
    """The page tells which call the carrier gave it. Nobody else can know the SID, so knowing it is the proof."""
    call_sid = _call_sid()
    calls = [sid for sid in session.get("phone_calls", []) if sid != call_sid]
    session["phone_calls"] = [*calls, call_sid][-_KEPT_CALLS:]
    return "", 204


@blueprint.post("/text")
def text() -> ResponseReturnValue:
    call_sid = _call_sid()
    if not (was_placed_here(call_sid) or has_role(*READS_CALLS)):
        raise NotAllowed("This browser did not place that call.")
    words = str(_body().get("text", "")).strip()
    if not words or len(words) > MAX_TEXT:
        raise BadInput(f"text must have 1 to {MAX_TEXT} characters.")
    if not services().inbox.post(call_sid, {"text": words}):
        raise BadInput("That call is not on the line any more.", code="call-not-live")
    return "", 204


@blueprint.get("/messages")
def messages() -> ResponseReturnValue:
    """Texts that the hotline sent to a caller of the demo: what their phone would show."""
    number = request.args.get("number", "")
    if number not in {caller.number for caller in demo_callers()}:
        raise NotFound("That is no caller of the demo.")
    texts = services().texts.to_number(number)
    return jsonify(messages=[{name: text[name] for name in ("id", "text", "sent_at")} for text in texts])


def was_placed_here(call_sid: str) -> bool:
    """Did this browser's session place the call?"""
    return services().settings.demo and call_sid in session.get("phone_calls", [])


def _body() -> dict[str, object]:
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise BadInput("The body must be a JSON object.")
    return body


def _call_sid() -> str:
    call_sid = str(_body().get("call_sid", ""))
    if not _CALL_SID.fullmatch(call_sid):
        raise BadInput("call_sid must be CA and 32 hexadecimal digits.")
    return call_sid
