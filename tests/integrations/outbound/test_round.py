"""The worker's round over real SQL: a branch finishes, refuses or is late, and the caller is told, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from ivr.errors import BadInput, CarrierError
from ivr.integrations.outbound import plan
from ivr.integrations.outbound.errands import LEASE, SqlErrands
from ivr.integrations.outbound.plan import Allowed
from ivr.integrations.outbound.round import Round
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from ivr.store.tables import errands
from tests.fakes import FakeClock
from tests.integrations.workflows.crash import Died, dying
from tests.integrations.workflows.house import NUMBER, SHANGHAI, House
from tests.store.parts import CALLER, begin, parcel

RULES = plan.load()
SIGNED = parcel(state=ParcelState.SIGNED_OTHER)
T = WorkflowType


class Control:
    """A carrier that only takes calls down; away when told so."""

    def __init__(self) -> None:
        self.placed: list[str] = []
        self.urls: list[str] = []
        self.is_away = False

    def place(
        self,
        to: str,
        *,
        url: str,
        status_url: str,
        ring_seconds: int = 20,
        detects_machines: bool = False,
    ) -> str:
        if self.is_away:
            raise CarrierError("the carrier cannot be reached")
        assert detects_machines
        self.placed.append(to)
        self.urls.append(url)
        return f"CA-out-{len(self.placed)}"

    def send_to(self, call_sid: str, url: str) -> bool:
        return False

    def hang_up(self, call_sid: str) -> bool:
        return False

    def hold(self, room: str, call_sid: str, on: bool, *, sound_url: str = "") -> bool:
        return False


@dataclass
class Texts:
    sent: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By occasion, to whom and which."""
    calls: list[str] = field(default_factory=list)
    """In which it was asked for: they tell the language."""
    refuses: bool = False
    facts: dict[str, Any] = field(default_factory=dict)
    """Of the parcel, as the last one tells them."""

    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        if self.refuses:
            raise BadInput("this number must not be texted")
        self.sent[facts["occasion"]] = (to, template)
        self.calls.append(call_sid)
        assert facts["workflow_id"], "or nobody learns that it did not arrive"
        self.facts = {name: facts[name] for name in ("state", "node") if name in facts}
        return "m1"


class Desk(House):
    """A house with an outbound round; parcels are where `scans` has them."""

    def __init__(self, database: Database, clock: FakeClock, patterns: tuple[str, ...] = ("+86*",)) -> None:
        super().__init__(database, clock)
        self.control, self.texts = Control(), Texts()
        self.errands = SqlErrands(
            database, clock, RULES, tasks=self.desk, contacts=self.workflows, parcels=self.scans
        )
        self.round = Round(
            self.errands,
            RULES,
            Allowed(patterns),
            zone=SHANGHAI,
            clock=clock,
            control=self.control,
            messages=self.texts,
            tasks=self.desk,
            url="http://hotline",
        )

    def verified(self) -> Workflow:
        """Asked for by a caller, and finished by the branch."""
        flow = self.call(T.BRANCH_VERIFY, about=SIGNED)
        self.desk.finish(self.act(flow.id), "已经交到本人手里", outcome="found")
        return flow

    def passes(self, number: str, state: ParcelState) -> None:
        """It is scanned, and the watch comes by."""
        self.clock.forward(minutes=15)
        seen = Parcel(number, state, "recipient", since=self.clock.now(), node="翠湖网点")
        self.scans.parcels[number] = seen
        self.watch.step()

    def all(self) -> list[Any]:
        with self.database.reading() as connection:
            return list(connection.execute(select(errands).order_by(errands.c.happened_at)))

    def states(self) -> list[str]:
        return [row.state for row in self.all()]

    def only(self) -> Any:
        [row] = self.all()
        return row

    def rings(self, sid: str, *, told: bool) -> None:
        """The call that was placed last is answered, and over."""
        errand_id = self.control.urls[-1].partition("errand=")[2]
        assert self.errands.answered(errand_id, sid)
        self.errands.ended(errand_id, sid, told=told)


@pytest.fixture
def desk(database: Database, clock: FakeClock, records: SqlRecords) -> Desk:
    begin(records)
    return Desk(database, clock)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_who_waited_for_it_is_called_once_and_told(desk: Desk) -> None:
    flow = desk.verified()
    desk.round()
    desk.round()
    assert desk.control.placed == [CALLER]
    errand = desk.errands.find(desk.only().id)
    assert errand is not None
    assert (errand.occasion, errand.workflow.id, errand.workflow.result) == (
        "done",
        flow.id,
        "已经交到本人手里",
    )
    desk.rings("CA-out-1", told=True)
    desk.clock.forward(minutes=600)
    desk.round()
    assert (desk.states(), desk.control.placed) == (["told"], [CALLER])
    assert desk.kinds(flow.id)[-1] == "contacted"


