import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.integrations.workflows.watch import Watched
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import NOON, FakeClock
from tests.integrations.workflows.house import House
from tests.store.parts import begin, parcel

T = WorkflowType
AT_HUB = parcel(state=ParcelState.AT_HUB)
SIGNED = parcel(state=ParcelState.SIGNED_OTHER)


class Promised(House):
    """A call in which an URGE was promised within half an hour."""

    def __init__(self, database: Database, clock: FakeClock, records: SqlRecords) -> None:
        super().__init__(database, clock)
        self.records = records
        self.flow = self.promise()

    def promise(self, kind: WorkflowType = T.URGE, call_sid: str = "CA1", **asked) -> Workflow:
        begin(self.records, call_sid)
        flow = self.call(kind, call_sid=call_sid, **asked)
        self.records.note_workflow(call_sid, flow, "三十分钟内联系您")
        return flow

    def promised(self, call_sid: str = "CA1") -> list[str]:
        return [promise["state"] for promise in self.records.call(call_sid)["promises"]]


@pytest.fixture
def house(database: Database, clock: FakeClock, records: SqlRecords) -> Promised:
    return Promised(database, clock, records)


def test_a_promise_is_open_until_something_happens_or_its_hour_comes(house: Promised) -> None:
    house.clock.forward(minutes=19)
    assert house.watch.step() == Watched()
    house.clock.forward(minutes=11)
    house.watch.step()
    assert house.promised() == ["open"]
    assert not house.task(house.flow.id).workflow.overdue


def test_before_it_breaks_somebody_above_is_told_once(house: Promised) -> None:
    house.clock.forward(minutes=20)
    assert len(house.watch.step().warned) == 1
    told = house.task(house.flow.id).workflow
    assert (told.level, told.escalated_to, told.overdue, told.priority) == (1, "branch_manager", False, 1)
    assert told.due_at == house.flow.due_at
    assert house.watch.step() == Watched()
    assert house.kinds(house.flow.id) == ["opened", "at_risk"]


def test_a_caller_who_was_spoken_to_in_time_was_promised_the_truth(house: Promised) -> None:
    house.clock.forward(minutes=30)
    house.desk.contact(house.act(house.flow.id), "师傅三点到")
    assert house.promised() == ["kept"]
    house.clock.forward(hours=3)
    assert house.watch.step() == Watched()


@pytest.mark.parametrize("way", ["finish", "cancel", "ask_customer"])
def test_work_that_was_done_or_taken_back_in_time_keeps_the_promise(house: Promised, way: str) -> None:
    if way == "cancel":
        house.workflows.cancel(house.flow.id, by="CA1")
    else:
        getattr(house.desk, way)(house.act(house.flow.id), "好了")
    assert house.promised() == ["kept"]


def test_an_acceptance_or_a_note_alone_keeps_no_promise(house: Promised) -> None:
    house.desk.accept(house.act(house.flow.id))
    house.desk.note(house.act(house.flow.id), "师傅在路上")
    house.clock.forward(minutes=31)
    house.watch.step()
    assert house.promised() == ["broken"]


def test_when_the_hour_has_passed_without_a_word_the_promise_is_broken(house: Promised) -> None:
    house.clock.forward(minutes=31)
    watched = house.watch.step()
    assert (len(watched.broken), watched.overdue) == (1, (house.flow.id,))
    told = house.task(house.flow.id).workflow
    assert (told.overdue, told.escalated_to) == (True, "branch_manager")
    assert told.due_at == NOON + timedelta(minutes=61)
    assert house.promised() == ["broken"]


def test_a_word_that_comes_too_late_does_not_mend_it(house: Promised) -> None:
    house.clock.forward(minutes=31)
    house.desk.contact(house.act(house.flow.id), "对不起，晚了")
    assert house.promised() == ["broken"]
    assert house.watch.step().broken == ()


def test_what_was_refused_stays_in_sight_until_the_caller_has_heard_it(house: Promised) -> None:
    house.desk.refuse(house.act(house.flow.id), "今天送不了")
    assert (house.promised(), len(house.desk.queue())) == (["open"], 1)
    house.desk.contact(house.act(house.flow.id), "告诉客户今天送不了")
    assert (house.promised(), house.desk.queue()) == (["kept"], ())


def test_what_was_refused_and_never_told_breaks_the_promise(house: Promised) -> None:
    house.desk.refuse(house.act(house.flow.id), "今天送不了")
    house.clock.forward(minutes=31)
    assert house.watch.step().overdue == (house.flow.id,)
    assert house.promised() == ["broken"]


