import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from ivr.errors import BadInput, IvrError, NotFound, StaleWorkflow, WorkflowError
from ivr.integrations.workflows.state import ALLOWS
from ivr.messages.desk import Act
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowState, WorkflowType
from tests.fakes import NOON, FakeClock
from tests.integrations.workflows.house import House
from tests.store.parts import CALLER, parcel

S = WorkflowState
T = WorkflowType
SIGNED = parcel(state=ParcelState.SIGNED_OTHER)


def test_the_queue_is_ordered_by_the_time_that_is_left(house: House, clock: FakeClock) -> None:
    complaint = house.call(T.COMPLAINT)
    verify = house.call(T.BRANCH_VERIFY, tracking_no="XD2")
    urge = house.call(tracking_no="XD3")
    clock.forward(minutes=40)
    late = house.desk.queue()
    assert [task.workflow.id for task in late] == [urge.id, complaint.id, verify.id]
    assert late[0].seconds_left == -600
    assert [task.workflow.id for task in house.desk.queue(["supervisor"])] == [complaint.id]
    assert house.desk.queue(["hub"]) == ()
    assert len(house.desk.queue(limit=2)) == 2


def test_what_waits_for_the_caller_stands_behind_what_is_owed(house: House) -> None:
    first, second = house.call(), house.call(T.COMPLAINT)
    house.desk.ask_customer(house.act(first.id), "门牌号是多少")
    assert [task.workflow.id for task in house.desk.queue()] == [second.id, first.id]


def test_a_branch_sees_its_own_and_what_was_asked(house: House) -> None:
    here = parcel("XD2")
    there = parcel("XD3", ParcelState.AT_HUB)
    house.call(tracking_no="XD2", about=replace(here, branch="翠湖网点", goods="药"))
    house.call(T.HUB_TRACE, tracking_no="XD3", about=replace(there, node="武汉中心"))
    assert house.desk.places() == ("武汉中心", "翠湖网点")
    assert house.desk.places(["hub"]) == ("武汉中心",)
    [task] = house.desk.queue(["branch", "hub"], place="翠湖网点")
    assert (task.caller, task.note, task.parcel["goods"]) == (CALLER, "家里老人等着用药", "药")
    assert task.may == ALLOWS[S.OPEN]


def test_a_workflow_goes_its_way_and_every_step_tells_who_and_when(house: House, clock: FakeClock) -> None:
    flow = house.call()
    clock.forward(minutes=5)
    assert house.desk.accept(house.act(flow.id)).workflow.accepted_at == NOON + timedelta(minutes=5)
    clock.forward(minutes=5)
    task = house.desk.contact(house.act(flow.id), "师傅三点到")
    assert (task.workflow.state, task.workflow.contacted_at) == (S.IN_PROGRESS, clock.now())
    done = house.desk.finish(house.act(flow.id, actor="li"), "送到了").workflow
    assert (done.state, done.result) == (S.DONE, "送到了")
    assert house.desk.queue() == ()
    told = [(step.kind, step.state, step.by, step.text) for step in house.desk.history(flow.id)]
    assert told == [
        ("opened", "OPEN", "CA1", "家里老人等着用药"),
        ("accepted", "ACCEPTED", "翠湖网点", ""),
        ("contacted", "IN_PROGRESS", "翠湖网点", "师傅三点到"),
        ("done", "DONE", "li", "送到了"),
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("accept", ()),
        ("note", ("记一下",)),
        ("contact", ("打了电话",)),
        ("ask_customer", ("请拍照",)),
        ("finish", ("送到了",)),
        ("refuse", ("地址不全",)),
        ("hand_on", ("hub", "在中转")),
    ],
)
def test_an_act_that_is_sent_twice_has_one_effect_and_one_answer(house: House, name, words) -> None:
    flow = house.call()
    act = house.act(flow.id, act_id="once")
    first = getattr(house.desk, name)(act, *words)
    again = getattr(house.desk, name)(act, *words)
    assert first == again
    assert len(house.kinds(flow.id)) == 2


def test_who_comes_second_is_told_that_it_has_moved_on(house: House) -> None:
    flow = house.call()
    seen = house.task(flow.id).version
    house.desk.accept(house.act(flow.id, actor="li", version=seen))
    with pytest.raises(StaleWorkflow, match="accepted by li") as refused:
        house.desk.refuse(house.act(flow.id, actor="wang", version=seen), "不是我们的")
    assert (refused.value.code, refused.value.http_status) == ("workflow-stale", 409)
    assert house.task(flow.id).workflow.state == S.ACCEPTED


def test_a_caller_who_asks_again_takes_nobody_s_work_away(house: House) -> None:
    flow = house.call()
    act = house.act(flow.id)
    house.call(call_sid="CA2")
    assert house.desk.accept(act).workflow.state == S.ACCEPTED


