"""Owns the line of the record that says what a call set going, and by when somebody will hear of it."""

import uuid

from sqlalchemy import Connection, func, select, update

from ivr.messages.workflow import Workflow
from ivr.store.database import insert_new
from ivr.store.tables import call_workflows, calls, promises


def make(connection: Connection, call_sid: str, workflow: Workflow, words: str | None = None) -> None:
    """One promise for a workflow and an hour in a call; none when nothing is owed, or no such call is on record.

    It is made where the workflow is opened, in the same transaction: whoever hears the words may count on the clock
    behind them. `words` None: they are still to be found, the first ones stand; empty: nothing was said of it.
    """
    if connection.scalar(select(calls.c.call_sid).where(calls.c.call_sid == call_sid)) is None:
        return
    count = select(func.count()).where(call_workflows.c.call_sid == call_sid)
    noted = {
        "call_sid": call_sid,
        "workflow_id": workflow.id,
        "reused": workflow.reused,
        "position": connection.scalar(count) or 0,
    }
    insert_new(connection, call_workflows, noted)
    if not workflow.awaited or words == "":
        return
    promised = {
        "id": str(uuid.uuid4()),
        "call_sid": call_sid,
        "workflow_id": workflow.id,
        "text": words or "",
        "due_at": workflow.due_at,
        "state": "open",
        "workflow_version": workflow.version,
    }
    if not insert_new(connection, promises, promised) and words:
        unworded = (
            (promises.c.call_sid == call_sid)
            & (promises.c.workflow_id == workflow.id)
            & (promises.c.due_at == workflow.due_at)
            & (promises.c.text == "")
        )
        connection.execute(update(promises).where(unworded).values(text=words))
