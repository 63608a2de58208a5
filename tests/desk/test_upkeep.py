from datetime import timedelta

import pytest

from ivr.desk.state import DeskState, loads
from ivr.messages.agent import AgentProfile
from tests.desk.world import Killed, Office


@pytest.fixture
def office() -> Office:
    return Office()


def state(office: Office) -> DeskState:
    found = loads(office.text.text)
    assert found is not None
    return found


class OneDeath:
    """Kills at the n-th chance, once."""

    def __init__(self, nth: int) -> None:
        self.left = nth

    def strike(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise Killed


@pytest.mark.parametrize("nth", range(1, 25))
def test_whatever_the_join_lost_is_made_good(office: Office, nth: int) -> None:
    """The process that lets the agent in is killed at each point there is; the caller comes into the room."""
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.desk.accept(offer.id, "anna")
    office.fate = OneDeath(nth)  # type: ignore[assignment]
    try:
        office.desk.joins(offer.id, office.leg_of("anna"))
    except Killed:
        office.fate = None
        office.desk.joins(offer.id, office.leg_of("anna"))  # the carrier asks again
    office.fate = None
    for _ in range(3):
        office.after(5, "anna")
    assert office.carrier.sent["CA1"] == "join"
    assert office.handovers.of("CA1")[0]["agent"] == "anna"
    assert state(office).owed == ()


def test_sql_that_is_away_gets_what_it_missed(office: Office) -> None:
    office.come("anna")
    office.handovers.is_down = True
    office.wait("CA1")
    office.answer("anna")
    assert office.handovers.rows == {}
    office.handovers.is_down = False
    for _ in range(10):
        office.after(15, "anna")
    [row] = office.handovers.of("CA1")
    assert {"queued_at", "offered_at", "accepted_at", "bridged_at", "agent"} <= row.keys()


def test_a_carrier_that_was_away_is_asked_again_soon(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.desk.accept(offer.id, "anna")
    office.carrier.is_down = True
    office.desk.joins(offer.id, office.leg_of("anna"))
    office.after(5, "anna")
    office.carrier.is_down = False
    office.after(10, "anna")
    assert office.carrier.sent["CA1"] == "join"


def test_what_the_world_has_overtaken_is_let_be(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.carrier.is_down = True
    office.desk.return_to_bot("CA1", "anna")
    office.carrier.is_down = False
    office.wait("CA1")  # the caller was quicker, and the bot has handed them over once more
    for _ in range(3):
        office.after(10, "anna")
    assert office.carrier.sent["CA1"] == "join"


def test_a_browser_that_is_gone_for_long_loses_the_call_and_a_telephone_does_not(office: Office) -> None:
    office.profiles["dai"] = AgentProfile(number="+8613800000001")
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.come("dai")
    office.wait("CA2")
    office.answer("dai")
    office.after(60)
    assert office.carrier.sent == {"CA1": "join", "CA2": "join"}
    office.after(31)
    assert office.carrier.sent == {"CA1": "requeue?why=cut", "CA2": "join"}


def test_whoever_waits_too_long_was_lost_by_the_carrier_and_is_called_back(office: Office) -> None:
    office.wait("CA1")
    office.after(office.rules.seconds.longest_wait)
    assert office.called_back == ["CA1"]
    assert office.handovers.of("CA1")[0]["outcome"] == "failed"


def test_who_gives_no_number_is_not_called_back(office: Office) -> None:
    office.wait("CA1", caller="")
    office.desk.left("CA1", "hung_up")
    assert office.called_back == []


def test_what_is_long_over_is_forgotten(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.desk.decline(offer.id, "anna")
    office.desk.left("CA1", "hung_up")
    office.desk.leg_ended("CA-nobody's")
    office.after(601)
    assert (state(office).past, state(office).ended_legs) == ((), {})
    office.after(timedelta(days=1).total_seconds())
    assert state(office).seats == {}


def test_a_line_that_ended_before_we_knew_of_it_is_none(office: Office) -> None:
    """A busy line: its end is told before the answer of the call that placed it."""
    office.profiles["dai"] = AgentProfile(number="+8613800000001")
    place = office.carrier.place

    def place_busy(to: str, **options: str) -> str:
        leg = place(to, **options)
        office.carrier.live.discard(leg)
        office.desk.leg_ended(leg)
        return leg

    office.carrier.place = place_busy  # type: ignore[method-assign, assignment]
    office.come("dai")
    office.wait("CA1")
    assert office.offered("dai") == ""
    assert state(office).caller("CA1") is not None
