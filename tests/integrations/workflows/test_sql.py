import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from ivr.errors import NotFound, WorkflowError
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.database import Database, insert_new
from tests.fakes import NOON, FakeClock
from tests.integrations.workflows.house import NUMBER, House
from tests.store.parts import CALLER, parcel

S = WorkflowState
T = WorkflowType
AT_HUB = parcel(state=ParcelState.AT_HUB)
SIGNED = parcel(state=ParcelState.SIGNED_OTHER)


def _rows(database: Database, table=tables.workflows) -> list:
    with database.reading() as connection:
        return list(connection.execute(table.select()))


def test_an_urge_is_opened_and_due_in_half_an_hour(house: House) -> None:
    flow = house.call()
    assert (flow.type, flow.state, flow.owner) == (T.URGE, S.OPEN, "branch")
    assert (flow.opened_at, flow.due_at) == (NOON, NOON + timedelta(minutes=30))
    assert (flow.reused, flow.nudged, flow.overdue, flow.contacts) == (False, False, False, 1)
    assert house.workflows.open_for([NUMBER]) == (flow,)


def test_a_second_call_is_told_what_happened_since_and_reminds_the_branch(house, database, clock) -> None:
    first = house.call()
    clock.forward(minutes=6)
    house.desk.accept(house.act(first.id))
    house.desk.note(house.act(first.id), "张师傅三点前送到")
    clock.forward(minutes=9)
    second = house.call(call_sid="CA2")
    assert (second.id, second.reused, second.nudged, second.nudges) == (first.id, True, True, 1)
    assert (second.opened_at, second.due_at) == (first.opened_at, first.due_at)
    assert second.accepted_at == NOON + timedelta(minutes=6)
    assert (second.last_note, second.noted_at) == ("张师傅三点前送到", NOON + timedelta(minutes=6))
    assert second.contacts == 2
    assert len(_rows(database)) == 1


def test_a_branch_is_reminded_at_most_once_in_half_an_hour(house, clock) -> None:
    trace = house.call(T.HUB_TRACE, about=AT_HUB)
    nudged = []
    for n in range(7):
        clock.forward(minutes=10)
        nudged.append(house.call(T.HUB_TRACE, call_sid=f"CA{n + 2}", about=AT_HUB).nudged)
    assert nudged == [True, False, False, True, False, False, True]
    assert house.kinds(trace.id).count("nudged") == 3


def test_a_repeated_request_raises_the_priority_and_is_in_the_log(house) -> None:
    first = house.call()
    assert first.priority == 2
    assert house.call(call_sid="CA2", note="").priority == 1
    told = [(step.kind, step.by, step.text) for step in house.desk.history(first.id)]
    assert told == [
        ("opened", "CA1", "家里老人等着用药"),
        ("asked_again", "CA2", "asked for again"),
        ("nudged", "CA2", ""),
    ]


def test_who_asks_after_the_hour_finds_it_with_somebody_above_and_gets_a_new_hour(house, clock) -> None:
    house.call()
    clock.forward(minutes=40)
    late = house.call(call_sid="CA2")
    assert (late.overdue, late.times_overdue, late.reused, late.nudged) == (True, 1, True, False)
    assert (late.level, late.escalated_to, late.priority) == (1, "branch_manager", 1)
    assert late.missed_at == NOON + timedelta(minutes=30)
    assert late.due_at == NOON + timedelta(minutes=70)


def test_it_rises_no_higher_than_there_are_people(house, clock) -> None:
    house.call()
    told = []
    for n in range(4):
        clock.forward(minutes=31)
        told.append(house.call(call_sid=f"CA{n + 2}"))
    assert [flow.escalated_to for flow in told] == ["branch_manager", "region", "region", "region"]
    assert [flow.times_overdue for flow in told] == [1, 2, 2, 2]
    assert all(flow.due_at > clock.now() - timedelta(minutes=93) for flow in told)
    assert told[-1].due_at == clock.now() + timedelta(minutes=30)