def test_a_refusal_is_owed_to_the_caller_until_the_call_has_told_it(desk: Desk) -> None:
    flow = desk.call(T.BRANCH_VERIFY, about=SIGNED)
    desk.desk.refuse(desk.act(flow.id), "查不到派件的人")
    desk.round()
    assert desk.task(flow.id).workflow.awaited
    desk.rings("CA-out-1", told=True)
    assert not desk.task(flow.id).workflow.awaited


def test_three_vain_tries_with_growing_pauses_and_then_a_text(desk: Desk) -> None:
    desk.verified()
    waited = []
    for _ in range(4):
        before = desk.clock.now()
        desk.round()
        while desk.only().state == "waiting":
            desk.clock.forward(minutes=1)
            desk.round()
        waited.append(round((desk.clock.now() - before) / timedelta(minutes=1)))
        if desk.only().state == "texted":
            break
        desk.errands.ended(desk.only().id, desk.only().call_sid, told=False)
    assert len(desk.control.placed) == 3
    assert waited[1] < waited[2] == 60
    assert list(desk.texts.sent.values()) == [(CALLER, "told_done")]


def test_a_machine_that_answers_three_times_is_told_nothing_and_a_text_goes_instead(desk: Desk) -> None:
    flow = desk.verified()
    for _ in range(3):
        desk.round()
        desk.errands.ended(desk.only().id, desk.only().call_sid, told=False, why="answered by machine_start")
        assert (desk.only().state, desk.only().why) == ("waiting", "answered by machine_start")
        desk.clock.forward(minutes=60)
    desk.round()
    assert (desk.states(), len(desk.control.placed)) == (["texted"], 3)
    assert desk.kinds(flow.id)[-1] == "contacted"


def test_who_answered_and_hung_up_before_hearing_it_is_tried_again(desk: Desk) -> None:
    desk.verified()
    desk.round()
    desk.rings("CA-out-1", told=False)
    assert (desk.states(), desk.only().tries) == (["waiting"], 1)


def test_outside_the_list_a_text_goes_and_no_call(database: Database, clock: FakeClock, records) -> None:
    begin(records)
    desk = Desk(database, clock, patterns=())
    flow = desk.verified()
    desk.round()
    assert (desk.states(), desk.control.placed) == (["texted"], [])
    assert desk.texts.calls == ["CA1"]
    assert desk.kinds(flow.id)[-1] == "contacted"


def test_a_number_that_cannot_be_reached_at_all_is_let_be(
    database: Database, clock: FakeClock, records
) -> None:
    begin(records)
    desk = Desk(database, clock, patterns=())
    desk.texts.refuses = True
    flow = desk.verified()
    desk.round()
    assert (desk.states(), desk.only().why) == (["dropped"], "this number must not be texted")
    assert "contacted" not in desk.kinds(flow.id)


def test_taken_up_anew_before_it_rang_nobody_is_called(desk: Desk) -> None:
    flow = desk.verified()
    desk.desk.reopen(desk.act(flow.id), "客户说没收到")
    desk.round()
    assert (desk.states(), desk.only().why, desk.control.placed) == (["dropped"], "taken up anew", [])


def test_taken_up_anew_while_it_rang_nothing_is_told(desk: Desk) -> None:
    flow = desk.verified()
    desk.round()
    desk.desk.reopen(desk.act(flow.id), "客户说没收到")
    assert desk.errands.find(desk.only().id) is None


def test_the_parcel_moved_meanwhile_so_nothing_is_told(desk: Desk) -> None:
    flow = desk.verified()
    moved = Parcel(
        NUMBER, ParcelState.SIGNED_SELF, "recipient", since=desk.clock.now() + timedelta(minutes=1)
    )
    desk.scans.parcels[NUMBER] = moved
    desk.round()
    assert (desk.states(), desk.only().why) == (["dropped"], "the parcel has moved")
    assert desk.task(flow.id).workflow.state is WorkflowState.DONE


def test_who_was_promised_a_word_hears_by_text_that_it_was_signed_for_and_that_keeps_it(
    desk: Desk, records: SqlRecords
) -> None:
    flow = desk.call(T.URGE)
    records.note_workflow("CA1", flow, "最晚十二点半联系您")
    desk.passes(NUMBER, ParcelState.SIGNED_OTHER)
    assert records.call("CA1")["promises"][0]["state"] == "open"
    desk.round()
    assert list(desk.texts.sent.values()) == [(CALLER, "told_moved")]
    assert desk.texts.facts == {"state": "SIGNED_OTHER", "node": "翠湖网点"}
    assert (desk.control.placed, desk.kinds(flow.id)[-1]) == ([], "promise_kept")
    assert not desk.task(flow.id).workflow.awaited


