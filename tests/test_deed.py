"""A deed goes in, what came of it comes out; what a dependency did is told, never thrown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ivr.deed import Deeds
from ivr.errors import StoreError
from ivr.messages.dialog import DialogState
from ivr.messages.errand import Errand
from ivr.messages.turn import (
    CountTry,
    ErrandFound,
    ErrandGone,
    FindErrand,
    FindParcels,
    LookupUnavailable,
    ParcelsFound,
    TryCounted,
)
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import make_workflow, van_parcel
from tests.fakes import FakeClock, FakeMessages, FakeParcels, FakeWorkflows

ME = "+8616300000001"
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


def deeds(tries: MemoryTries | None = None, errands: MemoryErrands | None = None) -> Deeds:
    clock = FakeClock()
    return Deeds(
        parcels=FakeParcels(p8616300000001=(van_parcel(),)),
        workflows=FakeWorkflows(clock),
        messages=FakeMessages(),
        clock=clock,
        errands=errands,
        tries=tries,
    )


def test_wrong_answers_are_counted_and_come_back_with_the_parcels_of_the_next_call() -> None:
    ours = deeds(MemoryTries())
    counted = [ours.do(CountTry(NUMBER), STATE) for _ in range(2)]
    assert [event.tries for event in counted if isinstance(event, TryCounted)] == [1, 2]
    found = ours.do(FindParcels(caller=ME), DialogState("CA2", caller=ME))
    assert isinstance(found, ParcelsFound)
    assert found.tries == {NUMBER: 2}


def test_by_number_nobody_is_told_of_tries() -> None:
    ours = deeds(MemoryTries({(ME, NUMBER): 4}))
    found = ours.do(FindParcels(tracking_no=NUMBER), STATE)
    assert isinstance(found, ParcelsFound)
    assert found.tries == {}


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
