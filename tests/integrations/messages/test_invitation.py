from datetime import timedelta

import pytest

from ivr.messages.desk import Act
from ivr.messages.link import Purpose
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState, WorkflowType
from ivr.store.records import SqlRecords
from tests.fakes import NOON
from tests.store.parts import begin
from tests.web.visiting import PARCELS, Visiting, picture


def _ask(
    house: Visiting,
    number: str,
    caller: str,
    kind: WorkflowType,
    call_sid: str = "CA1",
    *,
    noted: bool = True,
) -> Workflow:
    """As a call does it; not `noted`: by somebody else, in no call."""
    records = SqlRecords(house.database)
    if noted:
        begin(records, call_sid, caller=caller)
    [parcel] = house.parcels.find_by_number(number)
    flow = house.workflows.start(
        WorkflowRequest(kind, number, caller, call_sid, request_id=f"{call_sid}:1"), parcel
    )
    if noted:
        records.note_workflow(call_sid, flow, "最晚后天给您结果")
    return flow


def _go_round(house: Visiting, times: int = 1) -> None:
    for _ in range(times):
        for name in ("invitations", "messages"):
            house.post.chores[name]()


@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_a_caller_set_going_is_followed_by_the_text_that_it_needs(
    house: Visiting, purpose: Purpose
) -> None:
    number, caller, kind = PARCELS[purpose]
    flow = _ask(house, number, caller, kind)
    _go_round(house, times=3)
    [text] = house.post.messages.to_number(caller)
    assert text["template"] == purpose
    code = text["text"].partition("/l/")[2][:32]
    assert house.post.visits.open(code).workflow_id == flow.id


def test_asking_again_brings_no_second_text(house: Visiting) -> None:
    number, caller, kind = PARCELS[Purpose.DAMAGE]
    _ask(house, number, caller, kind)
    _go_round(house)
    assert _ask(house, number, caller, kind, call_sid="CA2").reused
    _go_round(house)
    assert len(house.post.messages.to_number(caller)) == 1


def test_a_photo_that_was_sent_keeps_the_promise(house: Visiting) -> None:
    number, caller, kind = PARCELS[Purpose.PHOTO]
    _ask(house, number, caller, kind)
    _go_round(house, times=2)
    [flow] = house.workflows.open_for([number])
    assert flow.contacted_at == NOON


@pytest.mark.parametrize(
    ("number", "caller", "kind"),
    [
        ("XD0000000040001", "+8616300000004", WorkflowType.POD_PHOTO),  # no photo on file
        ("LX000000345NL", "+12025550112", WorkflowType.CUSTOMS_HELP),  # duty is due, nobody is missing
        ("XD0000000010001", "+8616300000001", WorkflowType.URGE),  # nothing is needed
        ("XD0000000060001", "+862158888888", WorkflowType.DAMAGE_CLAIM),  # a fixed line
        ("XD0000000060001", "", WorkflowType.DAMAGE_CLAIM),  # withheld
    ],
)
def test_where_there_is_nothing_to_send_nothing_is_sent(house: Visiting, number, caller, kind) -> None:
    _ask(house, number, caller, kind)
    _go_round(house, times=2)
    assert house.post.messages.of_call("CA1") == []


def test_when_a_desk_asks_the_caller_a_fresh_link_goes_out_once_and_what_comes_moves_it_on(
    house: Visiting, clock
) -> None:
    number, caller, kind = PARCELS[Purpose.DAMAGE]
    flow = _ask(house, number, caller, kind)
    _go_round(house)
    clock.forward(hours=1)
    act = Act("a1", flow.id, "claims", house.desk.task(flow.id).version)
    assert house.desk.ask_customer(act, "外箱也请拍一张").workflow.state is WorkflowState.WAIT_CUSTOMER
    clock.forward(seconds=1)
    _go_round(house, times=3)
    first, second = house.post.messages.to_number(caller)
    assert first["text"] != second["text"]
    visits = house.post.visits
    visits.take_picture(visits.open(second["text"].partition("/l/")[2][:32]), picture())
    assert house.desk.task(flow.id).workflow.state is WorkflowState.IN_PROGRESS


def test_a_standing_workflow_and_one_of_long_ago_are_left_alone(house: Visiting, clock) -> None:
    number, caller, kind = PARCELS[Purpose.DAMAGE]
    _ask(house, number, caller, kind, noted=False)
    _go_round(house)
    number, caller, kind = PARCELS[Purpose.IDENTITY]
    _ask(house, number, caller, kind, call_sid="CA2")
    clock.forward(seconds=timedelta(minutes=16).total_seconds())
    _go_round(house)
    assert house.post.messages.of_call("CA1") == house.post.messages.of_call("CA2") == []
