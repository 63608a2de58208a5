from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ivr.dialog import loader
from ivr.errors import DataError, WorkflowError
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.catalogue import CATALOGUE
from ivr.integrations.workflows.state import NEXT
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowState, WorkflowType
from tests.store.parts import parcel

SHANGHAI = ZoneInfo("Asia/Shanghai")
RULES = catalogue.load()


def _local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("kind", "opened", "due"),
    [
        (WorkflowType.URGE, "2026-11-22 14:00", "2026-11-22 14:30"),
        (WorkflowType.URGE, "2026-11-22 20:30", "2026-11-22 21:00"),
        (WorkflowType.URGE, "2026-11-22 20:31", "2026-11-23 08:00"),
        (WorkflowType.URGE, "2026-11-22 23:15", "2026-11-23 08:00"),
        (WorkflowType.URGE, "2026-11-23 03:00", "2026-11-23 08:00"),
        (WorkflowType.URGE, "2026-11-23 07:30", "2026-11-23 08:00"),
        (WorkflowType.BRANCH_VERIFY, "2026-11-22 20:00", "2026-11-23 09:30"),
        (WorkflowType.HUB_TRACE, "2026-11-22 23:15", "2026-11-23 01:15"),
        (WorkflowType.FRESH_CLAIM, "2026-11-22 22:00", "2026-11-23 08:30"),
        (WorkflowType.LOST_CASE, "2026-11-22 14:00", "2026-11-23 14:00"),
        (WorkflowType.CALLBACK, "2026-11-22 19:00", "2026-11-23 10:30"),
    ],
)
def test_a_promise_never_falls_into_closed_hours(kind: WorkflowType, opened: str, due: str) -> None:
    assert RULES.due(kind, _local(opened), SHANGHAI) == _local(due)


@given(
    kind=st.sampled_from(WorkflowType),
    opened=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    zone=st.sampled_from([SHANGHAI, ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")]),
)
@example(  # the night in which the clock is put back
    kind=WorkflowType.LOST_CASE,
    opened=datetime(2026, 10, 23, 20, 0, tzinfo=UTC),
    zone=ZoneInfo("Europe/Berlin"),
)
def test_at_any_minute_in_any_zone_the_owner_has_their_time_and_is_awake_when_it_is_over(
    kind: WorkflowType, opened: datetime, zone: ZoneInfo
) -> None:
    entry = RULES.types[kind]
    due = RULES.due(kind, opened, zone)
    assert due >= opened + timedelta(minutes=entry.sla_minutes)
    if entry.owner in RULES.hours:
        hours = RULES.hours[entry.owner]
        assert hours.opens <= due.astimezone(zone).time() <= hours.closes


def test_the_due_time_is_told_in_utc_when_the_opening_was() -> None:
    due = RULES.due(WorkflowType.URGE, datetime(2026, 11, 22, 15, 0, tzinfo=UTC), SHANGHAI)
    assert (due.isoformat(), due.utcoffset()) == ("2026-11-23T00:00:00+00:00", timedelta(0))


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (WorkflowType.URGE, ParcelState.AT_BRANCH),
        (WorkflowType.URGE, ParcelState.OUT_FOR_DELIVERY),
        (WorkflowType.HUB_TRACE, ParcelState.AT_HUB),
        (WorkflowType.HUB_TRACE, ParcelState.STUCK),
        (WorkflowType.URGE_PICKUP, ParcelState.ORDERED),
        (WorkflowType.BRANCH_VERIFY, ParcelState.SIGNED_OTHER),
        (WorkflowType.CUSTOMS_HELP, ParcelState.CUSTOMS_PROBLEM),
        (WorkflowType.LOCKER_HELP, ParcelState.IN_LOCKER),
        (WorkflowType.LOST_CASE, ParcelState.STUCK),
    ],
)
def test_the_type_follows_what_the_state_of_the_parcel_allows(kind: WorkflowType, state: ParcelState) -> None:
    assert RULES.admit(kind, parcel(state=state)).owner


@pytest.mark.parametrize(
    ("kind", "state", "why"),
    [
        (WorkflowType.URGE, ParcelState.AT_HUB, "HUB_TRACE"),
        (WorkflowType.URGE, ParcelState.SIGNED_SELF, "SIGNED_SELF"),
        (WorkflowType.HUB_TRACE, ParcelState.AT_BRANCH, "AT_BRANCH"),
        (WorkflowType.INTERCEPT, ParcelState.SIGNED_SELF, "signed"),
        (WorkflowType.ADDR_CHANGE, ParcelState.SIGNED_OTHER, "address"),
    ],
)
def test_what_the_state_does_not_allow_is_refused_with_the_reason(kind, state, why) -> None:
    with pytest.raises(WorkflowError, match=why):
        RULES.admit(kind, parcel(state=state))


