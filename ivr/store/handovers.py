"""Owns the record of hand-overs: when each step came, how each ended, what agents noted, the figures of all."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from ivr.messages.agent import AgentNote, HandoverMarks, WrapUp
from ivr.ports import Clock
from ivr.store.database import Database, insert_new
from ivr.store.desk_tables import handover_notes, handovers
from ivr.store.reading import iso
from ivr.store.tables import calls

_TIMES = (
    "decided_at", "queued_at", "offered_at", "shown_at", "accepted_at", "bridged_at", "first_word_at", "ended_at",
    "wrapped_at",
)  # fmt: skip
_SAID_ONCE = (*_TIMES, "reason", "agent", "outcome", "asked_again")


class SqlHandovers:
    """The `Handovers` of ports. Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def enter(self, handover: str, call_sid: str, marks: HandoverMarks) -> None:
        told = {name: value for name in _SAID_ONCE if (value := getattr(marks, name)) is not None}
        with self._database.writing() as connection:
            if not _open(connection, handover, call_sid):
                return
            mine = handovers.c.id == handover
            values: dict[str, Any] = {
                name: func.coalesce(handovers.c[name], value) for name, value in told.items()
            }
            if marks.wrap_up is not None:
                values |= _closing(marks.wrap_up)
            if values:
                connection.execute(update(handovers).where(mine).values(values))

    def note(self, handover: str, call_sid: str, note_id: str, note: AgentNote) -> None:
        row = {
            "id": note_id,
            "handover_id": handover,
            "call_sid": call_sid,
            "at": note.at,
            "by": note.by,
            "text": note.text,
        }
        with self._database.writing() as connection:
            if _is_known(connection, call_sid):
                insert_new(connection, handover_notes, row)

    def notes(self, call_sid: str) -> tuple[AgentNote, ...]:
        mine = (handover_notes.c.call_sid == call_sid) & (handover_notes.c.text != "")
        query = select(handover_notes).where(mine).order_by(handover_notes.c.at, handover_notes.c.id)
        with self._database.reading() as connection:
            return tuple(AgentNote(row.by, row.at, row.text) for row in connection.execute(query))

    def wrap_up_late(self, call_sid: str, by: str, wrap_up: WrapUp) -> bool:
        undone = (
            (handovers.c.call_sid == call_sid)
            & (handovers.c.agent == by)
            & handovers.c.ended_at.is_not(None)
            & handovers.c.wrap_up_code.is_(None)
        )
        newest = select(handovers.c.id).where(undone).order_by(handovers.c.ended_at.desc()).limit(1)
        with self._database.writing() as connection:
            found = connection.scalar(newest)
            if found is None:
                return False
            values = {**_closing(wrap_up), "wrapped_at": self._clock.now()}
            connection.execute(update(handovers).where(handovers.c.id == found).values(values))
        return True

    def of_call(self, call_sid: str) -> list[dict[str, Any]]:
        """Every hand-over of one call, first to last, ready for JSON."""
        query = select(handovers).where(handovers.c.call_sid == call_sid).order_by(handovers.c.queued_at)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [{"n": n, **_plain(row)} for n, row in enumerate(rows, 1)]

    def figures(self, days: int = 7) -> dict[str, Any]:
        """Of the hand-overs decided within the last days. Spans in seconds, shares 0..1, None where there were none."""
        since = self._clock.now() - timedelta(days=days)
        with self._database.reading() as connection:
            rows = connection.execute(select(handovers).where(handovers.c.decided_at >= since)).all()
        over = [row.outcome for row in rows if row.outcome is not None]
        judged = [row.asked_again for row in rows if row.asked_again is not None]
        answered = [outcome in ("answered", "handed_on", "returned", "cut_off") for outcome in over]
        return {
            "days": days,
            "count": len(rows),
            "shown_seconds": _spread(rows, "shown_at"),
            "accepted_seconds": _spread(rows, "accepted_at"),
            "first_word_seconds": _spread(rows, "first_word_at"),
            "answered_share": _share(answered),
            "call_back_share": _share([outcome in ("gave_up", "failed") for outcome in over]),
            "hung_up_share": _share([outcome == "hung_up" for outcome in over]),
            "asked_again_share": _share(judged),
        }


def _open(connection: Connection, handover: str, call_sid: str) -> bool:
    """The row, made when it is not there yet. False for a call that is not on record."""
    if not _is_known(connection, call_sid):
        return False
    insert_new(connection, handovers, {"id": handover, "call_sid": call_sid})
    return True


def _is_known(connection: Connection, call_sid: str) -> bool:
    known = select(calls.c.call_sid).where(calls.c.call_sid == call_sid)
    return connection.scalar(known) is not None


def _closing(wrap_up: WrapUp) -> dict[str, Any]:
    return {"wrap_up_code": wrap_up.outcome, "wrap_up_note": wrap_up.note, "solved": wrap_up.solved}


def _plain(row: Row[Any]) -> dict[str, Any]:
    values = row._asdict()
    return {
        name: iso(value) if isinstance(value, datetime) else value
        for name, value in values.items()
        if name != "call_sid"
    }


def _spread(rows: Sequence[Row[Any]], until: str) -> dict[str, float | None]:
    """Median and 95th percentile of the time since the decision."""
    spans = sorted(
        (at - row.decided_at).total_seconds() for row in rows if (at := getattr(row, until)) is not None
    )
    return {"median": _quantile(spans, 0.5), "p95": _quantile(spans, 0.95)}


def _quantile(spans: Sequence[float], share: float) -> float | None:
    """Nearest rank: a value that did occur."""
    if not spans:
        return None
    return round(spans[max(0, -(-int(share * 100) * len(spans) // 100) - 1)], 3)


def _share(are: Sequence[bool]) -> float | None:
    return round(sum(are) / len(are), 4) if are else None
