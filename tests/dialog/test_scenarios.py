"""Every request in every state of a parcel: something is said, what is started may be started, nothing leaks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ivr.dialog.scenario import Case
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import Parcel, ParcelState, Scan
from ivr.messages.turn import Heard, StartWorkflow, Understanding
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import (
    NOON,
    Talk,
    World,
    book,
    catalogue,
    make_parcel,
    make_workflow,
    talk_with,
    van_parcel,
)

BUSINESS = sorted(intent for intent in book().scenarios)
NUMBER = "XD0000000020001"


def asks(talk: Talk, intent: str, text: str = "", **slots: Any) -> Talk:
    """As if the caller's words had been understood so."""
    return talk.happen(Heard(talk.now, Understanding(text, intent, slots=slots, action="accept")))


def parcels(state: ParcelState) -> Iterator[Parcel]:
    """One of which hardly anything is known, and one of which all is; of a sender and of a recipient."""
    for role in ("sender", "recipient"):
        yield make_parcel(NUMBER, state=state, role=role)
        yield make_parcel(
            NUMBER, state=state, role=role, node="武汉转运中心", city="武汉", origin="杭州", destination="成都", reason="storm_backlog",
            branch="翠湖网点", courier="孙师傅", signed_by="门卫", has_photo=True, insured=True, value_cny=200, surname="李",
            eta=NOON - timedelta(days=2), scans=(Scan(NOON - timedelta(days=9), "武汉转运中心", state, "x"),),
        )  # fmt: skip


def through(talk: Talk, intent: str) -> Talk:
    """Put the request and give whatever answer is asked for."""
    asks(talk, intent, "帮我办这个")
    for _ in range(5):
        pending = talk.state.pending
        if talk.after != "listen" or pending is None or pending.intent != intent:
            break
        if pending.asks == "factor":
            asks(talk, "provide_info", "我姓李，零零零幺", name="李", tail4="0001")
        elif pending.asks == "detail":
            asks(talk, "provide_info", "明天下午，成都，两公斤", time="明天下午", city="成都", weight_kg=2)
        elif pending.asks == "confirm":
            asks(talk, "cmd_yes", "好")
        else:
            break
    return talk


@pytest.mark.parametrize("intent", BUSINESS)
def test_a_request_is_answered_whatever_the_parcel_is_doing(intent: str) -> None:
    for state in ParcelState:
        for parcel in parcels(state):
            talk = through(talk_with(parcel), intent)
            assert talk.text.strip("。，"), (state, parcel.role)
            request = talk.state.requests[-1]
            assert request.settled or talk.state.pending or talk.after == "transfer", (state, talk.keys)


@pytest.mark.parametrize("intent", BUSINESS)
def test_what_is_started_is_never_refused_by_the_catalogue(intent: str) -> None:
    for state in ParcelState:
        for parcel in parcels(state):
            talk = through(talk_with(parcel), intent)
            assert not talk.state.handover_reason.startswith("refused_"), (state, parcel.role, talk.keys)


@pytest.mark.parametrize("intent", BUSINESS)
def test_calling_again_ten_minutes_later_opens_no_second_workflow(intent: str) -> None:
    for state in ParcelState:
        parcel = [*parcels(state)][1]
        talk = through(talk_with(parcel), intent)
        first = [workflow.type for workflow in talk.world.started]
        talk.now += timedelta(minutes=10)
        talk.state = DialogState("CA2")
        through(talk.start(), intent)
        assert [workflow.type for workflow in talk.world.started] == first, state


@pytest.mark.parametrize("intent", BUSINESS)
def test_somebody_who_only_knows_a_number_sets_nothing_going_and_hears_no_more_than_the_state(
    intent: str,
) -> None:
    for state in ParcelState:
        stray = [*parcels(state)][1]
        talk = Talk(World(strays=(stray,)), "").start()
        asks(talk, intent, "帮我办这个")
        if talk.state.pending and talk.state.pending.asks == "tail4":
            asks(talk, "provide_info", "零零零幺", tail4="0001")
            assert not [deed for deed in talk.deeds if isinstance(deed, StartWorkflow)], state
            assert not any(word in talk.text for word in ("武汉", "翠湖", "孙师傅", "门卫", "成都")), (
                talk.text
            )


def test_the_costly_ones_are_agreed_to_first() -> None:
    costly = {WorkflowType.INTERCEPT, WorkflowType.LOST_CASE, WorkflowType.ADDR_CHANGE}
    for scenario in book().scenarios.values():
        for name, step in scenario.steps():
            urgent = isinstance(step, Case) and "scam" in step.when.either
            reopened = scenario.scenario == "lost" and name == "LOST"
            if costly & set(step.start) and not (urgent or reopened):
                assert step.confirm, (scenario.scenario, name)