def test_a_call_back_needs_no_parcel_and_an_urge_does() -> None:
    assert RULES.admit(WorkflowType.CALLBACK, None).owner == "agent"
    with pytest.raises(WorkflowError, match="needs a parcel"):
        RULES.admit(WorkflowType.URGE, None)


def test_every_refusal_of_a_state_says_why() -> None:
    silent = [kind for kind, entry in RULES.types.items() if entry.states != "any" and not entry.refused]
    assert silent == []


def test_no_state_is_a_dead_end_but_those_that_are_over() -> None:
    assert set(NEXT) == set(WorkflowState)
    for state, following in NEXT.items():
        assert state not in following
        if not state.is_over:
            assert WorkflowState.DONE in following


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("sla_minutes: 30", "sla_minutes: soon", "sla_minutes"),
        ("sla_minutes: 30", "sla_minutes: 0", "sla_minutes"),
        ("owner: branch", "owner: nobody", "owner"),
        ("states: [AT_BRANCH", "states: [AT_MOON", "states"),
        ("  URGE:\n", "  HURRY:\n", "HURRY"),
        ('opens: "07:30"', 'opens: "27:30"', "opens"),
        ("  hub: [hub_control, region]\n", "", "nobody stands above hub"),
        ("outcomes: [not_found]", "outcomes: [vanished]", "vanished"),
        ("lead_minutes: 15", "lead_minutes: 60", "lead_minutes"),
        (
            "{ states: [SIGNED_SELF], ends: done }",
            "{ states: [SIGNED_SELF], ends: over }",
            r"types\.RESCHED\.scans\.0\.ends",
        ),
        (
            "[SIGNED_SELF], ends: done }\n      - { states: [SIGNED_OTHER, SIGNED_LOCKER]",
            "[SIGNED_SELF], ends: done }\n      - { states: [SIGNED_SELF]",
            "rule 2 is never reached",
        ),
        ("overdue_minutes: 0, outcomes: [no_photo] }", "unless_moved: true }", "no scans that would end it"),
    ],
)
def test_a_catalogue_that_makes_no_sense_is_told_with_file_and_line(tmp_path: Path, good, bad, why) -> None:
    text = CATALOGUE.read_text(encoding="utf-8")
    assert good in text
    path = tmp_path / "catalogue.yaml"
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(DataError, match=why) as told:
        catalogue.load(path)
    assert told.value.message.startswith(f"{path}:")


def test_a_type_that_is_missing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.yaml"
    head, _, types = CATALOGUE.read_text(encoding="utf-8").partition("  URGE:\n")
    rest = types[types.index("  HUB_TRACE:\n") :]
    path.write_text(head + rest, encoding="utf-8")
    with pytest.raises(DataError, match="URGE is missing"):
        catalogue.load(path)


@pytest.mark.parametrize(
    ("kind", "minutes", "owner", "priority"),
    [
        (WorkflowType.URGE, 30, "branch", 2),
        (WorkflowType.HUB_TRACE, 120, "hub", 2),
        (WorkflowType.BRANCH_VERIFY, 120, "branch", 2),
        (WorkflowType.POD_PHOTO, 30, "branch", 2),
        (WorkflowType.FRESH_CLAIM, 60, "claims", 0),
        (WorkflowType.LOST_CASE, 24 * 60, "claims", 1),
        (WorkflowType.DAMAGE_CLAIM, 48 * 60, "claims", 2),
        (WorkflowType.CLAIM_REVIEW, 120, "supervisor", 1),
        (WorkflowType.ADDR_CHANGE, 30, "branch", 2),
        (WorkflowType.RESCHED, 30, "branch", 2),
        (WorkflowType.INTERCEPT, 30, "hub", 1),
        (WorkflowType.CUSTOMS_HELP, 120, "customs", 2),
        (WorkflowType.PICKUP, 120, "branch", 2),
        (WorkflowType.URGE_PICKUP, 30, "branch", 2),
        (WorkflowType.DOOR_REDELIVER, 30, "branch", 2),
        (WorkflowType.LOCKER_HELP, 30, "branch", 2),
        (WorkflowType.COMPLAINT, 120, "supervisor", 1),
        (WorkflowType.PRIVACY_REPORT, 120, "supervisor", 1),
        (WorkflowType.INVOICE, 24 * 60, "agent", 2),
        (WorkflowType.CALLBACK, 120, "agent", 1),
    ],
)
def test_who_answers_by_when_is_what_the_trade_promises(kind, minutes, owner, priority) -> None:
    entry = RULES.types[kind]
    assert (entry.sla_minutes, entry.owner, entry.priority) == (minutes, owner, priority)


