"""Owns the watch over time: which workflows are overdue, which promises were kept and which were broken."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from ivr.integrations.workflows.catalogue import Catalogue
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store.database import Database
from ivr.store.tables import promises, workflow_log, workflows

MOST_TIMES_OVERDUE = 2
"""The second time it is a case for a person, further ones change nothing."""


@dataclass(frozen=True)
class Watched:
    """What one round found."""

    overdue: tuple[str, ...] = ()
    """Workflows that became overdue, once more or for the first time."""
    kept: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    """Promises."""


def step(database: Database, catalogue: Catalogue, now: datetime) -> Watched:
    """One round; repeat it about every ten seconds. Raises StoreError.

    A promise is kept when the caller was spoken to, or the work was done, by the promised hour; a workflow that
    the caller took back owes nothing any more. It is broken when that hour has passed without.
    """
    with database.writing() as connection:
        return Watched(_note_overdue(connection, catalogue, now), *_settle(connection, now))


def _note_overdue(connection: Connection, catalogue: Catalogue, now: datetime) -> tuple[str, ...]:
    late = (
        workflows.c.open_key.is_not(None)
        & (workflows.c.due_at < now)
        & (workflows.c.contacted_at.is_(None))
        & (workflows.c.times_overdue < MOST_TIMES_OVERDUE)
    )
    changed = []
    for row in connection.execute(select(workflows).where(late)).all():
        again_after = timedelta(minutes=catalogue.types[WorkflowType(row.type)].sla_minutes)
        times = min(MOST_TIMES_OVERDUE, 1 + (now - row.due_at) // again_after)
        if times == row.times_overdue:
            continue
        mine = workflows.c.id == row.id
        connection.execute(
            update(workflows).where(mine).values(times_overdue=times, priority=min(row.priority, 1))
        )
        line = {
            "workflow_id": row.id,
            "at": now,
            "state": row.state,
            "by": "watch",
            "text": f"overdue {times}",
        }
        connection.execute(insert(workflow_log).values(**line))
        changed.append(row.id)
    return tuple(changed)


def _settle(connection: Connection, now: datetime) -> tuple[tuple[str, ...], tuple[str, ...]]:
    query = (
        select(
            promises.c.id,
            promises.c.due_at,
            workflows.c.state,
            workflows.c.contacted_at,
            workflows.c.over_at,
        )
        .join(workflows, workflows.c.id == promises.c.workflow_id)
        .where(promises.c.state == "open")
    )
    kept, broken = [], []
    for row in connection.execute(query).all():
        met_at = _met_at(row.state, row.contacted_at, row.over_at)
        if met_at is not None and met_at <= row.due_at:
            kept.append(row.id)
        elif row.due_at < now:
            broken.append(row.id)
    for state, ids in (("kept", kept), ("broken", broken)):
        for promise_id in ids:
            mine = promises.c.id == promise_id
            connection.execute(update(promises).where(mine).values(state=state, settled_at=now))
    return tuple(kept), tuple(broken)


def _met_at(state: str, contacted_at: datetime | None, over_at: datetime | None) -> datetime | None:
    done = state in (WorkflowState.DONE, WorkflowState.CLOSED, WorkflowState.CANCELLED)
    return min((at for at in (contacted_at, over_at if done else None) if at is not None), default=None)