def test_fresh_goods_come_first_and_dear_ones_soon(house) -> None:
    fresh = replace(parcel("XD7"), fresh=True)
    dear = replace(parcel("XD8"), value_cny=3000)
    assert house.call(tracking_no="XD7", call_sid="CA7", about=fresh).priority == 0
    assert house.call(tracking_no="XD8", call_sid="CA8", about=dear).priority == 1


def test_the_same_request_has_one_effect_and_always_the_same_answer(house, database) -> None:
    first = house.call()
    again = house.call()
    reused = house.call(call_sid="CA2")
    reused_again = house.call(call_sid="CA2")
    assert again.id == first.id
    assert again == first
    assert reused == reused_again
    assert reused_again.nudged
    assert house.kinds(first.id) == ["opened", "asked_again", "nudged"]
    assert len(_rows(database)) == 1


def test_the_same_request_is_answered_even_when_its_workflow_is_over(house, database) -> None:
    first = house.call()
    house.desk.finish(house.act(first.id), "送到了")
    again = house.call()
    assert (again.id, again.state, again.result) == (first.id, S.DONE, "送到了")
    assert len(_rows(database)) == 1


def test_a_request_that_died_before_its_commit_leaves_nothing_and_may_be_repeated(house, database) -> None:
    class Died(Exception): ...

    def die(connection) -> None:
        raise Died

    event.listen(database.engine, "commit", die)
    with pytest.raises(Died):
        house.call()
    event.remove(database.engine, "commit", die)
    assert _rows(database) == _rows(database, tables.workflow_log) == house.announced == []
    assert not house.call().reused


def test_calls_that_ask_at_once_open_one_workflow_and_remind_once(house: House, database: Database) -> None:
    gate = threading.Barrier(6)
    answers = []

    def ask(n: int) -> None:
        gate.wait()
        answers.append(house.call(call_sid=f"CA{n}"))

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({flow.id for flow in answers}) == 1
    assert sorted(flow.reused for flow in answers) == [False, True, True, True, True, True]
    assert sum(flow.nudged for flow in answers) == 1
    assert len(_rows(database)) == 1


_ASKS_FOR_EVER = """
import itertools, sys
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.workflows.house import House

house = House(Database(sys.argv[1]), FakeClock())
for n in itertools.count():
    print(house.call(call_sid=f"CA{n}", tracking_no=f"XD{n}").id, flush=True)
"""


def test_what_a_killed_process_had_answered_stands_and_asking_again_opens_no_second_one(
    house: House, database: Database
) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    program = [sys.executable, "-c", _ASKS_FOR_EVER, url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(20)]
        process.kill()  # wherever it is
        told += process.stdout.read().split()
    again = [house.call(call_sid=f"CA{n}", tracking_no=f"XD{n}") for n in range(len(told) + 1)]
    assert [flow.id for flow in again][: len(told)] == told
    assert len(_rows(database)) == len(told) + 1
    assert all(house.kinds(flow.id) == ["opened"] for flow in again)


def test_one_open_workflow_of_a_kind_on_a_parcel_is_a_rule_of_the_tables(house, database) -> None:
    house.call()
    row = dict(_rows(database)[0]._mapping) | {"id": "another"}
    with database.writing() as connection:
        assert not insert_new(connection, tables.workflows, row)


def test_another_parcel_and_another_type_are_other_workflows(house) -> None:
    first = house.call()
    other = house.call(tracking_no="XD2", request_id="CA1:2")
    kind = house.call(T.COMPLAINT)
    assert len({first.id, other.id, kind.id}) == 3
    assert {flow.id for flow in house.workflows.open_for([NUMBER])} == {first.id, kind.id}


