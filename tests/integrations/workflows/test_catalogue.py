from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

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
    path.write_text("hours: {}\ntypes: {}\n", encoding="utf-8")
    with pytest.raises(DataError, match="URGE is missing"):
        catalogue.load(path)
