"""Owns the carrier's side of the web: signed webhooks answered with TwiML, and the socket of the stream.

Every answer leads somewhere: a stream that is lost comes back by `action` or by the verb after it, and whoever
cannot be served hears so.
"""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any, ParamSpec

import structlog
from flask import Blueprint, Response, current_app, request
from flask_sock import Sock
from simple_websocket import ConnectionClosed

from ivr.bootstrap import Services
from ivr.errors import BadInput, LineClosed
from ivr.integrations.carriers.twilio import webhook
from ivr.messages.dialog import DialogState
from ivr.runner import Runner

log = structlog.get_logger(__name__)

blueprint = Blueprint("telephony", __name__)
sock = Sock()

P = ParamSpec("P")

QUEUE = "agents"
MAX_RECOVERIES = 12
"""Attempts at a stream, a second apart, before the caller is told that the line is broken."""
HOLD_PAUSE_SECONDS = 10
OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})


def services() -> Services:
    found: Services = current_app.extensions["services"]
    return found


@blueprint.before_request
def _signed() -> None:
    """Nothing below /voice is served to anybody but our carrier account."""
    settings = services().settings
    request.get_data(cache=True)  # before the form is read, which would leave nothing to tell repeats by
    raw = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.full_path
    if request.path == "/voice/stream":
        urls = webhook.stream_urls(f"{settings.stream_url}/voice/stream")
    else:
        urls = (settings.base_url + raw,)
    webhook.verify(
        urls,
        request.form,
        request.headers.get("X-Twilio-Signature", ""),
        settings.twilio_auth_token,
    )
    if request.path != "/voice/stream" and not webhook.CALL_SID.fullmatch(request.form.get("CallSid", "")):
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
                return _twiml(earlier)
            answer = view(*args, **kwargs)
            return _twiml(sessions.first_answer(key, answer) or answer)
        except Exception:  # whatever it was, the caller is on the line
            log.exception("webhook.failed", path=request.path)
            return _twiml(webhook.hang_up(_prompt("system.fault")))

    return answered


def _request_key() -> str:
    token = request.headers.get("I-Twilio-Idempotency-Token", "")
    body = hashlib.sha256(request.get_data()).hexdigest()
    return f"{request.full_path}:{token}:{body}"


# --- webhooks


@blueprint.post("/voice/incoming")
@once
def incoming() -> str:
    """A call comes in."""
    caller = webhook.caller_number(request.form.get("From", ""))
    locale = services().locale_of(caller)
    services().records.start_call(
        call_sid=_call_sid(),
        caller=caller,
        called=request.form.get("To", ""),
        locale=locale,
        at=services().clock.now(),
    )
    services().events.publish("calls", "started", {"call_sid": _call_sid()})
    return _open_stream("started", caller=caller, locale=locale)


@blueprint.post("/voice/after-stream")
@once
def after_stream() -> str:
    """The stream has ended, by our hand or by accident: the state of the last finished turn tells what comes next."""
    return _next(services().sessions.load(_call_sid()))


@blueprint.post("/voice/recover")
@once
def recover() -> str:
    """No stream came about, or it was lost and `action` with it."""
    return _next(services().sessions.load(_call_sid()))


@blueprint.post("/voice/wait")
@once
def wait() -> str:
    """Asked for again and again while the caller waits for a person."""
    left = services().settings.handover_wait_seconds - int(request.form.get("QueueTime", "0") or 0)
    if left <= 0:
        return webhook.leave()
    return webhook.hold([_prompt("system.hold")], min(HOLD_PAUSE_SECONDS, left))


@blueprint.post("/voice/after-queue")
@once
def after_queue() -> str:
    """The caller has left the queue: to a person, or back to the bot because nobody was free."""
    if request.form.get("QueueResult") in ("hangup", "bridged"):
        return webhook.hang_up()
    return _open_stream("unanswered")


@blueprint.post("/voice/status")
@once
def status() -> str:
    """Call progress, in any order; only a terminal state means something."""
    state = request.form.get("CallStatus", "")
    log.info("call.status", call_sid=_call_sid(), status=state, sequence=request.form.get("SequenceNumber"))
    if state in OVER:
        services().closing.close(_call_sid(), at=services().clock.now())
    return webhook.nothing()


@blueprint.post("/voice/stream-status")
@once
def stream_status() -> str:
    log.info(
        "stream.status",
        call_sid=_call_sid(),
        happened=request.form.get("StreamEvent"),
        error=request.form.get("StreamError"),
    )
    return webhook.nothing()


@blueprint.post("/voice/fallback")
@once
def fallback() -> str:
    """Last resort of the carrier, when one of our answers could not be had or not be carried out."""
    log.error("call.fallback", call_sid=_call_sid(), code=request.form.get("ErrorCode"))
    services().records.end_call(_call_sid(), outcome="failed", at=services().clock.now())
    return webhook.hang_up(_prompt("system.fault"))


def _next(state: DialogState | None) -> str:
    if request.form.get("CallStatus") in OVER:
        return webhook.nothing()  # the caller has hung up; nobody is there to hear more
    attempt = int(request.args.get("n", "0") or 0)
    if state is not None and state.stage in ("closing", "ended") and state.answer_heard:
        return webhook.hang_up()
    if state is not None and state.stage == "transferring":
        return webhook.enqueue(QUEUE, base_url=services().settings.base_url)
    if attempt >= MAX_RECOVERIES:
        log.error("stream.given-up", call_sid=_call_sid())
        services().records.end_call(_call_sid(), outcome="failed", at=services().clock.now())
        return webhook.hang_up(_prompt("system.fault"))
    return _open_stream("resumed", attempt=attempt + 1)


def _open_stream(begins: str, *, caller: str = "", locale: str = "", attempt: int = 0) -> str:
    settings = services().settings
    caller = caller or webhook.caller_number(request.form.get("From", ""))
    ticket = services().sessions.issue_ticket(
        _call_sid(),
        {"begins": begins, "caller": caller, "locale": locale or services().locale_of(caller)},
    )
    return webhook.connect(
        f"{settings.stream_url}/voice/stream",
        ticket=ticket,
        base_url=settings.base_url,
        attempt=attempt,
        pause_seconds=1 if attempt > 1 else 0,
        play_url=_prompt("system.moment") if attempt == 2 else "",
    )


def _prompt(key: str) -> str:
    locale = services().locale_of(webhook.caller_number(request.form.get("From", "")))
    return f"{services().settings.base_url}/prompts/{locale}/{key}.wav"


def _call_sid() -> str:
    return request.form["CallSid"]


def _twiml(text: str) -> Response:
    return Response(text, content_type="text/xml; charset=utf-8")


# --- the stream


class SocketLine:
    """A `Line` over the WebSocket that flask-sock accepted."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket

    def receive(self, timeout_seconds: float) -> str | bytes | None:
        try:
            frame: str | bytes | None = self._socket.receive(timeout=timeout_seconds)
        except ConnectionClosed as error:
            raise LineClosed("the carrier closed the stream") from error
        return frame

    def send(self, text: str) -> None:
        try:
            self._socket.send(text)
        except (ConnectionClosed, OSError) as error:
            raise LineClosed("the stream is gone") from error

    def close(self) -> None:
        with suppress(ConnectionClosed, OSError):  # closed already, which is what was wanted
            self._socket.close()


@sock.route("/voice/stream", bp=blueprint)
def stream(socket: Any) -> None:
    """Bidirectional Media Streams; holds this thread as long as the stream lives."""
    Runner(services().runner, SocketLine(socket)).run()