def test_a_word_before_the_promise_does_not_keep_it(house: Promised) -> None:
    trace = house.promise(T.HUB_TRACE, "CA2", about=AT_HUB, tracking_no="XD9")
    house.desk.contact(house.act(trace.id), "正在查")
    later = house.promise(T.HUB_TRACE, "CA3", about=AT_HUB, tracking_no="XD9")
    assert later.due_at == NOON + timedelta(hours=24)
    house.clock.forward(hours=25)
    house.watch.step()
    assert (house.promised("CA2"), house.promised("CA3")) == (["kept"], ["broken"])


def test_nothing_is_promised_of_what_nobody_owes_any_more(house: Promised) -> None:
    house.desk.contact(house.act(house.flow.id), "师傅三点到")
    house.promise(call_sid="CA2")
    assert house.promised("CA2") == []


def test_each_caller_has_the_hour_they_were_told(house: Promised) -> None:
    house.clock.forward(minutes=31)
    house.watch.step()
    house.promise(call_sid="CA2")
    house.clock.forward(minutes=20)
    house.desk.contact(house.act(house.flow.id), "师傅三点到")
    assert (house.promised("CA1"), house.promised("CA2")) == (["broken"], ["kept"])


def test_a_workflow_becomes_overdue_twice_and_no_more(house: Promised) -> None:
    told = []
    for _ in range(6):
        house.clock.forward(minutes=16)
        told.append(len(house.watch.step().overdue))
    assert told == [0, 1, 0, 1, 0, 0]
    steps = [step for step in house.desk.history(house.flow.id) if step.kind == "overdue"]
    assert [step.text for step in steps] == ["overdue 1", "overdue 2"]
    assert [step.detail["escalated_to"] for step in steps] == ["branch_manager", "region"]


def test_a_watch_that_was_away_gives_who_is_told_now_an_hour_of_their_own(house: Promised) -> None:
    house.clock.forward(days=2)
    house.watch.step()
    told = house.task(house.flow.id).workflow
    assert (told.times_overdue, told.due_at) == (1, NOON + timedelta(days=2, minutes=30))
    assert house.watch.step() == Watched()


def test_what_waits_for_the_caller_is_not_late(house: Promised) -> None:
    claim = house.promise(T.DAMAGE_CLAIM, "CA2", about=SIGNED)
    house.desk.ask_customer(house.act(claim.id), "请拍照")
    house.clock.forward(days=5)
    assert claim.id not in house.watch.step().overdue


def test_a_branch_that_cannot_say_where_it_is_makes_it_a_lost_case(house: Promised) -> None:
    verify = house.promise(T.BRANCH_VERIFY, "CA2", about=SIGNED)
    house.clock.forward(minutes=121)
    [lost] = house.watch.step().followed
    told = house.task(lost).workflow
    assert (told.type, told.parent_id, told.level) == (T.LOST_CASE, verify.id, 1)
    assert house.task(verify.id).workflow.state == WorkflowState.CLOSED
    assert house.promised("CA2") == ["broken"]


def test_a_source_of_parcels_that_is_away_holds_up_nothing_that_need_not_ask_it(house: Promised) -> None:
    house.promise(T.BRANCH_VERIFY, "CA2", about=SIGNED)
    house.scans.is_away = True
    house.clock.forward(minutes=121)
    assert len(house.watch.step().followed) == 1


def test_who_asked_at_first_has_heard_when_the_successor_is_spoken_of(house: Promised) -> None:
    verify = house.promise(T.BRANCH_VERIFY, "CA2", about=SIGNED)
    house.desk.contact(house.act(verify.id), "在查")
    assert house.promised("CA1") == ["kept"]


def test_a_promise_of_what_was_closed_for_another_warns_who_has_it_now(house: Promised) -> None:
    house.clock.forward(minutes=5)
    verify = house.promise(T.BRANCH_VERIFY, "CA2", about=SIGNED)
    house.clock.forward(minutes=15)
    house.watch.step()
    assert house.kinds(verify.id)[-1] == "at_risk"


def test_a_trace_that_is_two_days_late_becomes_a_lost_case(house: Promised) -> None:
    trace = house.call(T.HUB_TRACE, about=AT_HUB, tracking_no="XD9")
    house.clock.forward(hours=49)
    assert house.watch.step().followed == ()
    house.clock.forward(hours=1)
    house.scans.is_away = True
    assert house.watch.step().followed == ()
    house.scans.is_away = False
    [lost] = house.watch.step().followed
    assert house.task(lost).workflow.parent_id == trace.id
    assert house.watch.step().followed == ()


def test_a_parcel_that_moved_after_all_ends_its_trace(house: Promised) -> None:
    trace = house.call(T.HUB_TRACE, about=AT_HUB, tracking_no="XD9")
    house.clock.forward(hours=50)
    house.scans.parcels["XD9"] = replace(AT_HUB, since=NOON + timedelta(hours=30), node="杭州转运中心")
    assert house.watch.step().moved == (trace.id,)
    told = house.task(trace.id).workflow
    assert (told.state, told.result) == (WorkflowState.DONE, "杭州转运中心")


