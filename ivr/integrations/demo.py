"""Owns the beginning of the demo world, over all adapters: its anchor in time, and what stands when it begins."""

import uuid
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert, select, true

from ivr.errors import StoreError
from ivr.integrations.parcels.world import ParcelStory, WorkflowStory, World, moment
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.course import open_key
from ivr.integrations.workflows.ledger import blank
from ivr.messages.workflow import WorkflowState
from ivr.store.database import Database, insert_new
from ivr.store.retention import delete_received, delete_recordings
from ivr.store.tables import calls, links, marks, messages, recordings, workflow_log, workflows

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
    delete_received(database, true())
    with database.writing() as connection:
        for table in (calls, workflows, messages, links):
            connection.execute(delete(table))
        connection.execute(delete(marks).where(marks.c.name == _ANCHOR))
        _begin(connection, world, catalogue, now=now, zone=zone)


def _begin(
    connection: Connection, world: World, catalogue: Catalogue, *, now: datetime, zone: ZoneInfo
) -> None:
    if insert_new(connection, marks, {"name": _ANCHOR, "value": now.isoformat()}):
        parcels = {parcel.tracking_no: parcel for parcel in world.parcels}
        for story in world.workflows:
            _stand(connection, story, parcels[story.tracking_no], catalogue, anchor=now, zone=zone)


def _stand(
    connection: Connection,
    story: WorkflowStory,
    parcel: ParcelStory,
    catalogue: Catalogue,
    *,
    anchor: datetime,
    zone: ZoneInfo,
) -> None:
    def at(when: str) -> datetime:
        return moment(when, anchor=anchor, now=anchor, zone=zone)

    entry = catalogue.types[story.type]
    opened = at(story.opened)
    accepted = at(story.accepted) if story.accepted else None
    due = at(story.due) if story.due else catalogue.due(story.type, opened, zone)
    waits = story.state is WorkflowState.WAIT_CUSTOMER
    values: dict[str, Any] = blank(
        id=str(uuid.uuid4()),
        type=story.type,
        tracking_no=story.tracking_no,
        caller=story.caller,
        state=story.state,
        priority=min(entry.priority, 1),
        owner=entry.owner,
        place=(parcel.branch or parcel.node) if entry.owner in ("branch", "hub") else "",
        parcel=_shown(parcel, scanned=at(parcel.scans[-1].at)),
        note=story.note,
        detail=dict(story.detail),
        opened_at=opened,
        due_at=due,
        accepted_at=accepted,
        contacted_at=accepted if waits else None,
        awaited=not waits,
        times_overdue=story.times_overdue,
        missed_at=due if story.times_overdue else None,
        level=min(story.times_overdue, len(catalogue.escalates[entry.owner])),
        escalated_at=anchor if story.times_overdue else None,
        open_key=open_key(story.type, story.tracking_no),
    )
    connection.execute(insert(workflows).values(**values))
    for version, (when, state) in enumerate([(opened, "OPEN"), (accepted or opened, story.state)]):
        line = {
            "workflow_id": values["id"],
            "at": when,
            "kind": "noted" if version else "opened",
            "state": state,
            "by": "demo",
            "text": story.note,
        }
        connection.execute(insert(workflow_log).values(**line))


def _shown(parcel: ParcelStory, *, scanned: datetime) -> dict[str, Any]:
    """What of the parcel its owner sees."""
    known = {
        "state": parcel.state.value,
        "node": parcel.node or parcel.scans[-1].node,
        "scan_at": scanned.isoformat(),
        "branch": parcel.branch,
        "courier": parcel.courier,
        "community": parcel.community,
        "goods": parcel.goods,
        "fresh": parcel.fresh,
        "value_cny": parcel.value_cny,
        "insured": parcel.insured,
        "notes": list(parcel.notes),
    }
    return {name: value for name, value in known.items() if value not in (None, "", [])}
