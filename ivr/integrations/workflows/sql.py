"""Owns what callers set going: a workflow opened once, found again, reminded, escalated, taken up anew."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select

from ivr.errors import StoreError, WorkflowError
from ivr.integrations.workflows import read
from ivr.integrations.workflows.course import WATCH, Course, Origin, open_key, urgency
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.integrations.workflows.state import NEXT
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState, WorkflowType
from ivr.store import promise
from ivr.store.tables import workflow_requests, workflows


class SqlWorkflows:
    """The `Workflows` and the `Contacts` of ports. Every method raises StoreError."""

    def __init__(self, ledger: Ledger, course: Course) -> None:
        self._ledger = ledger
        self._course = course
        self._rules = course.rules

    def start(self, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
        """Open one, or report the one that is under way (or what it has become), told that it was asked for again.

        In time, its owner is reminded, at most once in `nudge_minutes`. Late, it goes to somebody above, with a new
        hour. Done lately, it goes on, because it was not solved. The same `request_id` gives the same answer,
        however often. What the call may promise of it is on record with it. Raises WorkflowError when the catalogue refuses.
        """
        with self._ledger.changing() as change:
            answered = self._answered(change, request.request_id)
            if answered:  # its hour may be another by now, and that is what the call will say
                promise.make(change.connection, request.call_sid, answered)
                return answered
            reused = self._under_way(change, request)
            row = reused or self._done_lately(change, request, parcel) or self._open(change, request, parcel)
            if row is None:
                # PostgreSQL alone: someone opened it since we looked. SQLite writes one at a time.
                row = reused = self._under_way(change, request)
            if row is None:
                raise StoreError(f"{request.type} was opened and ended by others at this moment; ask again")
            change.connection.execute(
                insert(workflow_requests).values(
                    request_id=request.request_id,
                    workflow_id=row.id,
                    reused=reused is not None,
                    at=change.now,
                )
            )
            nudged = reused is not None and change.is_known(request.request_id) == row.id
            told = self._told(change, row, reused=reused is not None, nudged=nudged)
            promise.make(change.connection, request.call_sid, told)
            return told

    def open_for(self, tracking_nos: Sequence[str], *, caller: str = "") -> tuple[Workflow, ...]:
        """Not yet finished ones on these parcels, and of this caller about none; oldest first. Of withheld callers
        nobody can tell which are theirs."""
        on_parcels = workflows.c.tracking_no.in_([number for number in tracking_nos if number])
        own = (workflows.c.tracking_no == "") & (workflows.c.caller == caller) & (workflows.c.caller != "")
        query = read.ALL.where(or_(on_parcels, own), workflows.c.open_key.is_not(None))
        query = query.order_by(workflows.c.opened_at, workflows.c.id)
        with self._ledger.reading() as connection:
            contacts = read.contacts(connection, tracking_nos, self._ledger.now())
            return tuple(
                read.workflow(row, self._rules, contacts=contacts.get(row.tracking_no, 0))
                for row in connection.execute(query)
            )

    def cancel(self, workflow_id: str, *, by: str, text: str = "", act_id: str = "") -> Workflow:
        """The caller takes it back, and with it what has grown from it: nothing is owed any more.

        Raises NotFound, WorkflowError when it is over."""
        with self._ledger.changing() as change:
            row = read.one(change.connection, workflow_id, to_change=True)
            if change.is_known(act_id) != workflow_id:
                if WorkflowState.CANCELLED not in NEXT[WorkflowState(row.state)]:
                    raise WorkflowError(f"a workflow that is {row.state} cannot be cancelled")
                row = self._course.finish(
                    change, row, WorkflowState.CANCELLED, "cancelled", by=by, text=text, act_id=act_id
                )
                for grown in read.beside(change.connection, row.tracking_no, row.caller):
                    if grown.parent_id == row.id:
                        self._course.finish(
                            change, grown, WorkflowState.CANCELLED, "cancelled", by=by, text=text
                        )
            return self._told(change, row)

    def note_contact(self, workflow_id: str, *, by: str, text: str = "", contact_id: str = "") -> None:
        """The caller was told of it. The same `contact_id` counts once. Raises NotFound."""
        with self._ledger.changing() as change:
            row = read.one(change.connection, workflow_id, to_change=True)
            if change.is_known(contact_id) != workflow_id:
                self._course.contact(change, row, by=by, text=text or "contact", act_id=contact_id)

    def note_arrival(
        self, workflow_id: str, *, by: str, text: str, arrival_id: str, detail: Mapping[str, Any]
    ) -> Workflow:
        """What the caller sent: a workflow that waited for it goes on. Raises NotFound, WorkflowError when it is over."""
        with self._ledger.changing() as change:
            row = read.one(change.connection, workflow_id, to_change=True)
            if change.is_known(arrival_id) != workflow_id:
                if row.open_key is None:
                    raise WorkflowError(f"a workflow that is {row.state} takes nothing in any more")
                row = change.step(
                    row, "arrived", by=by, text=text, detail=detail, act_id=arrival_id,
                    **self._after_arrival(change, row),
                )  # fmt: skip
            return self._told(change, row)

    def note_undelivered(self, workflow_id: str, *, text: str, note_id: str) -> None:
        """What came of it is owed to the caller again, by somebody who calls them. Raises NotFound."""
        with self._ledger.changing() as change:
            row = read.one(change.connection, workflow_id, to_change=True)
            if change.is_known(note_id) == workflow_id:
                return
            told_of_it = row.state in (WorkflowState.DONE, WorkflowState.FAILED)
            due = self._rules.due(WorkflowType(row.type), change.now, self._course.zone)
            owed: dict[str, Any] = {"awaited": True, "due_at": due} if told_of_it and not row.awaited else {}
            change.step(row, "text_failed", by=WATCH, text=text, act_id=note_id, **owed)

    def _after_arrival(self, change: Change, row: Row[Any]) -> dict[str, Any]:
        kind = WorkflowType(row.type)
        due = self._rules.arrival_due(kind, change.now, self._course.zone)
        if row.state == WorkflowState.WAIT_CUSTOMER:
            return {"state": WorkflowState.IN_PROGRESS, "awaited": True, "due_at": due}
        if row.awaited and self._rules.types[kind].after_arrival_minutes:
            return {"due_at": min(row.due_at, due)}  # it need not wait for as long as without
        return {}

    def _under_way(self, change: Change, request: WorkflowRequest) -> Row[Any] | None:
        row = self._find(change.connection, request)
        if row is None:
            return None
        asked = request.note or "asked for again"
        row = change.step(row, "asked_again", by=request.call_sid, text=asked, priority=min(row.priority, 1))
        if row.awaited and row.due_at < change.now:
            return self._course.miss(change, row, by=request.call_sid)
        since = timedelta(minutes=self._rules.nudge_minutes)
        lately = row.nudged_at is not None and change.now - row.nudged_at < since
        if not row.awaited or lately:
            return row
        return change.step(
            row,
            "nudged",
            by=request.call_sid,
            act_id=request.request_id,
            nudges=row.nudges + 1,
            nudged_at=change.now,
        )

    def _find(self, connection: Connection, request: WorkflowRequest) -> Row[Any] | None:
        """The open one of this type, or the one that has taken the place of one."""
        query = read.ALL.where(workflows.c.open_key == _key(request)).with_for_update(of=workflows)
        row = connection.execute(query).one_or_none()
        if row is not None or not request.tracking_no:
            return row
        for candidate in read.open_on(connection, request.tracking_no):
            above = candidate.parent_id
            while above:
                parent = read.one(connection, above)
                if parent.type == request.type and self._rules.takes_the_place(candidate.type, parent.type):
                    return read.one(connection, candidate.id, to_change=True)
                above = parent.parent_id
        return None

    def _done_lately(
        self, change: Change, request: WorkflowRequest, parcel: Parcel | None
    ) -> Row[Any] | None:
        if not request.tracking_no:
            return None
        lately = change.now - timedelta(hours=self._rules.reopen_hours)
        query = (
            read.ALL.where(
                workflows.c.type == request.type,
                workflows.c.tracking_no == request.tracking_no,
                workflows.c.state == WorkflowState.DONE,
                workflows.c.over_at >= lately,
            )
            .order_by(workflows.c.over_at.desc(), workflows.c.id)
            .limit(1)
            .with_for_update(of=workflows)
        )
        row = change.connection.execute(query).one_or_none()
        if row is None:
            return None
        self._rules.admit(request.type, parcel)
        asked = request.note or "asked for again"
        row = change.step(row, "asked_again", by=request.call_sid, text=asked)
        anew = self._course.anew(change, row)
        return change.step(row, "reopened", by=request.call_sid, open_key=_key(request), **anew)

    def _open(self, change: Change, request: WorkflowRequest, parcel: Parcel | None) -> Row[Any] | None:
        """None when another process opened it at this moment."""
        self._rules.admit(request.type, parcel)
        origin = Origin(
            tracking_no=request.tracking_no,
            caller=request.caller,
            by=request.call_sid,
            key=_key(request),
            note=request.note,
            place=(parcel.branch or parcel.node) if parcel else "",
            parcel=self._course.snapshot(parcel),
            priority=urgency(parcel),
        )
        refused = self._refused_lately(change, request)
        row = self._course.open(change, request.type, origin, refused)
        if row is None:
            return None
        if refused is not None:
            change.step(
                refused, "superseded", by=request.call_sid, awaited=False, detail={"successor_id": row.id}
            )
        if row.becomes_at is not None and row.becomes_at <= change.now:
            return self._course.succeed(change, row, by=request.call_sid, why="total_delay")
        return row

    def _refused_lately(self, change: Change, request: WorkflowRequest) -> Row[Any] | None:
        """One of which the caller has not heard yet: whoever sees to the new one tells of it, too."""
        query = read.ALL.where(
            workflows.c.type == request.type,
            workflows.c.tracking_no == request.tracking_no,
            workflows.c.tracking_no != "",
            workflows.c.state == WorkflowState.FAILED,
            workflows.c.awaited,
        ).order_by(workflows.c.over_at.desc())
        return change.connection.execute(query.limit(1).with_for_update(of=workflows)).one_or_none()

    def _answered(self, change: Change, request_id: str) -> Workflow | None:
        query = select(workflow_requests).where(workflow_requests.c.request_id == request_id)
        answer = change.connection.execute(query).one_or_none()
        if answer is None:
            return None
        nudged = change.is_known(request_id) == answer.workflow_id
        row = read.one(change.connection, answer.workflow_id)
        return self._told(change, row, reused=answer.reused, nudged=nudged)

    def _told(self, change: Change, row: Row[Any], **told: bool) -> Workflow:
        contacts = read.contacts(change.connection, [row.tracking_no], change.now)
        return read.workflow(row, self._rules, contacts=contacts.get(row.tracking_no, 0), **told)


def _key(request: WorkflowRequest) -> str:
    return open_key(request.type, request.tracking_no, request.caller, request.call_sid)
