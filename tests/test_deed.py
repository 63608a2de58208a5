"""A deed goes in, what came of it comes out; what a dependency did is told, never thrown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from ivr.deed import Deeds
from ivr.errors import StoreError
from ivr.messages.dialog import DialogState
from ivr.messages.errand import Errand
from ivr.messages.parcel import Parcel
from ivr.messages.turn import (
    CancelRefused,
    CancelWorkflow,
    CheckPasscode,
    CountTry,
    ErrandFound,
    ErrandGone,
    FindErrand,
    FindParcels,
    LookupUnavailable,
    ParcelsFound,
    PasscodeChecked,
    PasscodeSent,
    PasscodeUnavailable,
    SendPasscode,
    StartWorkflow,
    TryCounted,
    WorkflowCancelled,
    WorkflowStarted,
)
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState, WorkflowType
from tests.dialog.world import make_workflow, van_parcel
from tests.fakes import FakeClock, FakeMessages, FakeParcels, FakeWorkflows

ME = "+8616300000001"
GUEST = "+8616300000013"
NUMBER = "XD0000000010001"
STATE = DialogState("CA1", caller=ME)


@dataclass
class MemoryTries:
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    is_away: bool = False

    def count(self, caller: str, tracking_no: str) -> int:
        self._here()
        key = (caller, tracking_no)
        self.counts[key] = self.counts.get(key, 0) + 1
        return self.counts[key]

    def of(self, caller: str, tracking_nos: Sequence[str]) -> Mapping[str, int]:
        self._here()
        return {number: count for (who, number), count in self.counts.items() if who == caller}

    def _here(self) -> None:
        if self.is_away:
            raise StoreError("the disk is full")


@dataclass
class MemoryErrands:
    errand: Errand | None = None
    is_away: bool = False

    def find(self, errand_id: str) -> Errand | None:
        if self.is_away:
            raise StoreError("the disk is full")
        return self.errand

    def answered(self, errand_id: str, call_sid: str) -> Errand | None:
        return self.errand

    def ended(self, errand_id: str, call_sid: str, *, told: bool) -> None: ...


@dataclass
class MemoryPasscodes:
    """One code for all; it proves one phone."""

    sent: list[tuple[str, str, str]] = field(default_factory=list)
    is_away: bool = False

    def send(self, tracking_no: str, *, role: str, call_sid: str) -> None:
        self._here()
        self.sent.append((tracking_no, role, call_sid))

    def check(self, tracking_no: str, passcode: str, *, call_sid: str) -> bool:
        self._here()
        return bool(self.sent) and passcode == "345678"

    def proven_phone(self, tracking_no: str, *, call_sid: str) -> str:
        self._here()
        return ME if self.sent else ""

    def _here(self) -> None:
        if self.is_away:
            raise StoreError("the disk is full")


def deeds(
    tries: MemoryTries | None = None,
    errands: MemoryErrands | None = None,
    passcodes: MemoryPasscodes | None = None,
) -> Deeds:
    clock = FakeClock()
    return Deeds(
        parcels=FakeParcels(p8616300000001=(van_parcel(),)),
        workflows=FakeWorkflows(clock),
        messages=FakeMessages(),
        clock=clock,
        errands=errands,
        tries=tries,
        passcodes=passcodes,
    )


def test_wrong_answers_are_counted_and_come_back_with_the_parcels_of_the_next_call() -> None:
    ours = deeds(MemoryTries())
    counted = [ours.do(CountTry(NUMBER), STATE) for _ in range(2)]
    assert [event.tries for event in counted if isinstance(event, TryCounted)] == [1, 2]
    found = ours.do(FindParcels(caller=ME), DialogState("CA2", caller=ME))
    assert isinstance(found, ParcelsFound)
    assert found.tries == {NUMBER: 2}


@pytest.mark.parametrize("by", [FindParcels(tracking_no=NUMBER), FindParcels(tail4=NUMBER[-4:])])
def test_by_whichever_number_a_parcel_is_named_its_tries_come_with_it(by: FindParcels) -> None:
    found = deeds(MemoryTries({(ME, NUMBER): 4})).do(by, STATE)
    assert isinstance(found, ParcelsFound)
    assert found.tries == {NUMBER: 4}


def test_a_try_that_cannot_be_counted_leaves_the_count_to_the_call() -> None:
    event = deeds(MemoryTries(is_away=True)).do(CountTry(NUMBER), STATE)
    assert isinstance(event, TryCounted)
    assert event.tries == 0
    assert isinstance(deeds().do(CountTry(NUMBER), STATE), TryCounted)


def test_whose_tries_cannot_be_looked_up_is_nobody_to_be_let_in() -> None:
    found = deeds(MemoryTries(is_away=True)).do(FindParcels(caller=ME), STATE)
    assert isinstance(found, LookupUnavailable)


def test_what_we_call_about_is_found_or_gone() -> None:
    errand = Errand("E1", "done", make_workflow(WorkflowType.URGE, NUMBER), ME)
    found = deeds(errands=MemoryErrands(errand)).do(FindErrand("E1"), STATE)
    assert isinstance(found, ErrandFound)
    assert found.errand is errand
    for ours in (MemoryErrands(), MemoryErrands(errand, is_away=True), None):
        assert isinstance(deeds(errands=ours).do(FindErrand("E1"), STATE), ErrandGone)


SEND, RIGHT, WRONG = (
    SendPasscode(NUMBER, "recipient"),
    CheckPasscode(NUMBER, "345678"),
    CheckPasscode(NUMBER, "1"),
)


def test_a_code_is_sent_and_a_wrong_one_counted_like_a_wrong_second_factor() -> None:
    passcodes = MemoryPasscodes()
    ours = deeds(MemoryTries({(ME, NUMBER): 2}), passcodes=passcodes)
    assert isinstance(ours.do(SEND, STATE), PasscodeSent)
    assert passcodes.sent == [(NUMBER, "recipient", "CA1")]
    wrong, right = ours.do(WRONG, STATE), ours.do(RIGHT, STATE)
    assert isinstance(wrong, PasscodeChecked) and isinstance(right, PasscodeChecked)
    assert (wrong.right, wrong.tries) == (False, 3)
    assert (right.right, right.tries) == (True, 3)


def test_callers_without_a_number_count_as_one() -> None:
    ours, nobody = deeds(MemoryTries(), passcodes=MemoryPasscodes()), DialogState("CA2")
    events = [ours.do(WRONG, DialogState(sid)) for sid in ("CA2", "CA3")]
    assert [event.tries for event in events if isinstance(event, PasscodeChecked)] == [1, 2]
    found = ours.do(FindParcels(tail4=NUMBER[-4:]), nobody)
    assert isinstance(found, ParcelsFound)
    assert found.tries == {NUMBER: 2}


@pytest.mark.parametrize("passcodes", [None, MemoryPasscodes(is_away=True)])
@pytest.mark.parametrize("deed", [SEND, RIGHT])
def test_where_codes_cannot_be_sent_or_checked_that_is_told(passcodes, deed) -> None:
    assert isinstance(deeds(MemoryTries(), passcodes=passcodes).do(deed, STATE), PasscodeUnavailable)


def test_a_workflow_of_somebody_who_came_in_by_a_code_is_about_the_phone_that_proved_it() -> None:
    asked: list[str] = []

    class Asked(FakeWorkflows):
        def start(self, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
            asked.append(request.caller)
            return super().start(request, parcel)

    clock = FakeClock()
    ours = Deeds(
        parcels=FakeParcels(),
        workflows=Asked(clock),
        messages=FakeMessages(),
        clock=clock,
        passcodes=MemoryPasscodes(),
    )
    stranger = DialogState("CA1", caller="+447700900123", strangers=(NUMBER,))
    ours.do(SEND, stranger)
    request = WorkflowRequest(WorkflowType.ADDR_CHANGE, NUMBER, stranger.caller, "CA1", "r1")
    for state in (stranger, replace(stranger, proven=(NUMBER,))):
        assert isinstance(ours.do(StartWorkflow(request), state), WorkflowStarted)
    assert asked == [stranger.caller, ME]


def test_who_has_no_parcel_is_still_known_by_what_they_have_set_going() -> None:
    ours = deeds()
    started = ours.do(StartWorkflow(WorkflowRequest(WorkflowType.PICKUP, "", GUEST, "CA1", "r1")), STATE)
    assert isinstance(started, WorkflowStarted)
    found = ours.do(FindParcels(caller=GUEST), DialogState("CA2", caller=GUEST))
    assert isinstance(found, ParcelsFound)
    assert (found.parcels, found.workflows) == ((), (started.workflow,))
    by_number = ours.do(FindParcels(tracking_no=NUMBER), DialogState("CA3"))
    assert isinstance(by_number, ParcelsFound)
    assert by_number.workflows == ()


def test_what_is_taken_back_is_over_and_what_is_over_cannot_be_taken_back() -> None:
    ours = deeds()
    started = ours.do(StartWorkflow(WorkflowRequest(WorkflowType.PICKUP, "", ME, "CA1", "r1")), STATE)
    assert isinstance(started, WorkflowStarted)
    cancelled = ours.do(CancelWorkflow(started.workflow.id, "a1"), STATE)
    assert isinstance(cancelled, WorkflowCancelled)
    assert cancelled.workflow.state is WorkflowState.CANCELLED
    for workflow_id in (started.workflow.id, "nobody's"):
        refused = ours.do(CancelWorkflow(workflow_id, "a2"), STATE)
        assert isinstance(refused, CancelRefused)
        assert refused.workflow_id == workflow_id
