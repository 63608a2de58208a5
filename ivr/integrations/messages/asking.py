"""Owns asking a provider what became of texts, where it does not tell by itself: soon after, and ever more seldom."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from ivr.errors import IvrError
from ivr.messages.letter import Letter, Receipt
from ivr.ports import Clock
from ivr.store.receipts import SqlReceipts

log = logging.getLogger(__name__)

AFTER: Sequence[timedelta] = tuple(timedelta(minutes=n) for n in (2, 10, 60, 360, 1440))
"""Of its sending; then nothing more is to be heard of it."""
AT_ONCE = 10


class Asked(Protocol):
    @property
    def name(self) -> str: ...

    def takes(self, number: str) -> bool: ...

    def ask(self, letter: Letter) -> Receipt | None:
        """None when nothing is known yet. Raises MessageError."""


class Asking:
    """A chore of the worker. When it begins anew, everything of the last day is asked for once more, which does no harm."""

    def __init__(self, receipts: SqlReceipts, clock: Clock, carrier: Asked) -> None:
        self._receipts = receipts
        self._clock = clock
        self._carrier = carrier
        self._again: dict[str, datetime] = {}
        """Text → when it is asked for next."""

    def step(self) -> int:
        """How much was news. Raises StoreError."""
        now = self._clock.now()
        waiting = self._receipts.unheard_of(now - AFTER[-1], now - AFTER[0])
        mine = [
            one for one in waiting if self._carrier.takes(one.number) and one.not_by != self._carrier.name
        ]
        self._again = {one.id: self._again.get(one.id, now) for one in mine}
        due = [one for one in mine if self._again[one.id] <= now]
        return sum(self._ask(one, now) for one in due[:AT_ONCE])

    def _ask(self, letter: Letter, now: datetime) -> bool:
        ages = (letter.created_at + after for after in AFTER)
        self._again[letter.id] = next((at for at in ages if at > now), now + AFTER[-1])
        try:
            told = self._carrier.ask(letter)
        except IvrError as error:
            log.warning("what became of text %s cannot be asked: %s", letter.id, error)
            return False
        return told is not None and self._receipts.receive(told)