def test_a_trace_that_moved_is_worth_a_text_though_it_has_moved_on_by_then(desk: Desk) -> None:
    flow = desk.call(T.HUB_TRACE, about=parcel(state=ParcelState.AT_HUB))
    desk.passes(NUMBER, ParcelState.IN_TRANSIT)
    desk.clock.forward(minutes=1)
    desk.scans.parcels[NUMBER] = Parcel(NUMBER, ParcelState.AT_BRANCH, "recipient", since=desk.clock.now())
    desk.round()
    assert (desk.states(), list(desk.texts.sent.values())) == (["texted"], [(CALLER, "told_moved")])
    assert not desk.task(flow.id).workflow.awaited


def test_an_interception_that_came_too_late_is_told_by_a_call(desk: Desk) -> None:
    flow = desk.call(T.INTERCEPT)
    desk.passes(NUMBER, ParcelState.SIGNED_SELF)
    desk.round()
    assert desk.control.placed == [CALLER]
    desk.rings("CA-out-1", told=True)
    assert not desk.task(flow.id).workflow.awaited


def test_a_courier_who_was_there_needs_no_word_of_ours(desk: Desk) -> None:
    desk.call(T.PICKUP, about=parcel(state=ParcelState.ORDERED))
    desk.passes(NUMBER, ParcelState.PICKED_UP)
    desk.round()
    assert (desk.control.placed, desk.texts.sent) == ([], {})


def test_a_call_on_which_it_was_not_solved_leaves_the_new_promise_open(desk: Desk) -> None:
    flow = desk.verified()
    desk.round()
    errand_id = desk.only().id
    desk.errands.answered(errand_id, "CA-out-1")
    again = desk.call(T.BRANCH_VERIFY, about=SIGNED, call_sid="CA-out-1")
    assert (again.id, again.state) == (flow.id, WorkflowState.REOPENED)
    desk.errands.ended(errand_id, "CA-out-1", told=True)
    assert desk.states() == ["told"]
    assert desk.task(flow.id).workflow.awaited


def test_a_promise_about_to_break_is_told_and_not_kept_by_that(desk: Desk, records: SqlRecords) -> None:
    flow = desk.call(T.URGE)
    records.note_workflow("CA1", flow, "最晚十二点半联系您")
    desk.clock.forward(minutes=21)
    desk.watch.step()
    desk.round()
    assert list(desk.texts.sent.values()) == [(CALLER, "told_at_risk")]
    desk.clock.forward(minutes=10)
    desk.watch.step()
    assert records.call("CA1")["promises"][0]["state"] == "broken"


def test_a_carrier_that_is_away_counts_as_a_vain_try(desk: Desk) -> None:
    desk.verified()
    desk.control.is_away = True
    desk.round()
    assert (desk.states(), desk.only().tries, desk.control.placed) == (["waiting"], 1, [])


def test_a_call_that_was_never_heard_of_again_is_tried_again(desk: Desk) -> None:
    desk.verified()
    desk.round()
    desk.clock.forward(seconds=LEASE.total_seconds() + 1)
    desk.round()
    assert len(desk.control.placed) == 2


def test_the_same_end_told_twice_counts_once(desk: Desk) -> None:
    desk.verified()
    desk.round()
    errand_id, sid = desk.only().id, desk.only().call_sid
    for _ in range(2):
        desk.errands.ended(errand_id, sid, told=False)
    assert desk.only().tries == 1
    desk.errands.ended("nobody", sid, told=True)
    assert desk.states() == ["waiting"]


@pytest.mark.parametrize("after", range(0, 24, 2))
def test_whatever_is_killed_when_nobody_is_rung_more_than_three_times_and_all_are_told(
    desk: Desk, database: Database, after: int
) -> None:
    desk.verified()
    try:
        with dying(database.engine, after):
            desk.round()
    except Died:
        database.engine.dispose()
    for _ in range(60):
        desk.clock.forward(minutes=40)
        desk.round()
        if desk.states() and desk.only().state == "calling":
            desk.errands.ended(desk.only().id, desk.only().call_sid, told=False)
        if desk.states() == ["texted"]:
            break
    assert desk.states() == ["texted"]
    assert len(desk.control.placed) <= RULES.tries
    assert len(desk.texts.sent) == 1
