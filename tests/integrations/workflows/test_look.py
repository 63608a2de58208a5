"""The watch looks at parcels: in turn, at once when a push came, and what it sees ends workflows and no promise."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.integrations.workflows.look import AT_ONCE, News
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import FakeClock
from tests.integrations.workflows.crash import Died, dying
from tests.integrations.workflows.house import NUMBER, RULES, House
from tests.store.parts import begin, parcel

S, T = ParcelState, WorkflowType


class Roads(House):
    """Parcels go on; a provider may tell of it."""

    def __init__(self, database: Database, clock: FakeClock, records: SqlRecords) -> None:
        super().__init__(database, clock)
        self.records = records
        self.news = News(database, clock)

    def promise(
        self, kind: WorkflowType = T.URGE, about: Parcel | None = None, call_sid: str = "CA1"
    ) -> Workflow:
        begin(self.records, call_sid)
        flow = self.call(kind, call_sid=call_sid, about=about)
        self.records.note_workflow(call_sid, flow, "三十分钟内联系您")
        return flow

    def scan(self, state: ParcelState, *, node: str = "翠湖网点", number: str = NUMBER) -> None:
        self.scans.parcels[number] = replace(parcel(number, state), since=self.clock.now(), node=node)

    def told(self, state: ParcelState, **where: str) -> tuple[str, ...]:
        """A minute later it is scanned, and its provider tells of it; what the next round ends."""
        self.clock.forward(minutes=1)
        self.scan(state, **where)
        self.news(NUMBER)
        return self.watch.step().moved

    def promised(self, call_sid: str = "CA1") -> list[str]:
        return [promise["state"] for promise in self.records.call(call_sid)["promises"]]


@pytest.fixture
def house(database: Database, clock: FakeClock, records: SqlRecords) -> Roads:
    return Roads(database, clock, records)


def test_a_push_makes_the_watch_look_at_once(house: Roads) -> None:
    flow = house.promise()
    house.clock.forward(minutes=1)
    house.scan(S.SIGNED_OTHER)
    assert (house.watch.step().moved, house.scans.asked) == ((), [])
    house.news(NUMBER)
    assert house.watch.step().moved == (flow.id,)
    assert house.watch.step().moved == ()
    told = house.task(flow.id).workflow
    assert (told.state, told.result) == (WorkflowState.DONE, "翠湖网点")
    last = house.desk.history(flow.id)[-1]
    assert (last.kind, last.by, last.detail["parcel_state"]) == ("moved", "watch", "SIGNED_OTHER")


def test_without_a_push_it_looks_once_in_so_many_minutes(house: Roads) -> None:
    flow = house.promise()
    for _ in range(RULES.look_minutes * 2):
        house.watch.step()
        house.clock.forward(minutes=1)
    assert house.scans.asked == [NUMBER]
    house.scan(S.SIGNED_SELF)
    assert house.watch.step().moved == (flow.id,)
    house.clock.forward(days=1)
    house.watch.step()
    assert house.scans.asked == [NUMBER] * 2


def test_the_silent_signature_keeps_no_promise_and_the_word_that_follows_does(house: Roads) -> None:
    flow = house.promise()
    house.told(S.SIGNED_SELF)
    assert (house.promised(), house.task(flow.id).workflow.awaited) == (["open"], True)
    assert [task.workflow.id for task in house.desk.queue()] == [flow.id]
    house.workflows.note_contact(flow.id, by="text", contact_id="errand:1")
    assert (house.promised(), house.desk.queue()) == (["kept"], ())


def test_signed_for_and_never_told_the_promise_is_broken_at_its_hour(house: Roads) -> None:
    house.promise()
    house.told(S.SIGNED_SELF)
    house.clock.forward(minutes=30)
    house.watch.step()
    assert house.promised() == ["broken"]


def test_who_was_spoken_to_already_is_owed_nothing_when_it_is_signed_for(house: Roads) -> None:
    flow = house.promise()
    house.desk.contact(house.act(flow.id), "师傅三点到")
    assert house.told(S.SIGNED_SELF) == (flow.id,)
    assert (house.promised(), house.desk.queue()) == (["kept"], ())


def test_a_courier_who_has_collected_it_has_kept_the_promise(house: Roads) -> None:
    flow = house.promise(T.URGE_PICKUP, parcel(state=S.ORDERED))
    assert house.told(S.PICKED_UP) == (flow.id,)
    assert (house.promised(), house.kinds(flow.id)[-2:]) == (["kept"], ["done", "promise_kept"])


def test_what_a_scan_makes_vain_is_owed_to_the_caller(house: Roads) -> None:
    flow = house.promise(T.INTERCEPT)
    assert house.told(S.SIGNED_OTHER) == (flow.id,)
    told = house.task(flow.id).workflow
    assert (told.state, told.awaited, house.promised()) == (WorkflowState.FAILED, True, ["open"])


def test_each_workflow_on_a_parcel_ends_by_its_own_rules(house: Roads) -> None:
    urged, photo = house.promise(), house.promise(T.POD_PHOTO, parcel(state=S.IN_LOCKER), "CA2")
    assert house.told(S.SIGNED_SELF) == (urged.id,)
    assert not house.task(photo.id).workflow.state.is_over


def test_a_source_that_is_away_is_passed_over_until_the_next_turn(house: Roads) -> None:
    flow = house.promise()
    house.scans.is_away = True
    assert house.told(S.SIGNED_SELF) == ()
    house.scans.is_away = False
    assert house.watch.step().moved == ()
    house.clock.forward(minutes=RULES.look_minutes)
    assert house.watch.step().moved == (flow.id,)


def test_a_few_parcels_a_round_each_in_its_turn(house: Roads) -> None:
    numbers = [f"XD{n}" for n in range(2 * AT_ONCE)]
    for n, number in enumerate(numbers):
        house.call(call_sid=f"CB{n}", tracking_no=number)
        house.clock.forward(seconds=1)
    house.clock.forward(minutes=RULES.look_minutes)
    house.watch.step()
    assert house.scans.asked == numbers[:AT_ONCE]
    house.watch.step()
    house.watch.step()
    assert house.scans.asked == numbers


def test_news_that_come_while_it_looks_are_looked_at_in_the_next_round(house: Roads) -> None:
    flow = house.promise()
    house.clock.forward(minutes=RULES.look_minutes)

    def meanwhile() -> None:
        house.scans.while_asked = lambda: None
        house.clock.forward(seconds=1)
        house.news(NUMBER)

    house.scans.while_asked = meanwhile
    assert house.watch.step().moved == ()
    house.scan(S.SIGNED_SELF)
    assert house.watch.step().moved == (flow.id,)


def test_taken_up_anew_it_is_measured_by_where_the_parcel_is_by_then(house: Roads) -> None:
    about = replace(parcel(state=S.AT_HUB), node="武汉转运中心")
    flow = house.promise(T.HUB_TRACE, about)
    assert house.told(S.AT_HUB, node="长沙转运中心") == (flow.id,)
    house.desk.reopen(house.act(flow.id), "又不动了")
    assert house.watch.step().moved == ()
    assert house.told(S.AT_HUB, node="长沙转运中心") == ()
    assert house.told(S.AT_HUB, node="广州转运中心") == (flow.id,)


def test_old_news_of_a_source_that_is_away_now_still_tell_what_happened(house: Roads) -> None:
    flow = house.promise()
    house.clock.forward(minutes=1)
    house.scan(S.SIGNED_SELF)
    house.scans.parcels[NUMBER] = replace(house.scans.parcels[NUMBER], as_of=house.clock.now())
    house.news(NUMBER)
    assert house.watch.step().moved == (flow.id,)


def test_workflows_about_no_parcel_are_never_looked_up(house: Roads) -> None:
    house.call(T.PICKUP, tracking_no="")
    house.news("")
    house.clock.forward(hours=1)
    house.watch.step()
    assert house.scans.asked == []


@pytest.mark.parametrize("after", range(16))
def test_killed_at_any_moment_it_ends_once(house: Roads, database: Database, after: int) -> None:
    flow = house.promise()
    house.clock.forward(minutes=1)
    house.scan(S.SIGNED_SELF)
    try:
        with dying(database.engine, after):
            house.news(NUMBER)
            house.watch.step()
    except Died:
        database.engine.dispose()
    house.clock.forward(minutes=RULES.look_minutes)
    house.watch.step()
    assert house.kinds(flow.id).count("moved") == 1
    assert house.clock.now() - house.desk.history(flow.id)[0].at < timedelta(minutes=30)
