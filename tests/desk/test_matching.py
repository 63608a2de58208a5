from datetime import timedelta

import pytest

from ivr.desk.matching import skills_within_reach
from ivr.messages.agent import Agent, AgentProfile
from tests.desk.world import Office


@pytest.fixture
def office() -> Office:
    return Office()


def test_whoever_has_been_idle_longest_comes_first(office: Office) -> None:
    office.come("anna")
    office.after(5, "anna")
    office.come("bo")
    office.wait("CA1")
    assert office.offered("anna") == "CA1"
    office.answer("anna")
    office.desk.end("CA1", "anna")
    office.after(5, "anna", "bo")
    for _ in range(10):
        office.after(19, "anna", "bo")
    office.wait("CA2")
    assert office.offered("bo") == "CA2"


def test_a_break_does_not_make_one_the_last(office: Office) -> None:
    office.come("anna")
    office.after(5, "anna")
    office.come("bo")
    office.desk.set_presence("anna", "away")
    office.after(5, "anna", "bo")
    office.desk.set_presence("anna", "available")
    office.wait("CA1")
    assert office.offered("anna") == "CA1"


def test_all_skills_are_wanted_in_one_agent(office: Office) -> None:
    office.come("anna", skills=("claims",))
    office.come("bo", skills=("claims", "en-US"))
    office.wait("CA1", skills=("en-US", "claims"))
    assert office.offered("bo") == "CA1"


def test_a_caller_waits_for_a_skill_whose_agent_is_on_a_call(office: Office) -> None:
    office.come("bo", skills=("customs",))
    office.wait("CA1")
    office.answer("bo")
    office.come("anna")
    office.wait("CA2", skills=("customs",))
    assert office.offered("anna") == ""
    office.desk.set_presence("bo", "away")
    office.desk.end("CA1", "bo")
    for _ in range(11):
        office.after(19, "anna", "bo")
    assert office.offered("anna") == "CA2"


def test_a_skill_that_nobody_who_is_there_has_is_done_without(office: Office) -> None:
    office.come("anna")
    office.wait("CA1", skills=("customs",))
    assert office.offered("anna") == "CA1"


def test_of_skills_that_nobody_has_together_the_first_ones_count() -> None:
    there = [Agent("anna", ("en-US",)), Agent("bo", ("claims", "customs"))]
    assert skills_within_reach(("en-US", "claims"), there) == {"en-US"}
    assert skills_within_reach(("claims", "customs"), there) == {"claims", "customs"}
    assert skills_within_reach(("complaints", "customs"), there) == {"customs"}


def test_callers_are_served_by_priority_then_by_how_long_they_wait(office: Office) -> None:
    office.wait("CA1", "CA2")
    office.after(5)
    office.wait("CA3", priority=1)
    office.wait("CA4", priority=0)
    office.come("anna")
    assert [waiting.call_sid for waiting in office.desk.view("anna").waiting] == ["CA4", "CA3", "CA1", "CA2"]
    assert office.offered("anna") == "CA4"


def test_whoever_the_call_was_handed_on_to_is_waited_for_a_while(office: Office) -> None:
    office.come("anna", "bo")
    office.wait("CA1")
    busy = "anna" if office.offered("anna") else "bo"
    free = "bo" if busy == "anna" else "anna"
    office.answer(busy)
    office.wait("CA2", wanted=busy)
    assert office.offered(free) == ""
    for _ in range(4):
        office.after(16, "anna", "bo")
    assert office.offered(free) == "CA2"


def test_after_a_round_in_which_all_passed_a_new_one_begins_but_not_at_once(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.desk.decline(offer.id, "anna")
    office.after(15, "anna")
    assert office.offered("anna") == ""
    office.after(16, "anna")
    assert office.offered("anna") == "CA1"


def test_the_place_in_the_queue_and_what_is_left_of_the_wait(office: Office) -> None:
    office.wait("CA1", "CA2")
    place = office.desk.place_of("CA2")
    assert place is not None and (place.position, place.expected_seconds) == (2, None)
    office.come("anna")
    office.answer("anna")
    usual = office.rules.seconds.usual_handling
    place = office.desk.place_of("CA2")
    assert place is not None and (place.position, place.expected_seconds) == (1, usual)
    office.come("bo")
    office.wait("CA3")
    assert office.offered("bo") == "CA2"
    place = office.desk.place_of("CA3")
    assert place is not None and (place.position, place.expected_seconds) == (2, usual // 2)
    assert office.desk.place_of("CA1") is None
    assert office.desk.place_of("CA9") is None


def test_what_talks_have_taken_tells_the_wait(office: Office) -> None:
    office.come("anna")
    office.wait("CA1", "CA2", "CA3")
    office.answer("anna")
    for _ in range(4):
        office.after(15, "anna")
    office.desk.end("CA1", "anna")
    office.desk.set_presence("anna", "available")
    for _ in range(10):
        office.after(18, "anna")
    place = office.desk.place_of("CA3")
    assert place is not None and place.expected_seconds == 60 + 180


def test_a_telephone_has_time_to_ring_and_to_hear_the_whisper(office: Office) -> None:
    office.profiles["dai"] = AgentProfile(number="+8613800000001")
    office.come("dai")
    office.wait("CA1")
    offer = office.desk.view("dai").offer
    assert offer is not None
    seconds = office.rules.seconds
    assert offer.expires_at - offer.made_at == timedelta(seconds=seconds.ring + seconds.join)
