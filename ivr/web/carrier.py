"""Owns what all webhooks of the carrier share: the signature, one answer for what comes again, sounds, streams."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec
from urllib.parse import urlencode

import structlog
from flask import Blueprint, Response, current_app, request

from ivr.bootstrap import Services
from ivr.errors import BadInput
from ivr.integrations.carriers.twilio import twiml, webhook

log = structlog.get_logger(__name__)

P = ParamSpec("P")

OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
SOCKETS = ("/voice/stream", "/voice/listen")
NAMELESS = ("/voice/desk/room-status", "/voice/message-status")
"""Webhooks about a conference or a text rather than about one call."""


def services() -> Services:
    found: Services = current_app.extensions["services"]
    return found


def guard(blueprint: Blueprint) -> None:
    """Nothing of this blueprint is served to anybody but our carrier account."""

    @blueprint.before_request
    def _signed() -> None:
        settings = services().settings
        request.get_data(cache=True)  # before the form is read, which would leave nothing to tell repeats by
        raw = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.full_path
        if request.path in SOCKETS:
            urls = webhook.stream_urls(settings.stream_url + request.path)
        else:
            urls = (settings.base_url + raw,)
        webhook.verify(
            urls, request.form, request.headers.get("X-Twilio-Signature", ""), settings.twilio_auth_token
        )
        if request.path in (*SOCKETS, *NAMELESS):
            return
        if not webhook.CALL_SID.fullmatch(request.form.get("CallSid", "")):
            raise BadInput("a webhook names its call in CallSid: CA and 32 hexadecimal digits")


def once(view: Callable[P, str]) -> Callable[P, Response]:
    """The carrier retries byte for byte: a request that comes again gets the same answer and has no second effect."""

    @wraps(view)
    def answered(*args: P.args, **kwargs: P.kwargs) -> Response:
        sessions = services().sessions
        key = _request_key()
        try:
            earlier = sessions.earlier_answer(key)
            if earlier is not None:
                return _document(earlier)
            answer = view(*args, **kwargs)
            return _document(sessions.first_answer(key, answer) or answer)
        except Exception:  # whatever it was, the caller is on the line
            log.exception("webhook.failed", path=request.path)
            return _document(twiml.hang_up(prompt("system.fault")))

    return answered


def call_sid() -> str:
    return request.form["CallSid"]


def caller() -> str:
    """Who is on the other end, whichever side dialled: E.164, or empty, also for a number that looks forged."""
    return "" if webhook.is_disowned(request.form.get("StirVerstat", "")) else number_shown()


def number_shown() -> str:
    """What the carrier shows for them, true or not: E.164, or empty."""
    is_ours = request.form.get("Direction", "").startswith("outbound")
    return webhook.caller_number(request.form.get("To" if is_ours else "From", ""))


def is_over() -> bool:
    return request.form.get("CallStatus") in OVER


def prompt(key: str, **facts: int) -> str:
    """The URL of a fixed sentence in the caller's language; `facts` are numbers that stand in it."""
    query = f"?{urlencode(facts)}" if facts else ""
    return f"{services().settings.base_url}/prompts/{services().locale_of(number_shown())}/{key}.wav{query}"


def url(path: str, **query: Any) -> str:
    """Of a webhook of ours, with how often it may be tried."""
    return f"{services().settings.base_url}{path}{f'?{urlencode(query)}' if query else ''}{twiml.RETRY}"


def open_stream(
    begins: str,
    *,
    caller_is: str = "",
    locale: str = "",
    attempt: int = 0,
    errand: str = "",
    left_room: bool = False,
) -> str:
    """TwiML that lets the caller talk to the bot. `errand`: id of what we call them about; `left_room`: they come from
    a conversation with an agent."""
    settings = services().settings
    number = caller_is or caller()
    facts = {"begins": begins, "caller": number, "locale": locale or services().locale_of(number)}
    ticket = services().sessions.issue_ticket(call_sid(), facts | ({"errand": errand} if errand else {}))
    return twiml.connect(
        f"{settings.stream_url}/voice/stream",
        ticket=ticket,
        base_url=settings.base_url,
        attempt=attempt,
        pause_seconds=1 if attempt > 1 else 0,
        play_url=prompt("system.moment") if attempt == 2 else "",
        stop_stream=listened() if left_room else "",
    )


def listened() -> str:
    """Name of the stream that listens to this caller while they talk to an agent; empty where nothing is listened to."""
    return twiml.listened(call_sid()) if services().settings.listens_to_agents else ""


def _request_key() -> str:
    token = request.headers.get("I-Twilio-Idempotency-Token", "")
    body = hashlib.sha256(request.get_data()).hexdigest()
    return f"{request.full_path}:{token}:{body}"


def _document(text: str) -> Response:
    return Response(text, content_type="text/xml; charset=utf-8")