def test_changing_where_a_parcel_goes_needs_the_second_factor() -> None:
    guarded = {WorkflowType.INTERCEPT, WorkflowType.ADDR_CHANGE}
    for scenario in book().scenarios.values():
        for name, step in scenario.steps():
            urgent = isinstance(step, Case) and "scam" in step.when.either
            if guarded & set(step.start) and not urgent:
                assert step.level in ("L2", "L3"), (scenario.scenario, name)


def test_a_workflow_is_declined_and_nothing_stays_open() -> None:
    parcel = make_parcel(NUMBER, state=ParcelState.STUCK, since=NOON - timedelta(days=12))
    talk = asks(talk_with(parcel), "lost_parcel")
    assert talk.state.pending and talk.state.pending.asks == "confirm"
    asks(talk, "cmd_no", "先不用")
    assert all(request.settled for request in talk.state.requests)
    assert not talk.world.started


def test_another_request_takes_the_place_of_one_that_waits_for_an_answer() -> None:
    parcel = make_parcel(NUMBER, state=ParcelState.STUCK, since=NOON - timedelta(days=12))
    talk = asks(talk_with(parcel), "lost_parcel")
    asks(talk, "price_quote", "寄成都两公斤多少钱", destination="成都", weight_kg=2)
    assert "price.total" in talk.keys
    assert "lost.confirm" not in talk.keys


def test_five_wrong_answers_lock_the_parcel_and_the_words_do_not_say_which_was_wrong() -> None:
    talk = asks(talk_with([*parcels(ParcelState.IN_TRANSIT)][3]), "change_address")
    heard = set()
    for given in ("我姓王，零零零幺", "我姓李，零零零九", "我姓赵，零零零八", "我姓钱，零零零幺"):
        asks(talk, "provide_info", given, name=given[2])
        heard.add(talk.text)
        assert talk.after == "listen"
    assert len(heard) == 1
    asks(talk, "provide_info", "我姓孙，零零零幺", name="孙")
    assert talk.after == "transfer"
    assert talk.state.locked == (NUMBER,)
    again = asks(talk, "change_address")
    assert again.after == "transfer"


def test_the_second_factor_goes_by_sound() -> None:
    talk = asks(talk_with([*parcels(ParcelState.IN_TRANSIT)][3]), "change_address")
    asks(talk, "provide_info", "我姓里，零零零幺", name="里")
    assert talk.state.verified == (NUMBER,)


def test_a_workflow_twice_overdue_brings_a_person_and_no_offer() -> None:
    late = replace(make_workflow(WorkflowType.URGE, "XD0000000010001"), overdue=True, times_overdue=2)
    talk = talk_with(van_parcel(), world=World(workflows=[late]))
    asks(talk, "urge_delivery")
    assert talk.after == "transfer"
    assert talk.state.handover_reason == "overdue_twice"


def test_the_third_call_about_a_parcel_brings_a_person() -> None:
    third = replace(make_workflow(WorkflowType.URGE, "XD0000000010001"), contacts=3)
    talk = asks(talk_with(van_parcel(), world=World(workflows=[third])), "urge_delivery")
    assert talk.state.handover_reason == "third_contact"


def test_every_type_of_workflow_is_started_by_some_scenario() -> None:
    started = {
        kind for scenario in book().scenarios.values() for _, step in scenario.steps() for kind in step.start
    }
    assert started == set(WorkflowType)


def test_the_catalogue_knows_every_type() -> None:
    assert set(catalogue().types) == set(WorkflowType)


def test_a_key_is_no_answer_to_a_question_that_wants_words() -> None:
    talk = asks(talk_with(), "book_pickup")
    assert talk.state.pending and talk.state.pending.asks == "detail"
    talk.press("1")
    assert "again.keys" in talk.keys
    assert talk.state.focus == ""
    assert not talk.world.started


@pytest.mark.parametrize("intent", BUSINESS)
def test_whatever_the_caller_adds_there_is_an_answer_and_it_is_true(intent: str) -> None:
    """The truth lock raises for words that claim what nothing proves."""
    added = {
        name for case in book().scenarios[intent].cases for name in (*case.when.known, *case.when.either)
    }
    needs = {name for reply in book().replies["zh-CN"].values() for name in reply.needs}
    for name in sorted((added | needs) & set(book().circumstances)):
        words = next((word for word in sorted(book_words(name), key=len) if "." not in word), "帮我办")
        for state in (
            ParcelState.IN_TRANSIT,
            ParcelState.AT_BRANCH,
            ParcelState.IN_LOCKER,
            ParcelState.SIGNED_OTHER,
        ):
            talk = talk_with([*parcels(state)][3])
            talk.happen(Heard(talk.now, Understanding(words, intent, slots={name: 1}, action="accept")))
            assert talk.sentences


def book_words(name: str) -> list[str]:
    """The words that show a circumstance."""
    return book().circumstances[name].pattern.replace("\\", "").split("|")
