"""Owns a real desk for tests of its pages: SQLite, the workflows' own life, what pages follow."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ivr.integrations.webhooks.deliveries import SqlDeliveries
from ivr.messages.parcel import Parcel, ParcelState, Scan
from ivr.messages.workflow import Workflow, WorkflowType
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.integrations.workflows.house import House
from tests.store.parts import CALLER, parcel
from tests.web.fakes import NOW, FakeServices

CALL = "CA" + "a" * 32
TARGET = "https://branch.example/hook"


@dataclass(frozen=True)
class Office:
    """As the pages see it."""

    workflows: Any
    desk: Any
    promises: Any
    deliveries: Any


class Desking(House):
    """Callers who ask, and the services in which the pages see it."""

    def __init__(self, services: FakeServices, database: Database) -> None:
        super().__init__(
            database,
            services.clock,
            (TARGET,),
            tell=lambda kind, told: services.events.publish("workflows", kind, told),
        )
        self.records = SqlRecords(database)
        self.deliveries = SqlDeliveries(database, services.clock)
        services.office = Office(self.workflows, self.desk, self.promises, self.deliveries)

    def story(self, kind: WorkflowType = WorkflowType.URGE, tail: str = "1", **changes: Any) -> Workflow:
        """One more caller: `tail` tells parcels, and calls, apart."""
        number = f"XD000000010{int(tail):04d}"
        asked = {
            name: changes.pop(name)
            for name in ("note", "caller", "call_sid", "request_id")
            if name in changes
        }
        asked.setdefault("request_id", f"{asked.get('call_sid')}:{kind}:{tail}")
        return self.call(kind, tracking_no=number, about=make_parcel(number, **changes), **asked)

    def promise(self, flow: Workflow, text: str = "半小时内给您回电话", call_sid: str = CALL) -> None:
        """What the bot said aloud of it."""
        self.records.start_call(
            call_sid=call_sid, caller=CALLER, called="", locale="zh-CN", at=self.clock.now()
        )
        self.records.note_workflow(call_sid, flow, text)


def make_parcel(number: str, state: ParcelState = ParcelState.AT_BRANCH, **changes: Any) -> Parcel:
    scanned = NOW.replace(hour=2)
    known = {
        "node": "翠湖网点",
        "branch": "翠湖网点",
        "courier": "张师傅",
        "community": "翠湖小区",
        "goods": "大米",
        "since": scanned,
        "scans": (Scan(scanned, "翠湖网点", state, "到件"),),
        "notes": ("六楼，没有电梯", "三点前家里有人"),
        **changes,
    }
    return replace(parcel(number), state=state, **known)


def open_desk(services: FakeServices, folder: Path) -> Desking:
    """On a database of its own."""
    database = Database(f"sqlite:///{folder / 'desk.db'}")
    database.upgrade()
    return Desking(services, database)
