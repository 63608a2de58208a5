"""Owns the truth of promises: kept, broken or open, and how many of each."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, func, select, update

from ivr.integrations.workflows import read
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.messages.desk import PromiseCount
from ivr.messages.workflow import WorkflowType
from ivr.store.tables import promises, workflow_log, workflows

MEETS = ("contacted", "asked_customer", "done", "cancelled")
"""What keeps a promise: the caller was spoken to, the work was done, or they took their request back.
A scan that ends the work (`moved`) tells them nothing yet."""


def settle(change: Change, *, workflow_id: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Kept and broken ones: of this workflow, or all whose hour has passed.

    A promise is kept by what came after it was made and not after its hour; what the promise was made on is told by
    the version of the workflow, which no clock can blur.
    """
    which = promises.c.workflow_id == workflow_id if workflow_id else promises.c.due_at < change.now
    met_at = (
        select(func.min(workflow_log.c.at))
        .where(
            workflow_log.c.workflow_id == promises.c.workflow_id,
            workflow_log.c.version > promises.c.workflow_version,
            workflow_log.c.kind.in_(MEETS),
        )
        .scalar_subquery()
    )
    query = select(promises, met_at.label("met_at")).where(promises.c.state == "open", which)
    kept, broken = [], []
    for row in change.connection.execute(query.order_by(promises.c.due_at, promises.c.id)).all():
        if row.met_at is not None and row.met_at <= row.due_at:
            kept.append(row.id)
            _close(change, row, "kept")
        elif row.due_at < change.now:
            broken.append(row.id)
            _close(change, row, "broken")
    return tuple(kept), tuple(broken)


def _close(change: Change, row: Row[Any], state: str) -> None:
    mine = (promises.c.id == row.id) & (promises.c.state == "open")
    closed = update(promises).where(mine).values(state=state, settled_at=change.now)
    if change.connection.execute(closed).rowcount:
        flow = read.one(change.connection, row.workflow_id)
        about = {"promise_id": row.id, "promised_for": row.due_at.isoformat()}
        change.tell(flow, f"promise_{state}", by="watch", text=row.text, detail=about)


class PromiseFigures:
    """The `Promises` of ports."""

    def __init__(self, ledger: Ledger, zone: ZoneInfo) -> None:
        self._ledger = ledger
        self._zone = zone

    def by_day(self, days: int = 14) -> tuple[PromiseCount, ...]:
        today = self._ledger.now().astimezone(self._zone).date()
        first = datetime.combine(today - timedelta(days=days - 1), time(), self._zone).astimezone(UTC)
        end = datetime.combine(today + timedelta(days=1), time(), self._zone).astimezone(UTC)
        query = (
            select(promises.c.due_at, promises.c.state, workflows.c.type)
            .join(workflows, workflows.c.id == promises.c.workflow_id)
            .where(promises.c.due_at >= first, promises.c.due_at < end)
        )
        # A day begins at midnight of the hotline, which SQL's dates know nothing of.
        counts: dict[tuple[Any, str], dict[str, int]] = {}
        with self._ledger.reading() as connection:
            for row in connection.execute(query):
                key = (row.due_at.astimezone(self._zone).date(), row.type)
                count = counts.setdefault(key, {"kept": 0, "broken": 0, "open": 0})
                count[row.state] += 1
        order = sorted(counts, key=lambda key: (-key[0].toordinal(), key[1]))
        return tuple(PromiseCount(day, WorkflowType(kind), **counts[day, kind]) for day, kind in order)
