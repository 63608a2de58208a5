"""Owns the opening of a stream: its frames read, its call named in time, its ticket redeemed, its state found."""

from dataclasses import dataclass
from typing import get_args

import structlog

from ivr.errors import BadFrame, LineClosed, StoreError
from ivr.messages.call import CarrierEvent, StreamStarted
from ivr.messages.dialog import DialogState
from ivr.ports import CarrierCodec, Clock, Line, Records, Sessions
from ivr.turn import Begins

log = structlog.get_logger(__name__)

START_WITHIN_MS = 5_000
"""A socket that has not named its call by then is nobody's."""
MAX_BAD_FRAMES = 50
POLL_SECONDS = 0.02

_BEGINS: dict[str, Begins] = {begins: begins for begins in get_args(Begins)}


@dataclass(frozen=True)
class Opened:
    """A stream that may be answered."""

    started: StreamStarted
    state: DialogState
    begins: Begins
    offset_ms: int
    """Since the call's first stream began."""


class Frames:
    """What the carrier sends, frame by frame; malformed ones are passed over, too many of them end the stream."""

    def __init__(self, line: Line, codec: CarrierCodec) -> None:
        self._line = line
        self._codec = codec
        self._bad = 0

    def next(self) -> CarrierEvent | None:
        """None when nothing came within POLL_SECONDS, or nothing of meaning. Raises LineClosed."""
        text = self._line.receive(POLL_SECONDS)
        if text is None:
            return None
        try:
            return self._codec.decode(text)
        except BadFrame as error:
            self._bad += 1
            log.warning("stream.bad-frame", error=error.message, count=self._bad)
            if self._bad >= MAX_BAD_FRAMES:
                raise LineClosed("too many malformed frames") from error
            return None


def open_stream(
    frames: Frames, *, sessions: Sessions, records: Records, clock: Clock, locale: str
) -> Opened | None:
    """None for a stream that is gone or does not name its call in time, or without the ticket which our webhook gave
    for this very call."""
    try:
        started = _await_start(frames, clock)
    except LineClosed:
        return None
    if started is None:
        log.warning("stream.nameless")
        return None
    call_sid = started.call_sid
    try:
        ticket = sessions.redeem_ticket(started.parameters.get("ticket", ""), call_sid)
        began = records.call_started_at(call_sid)
    except StoreError as error:
        log.error("stream.no-store", code=error.code, error=error.message)
        return None
    if ticket is None:
        log.warning("stream.without-ticket", call_sid=call_sid)
        return None
    try:
        state = sessions.load(call_sid)
    except StoreError as error:  # unreadable: the call begins anew
        log.error("session.unreadable", code=error.code, error=error.message)
        state = None
    begins = ticket.get("begins", "started")
    passed_ms = int((clock.now() - began).total_seconds() * 1000) if began else 0
    fresh = DialogState(
        call_sid=call_sid,
        caller=ticket.get("caller", ""),
        locale=ticket.get("locale", locale),
        errand=ticket.get("errand", ""),
    )
    offset_ms = passed_ms if begins != "started" else 0
    return Opened(started, state or fresh, _BEGINS.get(begins, "started"), offset_ms)


def _await_start(frames: Frames, clock: Clock) -> StreamStarted | None:
    until_ms = clock.monotonic_ms() + START_WITHIN_MS
    while clock.monotonic_ms() < until_ms:
        event = frames.next()
        if isinstance(event, StreamStarted):
            return event
    return None
