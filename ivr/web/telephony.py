"""Owns the bot's side of a call at the carrier: the webhooks before, between and after its streams, and their socket.

Every answer leads somewhere: a stream that is lost comes back by `action` or by the verb after it, and whoever
cannot be served hears so.
"""

from contextlib import suppress
from typing import Any

import structlog
from flask import Blueprint, request
from flask_sock import Sock
from simple_websocket import ConnectionClosed

from ivr.errors import LineClosed, StoreError
from ivr.integrations.carriers.twilio import twiml
from ivr.listener import Listener
from ivr.messages.agent import LeftHow
from ivr.messages.dialog import DialogState
from ivr.runner import Runner
from ivr.web import handover
from ivr.web.carrier import (
    OVER,
    call_sid,
    caller,
    guard,
    is_over,
    number_shown,
    once,
    open_stream,
    prompt,
    services,
)

log = structlog.get_logger(__name__)

blueprint = Blueprint("telephony", __name__)
guard(blueprint)
sock = Sock()

MAX_RECOVERIES = 12
"""Attempts at a stream, a second apart, before the caller is told that the line is broken."""


@blueprint.post("/voice/incoming")
@once
def incoming() -> str:
    """A call comes in."""
    number = caller()
    locale = services().locale_of(number_shown())
    if number != number_shown():
        log.warning("call.number-disowned", call_sid=call_sid(), verdict=request.form.get("StirVerstat"))
    services().records.start_call(
        call_sid=call_sid(),
        caller=number,
        called=request.form.get("To", ""),
        locale=locale,
        at=services().clock.now(),
    )
    services().events.publish("calls", "started", {"call_sid": call_sid()})
    return open_stream("started", caller_is=number, locale=locale)


@blueprint.post("/voice/after-stream")
@once
def after_stream() -> str:
    """The stream has ended, by our hand or by accident: the state of the last finished turn tells what comes next."""
    return _next(services().sessions.load(call_sid()))


@blueprint.post("/voice/recover")
@once
def recover() -> str:
    """No stream came about, or it was lost and `action` with it."""
    return _next(services().sessions.load(call_sid()))


@blueprint.post("/voice/status")
@once
def status() -> str:
    """Call progress, in any order; only a terminal state means something."""
    state = request.form.get("CallStatus", "")
    log.info("call.status", call_sid=call_sid(), status=state, sequence=request.form.get("SequenceNumber"))
    if state in OVER:
        services().closing.close(call_sid(), at=services().clock.now())
        _leave_desk("hung_up")
    return twiml.nothing()


@blueprint.post("/voice/stream-status")
@once
def stream_status() -> str:
    log.info(
        "stream.status",
        call_sid=call_sid(),
        happened=request.form.get("StreamEvent"),
        error=request.form.get("StreamError"),
    )
    return twiml.nothing()


@blueprint.post("/voice/fallback")
@once
def fallback() -> str:
    """Last resort of the carrier, when one of our answers could not be had or not be carried out."""
    log.error("call.fallback", call_sid=call_sid(), code=request.form.get("ErrorCode"))
    services().records.end_call(call_sid(), outcome="failed", at=services().clock.now())
    _leave_desk("failed")
    return twiml.hang_up(prompt("system.fault"))


def _leave_desk(how: LeftHow) -> None:
    """Nobody is to be rung for a caller who is not there; when this cannot be told, ringing finds it out."""
    try:
        services().desk.left(call_sid(), how)
    except StoreError as error:
        log.error("desk.untold", call_sid=call_sid(), code=error.code, error=error.message)


def _next(state: DialogState | None) -> str:
    if is_over():
        return twiml.nothing()  # the caller has hung up; nobody is there to hear more
    attempt = int(request.args.get("n", "0") or 0)
    if state is not None and state.stage in ("closing", "ended") and state.answer_heard:
        return twiml.hang_up()
    if state is not None and state.stage == "transferring":
        return handover.begin(state)
    if attempt >= MAX_RECOVERIES:
        log.error("stream.given-up", call_sid=call_sid())
        services().records.end_call(call_sid(), outcome="failed", at=services().clock.now())
        return twiml.hang_up(prompt("system.fault"))
    return open_stream("resumed", attempt=attempt + 1)


# --- the streams


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


@sock.route("/voice/listen", bp=blueprint)
def listen(socket: Any) -> None:
    """Both sides of a conversation between caller and agent; holds this thread as long as it lasts."""
    Listener(services().listener, SocketLine(socket)).run()
