"""Owns the workflows in SQL: opened once, found again, moved along, each step in a log."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, insert, select, update

from ivr.errors import NotFound, StoreError, WorkflowError
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.state import NEXT
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState, WorkflowType
from ivr.ports import Clock
from ivr.store.database import Database, insert_new
from ivr.store.tables import workflow_log, workflow_requests, workflows


class SqlWorkflows:
    """The `Workflows` of ports, and what branches do with them. Every method raises StoreError."""

    def __init__(self, database: Database, catalogue: Catalogue, clock: Clock, zone: ZoneInfo) -> None:
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._zone = zone

    def start(self, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
        """Open, or find the open one of this type on the parcel (or of the caller, when there is no parcel).

        The same `request_id` gives the same answer, however often. Raises WorkflowError when the catalogue refuses.
        """
        with self._database.writing() as connection:
            workflow = _answered(connection, request.request_id)
            if workflow is None:
                workflow = self._join(connection, request) or self._open(connection, request, parcel)
        return workflow

    def open_for(self, tracking_nos: Sequence[str]) -> tuple[Workflow, ...]:
        """Not yet finished ones on these parcels, oldest first."""
        query = (
            select(workflows)
            .where(workflows.c.tracking_no.in_(list(tracking_nos)), workflows.c.open_key.is_not(None))
            .order_by(workflows.c.opened_at)
        )
        with self._database.reading() as connection:
            return tuple(_workflow(row) for row in connection.execute(query))

    def advance(self, workflow_id: str, state: WorkflowState, *, by: str, text: str = "") -> Workflow:
        """Move a workflow to its next state. Raises NotFound, WorkflowError for a step that is not possible."""
        now = self._clock.now()
        with self._database.writing() as connection:
            row = _row(connection, workflow_id)
            if state not in NEXT[WorkflowState(row.state)]:
                raise WorkflowError(f"a workflow that is {row.state} cannot become {state}")
            values: dict[str, Any] = {"state": state}
            if state == WorkflowState.ACCEPTED:
                values["accepted_at"] = row.accepted_at or now
            if state.is_over:
                values |= {"over_at": row.over_at or now, "open_key": None}
            if state == WorkflowState.REOPENED:
                values |= {
                    "over_at": None,
                    "open_key": open_key(row.type, row.tracking_no, row.caller, row.id),
                }
                _refuse_second(connection, values["open_key"])
            _change(connection, workflow_id, values)
            _log(connection, workflow_id, now, state, by, text)
            return _workflow(_row(connection, workflow_id))

    def note_contact(self, workflow_id: str, *, by: str, text: str = "") -> None:
        """The caller was spoken to about it: what the promise of most workflows comes to. The first time counts."""
        now = self._clock.now()
        with self._database.writing() as connection:
            row = _row(connection, workflow_id)
            if row.contacted_at is None:
                _change(connection, workflow_id, {"contacted_at": now})
            _log(connection, workflow_id, now, row.state, by, text or "contact")

    def history(self, workflow_id: str) -> list[dict[str, Any]]:
        """Its log, oldest first: `at`, `state`, `by`, `text`."""
        query = (
            select(workflow_log).where(workflow_log.c.workflow_id == workflow_id).order_by(workflow_log.c.id)
        )
        with self._database.reading() as connection:
            return [
                {"at": row.at, "state": row.state, "by": row.by, "text": row.text}
                for row in connection.execute(query)
            ]

    def _join(self, connection: Connection, request: WorkflowRequest) -> Workflow | None:
        """The open one that this request is about, told that it was asked for again."""
        key = open_key(request.type, request.tracking_no, request.caller, request.call_sid)
        row = connection.execute(select(workflows).where(workflows.c.open_key == key)).one_or_none()
        if row is None:
            return None
        now = self._clock.now()
        _change(connection, row.id, {"priority": min(row.priority, 1)})
        _log(connection, row.id, now, row.state, request.call_sid, request.note or "asked for again")
        _answer(connection, request, row.id, now, reused=True)
        return _workflow(row, reused=True)

    def _open(self, connection: Connection, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
        entry = self._catalogue.admit(request.type, parcel)
        now = self._clock.now()
        values = blank(
            id=str(uuid.uuid4()),
            type=request.type,
            tracking_no=request.tracking_no,
            caller=request.caller,
            priority=entry.priority,
            owner=entry.owner,
            note=request.note,
            opened_at=now,
            due_at=self._catalogue.due(request.type, now, self._zone),
            open_key=open_key(request.type, request.tracking_no, request.caller, request.call_sid),
        )
        if not insert_new(connection, workflows, values):
            # PostgreSQL alone: someone opened it since we looked. SQLite writes one at a time.
            joined = self._join(connection, request)
            if joined is None:
                raise StoreError(f"{request.type} was opened and ended by others at this moment; ask again")
            return joined
        _log(connection, values["id"], now, WorkflowState.OPEN, request.call_sid, request.note)
        _answer(connection, request, values["id"], now, reused=False)
        return _workflow(_row(connection, values["id"]))


def blank(**values: Any) -> dict[str, Any]:
    """A row of a workflow just opened; what is not given is empty."""
    return {
        "state": WorkflowState.OPEN,
        "detail": {},
        "accepted_at": None,
        "times_overdue": 0,
        **values,
    }


def open_key(kind: WorkflowType | str, tracking_no: str, caller: str = "", else_by: str = "") -> str:
    """What a workflow is about: one that is open keeps others with the same key from being opened."""
    return f"{kind}:{tracking_no or caller or else_by}"


def _answered(connection: Connection, request_id: str) -> Workflow | None:
    query = (
        select(workflows, workflow_requests.c.reused)
        .join(workflow_requests, workflow_requests.c.workflow_id == workflows.c.id)
        .where(workflow_requests.c.request_id == request_id)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _workflow(row, reused=row.reused)


def _answer(
    connection: Connection, request: WorkflowRequest, workflow_id: str, at: datetime, *, reused: bool
) -> None:
    values = {"request_id": request.request_id, "workflow_id": workflow_id, "reused": reused, "at": at}
    connection.execute(insert(workflow_requests).values(**values))


def _row(connection: Connection, workflow_id: str) -> Row[Any]:
    row = connection.execute(select(workflows).where(workflows.c.id == workflow_id)).one_or_none()
    if row is None:
        raise NotFound(f"there is no workflow {workflow_id}")
    return row


def _refuse_second(connection: Connection, key: str) -> None:
    if connection.scalar(select(workflows.c.id).where(workflows.c.open_key == key)) is not None:
        raise WorkflowError("another one of this kind is open already")


def _change(connection: Connection, workflow_id: str, values: Mapping[str, Any]) -> None:
    connection.execute(update(workflows).where(workflows.c.id == workflow_id).values(**values))


def _log(connection: Connection, workflow_id: str, at: datetime, state: str, by: str, text: str) -> None:
    values = {"workflow_id": workflow_id, "at": at, "state": state, "by": by, "text": text}
    connection.execute(insert(workflow_log).values(**values))


def _workflow(row: Row[Any], *, reused: bool = False) -> Workflow:
    return Workflow(
        id=row.id,
        type=WorkflowType(row.type),
        tracking_no=row.tracking_no,
        state=WorkflowState(row.state),
        opened_at=row.opened_at,
        due_at=row.due_at,
        owner=row.owner,
        accepted_at=row.accepted_at,
        overdue=row.times_overdue > 0,
        reused=reused,
    )
