"""Owns what owners do with a workflow: accept, note, finish, refuse, hand on. Each act once, on what was really shown."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, or_, select

from ivr.errors import BadInput, StaleWorkflow, WorkflowError
from ivr.integrations.workflows import read
from ivr.integrations.workflows.course import WATCH, Course, open_key
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.integrations.workflows.state import ALLOWS
from ivr.messages.desk import OWNERS, Act, ActName, Step, Task
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store.tables import workflow_log, workflows

MOVES = (
    "accepted", "contacted", "asked_customer", "done", "failed", "handed_on", "reopened", "superseded", "cancelled",
    "arrived", "moved",
)  # fmt: skip
"""After these a page that was shown before is stale; a reminder or an escalation takes nobody's work away."""
LONGEST_TEXT = 2000
_BEGUN = (WorkflowState.REOPENED, WorkflowState.ASSIGNED, WorkflowState.ACCEPTED)


class SqlDesk:
    """The `BranchDesk` of ports."""

    def __init__(self, ledger: Ledger, course: Course) -> None:
        self._ledger = ledger
        self._course = course
        self._rules = course.rules

    def queue(self, owners: Sequence[str] = (), *, place: str = "", limit: int = 200) -> tuple[Task, ...]:
        # What was refused stays in sight until the caller has heard it.
        query = read.ALL.where(or_(workflows.c.open_key.is_not(None), workflows.c.awaited))
        if owners:
            query = query.where(workflows.c.owner.in_(list(owners)))
        if place:
            query = query.where(workflows.c.place == place)
        # What waits for the caller, or has been answered, is behind whatever is still owed.
        query = query.order_by(
            workflows.c.awaited.desc(), workflows.c.due_at, workflows.c.priority, workflows.c.id
        )
        with self._ledger.reading() as connection:
            now = self._ledger.now()
            return tuple(read.task(row, self._rules, now) for row in connection.execute(query.limit(limit)))

    def places(self, owners: Sequence[str] = ()) -> tuple[str, ...]:
        query = select(workflows.c.place).where(workflows.c.open_key.is_not(None), workflows.c.place != "")
        if owners:
            query = query.where(workflows.c.owner.in_(list(owners)))
        with self._ledger.reading() as connection:
            return tuple(connection.scalars(query.distinct().order_by(workflows.c.place)))

    def task(self, workflow_id: str) -> Task:
        with self._ledger.reading() as connection:
            return read.task(read.one(connection, workflow_id), self._rules, self._ledger.now())

    def history(self, workflow_id: str) -> tuple[Step, ...]:
        with self._ledger.reading() as connection:
            return read.history(connection, workflow_id)

    def accept(self, act: Act) -> Task:
        def do(change: Change, row: Row[Any]) -> Row[Any]:
            first = row.accepted_at or change.now
            return change.step(
                row, "accepted", by=act.actor, act_id=act.id, state=WorkflowState.ACCEPTED, accepted_at=first
            )

        return self._act(act, "accept", do)

    def note(self, act: Act, text: str) -> Task:
        text = _said(text, "a note")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            return change.step(row, "noted", by=act.actor, text=text, act_id=act.id, **_note(text, change))

        return self._act(act, "note", do)

    def contact(self, act: Act, text: str) -> Task:
        text = _said(text, "what was said")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            begins = row.state in (WorkflowState.OPEN, *_BEGUN)
            moves = {"state": WorkflowState.IN_PROGRESS} if begins else {}
            kept = _note(text, change)
            return self._course.contact(change, row, by=act.actor, text=text, act_id=act.id, **kept, **moves)

        return self._act(act, "contact", do)

    def ask_customer(self, act: Act, text: str) -> Task:
        text = _said(text, "what the caller is to do")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            waits: dict[str, Any] = {
                "state": WorkflowState.WAIT_CUSTOMER,
                "awaited": False,
                "becomes_at": None,
            }
            waits |= _note(text, change)
            return self._course.contact(
                change, row, by=act.actor, text=text, act_id=act.id, kind="asked_customer", **waits
            )

        return self._act(act, "ask_customer", do)

    def finish(self, act: Act, result: str, *, outcome: str = "") -> Task:
        result = _said(result, "a result")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            entry = self._rules.types[WorkflowType(row.type)]
            if outcome not in (entry.outcomes or ("",)):
                known = ", ".join(entry.outcomes) or "none"
                raise BadInput(f"the outcome of {row.type} is one of: {known}")
            row = self._course.finish(
                change, row, WorkflowState.DONE, "done",
                by=act.actor, text=result, act_id=act.id, detail={"outcome": outcome} if outcome else None,
            )  # fmt: skip
            if entry.becomes and outcome in entry.becomes.outcomes:
                self._course.succeed(change, row, by=WATCH, why=outcome)
            return row

        return self._act(act, "finish", do)

    def refuse(self, act: Act, reason: str) -> Task:
        reason = _said(reason, "a reason")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            return self._course.finish(
                change, row, WorkflowState.FAILED, "failed", by=act.actor, text=reason, act_id=act.id
            )

        return self._act(act, "refuse", do)

    def hand_on(self, act: Act, to_owner: str, reason: str) -> Task:
        reason = _said(reason, "a reason")
        if to_owner not in self._rules.escalates:
            raise BadInput(f"{to_owner!r} owns no workflows; it is one of {', '.join(OWNERS)}")

        def do(change: Change, row: Row[Any]) -> Row[Any]:
            if to_owner == row.owner:
                raise BadInput(f"it is with {to_owner} already")
            return change.step(
                row, "handed_on", by=act.actor, text=reason, act_id=act.id, detail={"from_owner": row.owner},
                state=WorkflowState.ASSIGNED, owner=to_owner, place="", accepted_at=None,
                **_note(reason, change),
            )  # fmt: skip

        return self._act(act, "hand_on", do)

    def reopen(self, act: Act, reason: str) -> Task:
        reason = _said(reason, "a reason")
        return self._act(act, "reopen", lambda change, row: self._reopened(change, row, act, reason))

    def _reopened(self, change: Change, row: Row[Any], act: Act, reason: str) -> Row[Any]:
        latest = (row.over_at or change.now) + timedelta(hours=self._rules.reopen_hours)
        if change.now > latest:
            raise WorkflowError(f"it was finished more than {self._rules.reopen_hours} hours ago")
        key = open_key(row.type, row.tracking_no, row.caller, row.id)
        taken = select(workflows.c.id).where(workflows.c.open_key == key)
        if change.connection.scalar(taken) is not None:
            raise WorkflowError("another one of this kind is open already")
        anew = self._course.anew(change, row)
        return change.step(row, "reopened", by=act.actor, text=reason, act_id=act.id, open_key=key, **anew)

    def _act(self, act: Act, name: ActName, do: Callable[[Change, Row[Any]], Row[Any]]) -> Task:
        """Raises NotFound, BadInput, StaleWorkflow, WorkflowError, StoreError."""
        if not act.id or not act.actor:
            raise BadInput("an act needs an id and an actor")
        with self._ledger.changing() as change:
            row = read.one(change.connection, act.workflow_id, to_change=True)
            known = change.is_known(act.id)
            if known not in (None, row.id):
                raise BadInput("this act was done on another workflow")
            if known is None:
                _refuse_stale(change, row, act)
                if name not in ALLOWS[WorkflowState(row.state)]:
                    raise WorkflowError(f"a workflow that is {row.state} does not allow this: {name}")
                row = do(change, row)
            return read.task(row, self._rules, change.now)


def _refuse_stale(change: Change, row: Row[Any], act: Act) -> None:
    query = select(workflow_log.c.kind, workflow_log.c.by).where(
        workflow_log.c.workflow_id == row.id,
        workflow_log.c.version > act.version,
        workflow_log.c.kind.in_(MOVES),
    )
    moved = change.connection.execute(query.order_by(workflow_log.c.id.desc()).limit(1)).one_or_none()
    if moved is not None:
        raise StaleWorkflow(f"it has moved on since it was shown: {moved.kind} by {moved.by}")


def _note(text: str, change: Change) -> dict[str, Any]:
    """What the next one, or the caller who asks again, is told."""
    return {"last_note": text, "noted_at": change.now}


def _said(text: str, what: str) -> str:
    text = text.strip()
    if not text:
        raise BadInput(f"{what} is needed, in words")
    if len(text) > LONGEST_TEXT:
        raise BadInput(f"{what} has at most {LONGEST_TEXT} characters")
    return text
