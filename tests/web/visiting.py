"""Owns real links for tests of their pages: SQLite, the workflow store, the outbox, pictures on disk."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from sqlalchemy import select

from ivr.integrations.messages import post
from ivr.integrations.parcels import world
from ivr.integrations.parcels.demo import DemoParcels
from ivr.integrations.parcels.photo import DemoPhotos
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.course import Course
from ivr.integrations.workflows.desk import SqlDesk
from ivr.integrations.workflows.ledger import Ledger
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.messages.link import Purpose
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType
from ivr.settings import Settings
from ivr.store.database import Database
from ivr.store.shown import ShownMessages
from ivr.store.tables import messages

KEY = b"k" * 32
PARCELS = {
    Purpose.PHOTO: ("XD0000000030001", "+8616300000003", WorkflowType.POD_PHOTO),
    Purpose.DAMAGE: ("XD0000000060001", "+8616300000006", WorkflowType.DAMAGE_CLAIM),
    Purpose.DOORSTEP: ("XD0000000030001", "+8616300000003", WorkflowType.BRANCH_VERIFY),
    Purpose.ADDRESS: ("XD0000000110001", "+8616300000011", WorkflowType.ADDR_CHANGE),
    Purpose.IDENTITY: ("EE000000120JP", "+8616300000008", WorkflowType.CUSTOMS_HELP),
}


@dataclass
class Visiting:
    """What is behind the pages, and what has happened there."""

    database: Database
    post: post.Post
    workflows: SqlWorkflows
    desk: SqlDesk
    parcels: DemoParcels

    def invite(self, purpose: Purpose, call_sid: str = "CA1") -> tuple[str, Workflow]:
        """Start what the link is for and text it; (token of the link, workflow)."""
        number, caller, kind = PARCELS[purpose]
        request = WorkflowRequest(kind, number, caller, call_sid, request_id=f"{call_sid}:{purpose}")
        [parcel] = self.parcels.find_by_number(number)
        flow = self.workflows.start(request, parcel)
        facts = {"tail4": parcel.tail4, "workflow_id": flow.id}
        sent = self.post.messages.send(to=caller, template=purpose, facts=facts, call_sid=call_sid)
        self.post.chores["messages"]()
        with self.database.reading() as connection:
            words: Any = connection.scalar(select(messages.c.words).where(messages.c.id == sent))
        return words["link_code"], flow

    def close(self) -> None:
        self.database.close()


def open_house(settings: Settings, clock: Any, events: Any) -> Visiting:
    database = Database(settings.sql_url)
    database.upgrade()
    course = Course(catalogue.load(), settings.zone)
    ledger = Ledger(database, clock)
    workflows = SqlWorkflows(ledger, course)
    anchor = clock.now()
    parcels = DemoParcels(world.load(), anchor=lambda: anchor, clock=clock, zone=settings.zone)
    office = post.build(
        settings,
        database,
        clock,
        key=KEY,
        contacts=workflows,
        photos=DemoPhotos(parcels),
        events=events,
        texts=ShownMessages(events),
        phones=parcels,
    )
    return Visiting(database, office, workflows, SqlDesk(ledger, course), parcels)


def picture(kind: str = "JPEG", size: tuple[int, int] = (640, 480), seed: int = 1, **options: Any) -> bytes:
    """A photo of nothing in particular."""
    colour = ((seed * 37) % 256, (seed * 91) % 256, (seed * 53) % 256)
    image = Image.new("RGB", size, colour)
    image.paste((240, 240, 230), (20, 20, size[0] // 2, size[1] // 2))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def save_picture(folder: Path, name: str, **options: Any) -> Path:
    path = folder / name
    path.write_bytes(picture(**options))
    return path
