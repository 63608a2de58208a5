"""Owns what SQL keeps for parcels: whose they are, and the last thing that a provider said to each question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, delete, or_, select, update

from ivr.integrations.parcels.consignment import Consignment
from ivr.messages.parcel import tail4_of
from ivr.ports import Clock
from ivr.store.database import Database, replace
from ivr.store.tables import consignments, parcel_answers

KEEP_DAYS = 90
"""A consignment of longer ago is nobody's open parcel any more."""
ANSWER_DAYS = 30
"""What was last heard longer ago is told to nobody."""
MOST = 20
"""Of one caller."""
_BATCH = 500


class SqlConsignments:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(self, new: Sequence[Consignment]) -> int:
        """Write down, over those that were there. A provider that refused one is told of it again. How many."""
        now = self._clock.now()
        rows = [
            {
                "tracking_no": one.tracking_no,
                "tail4": tail4_of(one.tracking_no),
                "carrier": one.carrier,
                "recipient": one.recipient,
                "sender": one.sender,
                "facts": dict(one.facts),
                "added_at": now,
                "followed_at": None,
                "refusal": "",
            }
            for one in new
        ]
        numbers = [one.tracking_no for one in new]
        with self._database.writing() as connection:
            for at in range(0, len(rows), _BATCH):
                again = consignments.c.tracking_no.in_(numbers[at : at + _BATCH]) & (
                    consignments.c.refusal != ""
                )
                connection.execute(update(consignments).where(again).values(followed_at=None, refusal=""))
                replace(connection, consignments, rows[at : at + _BATCH], keep=("followed_at", "refusal"))
        return len(rows)

    def of_phone(self, phone: str) -> list[Consignment]:
        """Newest first."""
        theirs = or_(consignments.c.recipient == phone, consignments.c.sender == phone)
        return self._found(select(consignments).where(theirs)) if phone else []

    def of_tail4(self, tail4: str) -> list[Consignment]:
        return self._found(select(consignments).where(consignments.c.tail4 == tail4))

    def of_number(self, tracking_no: str) -> Consignment | None:
        query = select(consignments).where(consignments.c.tracking_no == tracking_no)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return _consignment(row) if row is not None else None

    def unfollowed(self, most: int) -> list[Consignment]:
        """Those of which the provider was not told yet, oldest first."""
        query = (
            select(consignments)
            .where(consignments.c.followed_at.is_(None), consignments.c.added_at > self._oldest())
            .order_by(consignments.c.added_at, consignments.c.tracking_no)
            .limit(most)
        )
        with self._database.reading() as connection:
            return [_consignment(row) for row in connection.execute(query)]

    def note_followed(self, told: Sequence[Consignment], refusals: Mapping[str, str]) -> None:
        now = self._clock.now()
        with self._database.writing() as connection:
            for one in told:
                values = {"followed_at": now, "refusal": refusals.get(one.tracking_no, "")}
                mine = consignments.c.tracking_no == one.tracking_no
                connection.execute(update(consignments).where(mine).values(**values))

    def correct_carrier(self, tracking_no: str, carrier: str) -> None:
        mine = consignments.c.tracking_no == tracking_no
        with self._database.writing() as connection:
            connection.execute(update(consignments).where(mine).values(carrier=carrier))

    def expire(self) -> None:
        """Delete what is too old to be anybody's open parcel: it holds phone numbers."""
        with self._database.writing() as connection:
            connection.execute(delete(consignments).where(consignments.c.added_at < self._oldest()))

    def _found(self, query: Select[Any]) -> list[Consignment]:
        newest = query.where(consignments.c.added_at > self._oldest()).order_by(
            consignments.c.added_at.desc(), consignments.c.tracking_no
        )
        with self._database.reading() as connection:
            return [_consignment(row) for row in connection.execute(newest.limit(MOST))]

    def _oldest(self) -> datetime:
        return self._clock.now() - timedelta(days=KEEP_DAYS)


@dataclass(frozen=True)
class Answer:
    """What a source said, as the JSON it was put down in, and when."""

    text: str
    as_of: datetime


class SqlAnswers:
    """The last answers of one source. Every method raises StoreError."""

    def __init__(self, database: Database, source: str, clock: Clock) -> None:
        self._database = database
        self._source = source
        self._clock = clock

    def last(self, questions: Sequence[str]) -> dict[str, Answer]:
        """Those of the questions that were ever answered."""
        query = select(parcel_answers).where(
            parcel_answers.c.source == self._source, parcel_answers.c.question.in_(list(questions))
        )
        with self._database.reading() as connection:
            return {row.question: Answer(row.answer, row.as_of) for row in connection.execute(query)}

    def keep(self, question: str, text: str) -> None:
        row = {"source": self._source, "question": question, "answer": text, "as_of": self._clock.now()}
        with self._database.writing() as connection:
            replace(connection, parcel_answers, [row])

    def expire(self) -> None:
        """Delete what was said too long ago."""
        oldest = self._clock.now() - timedelta(days=ANSWER_DAYS)
        with self._database.writing() as connection:
            connection.execute(delete(parcel_answers).where(parcel_answers.c.as_of < oldest))


def _consignment(row: Row[Any]) -> Consignment:
    return Consignment(row.tracking_no, row.carrier, row.recipient, row.sender, row.facts, row.added_at)
