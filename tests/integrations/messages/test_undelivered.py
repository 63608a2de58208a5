"""A text that did not arrive: its workflow's owner sees it, once, and what came of it is owed to the caller again."""

from datetime import timedelta
from typing import Any

import pytest

from ivr.integrations.messages.undelivered import Undelivered
from ivr.messages.desk import Act, Step
from ivr.messages.letter import Receipt
from ivr.messages.link import Purpose
from ivr.messages.workflow import WorkflowState
from ivr.store.tables import messages
from tests.fakes import FakeClock
from tests.web.visiting import Visiting


@pytest.fixture
def undelivered(house: Visiting, clock: FakeClock) -> Undelivered:
    return Undelivered(house.database, clock, house.workflows)


def _only(house: Visiting) -> Any:
    with house.database.reading() as connection:
        return connection.execute(messages.select()).one()


def _failures(house: Visiting, workflow_id: str) -> list[Step]:
    return [step for step in house.desk.history(workflow_id) if step.kind == "text_failed"]


def _fail(house: Visiting, carrier: str = "shown") -> bool:
    return house.post.receipts.receive(Receipt(carrier, "failed", _only(house).id, code="30003"))


def test_when_every_carrier_has_failed_the_owner_is_told_once(
    house: Visiting, undelivered: Undelivered
) -> None:
    _token, flow = house.invite(Purpose.DAMAGE)
    assert undelivered.tell() == 0
    assert _fail(house)
    assert undelivered.tell() == 0, "it goes out once more first"
    house.post.chores["messages"]()
    assert _fail(house, "other")
    assert [undelivered.tell(), undelivered.tell()] == [1, 0]
    [step] = _failures(house, flow.id)
    assert step.text == "damage 30003"
    assert house.desk.task(flow.id).workflow.state is WorkflowState.OPEN


def test_one_that_was_given_up_is_told_of_too(house: Visiting, undelivered: Undelivered) -> None:
    _token, flow = house.invite(Purpose.DAMAGE)
    with house.database.writing() as connection:
        connection.execute(
            messages.update().values(state="dead", last_error="message-rejected: unknown number")
        )
    assert undelivered.tell() == 1
    [step] = _failures(house, flow.id)
    assert step.text == "damage message-rejected"


def test_a_worker_that_dies_after_the_telling_tells_no_second_time(
    house: Visiting, undelivered: Undelivered
) -> None:
    _token, flow = house.invite(Purpose.DAMAGE)
    with house.database.writing() as connection:
        connection.execute(messages.update().values(state="dead", last_error="x: y"))
    undelivered.tell()
    with house.database.writing() as connection:
        connection.execute(messages.update().values(told_at=None))
    undelivered.tell()
    assert len(_failures(house, flow.id)) == 1


def test_a_result_that_the_caller_never_got_is_owed_to_them_again(
    house: Visiting, undelivered: Undelivered, clock: FakeClock
) -> None:
    _token, flow = house.invite(Purpose.DAMAGE)
    desk = house.desk
    version = desk.task(flow.id).version
    version = desk.accept(Act("act-0001", flow.id, "wang", version)).version
    desk.finish(Act("act-0002", flow.id, "wang", version), "paid")
    house.workflows.note_contact(flow.id, by="text", text="done", contact_id="errand:1")
    assert not desk.task(flow.id).workflow.awaited
    with house.database.writing() as connection:
        connection.execute(messages.update().values(state="dead", last_error="x: y"))
    clock.forward(minutes=1)
    undelivered.tell()
    owed = desk.task(flow.id).workflow
    assert (owed.state, owed.awaited) == (WorkflowState.DONE, True)
    assert owed.due_at > clock.now() + timedelta(minutes=1)
    assert flow.id in [task.workflow.id for task in desk.queue(("claims",))]


def test_a_text_about_no_workflow_is_nobodys_affair(house: Visiting, undelivered: Undelivered) -> None:
    house.post.messages.send(
        to="+8616300000001",
        template="status",
        facts={"tail4": "0001", "state": "AT_HUB"},
        call_sid="CA1",
    )
    with house.database.writing() as connection:
        connection.execute(messages.update().values(state="dead", last_error="x: y"))
    assert undelivered.tell() == 0