def test_what_was_done_and_is_asked_for_again_was_not_solved_and_goes_on(house, clock) -> None:
    first = house.call()
    house.desk.finish(house.act(first.id), "已电话联系，三点送")
    assert house.workflows.open_for([NUMBER]) == ()
    clock.forward(hours=4)
    again = house.call(call_sid="CA2", note="没有送来")
    assert (again.id, again.state, again.reused) == (first.id, S.REOPENED, False)
    assert again.due_at == NOON + timedelta(hours=4, minutes=30)
    assert (again.awaited, again.priority, again.contacted_at) == (True, 1, None)
    assert house.kinds(first.id)[-2:] == ["asked_again", "reopened"]


def test_after_three_days_it_is_a_new_matter(house, clock) -> None:
    first = house.call()
    house.desk.finish(house.act(first.id), "送到了")
    clock.forward(hours=73)
    assert house.call(call_sid="CA2").id != first.id


def test_what_was_refused_is_opened_anew_and_knows_of_it(house) -> None:
    first = house.call()
    house.desk.refuse(house.act(first.id), "地址不全，联系不上")
    second = house.call(call_sid="CA2")
    assert second.id != first.id
    assert (second.parent_id, second.parent_type) == (first.id, "URGE")
    assert [task.workflow.id for task in house.desk.queue()] == [second.id]


def test_a_hub_is_not_urged_and_nothing_is_opened(house, database) -> None:
    with pytest.raises(WorkflowError, match="HUB_TRACE"):
        house.call(about=AT_HUB)
    assert _rows(database) == _rows(database, tables.workflow_requests) == []
    flow = house.call(T.HUB_TRACE, about=AT_HUB)
    assert (flow.owner, flow.due_at) == ("hub", NOON + timedelta(hours=2))


def test_an_open_workflow_is_reported_even_when_the_parcel_has_moved_on(house) -> None:
    first = house.call(T.HUB_TRACE, about=AT_HUB)
    again = house.call(T.HUB_TRACE, call_sid="CA2", about=parcel(state=ParcelState.AT_BRANCH))
    assert (again.id, again.reused) == (first.id, True)


def test_a_call_back_is_about_its_caller(house) -> None:
    def ask(call_sid: str, caller: str):
        return house.call(T.CALLBACK, call_sid=call_sid, tracking_no="", caller=caller)

    mine = ask("CA1", "+8616300000001")
    again = ask("CA2", "+8616300000001")
    others = {ask("CA3", "+8616300000002").id, ask("CA4", "").id, ask("CA5", "").id}
    assert (again.id, again.reused) == (mine.id, True)
    assert len({mine.id, *others}) == 4


def test_a_parcel_signed_for_but_not_received_takes_the_urge_along(house) -> None:
    urge = house.call()
    verify = house.call(T.BRANCH_VERIFY, call_sid="CA2", about=SIGNED)
    assert (verify.parent_id, verify.parent_type) == (urge.id, "URGE")
    assert house.task(urge.id).workflow.state == S.CLOSED
    assert house.workflows.open_for([NUMBER]) == (verify,)


def test_asking_for_what_has_become_something_else_reports_that(house) -> None:
    house.call()
    house.call(T.BRANCH_VERIFY, call_sid="CA2", about=SIGNED)
    lost = house.call(T.LOST_CASE, call_sid="CA3", about=SIGNED)
    for kind in (T.URGE, T.BRANCH_VERIFY, T.LOST_CASE):
        told = house.call(kind, call_sid="CA4", about=SIGNED)
        assert (told.id, told.reused) == (lost.id, True)


def test_a_dispute_grows_out_of_the_claim_which_goes_on(house) -> None:
    claim = house.call(T.DAMAGE_CLAIM, about=SIGNED)
    review = house.call(T.CLAIM_REVIEW, call_sid="CA2", about=SIGNED)
    assert (review.parent_id, review.owner) == (claim.id, "supervisor")
    assert {flow.id for flow in house.workflows.open_for([NUMBER])} == {claim.id, review.id}


