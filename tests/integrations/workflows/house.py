"""Owns what the tests of workflows have in common: callers who ask, a branch that acts, a watch that goes its rounds."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from ivr.errors import LookupFailed
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.course import Course
from ivr.integrations.workflows.desk import SqlDesk
from ivr.integrations.workflows.ledger import Announce, Ledger
from ivr.integrations.workflows.promises import PromiseFigures
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.integrations.workflows.watch import Watch
from ivr.messages.desk import Act, Task
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType
from ivr.ports import Clock
from ivr.store.database import Database
from tests.store.parts import CALLER, parcel

NUMBER = "XD0000000010001"
SHANGHAI = ZoneInfo("Asia/Shanghai")
RULES = catalogue.load()


class Scans:
    """Parcels as they are now; away when told so."""

    def __init__(self) -> None:
        self.parcels: dict[str, Parcel] = {}
        self.is_away = False
        self.asked: list[str] = []
        self.while_asked: Callable[[], None] = lambda: None
        """What happens before the answer is there."""

    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        self.asked.append(tracking_no)
        found = self.parcels.get(tracking_no)
        self.while_asked()
        if self.is_away:
            raise LookupFailed("the carrier's system does not answer")
        return (found,) if found else ()


class House:
    """Everything around one database."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        targets: Sequence[str] = (),
        *,
        tell: Announce = lambda kind, told: None,
        new_id: Callable[[], str] | None = None,
    ) -> None:
        """`tell`: whom the pages follow; `new_id`: names of workflows, where chance would blur a test."""
        self.database = database
        self.clock = clock
        self.announced: list[tuple[str, str]] = []

        def announce(kind: str, told: Mapping[str, Any]) -> None:
            self.announced.append((kind, str(told["workflow_id"])))
            tell(kind, told)

        self.ledger = Ledger(
            database,
            clock,
            targets=targets,
            announce=announce,
        )
        self.course = Course(RULES, SHANGHAI, new_id) if new_id else Course(RULES, SHANGHAI)
        self.workflows = SqlWorkflows(self.ledger, self.course)
        self.desk = SqlDesk(self.ledger, self.course)
        self.scans = Scans()
        self.watch = Watch(self.ledger, self.course, self.scans)
        self.promises = PromiseFigures(self.ledger, SHANGHAI)
        self._act_ids = (f"act-{n}" for n in itertools.count(1))

    def call(
        self,
        kind: WorkflowType = WorkflowType.URGE,
        *,
        call_sid: str = "CA1",
        tracking_no: str = NUMBER,
        about: Parcel | None = None,
        request_id: str = "",
        caller: str = CALLER,
        note: str = "家里老人等着用药",
    ) -> Workflow:
        """A caller who asks for it."""
        request = WorkflowRequest(
            kind, tracking_no, caller, call_sid, request_id or f"{call_sid}:{kind}", note
        )
        about = about or (parcel(tracking_no) if tracking_no else None)
        return self.workflows.start(request, about)

    def act(
        self, workflow_id: str, *, actor: str = "翠湖网点", act_id: str = "", version: int | None = None
    ) -> Act:
        """An act on the workflow as it is shown now."""
        shown = self.desk.task(workflow_id).version if version is None else version
        return Act(act_id or next(self._act_ids), workflow_id, actor, shown)

    def task(self, workflow_id: str) -> Task:
        return self.desk.task(workflow_id)

    def kinds(self, workflow_id: str) -> list[str]:
        """What happened to it, in order."""
        return [step.kind for step in self.desk.history(workflow_id)]
