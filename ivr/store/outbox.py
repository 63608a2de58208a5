"""Owns the outbox: texts to callers, put on record first, delivered once, what could not be delivered kept."""

import logging
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, Row, or_, select, update

from ivr.errors import BadInput, IvrError, MessageRejected, MessageUnsure, NotFound
from ivr.messages.letter import Letter
from ivr.ports import Clock, TextCarrier
from ivr.store.database import Database, insert_new
from ivr.store.reading import iso
from ivr.store.tables import calls, messages

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""How long a delivery may take before another worker looks after it."""
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=10)
ASK_AFTER = timedelta(seconds=60)
"""After a lost answer: a carrier's own record is not there at once."""
MOST_ATTEMPTS = 8


@dataclass(frozen=True)
class Worded:
    text: str
    words: Mapping[str, str]
    """What it was made of, by fact."""


class Wording(Protocol):
    """The words of texts, and whom they may go to."""

    def word(self, template: str, locale: str, facts: Mapping[str, Any]) -> Worded:
        """Raises BadInput for an unknown template or a fact that it cannot do without."""

    def may_text(self, number: str) -> bool: ...


class Linking(Protocol):
    """The links that some texts carry."""

    def make(
        self,
        connection: Connection,
        *,
        template: str,
        facts: Mapping[str, Any],
        number: str,
        call_sid: str,
        at: datetime,
    ) -> Mapping[str, Any]:
        """Put one on record within this transaction; what the text says of it. Empty for a text without a link."""


class Seal(Protocol):
    """Secrets that some texts carry and that are not kept with them."""

    def open(self, letter: Letter) -> Letter | None:
        """As it goes to the phone; itself when it holds none, None when it is of no use any more. Raises StoreError."""


@dataclass(frozen=True)
class Delivered:
    """Ids, by what became of them in one step."""

    sent: tuple[str, ...] = ()
    retried: tuple[str, ...] = ()
    dead: tuple[str, ...] = ()