def test_a_trace_of_a_parcel_beyond_total_delay_becomes_a_lost_case_at_once(house) -> None:
    stuck = replace(
        parcel(state=ParcelState.STUCK), since=NOON - timedelta(days=12), origin="东莞", destination="北京"
    )
    told = house.call(T.HUB_TRACE, about=stuck)
    assert (told.type, told.parent_type, told.reused) == (T.LOST_CASE, "HUB_TRACE", False)
    again = house.call(T.HUB_TRACE, call_sid="CA2", about=stuck)
    assert (again.id, again.reused) == (told.id, True)


def test_who_takes_it_back_is_owed_nothing(house) -> None:
    flow = house.call()
    assert house.workflows.cancel(flow.id, by="CA1", act_id="x").state == S.CANCELLED
    assert house.workflows.cancel(flow.id, by="CA1", act_id="x").state == S.CANCELLED
    with pytest.raises(WorkflowError, match="cannot be cancelled"):
        house.workflows.cancel(flow.id, by="CA1", act_id="y")


def test_a_picture_that_arrives_sets_what_waited_for_it_going_with_an_hour_of_its_own(house, clock) -> None:
    claim = house.call(T.DAMAGE_CLAIM, about=SIGNED)
    house.desk.ask_customer(house.act(claim.id), "请拍照")
    clock.forward(hours=3)
    sent = {"by": "link", "text": "三张照片", "arrival_id": "upload-1", "detail": {"pictures": 3}}
    flow = house.workflows.note_arrival(claim.id, **sent)
    house.workflows.note_arrival(claim.id, **sent)
    assert (flow.state, flow.awaited) == (S.IN_PROGRESS, True)
    assert flow.due_at == NOON + timedelta(hours=27)
    assert house.kinds(claim.id) == ["opened", "asked_customer", "arrived"]
    assert house.desk.history(claim.id)[-1].detail["pictures"] == 3


def test_a_picture_that_arrives_early_is_looked_at_within_a_day_all_the_same(house, clock) -> None:
    claim = house.call(T.DAMAGE_CLAIM, about=SIGNED)
    clock.forward(hours=1)
    sent = {"by": "link", "text": "照片", "detail": {}}
    early = house.workflows.note_arrival(claim.id, arrival_id="u1", **sent)
    assert (early.state, early.due_at) == (S.OPEN, NOON + timedelta(hours=25))
    clock.forward(hours=1)
    assert house.workflows.note_arrival(claim.id, arrival_id="u2", **sent).due_at == early.due_at


def test_what_arrives_for_something_that_is_over_is_refused(house) -> None:
    claim = house.call(T.DAMAGE_CLAIM, about=SIGNED)
    house.desk.finish(house.act(claim.id), "已赔付")
    with pytest.raises(WorkflowError, match="DONE"):
        house.workflows.note_arrival(claim.id, by="link", text="照片", arrival_id="u", detail={})


def test_a_contact_counts_once_and_the_first_time_stands(house, clock: FakeClock) -> None:
    flow = house.call()
    house.workflows.note_contact(flow.id, by="sms", contact_id="m1")
    clock.forward(minutes=5)
    house.workflows.note_contact(flow.id, by="sms", contact_id="m1")
    house.workflows.note_contact(flow.id, by="sms", contact_id="m2")
    assert house.task(flow.id).workflow.contacted_at == NOON
    assert house.kinds(flow.id).count("contacted") == 2
    assert house.task(flow.id).workflow.last_note == ""  # nobody wrote anything that a caller should hear


def test_after_the_first_answer_the_result_is_awaited_where_there_is_one(house) -> None:
    trace = house.call(T.HUB_TRACE, about=AT_HUB)
    house.workflows.note_contact(trace.id, by="hub")
    told = house.task(trace.id).workflow
    assert (told.awaited, told.due_at) == (True, NOON + timedelta(hours=24))
    house.workflows.note_contact(trace.id, by="hub")
    assert not house.task(trace.id).workflow.awaited


