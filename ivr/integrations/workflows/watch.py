"""Owns the watch over time: what is overdue, what is about to break, what was kept or broken, what follows by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, select, update

from ivr.integrations.workflows import promises, read
from ivr.integrations.workflows.course import MOST_TIMES_OVERDUE, WATCH, Course
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.integrations.workflows.look import Looks, Scans, Seen
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.tables import workflows


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
    """Workflows that a scan of the parcel ended."""


class Watch:
    """One round a second or ten; two of them at once do no harm."""

    def __init__(self, ledger: Ledger, course: Course, scans: Scans) -> None:
        """`scans`: where parcels are looked up, in turn, and before one is called lost."""
        self.ledger = ledger
        self.course = course
        self._looks = Looks(ledger, course, scans)

    def step(self) -> Watched:
        """Raises StoreError."""
        seen = self._looks.look(self._in_question())
        with self.ledger.changing() as change:
            warned = self._warn(change)
            # Before hours are set anew: what was promised for the old ones is judged by them.
            kept, broken = promises.settle(change)
            moved = self._looks.end(change, seen)
            overdue = self._miss(change)
            followed = self._follow(change, seen)
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

    def _follow(self, change: Change, seen: Seen) -> tuple[str, ...]:
        followed = []
        rows = change.connection.execute(_in_question(change.now).with_for_update(of=workflows)).all()
        for row in rows:
            if self._looks_first(row) and not seen.is_sure(row.tracking_no):
                continue  # not known whether it moved: the next round asks again
            row = read.one(change.connection, row.id)
            if row.open_key is not None:  # or one before it in this round has taken its place
                followed.append(self.course.succeed(change, row, by=WATCH, why="overdue").id)
        return tuple(followed)

    def _in_question(self) -> list[str]:
        """Parcels of which something follows unless they have moved."""
        with self.ledger.reading() as connection:
            rows = connection.execute(_in_question(self.ledger.now())).all()
        return [row.tracking_no for row in rows if self._looks_first(row)]

    def _looks_first(self, row: Row[Any]) -> bool:
        return bool(row.tracking_no) and self.course.rules.looks_first(WorkflowType(row.type))

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
