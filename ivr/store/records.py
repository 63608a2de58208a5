"""Owns the writing of the record: what happened in a call, each thing once however often it is told."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import Connection, Table, func, select, update

from ivr.errors import BadInput, NotFound
from ivr.messages.errand import Errand
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow
from ivr.ports import TurnRecord
from ivr.store import tables
from ivr.store.audit import note
from ivr.store.database import insert_new, replace
from ivr.store.promise import make
from ivr.store.reading import OUTCOMES, CallReader, Outcome


class SqlRecords(CallReader):
    """The `Records` of ports. Every method raises StoreError; those that add to a call, NotFound for an unknown one."""

    def start_call(
        self,
        *,
        call_sid: str,
        caller: str,
        called: str,
        locale: str,
        at: datetime,
        errand: Errand | None = None,
    ) -> bool:
        values: dict[str, Any] = {
            "call_sid": call_sid,
            "caller": caller,
            "called": called,
            "locale": locale,
            "started_at": at,
        }
        if errand is not None:
            about = {"about_workflow_id": errand.workflow.id, "about_occasion": errand.occasion}
            values |= {"direction": "outbound", **about}
        with self._database.writing() as connection:
            return insert_new(connection, tables.calls, values)

    def next_turn_no(self, call_sid: str) -> int:
        query = select(func.max(tables.turns.c.n)).where(tables.turns.c.call_sid == call_sid)
        with self._database.reading() as connection:
            return 1 + (connection.scalar(query) or 0)

    def add_turns(self, call_sid: str, turns: Sequence[TurnRecord]) -> None:
        """A turn told again is written over: what it lacked at first (timings, an interruption) may come later."""
        with self._adding_to(call_sid) as connection:
            replace(connection, tables.turns, [_turn_row(call_sid, turn) for turn in turns])

    def note_parcels(self, call_sid: str, parcels: Sequence[Parcel]) -> None:
        with self._adding_to(call_sid) as connection:
            at = _count(connection, tables.call_parcels, call_sid)
            rows = [
                {
                    "call_sid": call_sid,
                    "tracking_no": parcel.tracking_no,
                    "state": parcel.state,
                    "position": n,
                }
                for n, parcel in enumerate(parcels, start=at)
            ]
            replace(connection, tables.call_parcels, rows, keep=("position",))

    def note_workflow(self, call_sid: str, workflow: Workflow, promise: str) -> None:
        """The words of a promise; the promise itself was made when the workflow was opened."""
        with self._adding_to(call_sid) as connection:
            make(connection, call_sid, workflow, promise)

    def note_transfer(self, call_sid: str, packet: Mapping[str, Any]) -> None:
        """`packet` is kept as JSON; a later one replaces it."""
        with self._adding_to(call_sid) as connection:
            mine = tables.calls.c.call_sid == call_sid
            connection.execute(update(tables.calls).where(mine).values(transfer=dict(packet)))

    def note_recording(self, call_sid: str, *, path: str, channels: int, seconds: float) -> None:
        row = {"call_sid": call_sid, "path": path, "channels": channels, "seconds": seconds}
        with self._adding_to(call_sid) as connection:
            replace(connection, tables.recordings, [row])

    def end_call(self, call_sid: str, *, outcome: str, at: datetime) -> None:
        if outcome not in OUTCOMES:
            raise BadInput(
                f"{outcome!r} is no outcome of a call; it is one of {', '.join(get_args(Outcome))}"
            )
        calls = tables.calls
        ends = (calls.c.outcome.is_(None)) | (calls.c.outcome == "abandoned")
        with self._adding_to(call_sid) as connection:
            connection.execute(
                update(calls)
                .where(calls.c.call_sid == call_sid, ends)
                .values(outcome=outcome, ended_at=func.coalesce(calls.c.ended_at, at))
            )

    def call_started_at(self, call_sid: str) -> datetime | None:
        query = select(tables.calls.c.started_at).where(tables.calls.c.call_sid == call_sid)
        with self._database.reading() as connection:
            return connection.scalar(query)

    def note_access(self, call_sid: str, *, action: str, by: str, at: datetime) -> None:
        """Put into the audit that someone looked at what is hidden by default."""
        with self._adding_to(call_sid) as connection:
            note(connection, at=at, actor=by, action=action, subject=call_sid)

    @contextmanager
    def _adding_to(self, call_sid: str) -> Iterator[Connection]:
        with self._database.writing() as connection:
            known = select(tables.calls.c.call_sid).where(tables.calls.c.call_sid == call_sid)
            if connection.scalar(known) is None:
                raise NotFound(f"there is no call {call_sid} on record")
            yield connection


def _turn_row(call_sid: str, turn: TurnRecord) -> dict[str, Any]:
    return {
        "call_sid": call_sid,
        "n": turn.n,
        "at_ms": turn.at_ms,
        "speaker": turn.speaker,
        "text": turn.text,
        "heard_by": turn.heard_by,
        "intent": turn.intent,
        "ranked": [[label, score] for label, score in turn.ranked],
        "also": list(turn.also),
        "slots": None if turn.slots is None else dict(turn.slots),
        "emotion": turn.emotion,
        "action": turn.action,
        "why": list(turn.why),
        "alternatives": list(turn.alternatives),
        "timings_ms": None if turn.timings_ms is None else dict(turn.timings_ms),
        "said": list(turn.said),
        "interrupted_at_ms": turn.interrupted_at_ms,
    }


def _count(connection: Connection, table: Table, call_sid: str) -> int:
    query = select(func.count()).select_from(table).where(table.c.call_sid == call_sid)
    return connection.scalar(query) or 0