class SqlMessages:
    """The `Messages` of ports and the worker's side of it. Every method raises StoreError."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        wording: Wording,
        links: Linking,
        *,
        locale: str,
        seal: Seal | None = None,
    ) -> None:
        """`locale` for calls that are not on record."""
        self._database = database
        self._clock = clock
        self._wording = wording
        self._links = links
        self._locale = locale
        self._seal = seal

    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        """The same template about the same workflow or parcel goes out once in a call; told again, the first one's
        id is returned, but for another `occasion` among the facts. Raises BadInput for a number that must not be texted and for what cannot be worded."""
        if not self._wording.may_text(to):
            raise BadInput("this number must not be texted")
        now = self._clock.now()
        about = (
            facts.get("occasion")
            or facts.get("workflow_id")
            or facts.get("number")
            or facts.get("tail4")
            or ""
        )
        key = f"{call_sid}:{template}:{about}"
        with self._database.writing() as connection:
            known = connection.scalar(select(messages.c.id).where(messages.c.key == key))
            if known is not None:
                return str(known)
            locale = connection.scalar(select(calls.c.locale).where(calls.c.call_sid == call_sid))
            locale = locale or self._locale
            link = self._links.make(
                connection, template=template, facts=facts, number=to, call_sid=call_sid, at=now
            )
            worded = self._wording.word(template, locale, {**facts, **link})
            values = {
                "id": str(uuid.uuid4()),
                "key": key,
                "call_sid": call_sid,
                "number": to,
                "template": template,
                "locale": locale,
                "text": worded.text,
                "words": dict(worded.words),
                "state": "waiting",
                "created_at": now,
                "not_before": now,
                "attempts": 0,
                "last_error": "",
                "workflow_id": str(facts.get("workflow_id") or ""),
            }
            insert_new(connection, messages, values)
            return str(connection.scalar(select(messages.c.id).where(messages.c.key == key)))

    def deliver(self, carrier: TextCarrier, *, limit: int = 20) -> Delivered:
        """One step of the worker: hand over what is due.

        A worker that dies in the middle, and a carrier whose answer was lost, leave a letter of which nobody knows
        whether it went out: before it is tried again the carrier is asked. A second text is worse than a late one.
        """
        outcomes: dict[str, list[str]] = {"sent": [], "waiting": [], "dead": []}
        for _ in range(limit):
            claimed = self._claim()
            if claimed is None:
                break
            letter, attempt, may_be_out = claimed
            opened = self._opened(letter)
            outcome = (
                _attempt(carrier, opened, attempt, may_be_out=may_be_out)
                if opened is not None
                else _Outcome("dead", "message-too-late: what it says is of no use any more")
            )
            with self._database.writing() as connection:
                _note_attempt(connection, letter.id, attempt, outcome, self._clock.now())
            outcomes[outcome.state].append(letter.id)
        return Delivered(tuple(outcomes["sent"]), tuple(outcomes["waiting"]), tuple(outcomes["dead"]))

    def of_call(self, call_sid: str) -> list[dict[str, Any]]:
        """Texts of a call, oldest first, ready for JSON: `id template text state created_at sent_at`."""
        return self._shown(select(messages).where(messages.c.call_sid == call_sid))

    def to_number(self, number: str, *, limit: int = 20) -> list[dict[str, Any]]:
        """The newest texts that went to this number, oldest first: as the phone itself shows them, so for nobody else."""
        went = (messages.c.number == number) & (messages.c.state == "sent")
        newest = select(messages.c.id).where(went).order_by(messages.c.created_at.desc()).limit(limit)
        query = select(messages).where(messages.c.id.in_(newest.scalar_subquery()))
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(messages.c.created_at)).all()
        return [{**shown(row), "text": (self._opened(letter(row)) or letter(row)).text} for row in rows]

    def dead(self, *, limit: int = 100) -> list[dict[str, Any]]:
        """Those that were given up, newest first, with `number` (whole), `attempts` and `last_error`."""
        query = select(messages).where(messages.c.state == "dead").order_by(messages.c.created_at.desc())
        with self._database.reading() as connection:
            return [
                {
                    **shown(row),
                    "number": row.number,
                    "attempts": row.attempts,
                    "last_error": row.last_error,
                }
                for row in connection.execute(query.limit(limit))
            ]

    def send_again(self, message_id: str) -> None:
        """A dead one is tried anew; one that may have gone out is asked after first. Raises NotFound."""
        mine = (messages.c.id == message_id) & (messages.c.state == "dead")
        anew = {"state": "waiting", "attempts": 0, "not_before": self._clock.now(), "not_by": ""}
        with self._database.writing() as connection:
            if connection.execute(update(messages).where(mine).values(**anew)).rowcount == 0:
                raise NotFound("there is no such dead letter")

    def _opened(self, letter: Letter) -> Letter | None:
        return self._seal.open(letter) if self._seal is not None else letter

    def _shown(self, query: Any) -> list[dict[str, Any]]:
        with self._database.reading() as connection:
            return [shown(row) for row in connection.execute(query.order_by(messages.c.created_at))]

    def _claim(self) -> tuple[Letter, int, bool] | None:
        """The next letter, the number of the attempt, and whether one before it may have gone out.

        One at a time: the lease of each begins when it is its turn.
        """
        now = self._clock.now()
        due = (messages.c.state == "waiting") & (messages.c.not_before <= now)
        free = or_(messages.c.lease_until.is_(None), messages.c.lease_until < now)
        with self._database.writing() as connection:
            row = connection.execute(
                select(messages)
                .where(due, free)
                .order_by(messages.c.created_at)
                .limit(1)
                .with_for_update(skip_locked=True)
            ).one_or_none()
            if row is None:
                return None
            taken = {"attempts": row.attempts + 1, "lease_until": now + LEASE}
            connection.execute(update(messages).where(messages.c.id == row.id).values(**taken))
        return letter(row), row.attempts + 1, row.lease_until is not None


@dataclass(frozen=True)
class _Outcome:
    state: str
    """sent | waiting | dead"""
    error: str = ""
    carrier_id: str = ""
    may_be_out: bool = False


def _attempt(carrier: TextCarrier, letter: Letter, attempt: int, *, may_be_out: bool) -> _Outcome:
    try:
        if may_be_out:
            found = carrier.find(letter)
            if found is not None:
                return _Outcome("sent", carrier_id=found)
            may_be_out = False
        return _Outcome("sent", carrier_id=carrier.deliver(letter))
    except IvrError as fault:
        error = f"{fault.code}: {fault}"
        log.warning("message %s was not delivered (attempt %d): %s", letter.id, attempt, error)
        is_last = isinstance(fault, MessageRejected) or attempt >= MOST_ATTEMPTS
        unsure = may_be_out or isinstance(fault, MessageUnsure)
        return _Outcome("dead" if is_last else "waiting", error, may_be_out=unsure)


def _note_attempt(
    connection: Connection, message_id: str, attempt: int, outcome: _Outcome, now: datetime
) -> None:
    mine = (messages.c.id == message_id) & (messages.c.state == "waiting")
    values: dict[str, Any] = {"state": outcome.state, "last_error": outcome.error, "lease_until": None}
    if outcome.state == "sent":
        values |= {"sent_at": now, "carrier_id": outcome.carrier_id[:64]}
    else:
        # A failure counts for the attempt that still holds the lease: a later one knows better.
        mine &= messages.c.attempts == attempt
    pause = min(LONGEST_RETRY, FIRST_RETRY * 2 ** (attempt - 1))
    if outcome.may_be_out:  # the run-out lease stays as the mark of it
        pause = max(pause, ASK_AFTER)
        values["lease_until"] = now
    if outcome.state == "waiting":
        values["not_before"] = now + pause
    connection.execute(update(messages).where(mine).values(**values))


def letter(row: Row[Any]) -> Letter:
    return Letter(
        id=row.id,
        call_sid=row.call_sid,
        number=row.number,
        template=row.template,
        text=row.text,
        locale=row.locale,
        words=row.words,
        created_at=row.created_at,
        not_by=row.not_by,
    )


def shown(row: Row[Any]) -> dict[str, Any]:
    """Ready for JSON."""
    return {
        "id": row.id,
        "template": row.template,
        "text": row.text,
        "state": row.state,
        "created_at": iso(row.created_at),
        "sent_at": iso(row.sent_at),
        "receipt": row.receipt,
        "receipt_at": iso(row.receipt_at),
    }
