"""Owns the watch over time: what is overdue, what is about to break, what was kept or broken, what follows by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from sqlalchemy import Row, Select, select, update

from ivr.errors import LookupFailed
from ivr.integrations.workflows import promises, read
from ivr.integrations.workflows.course import MOST_TIMES_OVERDUE, WATCH, Course
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.tables import workflows

log = structlog.get_logger(__name__)


class Scans(Protocol):
    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        """None or one. Raises LookupFailed."""


@dataclass(frozen=True)
class Watched:
    """What one round found."""

    overdue: tuple[str, ...] = ()
    """Workflows that became overdue, once more or for the first time."""
    warned: tuple[str, ...] = ()
    """Promises about to break, of which somebody above was told."""
    kept: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    """Promises."""
    followed: tuple[str, ...] = ()
    """Workflows that opened by themselves."""
    moved: tuple[str, ...] = ()
    """Workflows that ended because the parcel moved."""


@dataclass
class Watch:
    """One round a second or ten; two of them at once do no harm."""

    ledger: Ledger
    course: Course
    scans: Scans
    """Asked before a parcel is called lost."""

    def step(self) -> Watched:
        """Raises StoreError."""
        parcels = self._parcels_in_question()
        with self.ledger.changing() as change:
            warned = self._warn(change)
            # Before hours are set anew: what was promised for the old ones is judged by them.
            kept, broken = promises.settle(change)
            overdue = self._miss(change)
            followed, moved = self._follow(change, parcels)
            self._close_old(change)
        return Watched(overdue, warned, kept, broken, followed, moved)

    def _warn(self, change: Change) -> tuple[str, ...]:
        """Escalate before it breaks. Several promises of one workflow reach the one above once."""
        told = tables.promises
        rules = self.course.rules
        longest = max(rules.lead(kind) for kind in rules.types)
        query = (
            select(told.c.id, told.c.workflow_id, told.c.due_at, told.c.text, workflows.c.type)
            .join(workflows, workflows.c.id == told.c.workflow_id)
            .where(told.c.state == "open", told.c.warned_at.is_(None), told.c.due_at <= change.now + longest)
            .order_by(told.c.due_at, told.c.id)
        )
        warned = []
        for row in change.connection.execute(query).all():
            if row.due_at - rules.lead(WorkflowType(row.type)) > change.now:
                continue
            mine = (told.c.id == row.id) & told.c.warned_at.is_(None)
            if not change.connection.execute(update(told).where(mine).values(warned_at=change.now)).rowcount:
                continue
            warned.append(row.id)
            flow = _responsible(change, row.workflow_id)
            if flow.awaited and flow.level == 0:
                self.course.escalate(change, flow, 1, "at_risk", by=WATCH, text=row.text)
        return tuple(warned)

    def _miss(self, change: Change) -> tuple[str, ...]:
        late = (
            workflows.c.awaited
            & (workflows.c.due_at < change.now)
            & (workflows.c.times_overdue < MOST_TIMES_OVERDUE)
        )
        query = read.ALL.where(late).order_by(workflows.c.due_at).with_for_update(of=workflows)
        rows = change.connection.execute(query).all()
        return tuple(self.course.miss(change, row, by=WATCH).id for row in rows)

    def _follow(
        self, change: Change, parcels: dict[str, Parcel | None]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        followed, moved = [], []
        rows = change.connection.execute(_in_question(change.now).with_for_update(of=workflows)).all()
        for row in rows:
            if row.id not in parcels:
                continue  # not known whether it moved: the next round asks again
            parcel, row = parcels[row.id], read.one(change.connection, row.id)
            if row.open_key is None:
                continue  # one before it in this round has taken its place
            if parcel is not None and parcel.since > row.opened_at:
                where = {"parcel_state": parcel.state.value, "node": parcel.node}
                self.course.finish(
                    change, row, WorkflowState.DONE, "done", by=WATCH, text=parcel.node, detail=where
                )
                moved.append(row.id)
            else:
                followed.append(self.course.succeed(change, row, by=WATCH, why="overdue").id)
        return tuple(followed), tuple(moved)

    def _parcels_in_question(self) -> dict[str, Parcel | None]:
        """By workflow, the parcel as it is now where that matters; those that cannot be looked up are missing.

        Before the transaction: a provider may take its time.
        """
        with self.ledger.reading() as connection:
            rows: Sequence[Row[Any]] = connection.execute(_in_question(self.ledger.now())).all()
        found: dict[str, Parcel | None] = {}
        for row in rows:
            try:
                matters = row.tracking_no and self.course.rules.ends_when_moved(WorkflowType(row.type))
                hits = self.scans.find_by_number(row.tracking_no) if matters else ()
            except LookupFailed as error:
                log.warning("watch.lookup_failed", workflow_id=row.id, code=error.code)
                continue
            found[row.id] = hits[0] if hits else None
        return found

    def _close_old(self, change: Change) -> None:
        """What was finished and not taken up again is closed for good."""
        before = change.now - timedelta(hours=self.course.rules.reopen_hours)
        ended = workflows.c.state.in_([WorkflowState.DONE, WorkflowState.FAILED])
        query = read.ALL.where(ended, workflows.c.over_at < before, workflows.c.awaited.is_(False))
        for row in change.connection.execute(query.limit(50).with_for_update(of=workflows)).all():
            change.step(row, "closed", by=WATCH, state=WorkflowState.CLOSED)


def _in_question(now: datetime) -> Select[Any]:
    """Open ones whose time has come to be followed by something else."""
    due = workflows.c.open_key.is_not(None) & (workflows.c.becomes_at <= now)
    return read.ALL.where(due).order_by(workflows.c.becomes_at).limit(50)


def _responsible(change: Change, workflow_id: str) -> Row[Any]:
    """The workflow, or what has taken its place by now."""
    row = read.one(change.connection, workflow_id, to_change=True)
    while row.state == WorkflowState.CLOSED:
        query = (
            read.ALL.where(workflows.c.parent_id == row.id).order_by(workflows.c.opened_at.desc()).limit(1)
        )
        child = change.connection.execute(query.with_for_update(of=workflows)).one_or_none()
        if child is None:
            break
        row = child
    return row