@pytest.mark.parametrize(
    ("kind", "opened", "due"),
    [
        (WorkflowType.HUB_TRACE, "2026-11-22 14:00", "2026-11-23 14:00"),
        (WorkflowType.LOST_CASE, "2026-11-22 14:00", "2026-11-25 14:00"),
        (WorkflowType.INTERCEPT, "2026-11-22 14:00", "2026-11-23 14:00"),
        (WorkflowType.COMPLAINT, "2026-11-22 14:00", "2026-11-24 14:00"),
        (WorkflowType.DOOR_REDELIVER, "2026-11-22 14:00", "2026-11-22 20:00"),
        (WorkflowType.DOOR_REDELIVER, "2026-11-22 18:00", "2026-11-22 20:00"),
        (WorkflowType.DOOR_REDELIVER, "2026-11-22 18:01", "2026-11-23 12:00"),
        (WorkflowType.DOOR_REDELIVER, "2026-11-22 23:00", "2026-11-23 12:00"),
    ],
)
def test_what_takes_longer_than_an_answer_has_an_hour_of_its_own(kind, opened, due) -> None:
    assert RULES.result_due(kind, _local(opened), SHANGHAI) == _local(due)


def test_an_urge_is_answered_and_that_is_all() -> None:
    assert RULES.result_due(WorkflowType.URGE, _local("2026-11-22 14:00"), SHANGHAI) is None


def test_pictures_are_looked_at_within_a_day() -> None:
    arrived = _local("2026-11-22 14:00")
    assert RULES.arrival_due(WorkflowType.DAMAGE_CLAIM, arrived, SHANGHAI) == _local("2026-11-23 14:00")
    assert RULES.arrival_due(WorkflowType.URGE, arrived, SHANGHAI) == _local("2026-11-22 14:30")


def test_somebody_above_hears_before_it_breaks_but_never_in_the_first_half() -> None:
    for kind, entry in RULES.types.items():
        assert timedelta(0) < RULES.lead(kind) <= timedelta(minutes=entry.sla_minutes) / 2
    assert RULES.lead(WorkflowType.FRESH_CLAIM) == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("number", "origin", "destination", "days"),
    [
        ("XD0000000010001", "杭州", "杭州", 3),
        ("XD0000000010001", "广州", "北京", 7),
        ("EE000000120JP", "东京", "上海", 21),
    ],
)
def test_a_delay_is_a_total_one_after_days_that_depend_on_the_way(number, origin, destination, days) -> None:
    sent = replace(parcel(number), origin=origin, destination=destination)
    assert RULES.total_delay_at(sent) == sent.since + timedelta(days=days)
    promised = replace(sent, eta=sent.since + timedelta(days=2))
    assert RULES.total_delay_at(promised) == sent.since + timedelta(days=2 + days)


def test_a_trace_becomes_a_lost_case_two_days_late_or_at_total_delay_whichever_comes_first() -> None:
    due = _local("2026-11-22 14:00")
    trace, lost = WorkflowType.HUB_TRACE, WorkflowType.LOST_CASE
    assert RULES.becomes_at(trace, due, None) == due + timedelta(hours=48)
    assert RULES.becomes_at(trace, due, due + timedelta(hours=3)) == due + timedelta(hours=3)
    assert RULES.becomes_at(trace, due, due + timedelta(days=9)) == due + timedelta(hours=48)
    assert RULES.becomes_at(WorkflowType.URGE, due, None) is None
    assert RULES.takes_the_place(lost, trace)
    assert not RULES.takes_the_place(trace, lost)


def test_what_costs_is_confirmed_aloud_first() -> None:
    costly = {kind for kind, entry in RULES.types.items() if entry.costly}
    assert costly == {WorkflowType.LOST_CASE, WorkflowType.ADDR_CHANGE, WorkflowType.INTERCEPT}


def test_whoever_owns_or_stands_above_has_words() -> None:
    owners = loader.read_book().words["owners"]
    above = {name for names in RULES.escalates.values() for name in names}
    assert {*RULES.escalates, *above} <= set(owners)


def test_how_scans_end_workflows_of_which_callers_are_owed_a_word() -> None:
    ended = RULES.ended_by_scans()
    assert {WorkflowType.URGE, WorkflowType.HUB_TRACE, WorkflowType.INTERCEPT} <= ended["moved"]
    assert {WorkflowType.ADDR_CHANGE, WorkflowType.INTERCEPT} <= ended["failed"]
    assert WorkflowType.PICKUP not in ended["moved"]
