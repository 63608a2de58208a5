"""Owns putting down, for whoever takes the call, everything that they would otherwise ask: of the whole call."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, tzinfo
from typing import Any

import structlog

from ivr.dialog import summary
from ivr.dialog.schema import Book
from ivr.errors import StoreError
from ivr.messages.dialog import DialogState
from ivr.ports import Clock, Records, TurnRecord

log = structlog.get_logger(__name__)

Packet = Mapping[str, Any]
Advise = Callable[[Packet], Packet]
"""Adds to a packet what its reader may do next, and how far they may go."""


def unadvised(packet: Packet) -> Packet:
    return packet


class Handing:
    def __init__(
        self,
        *,
        book: Book,
        records: Records,
        clock: Clock,
        zone: tzinfo,
        locale: str = "",
        advise: Advise = unadvised,
    ) -> None:
        """`locale`: of those who take calls; empty: the caller's."""
        self._book = book
        self._records = records
        self._clock = clock
        self._zone = zone
        self._locale = locale
        self._advise = advise

    def hand_over(self, state: DialogState, turns: Sequence[TurnRecord]) -> None:
        """Write the packet. `turns`: of this stream so far; those of earlier ones are on record."""
        now = self._clock.now()
        packet = summary.summarize(
            state,
            self._whole_call(state.call_sid, turns),
            book=self._book,
            now=now,
            zone=self._zone,
            locale=self._locale,
            calls_today=self._calls_today(state.caller, now),
        )
        try:
            self._records.note_transfer(state.call_sid, self._advise(packet))
        except StoreError as error:
            log.error("records.lost", call_sid=state.call_sid, code=error.code, error=error.message)

    def _whole_call(self, call_sid: str, turns: Sequence[TurnRecord]) -> list[TurnRecord]:
        try:
            kept = self._records.turns_of(call_sid)
        except StoreError as error:
            log.warning("records.unread", call_sid=call_sid, code=error.code, error=error.message)
            kept = ()
        newest = {turn.n: turn for turn in (*kept, *turns)}
        return [newest[n] for n in sorted(newest)]

    def _calls_today(self, caller: str, now: datetime) -> int:
        """0 when nobody knows."""
        if not caller:
            return 0
        midnight = datetime.combine(now.astimezone(self._zone).date(), time(), self._zone)
        try:
            return self._records.calls_since(caller, midnight)
        except StoreError as error:
            log.warning("records.unread", code=error.code, error=error.message)
            return 0
