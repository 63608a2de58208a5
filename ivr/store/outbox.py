"""Owns the outbox: texts to callers, put on record first and delivered at least once, dead letters kept."""

import logging
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, or_, select, update

from ivr.errors import BadInput, IvrError
from ivr.ports import Clock
from ivr.store.database import Database, insert_new
from ivr.store.reading import iso
from ivr.store.tables import calls, messages

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)
"""How long a delivery may take before another worker tries."""
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=10)
MOST_ATTEMPTS = 8


class Wording(Protocol):
    """The words of texts, and whom they may go to."""

    def word(self, template: str, locale: str, facts: Mapping[str, Any]) -> str:
        """Raises BadInput for an unknown template or a fact that it cannot do without."""

    def may_text(self, number: str) -> bool: ...


@dataclass(frozen=True)
class Letter:
    """One text on its way out."""

    id: str
    """The same at every attempt: give it to the carrier as idempotency key where it takes one."""
    call_sid: str
    number: str
    template: str
    text: str


@dataclass(frozen=True)
class Delivered:
    """Ids, by what became of them in one step."""

    sent: tuple[str, ...] = ()
    retried: tuple[str, ...] = ()
    dead: tuple[str, ...] = ()


class SqlMessages:
    """The `Messages` of ports and the worker's side of it. Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock, wording: Wording, *, locale: str) -> None:
        """`locale` for calls that are not on record."""
        self._database = database
        self._clock = clock
        self._wording = wording
        self._locale = locale

    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        """The same template about the same parcel goes out once in a call; told again, the first one's id is returned."""
        if not self._wording.may_text(to):
            raise BadInput("this number must not be texted")
        now = self._clock.now()
        about = facts.get("number") or facts.get("tail4") or ""
        key = f"{call_sid}:{template}:{about}"
        with self._database.writing() as connection:
            known = connection.scalar(select(calls.c.locale).where(calls.c.call_sid == call_sid))
            values = {
                "id": str(uuid.uuid4()),
                "key": key,
                "call_sid": call_sid,
                "number": to,
                "template": template,
                "text": self._wording.word(template, known or self._locale, facts),
                "state": "waiting",
                "created_at": now,
                "not_before": now,
                "attempts": 0,
                "last_error": "",
            }
            insert_new(connection, messages, values)
            return str(connection.scalar(select(messages.c.id).where(messages.c.key == key)))

    def deliver(self, deliver_one: Callable[[Letter], None], *, limit: int = 20) -> Delivered:
        """One step of the worker: hand over what is due. `deliver_one` raises IvrError when it cannot.

        A worker that dies in the middle leaves a lease that runs out, then the letter is tried again.
        """
        outcomes: dict[str, list[str]] = {"sent": [], "waiting": [], "dead": []}
        for letter, attempt in self._claim(limit):
            try:
                deliver_one(letter)
                state, error = "sent", ""
            except IvrError as fault:
                state, error = ("dead" if attempt >= MOST_ATTEMPTS else "waiting"), f"{fault.code}: {fault}"
                log.warning("message %s was not delivered (attempt %d): %s", letter.id, attempt, error)
            self._settle(letter.id, attempt, state, error)
            outcomes[state].append(letter.id)
        return Delivered(tuple(outcomes["sent"]), tuple(outcomes["waiting"]), tuple(outcomes["dead"]))

    def of_call(self, call_sid: str) -> list[dict[str, Any]]:
        """Texts of a call, oldest first, ready for JSON: `id`, `template`, `text`, `state` (waiting | sent | dead) …"""
        query = select(messages).where(messages.c.call_sid == call_sid).order_by(messages.c.created_at)
        with self._database.reading() as connection:
            return [
                {
                    "id": row.id,
                    "template": row.template,
                    "text": row.text,
                    "state": row.state,
                    "created_at": iso(row.created_at),
                    "sent_at": iso(row.sent_at),
                }
                for row in connection.execute(query)
            ]

    def _claim(self, limit: int) -> list[tuple[Letter, int]]:
        now = self._clock.now()
        with self._database.writing() as connection:
            rows = connection.execute(
                select(messages)
                .where(
                    messages.c.state == "waiting",
                    messages.c.not_before <= now,
                    or_(messages.c.lease_until.is_(None), messages.c.lease_until < now),
                )
                .order_by(messages.c.created_at)
                .limit(limit)
                .with_for_update(skip_locked=True)
            ).all()
            for row in rows:
                taken = {"attempts": row.attempts + 1, "lease_until": now + LEASE}
                connection.execute(update(messages).where(messages.c.id == row.id).values(**taken))
        return [
            (Letter(row.id, row.call_sid, row.number, row.template, row.text), row.attempts + 1)
            for row in rows
        ]

    def _settle(self, message_id: str, attempt: int, state: str, error: str) -> None:
        now = self._clock.now()
        with self._database.writing() as connection:
            _note_attempt(connection, message_id, attempt, state, error, now)


def _note_attempt(
    connection: Connection, message_id: str, attempt: int, state: str, error: str, now: datetime
) -> None:
    mine = (messages.c.id == message_id) & (messages.c.state == "waiting")
    values: dict[str, Any] = {"state": state, "last_error": error, "lease_until": None}
    if state == "sent":
        values["sent_at"] = now  # what went out went out, however late we hear of it
    else:
        # A failure counts for the attempt that still holds the lease: a later one knows better.
        mine &= messages.c.attempts == attempt
    if state == "waiting":
        values["not_before"] = now + min(LONGEST_RETRY, FIRST_RETRY * 2 ** (attempt - 1))
    connection.execute(update(messages).where(mine).values(**values))
