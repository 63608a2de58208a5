"""Owns the change of a workflow in SQL: the row, its line of history and the event for other systems, or none of them."""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from ivr.errors import StaleWorkflow
from ivr.integrations.workflows import read
from ivr.messages.workflow import WorkflowState
from ivr.ports import Clock
from ivr.store.database import Database, insert_new
from ivr.store.tables import deliveries, workflow_log, workflows

Announce = Callable[[str, Mapping[str, Any]], None]
"""Tells pages, after the commit, what happened (`kind`) to which workflow. Never raises."""


@dataclass
class Change:
    """One transaction in which workflows change."""

    connection: Connection
    now: datetime
    targets: Sequence[str] = ()
    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def open(self, values: Mapping[str, Any], *, by: str, text: str = "") -> Row[Any] | None:
        """A new workflow; None when one of its kind is open already."""
        if not insert_new(self.connection, workflows, {**blank(), **values}):
            return None
        row = read.one(self.connection, values["id"])
        self.tell(row, "opened", by=by, text=text)
        return row

    def step(
        self,
        row: Row[Any],
        kind: str,
        *,
        by: str,
        text: str = "",
        detail: Mapping[str, Any] | None = None,
        act_id: str | None = None,
        **values: Any,
    ) -> Row[Any]:
        """Change the workflow as `row` shows it; the row after it. Raises StaleWorkflow when it has moved on since."""
        mine = (workflows.c.id == row.id) & (workflows.c.version == row.version)
        changed = self.connection.execute(
            update(workflows).where(mine).values(version=row.version + 1, **values)
        )
        if not changed.rowcount:
            raise StaleWorkflow(f"workflow {row.id} was changed by others at this moment")
        row = read.one(self.connection, row.id)
        self.tell(row, kind, by=by, text=text, detail=detail, act_id=act_id)
        return row

    def is_known(self, act_id: str) -> str | None:
        """The workflow on which this act was done already."""
        query = select(workflow_log.c.workflow_id).where(workflow_log.c.act_id == act_id)
        return self.connection.scalar(query) if act_id else None

    def tell(
        self,
        row: Row[Any],
        kind: str,
        *,
        by: str,
        text: str = "",
        detail: Mapping[str, Any] | None = None,
        act_id: str | None = None,
    ) -> None:
        """A line of its history, on its way to every target. Alone: for what leaves the workflow as it is."""
        line = {
            "workflow_id": row.id,
            "at": self.now,
            "state": row.state,
            "by": by,
            "text": text,
            "event_id": str(uuid.uuid4()),
            "kind": kind,
            "version": row.version,
            "detail": {**_standing(row), **(detail or {})},
            "act_id": act_id or None,
        }
        log_id = self.connection.scalar(insert(workflow_log).values(**line).returning(workflow_log.c.id))
        for target in self.targets:
            self.connection.execute(
                insert(deliveries).values(
                    log_id=log_id,
                    target=target,
                    state="waiting",
                    position=log_id,
                    created_at=self.now,
                    not_before=self.now,
                    attempts=0,
                    last_error="",
                )
            )
        shown = {"workflow_id": row.id, "state": row.state, "owner": row.owner, "place": row.place}
        self.told.append((kind, {**shown, "version": row.version}))


class Ledger:
    """One for a process: where changes of workflows begin and end."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        targets: Sequence[str] = (),
        announce: Announce = lambda kind, told: None,
    ) -> None:
        """`targets`: URLs to which every event goes."""
        self._database = database
        self._clock = clock
        self._targets = tuple(targets)
        self._announce = announce

    @contextmanager
    def changing(self) -> Iterator[Change]:
        """Committed at the end, or nothing of it ever was. Raises StoreError."""
        with self._database.writing() as connection:
            change = Change(connection, self._clock.now(), self._targets)
            yield change
        for kind, told in change.told:
            self._announce(kind, told)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Raises StoreError."""
        with self._database.reading() as connection:
            yield connection

    def now(self) -> datetime:
        return self._clock.now()


def blank(**values: Any) -> dict[str, Any]:
    """A row of a workflow just opened; what is not given is empty."""
    return {
        "state": WorkflowState.OPEN,
        "detail": {},
        "note": "",
        "accepted_at": None,
        "times_overdue": 0,
        **values,
    }


def _standing(row: Row[Any]) -> dict[str, Any]:
    """What receivers of the event are told of the workflow as it was then."""
    return {
        "owner": row.owner,
        "place": row.place,
        "priority": row.priority,
        "due_at": row.due_at.isoformat(),
        "times_overdue": row.times_overdue,
        "level": row.level,
    }
