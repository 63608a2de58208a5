from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from ivr.integrations.workflows import catalogue, watch
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState, WorkflowType
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import FakeClock
from tests.store.parts import CALLER, begin, parcel

RULES = catalogue.load()


class House:
    """A call in which an URGE was promised, and a branch that does with it what the test says."""

    def __init__(self, database: Database, records: SqlRecords) -> None:
        self.clock = FakeClock()
        self.database = database
        self.records = records
        self.workflows = SqlWorkflows(database, RULES, self.clock, ZoneInfo("Asia/Shanghai"))
        begin(records)
        request = WorkflowRequest(WorkflowType.URGE, "XD0000000010001", CALLER, "CA1", "CA1:1")
        self.flow: Workflow = self.workflows.start(request, parcel())
        records.note_workflow("CA1", self.flow, "三十分钟内联系您")

    def watched(self) -> watch.Watched:
        return watch.step(self.database, RULES, self.clock.now())

    @property
    def promise(self) -> str:
        return str(self.records.call("CA1")["promises"][0]["state"])

    @property
    def is_overdue(self) -> bool:
        return bool(self.records.call("CA1")["workflows"][0]["overdue"])


@pytest.fixture
def house(database: Database, records: SqlRecords) -> House:
    return House(database, records)


def test_a_promise_is_open_until_something_happens_or_its_hour_comes(house: House) -> None:
    house.clock.forward(minutes=30)
    assert house.watched() == watch.Watched()
    assert (house.promise, house.is_overdue) == ("open", False)


def test_a_caller_who_was_spoken_to_in_time_was_promised_the_truth(house: House) -> None:
    house.clock.forward(minutes=20)
    house.workflows.note_contact(house.flow.id, by="branch")
    house.clock.forward(minutes=60)
    assert len(house.watched().kept) == 1
    assert (house.promise, house.is_overdue) == ("kept", False)


@pytest.mark.parametrize("state", [WorkflowState.DONE, WorkflowState.CANCELLED])
def test_work_that_was_done_or_taken_back_in_time_keeps_the_promise(
    house: House, state: WorkflowState
) -> None:
    house.workflows.advance(house.flow.id, state, by="branch")
    house.watched()
    assert house.promise == "kept"


def test_an_acceptance_alone_keeps_no_promise(house: House) -> None:
    house.workflows.advance(house.flow.id, WorkflowState.ACCEPTED, by="branch")
    house.watched()
    assert house.promise == "open"


def test_when_the_hour_has_passed_without_a_word_the_promise_is_broken(house: House) -> None:
    house.clock.forward(minutes=31)
    watched = house.watched()
    assert (len(watched.broken), watched.overdue) == (1, (house.flow.id,))
    assert (house.promise, house.is_overdue) == ("broken", True)


def test_a_word_that_comes_too_late_does_not_mend_it(house: House) -> None:
    house.clock.forward(minutes=31)
    house.workflows.note_contact(house.flow.id, by="branch")
    house.watched()
    assert house.promise == "broken"
    house.watched()
    assert house.promise == "broken"


def test_work_that_failed_leaves_the_promise_to_its_hour(house: House) -> None:
    house.workflows.advance(house.flow.id, WorkflowState.FAILED, by="branch")
    house.watched()
    assert house.promise == "open"
    house.clock.forward(minutes=31)
    house.watched()
    assert house.promise == "broken"


def test_a_workflow_becomes_overdue_twice_and_no_more(house: House) -> None:
    told = []
    for _ in range(6):
        house.clock.forward(minutes=16)
        told.append(len(house.watched().overdue))
    assert told == [0, 1, 0, 1, 0, 0]
    overdue = [line["text"] for line in house.workflows.history(house.flow.id) if line["by"] == "watch"]
    assert overdue == ["overdue 1", "overdue 2"]


def test_a_worker_that_was_away_catches_up(house: House) -> None:
    house.clock.forward(days=2)
    house.watched()
    overdue = [line["text"] for line in house.workflows.history(house.flow.id) if line["by"] == "watch"]
    assert overdue == ["overdue 2"]
    assert house.watched() == watch.Watched()


def test_a_promise_is_settled_at_the_moment_it_was_seen(house: House) -> None:
    house.clock.forward(minutes=31)
    house.watched()
    settled = house.records.call("CA1")["promises"][0]["settled_at"]
    assert settled == "2026-11-22T04:31:00.000Z"
    assert house.flow.due_at == house.flow.opened_at + timedelta(minutes=30)