def test_a_parcel_of_which_only_old_news_can_be_had_is_not_called_lost_yet(house: Promised) -> None:
    trace = house.call(T.HUB_TRACE, about=AT_HUB, tracking_no="XD9")
    house.scans.parcels["XD9"] = replace(AT_HUB, as_of=NOON)
    house.clock.forward(hours=51)
    assert house.watch.step().followed == ()
    house.scans.parcels["XD9"] = AT_HUB
    assert len(house.watch.step().followed) == 1
    assert house.task(trace.id).workflow.state is WorkflowState.CLOSED


def test_a_total_delay_is_not_waited_for_any_longer(house: Promised) -> None:
    old = replace(AT_HUB, since=NOON - timedelta(days=6, hours=23), origin="广州", destination="北京")
    trace = house.call(T.HUB_TRACE, about=old, tracking_no="XD9")
    assert trace.type == T.HUB_TRACE
    house.clock.forward(hours=1)
    house.scans.parcels["XD9"] = old
    assert len(house.watch.step().followed) == 1


def test_a_door_delivery_that_was_not_seen_to_is_a_complaint_beside_it(house: Promised) -> None:
    door = house.call(T.DOOR_REDELIVER, about=parcel("XD9", ParcelState.IN_LOCKER), tracking_no="XD9")
    house.clock.forward(minutes=31)
    [complaint] = house.watch.step().followed
    open_ones = {flow.id for flow in house.workflows.open_for(["XD9"])}
    assert open_ones == {door.id, complaint}
    house.clock.forward(minutes=31)
    assert house.watch.step().followed == ()


def test_what_was_done_is_closed_when_nobody_takes_it_up_again(house: Promised) -> None:
    house.desk.finish(house.act(house.flow.id), "送到了")
    house.clock.forward(hours=73)
    house.watch.step()
    assert house.task(house.flow.id).workflow.state == WorkflowState.CLOSED
    assert house.call(call_sid="CA2").id != house.flow.id


def test_a_promise_is_settled_at_the_moment_it_was_seen(house: Promised) -> None:
    house.clock.forward(minutes=31)
    house.watch.step()
    settled = house.records.call("CA1")["promises"][0]["settled_at"]
    assert settled == "2026-11-22T04:31:00.000Z"


def test_the_share_of_promises_kept_is_told_by_day_and_type(house: Promised) -> None:
    house.promise(T.COMPLAINT, "CA2")
    house.promise(call_sid="CA3", tracking_no="XD3")
    house.desk.contact(house.act(house.flow.id), "师傅三点到")
    house.clock.forward(minutes=31)
    house.watch.step()
    figures = {(str(count.day), count.type): count for count in house.promises.by_day()}
    urged = figures["2026-11-22", T.URGE]
    assert (urged.kept, urged.broken, urged.open, urged.share_kept) == (1, 1, 0, 0.5)
    complaint = figures["2026-11-22", T.COMPLAINT]
    assert (complaint.open, complaint.share_kept) == (1, None)
    house.clock.forward(days=20)
    assert house.promises.by_day() == ()


def test_the_day_of_a_promise_is_the_day_of_the_hotline(house: Promised) -> None:
    house.clock.forward(hours=19)  # seven in the morning of the next day
    house.promise(call_sid="CA2", tracking_no="XD2")
    assert {str(count.day) for count in house.promises.by_day()} == {"2026-11-22", "2026-11-23"}


def test_a_new_hour_in_the_same_call_is_a_new_promise(house: Promised) -> None:
    house.clock.forward(minutes=31)
    again = house.call(request_id="CA1:2")
    house.records.note_workflow("CA1", again, "一个小时内给您答复")
    house.records.note_workflow("CA1", again, "说过了")
    promises = house.records.call("CA1")["promises"]
    assert [(one["state"], one["text"]) for one in promises] == [
        ("broken", "三十分钟内联系您"),
        ("open", "一个小时内给您答复"),
    ]


def test_two_watches_at_once_see_each_thing_once(house: Promised) -> None:
    for n in range(6):
        house.promise(call_sid=f"CB{n}", tracking_no=f"XB{n}")
    house.clock.forward(minutes=31)
    gate = threading.Barrier(3)
    seen: list[Watched] = []

    def watch() -> None:
        gate.wait()
        seen.append(house.watch.step())

    threads = [threading.Thread(target=watch) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(len(one.broken) for one in seen) == [0, 0, 7]
    assert sorted(len(one.overdue) for one in seen) == [0, 0, 7]
    assert house.kinds(house.flow.id) == ["opened", "at_risk", "promise_broken", "overdue"]
