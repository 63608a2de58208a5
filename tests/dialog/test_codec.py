import json
from dataclasses import fields
from datetime import timedelta

from ivr.dialog.codec import state_from_json, state_to_json
from ivr.messages.dialog import STATE_VERSION, DialogState, Pending, Request
from ivr.messages.turn import MessageSent, Say, WorkflowStarted
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import NOON, hub_parcel, make_workflow, talk_with


def full_state() -> DialogState:
    urge = make_workflow(WorkflowType.URGE, "XD0000000010001", accepted_at=NOON)
    return DialogState(
        "CA1",
        caller="+8616300000002",
        version=7,
        stage="open",
        parcels=(hub_parcel(eta=NOON + timedelta(days=1), notes=("六楼无电梯",), value_cny=300),),
        parcels_at=NOON,
        workflows=(urge,),
        focus="XD0000000020001",
        pending=Pending("which_parcel", "track_parcel", ("a", "b"), "09", 2),
        requests=(Request("track_parcel", "XD1", True), Request("urge_delivery")),
        said=(
            Say(
                "urge.done",
                {"due": NOON, "minutes": 3, "late": True, "none": None},
                WorkflowStarted(NOON, urge),
            ),
            Say("silence.sent", proof=MessageSent(NOON, "M1", "status")),
        ),
        empathy_used=("empathy.any_sad~1",),
        emotions=("sad",),
        strangers=("XD9",),
        notes=("下午在家",),
    )


def test_a_state_comes_back_as_it_was() -> None:
    state = full_state()
    assert state_from_json(state_to_json(state)) == state


def test_the_state_of_a_real_call_comes_back_as_it_was() -> None:
    talk = talk_with(hub_parcel())
    talk.hear("我的快递怎么卡在武汉三天了").hear("那你帮我催一下")
    assert state_from_json(state_to_json(talk.state)) == talk.state


def test_the_json_is_plain_and_readable() -> None:
    stored = json.loads(state_to_json(full_state()))
    assert stored["format"] == STATE_VERSION
    assert stored["state"]["focus"] == "XD0000000020001"
    assert {field.name for field in fields(DialogState)} <= stored["state"].keys()


def test_another_format_version_is_no_state() -> None:
    stored = json.loads(state_to_json(full_state()))
    assert state_from_json(json.dumps({**stored, "format": STATE_VERSION + 1})) is None


def test_what_is_no_state_is_none_and_no_crash() -> None:
    good = json.loads(state_to_json(full_state()))
    broken = {**good, "state": {**good["state"], "parcels": [{"_kind": "Parcel"}]}}
    for text in ("", "null", "[]", "{}", '{"format": 1}', '{"format": 1, "state": {}}', json.dumps(broken)):
        assert state_from_json(text) is None


def test_a_field_that_was_added_later_takes_its_default() -> None:
    stored = json.loads(state_to_json(full_state()))
    del stored["state"]["strangers"]
    state = state_from_json(json.dumps(stored))
    assert state is not None
    assert state.strangers == ()