def test_of_many_who_accept_at_once_one_does(house: House) -> None:
    flow = house.call()
    seen = house.task(flow.id).version
    gate = threading.Barrier(5)
    told: list[str] = []

    def accept(n: int) -> None:
        gate.wait()
        try:
            house.desk.accept(Act(f"a{n}", flow.id, f"clerk{n}", seen))
            told.append("did")
        except IvrError as error:
            told.append(error.code)

    threads = [threading.Thread(target=accept, args=(n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["did", *["workflow-stale"] * 4]
    assert house.kinds(flow.id) == ["opened", "accepted"]


def test_what_the_state_does_not_allow_is_refused_and_changes_nothing(house: House) -> None:
    flow = house.call()
    house.desk.accept(house.act(flow.id))
    before = house.desk.history(flow.id)
    with pytest.raises(WorkflowError, match="ACCEPTED does not allow this: accept"):
        house.desk.accept(house.act(flow.id))
    house.workflows.cancel(flow.id, by="CA1")
    with pytest.raises(WorkflowError, match="CANCELLED"):
        house.desk.note(house.act(flow.id), "还有")
    assert house.desk.history(flow.id)[: len(before)] == before


@pytest.mark.parametrize("words", ["", "   ", "长" * 2001])
def test_words_are_needed_and_not_too_many(house: House, words: str) -> None:
    flow = house.call()
    for name in ("note", "contact", "finish", "refuse"):
        with pytest.raises(BadInput):
            getattr(house.desk, name)(house.act(flow.id), words)


def test_an_act_without_an_id_or_of_another_workflow_is_refused(house: House) -> None:
    first, second = house.call(), house.call(T.COMPLAINT)
    with pytest.raises(BadInput, match="id and an actor"):
        house.desk.accept(Act("", first.id, "li", 0))
    house.desk.accept(house.act(first.id, act_id="once"))
    with pytest.raises(BadInput, match="another workflow"):
        house.desk.accept(house.act(second.id, act_id="once"))
    with pytest.raises(NotFound):
        house.desk.accept(Act("x", "w0", "li", 0))


def test_another_owner_takes_it_over_with_the_hour_that_was_promised(house: House) -> None:
    flow = house.call()
    house.desk.accept(house.act(flow.id))
    task = house.desk.hand_on(house.act(flow.id), "hub", "还在转运中心")
    assert (task.workflow.owner, task.workflow.state, task.workflow.due_at) == (
        "hub",
        S.ASSIGNED,
        flow.due_at,
    )
    assert (task.workflow.accepted_at, task.workflow.last_note) == (None, "还在转运中心")
    assert house.desk.history(flow.id)[-1].detail["from_owner"] == "branch"
    with pytest.raises(BadInput, match="already"):
        house.desk.hand_on(house.act(flow.id), "hub", "再转一次")
    with pytest.raises(BadInput, match="moon"):
        house.desk.hand_on(house.act(flow.id), "moon", "再转一次")


def test_a_parcel_that_was_not_found_opens_a_lost_case(house: House) -> None:
    verify = house.call(T.BRANCH_VERIFY, about=SIGNED)
    with pytest.raises(BadInput, match="found, held_by_other, not_found"):
        house.desk.finish(house.act(verify.id), "找过了")
    task = house.desk.finish(house.act(verify.id), "没有找到", outcome="not_found")
    assert (task.workflow.state, task.outcomes) == (S.DONE, ("found", "held_by_other", "not_found"))
    [lost] = house.workflows.open_for([SIGNED.tracking_no])
    assert (lost.type, lost.parent_id) == (T.LOST_CASE, verify.id)
    again = house.call(T.BRANCH_VERIFY, call_sid="CA2", about=SIGNED)
    assert (again.id, again.reused) == (lost.id, True)


def test_a_parcel_that_was_found_opens_nothing(house: House) -> None:
    verify = house.call(T.BRANCH_VERIFY, about=SIGNED)
    house.desk.finish(house.act(verify.id), "在门卫", outcome="found")
    assert house.workflows.open_for([SIGNED.tracking_no]) == ()


def test_what_was_not_solved_is_reopened_within_three_days_unless_another_is_open(house, clock) -> None:
    flow = house.call()
    house.desk.refuse(house.act(flow.id), "地址不全")
    assert house.desk.reopen(house.act(flow.id), "地址补全了").workflow.state == S.REOPENED
    house.desk.refuse(house.act(flow.id), "还是不全")
    other = house.call(call_sid="CA2")
    with pytest.raises(WorkflowError, match="open already"):
        house.desk.reopen(house.act(flow.id), "地址补全了")
    house.workflows.cancel(other.id, by="CA2")
    clock.forward(hours=73)
    with pytest.raises(WorkflowError, match="72 hours"):
        house.desk.reopen(house.act(flow.id), "地址补全了")


def test_an_act_that_died_before_its_commit_is_done_by_sending_it_again(house, database) -> None:
    flow = house.call()
    act = house.act(flow.id)

    class Died(Exception): ...

    def die(connection) -> None:
        raise Died

    event.listen(database.engine, "commit", die)
    with pytest.raises(Died):
        house.desk.finish(act, "送到了")
    event.remove(database.engine, "commit", die)
    assert house.task(flow.id).workflow.state == S.OPEN
    assert house.desk.finish(act, "送到了").workflow.state == S.DONE