def test_an_unknown_workflow_is_not_found(house) -> None:
    with pytest.raises(NotFound):
        house.workflows.note_contact("w0", by="branch")
    with pytest.raises(NotFound):
        house.workflows.cancel("w0", by="CA1")


def test_pages_hear_of_what_happened_after_it_stands(house) -> None:
    flow = house.call()
    house.desk.accept(house.act(flow.id))
    assert house.announced == [("opened", flow.id), ("accepted", flow.id)]


def test_that_a_text_did_not_arrive_is_a_line_of_its_history_once_and_an_event(house: House) -> None:
    flow = house.call()
    for _ in range(2):
        house.workflows.note_undelivered(flow.id, text="told_done 30003", note_id="undelivered:m1")
    assert house.kinds(flow.id) == ["opened", "text_failed"]
    assert house.workflows.open_for([NUMBER])[0].due_at == flow.due_at, "no hour is moved by it"
    with pytest.raises(NotFound):
        house.workflows.note_undelivered("nobody's", text="x", note_id="undelivered:m2")


def test_what_is_about_no_parcel_is_found_by_the_number_that_set_it_going(house) -> None:
    pickup = house.call(T.PICKUP, tracking_no="")
    urged = house.call(call_sid="CA2")
    house.call(T.INVOICE, tracking_no="", caller="+8616300000044", call_sid="CA3")
    assert house.workflows.open_for([], caller=CALLER) == (pickup,)
    assert {flow.id for flow in house.workflows.open_for([NUMBER], caller=CALLER)} == {pickup.id, urged.id}
    assert house.workflows.open_for([NUMBER]) == (urged,)
    house.desk.finish(house.act(pickup.id), "收走了")
    assert house.workflows.open_for([], caller=CALLER) == ()


def test_of_withheld_callers_nobody_is_told_what_another_has_set_going(house) -> None:
    house.call(T.COMPLAINT, tracking_no="", caller="")
    assert house.workflows.open_for([], caller="") == ()
    assert house.workflows.open_for([""], caller="+8616300000044") == ()


def test_who_asks_where_the_courier_is_urges_the_pickup_they_booked(house, clock) -> None:
    booked = house.call(T.PICKUP, tracking_no="")
    house.call(T.PICKUP, tracking_no="", caller="+8616300000044", call_sid="CA9")
    clock.forward(minutes=50)
    urged = house.call(T.URGE_PICKUP, tracking_no="", call_sid="CA2")
    assert (urged.parent_id, urged.parent_type) == (booked.id, "PICKUP")
    assert not house.task(booked.id).workflow.state.is_over
    again = house.call(T.URGE_PICKUP, tracking_no="", call_sid="CA3")
    assert (again.id, again.reused) == (urged.id, True)


def test_a_pickup_that_is_late_joins_the_urging_that_its_caller_has_begun(house, clock) -> None:
    booked = house.call(T.PICKUP, tracking_no="")
    clock.forward(minutes=100)
    urged = house.call(T.URGE_PICKUP, tracking_no="", call_sid="CA2")
    clock.forward(minutes=21)
    assert house.watch.step().followed == (urged.id,)
    assert house.kinds(booked.id)[-1] == "led_to"
    assert len(house.workflows.open_for([], caller=CALLER)) == 2


def test_a_pickup_that_is_taken_back_takes_its_urging_along(house) -> None:
    booked = house.call(T.PICKUP, tracking_no="")
    urged = house.call(T.URGE_PICKUP, tracking_no="", call_sid="CA2")
    other = house.call(T.INVOICE, tracking_no="", call_sid="CA3")
    for _ in range(2):
        told = house.workflows.cancel(booked.id, by="CA4", act_id="CA4-cancel")
        assert told.state is S.CANCELLED
    assert house.kinds(booked.id).count("cancelled") == house.kinds(urged.id).count("cancelled") == 1
    assert house.workflows.open_for([], caller=CALLER) == (other,)
