"""Owns the beginning of the demo world, over all adapters: its anchor in time, and what stands when it begins."""

import uuid
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert, select

from ivr.errors import StoreError
from ivr.integrations.parcels.world import WorkflowStory, World, moment
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.sql import blank, open_key
from ivr.store.database import Database, insert_new
from ivr.store.retention import delete_recordings
from ivr.store.tables import calls, marks, messages, recordings, workflow_log, workflows

_ANCHOR = "demo_anchor"


def seed(database: Database, world: World, catalogue: Catalogue, *, now: datetime, zone: ZoneInfo) -> None:
    """Begin the demo world unless it has begun. Safe when several processes start at once. Raises StoreError."""
    with database.writing() as connection:
        _begin(connection, world, catalogue, now=now, zone=zone)


def anchor(database: Database) -> datetime:
    """The moment to which the stories are tied. Raises StoreError, also before the world has begun."""
    with database.reading() as connection:
        held = connection.scalar(select(marks.c.value).where(marks.c.name == _ANCHOR))
    if held is None:
        raise StoreError("the demo world has not begun")
    return datetime.fromisoformat(held)


def reset(database: Database, world: World, catalogue: Catalogue, *, now: datetime, zone: ZoneInfo) -> None:
    """The demo world as new: no calls, no recordings, no messages, no workflows but those of the stories.

    Accounts, tokens and the audit stay. Live state in Redis is another matter: `store.live.forget_all`.
    Raises StoreError.
    """
    with database.reading() as connection:
        recorded = list(connection.scalars(select(recordings.c.call_sid)))
    delete_recordings(database, recorded)
    with database.writing() as connection:
        for table in (calls, workflows, messages):
            connection.execute(delete(table))
        connection.execute(delete(marks).where(marks.c.name == _ANCHOR))
        _begin(connection, world, catalogue, now=now, zone=zone)


def _begin(
    connection: Connection, world: World, catalogue: Catalogue, *, now: datetime, zone: ZoneInfo
) -> None:
    if insert_new(connection, marks, {"name": _ANCHOR, "value": now.isoformat()}):
        for story in world.workflows:
            _stand(connection, story, catalogue, anchor=now, zone=zone)


def _stand(
    connection: Connection, story: WorkflowStory, catalogue: Catalogue, *, anchor: datetime, zone: ZoneInfo
) -> None:
    def at(when: str) -> datetime:
        return moment(when, anchor=anchor, now=anchor, zone=zone)

    entry = catalogue.types[story.type]
    opened = at(story.opened)
    values: dict[str, Any] = blank(
        id=str(uuid.uuid4()),
        type=story.type,
        tracking_no=story.tracking_no,
        caller=story.caller,
        state=story.state,
        priority=min(entry.priority, 1),
        owner=entry.owner,
        note=story.note,
        detail=dict(story.detail),
        opened_at=opened,
        due_at=at(story.due) if story.due else catalogue.due(story.type, opened, zone),
        accepted_at=at(story.accepted) if story.accepted else None,
        times_overdue=story.times_overdue,
        open_key=open_key(story.type, story.tracking_no),
    )
    connection.execute(insert(workflows).values(**values))
    steps = [(opened, "OPEN"), (values["accepted_at"] or opened, story.state)]
    for when, state in steps:
        line = {"workflow_id": values["id"], "at": when, "state": state, "by": "demo", "text": story.note}
        connection.execute(insert(workflow_log).values(**line))
