"""What a newer scan of the parcel makes of each type of workflow: a table over the catalogue."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.scan import Beginning, fitting, scanned_at
from ivr.messages.parcel import ParcelState, Scan
from ivr.messages.workflow import WorkflowType
from tests.fakes import NOON
from tests.store.parts import parcel

RULES = catalogue.load()
S, T = ParcelState, WorkflowType
HERE, THERE = "武汉转运中心", "长沙转运中心"
SIGNED = (S.SIGNED_SELF, S.SIGNED_OTHER, S.SIGNED_LOCKER)
LATER = NOON + timedelta(minutes=20)


def ends(
    kind: WorkflowType, opened_in: ParcelState, now: ParcelState, *, node: str = HERE, answered: bool = False
) -> str:
    """How a scan twenty minutes after the opening ends it: `done`, `done, kept`, `failed`, or not at all."""
    before = Beginning(NOON, opened_in.value, HERE, answered=answered)
    rule = fitting(RULES.types[kind].scans, before, replace(parcel(state=now), since=LATER, node=node))
    return "" if rule is None else rule.ends + (", kept" if rule.keeps else "")


@pytest.mark.parametrize(
    ("kind", "opened_in", "now", "expected"),
    [
        *((T.URGE, S.OUT_FOR_DELIVERY, signed, "done") for signed in SIGNED),
        (T.URGE, S.AT_BRANCH, S.OUT_FOR_DELIVERY, ""),
        (T.URGE, S.OUT_FOR_DELIVERY, S.IN_LOCKER, ""),
        (T.URGE, S.OUT_FOR_DELIVERY, S.RETURNING, "failed"),
        (T.HUB_TRACE, S.AT_HUB, S.IN_TRANSIT, "done"),
        (T.HUB_TRACE, S.STUCK, S.AT_HUB, ""),
        (T.HUB_TRACE, S.IN_TRANSIT, S.STUCK, ""),
        (T.HUB_TRACE, S.AT_HUB, S.OUT_FOR_DELIVERY, "done"),
        (T.HUB_TRACE, S.AT_HUB, S.RETURNING, "done"),
        (T.LOST_CASE, S.AT_HUB, S.AT_BRANCH, ""),
        (T.LOST_CASE, S.AT_HUB, S.SIGNED_SELF, "done"),
        (T.LOST_CASE, S.SIGNED_OTHER, S.SIGNED_OTHER, ""),
        *((T.ADDR_CHANGE, S.OUT_FOR_DELIVERY, signed, "failed") for signed in SIGNED),
        (T.ADDR_CHANGE, S.AT_HUB, S.OUT_FOR_DELIVERY, ""),
        (T.RESCHED, S.OUT_FOR_DELIVERY, S.SIGNED_SELF, "done"),
        (T.RESCHED, S.OUT_FOR_DELIVERY, S.SIGNED_OTHER, "failed"),
        *((T.INTERCEPT, S.IN_TRANSIT, back, "done") for back in (S.INTERCEPTED, S.RETURNING, S.RETURNED)),
        *((T.INTERCEPT, S.OUT_FOR_DELIVERY, signed, "failed") for signed in SIGNED),
        (T.INTERCEPT, S.IN_TRANSIT, S.OUT_FOR_DELIVERY, ""),
        (T.CUSTOMS_HELP, S.CUSTOMS_PROBLEM, S.CUSTOMS_IN, ""),
        (T.CUSTOMS_HELP, S.CUSTOMS_PROBLEM, S.CUSTOMS_DONE, "done"),
        (T.CUSTOMS_HELP, S.CUSTOMS_PROBLEM, S.AT_BRANCH, "done"),
        (T.CUSTOMS_HELP, S.CUSTOMS_PROBLEM, S.RETURNING, "failed"),
        (T.PICKUP, S.ORDERED, S.PICKED_UP, "done, kept"),
        (T.URGE_PICKUP, S.ORDERED, S.IN_TRANSIT, "done, kept"),
        (T.URGE_PICKUP, S.ORDERED, S.CANCELLED, "failed"),
        (T.DOOR_REDELIVER, S.IN_LOCKER, S.SIGNED_SELF, "done"),
        (T.DOOR_REDELIVER, S.IN_LOCKER, S.SIGNED_LOCKER, ""),
        (T.LOCKER_HELP, S.IN_LOCKER, S.SIGNED_LOCKER, "done"),
    ],
)  # fmt: skip
def test_what_a_scan_makes_of_it(
    kind: WorkflowType, opened_in: ParcelState, now: ParcelState, expected: str
) -> None:
    assert ends(kind, opened_in, now) == expected


@pytest.mark.parametrize(
    "kind",
    [T.BRANCH_VERIFY, T.POD_PHOTO, T.FRESH_CLAIM, T.DAMAGE_CLAIM, T.CLAIM_REVIEW, T.COMPLAINT, T.PRIVACY_REPORT, T.INVOICE, T.CALLBACK],
)  # fmt: skip
def test_no_scan_gives_an_answer_or_money(kind: WorkflowType) -> None:
    for opened_in in ParcelState:
        assert not any(ends(kind, opened_in, now, node=THERE) for now in ParcelState)


def test_the_same_state_counts_only_at_another_place() -> None:
    for state in (S.AT_HUB, S.IN_TRANSIT, S.RETURNING):
        assert ends(T.HUB_TRACE, state, state) == ""
        assert ends(T.HUB_TRACE, state, state, node=THERE) == "done"
        assert ends(T.HUB_TRACE, state, state, node="") == ""


def test_what_was_settled_with_the_caller_has_happened_when_the_parcel_is_signed_for() -> None:
    for kind in (T.ADDR_CHANGE, T.RESCHED):
        assert ends(kind, S.AT_BRANCH, S.SIGNED_OTHER, answered=True) == "done"
        assert ends(kind, S.AT_BRANCH, S.RETURNING, answered=True) == "failed"


def test_what_was_scanned_before_the_caller_asked_is_no_answer_to_them() -> None:
    rules = RULES.types[T.URGE].scans
    signed = replace(parcel(state=S.SIGNED_SELF), node=THERE)
    for at, fits in (
        (NOON - timedelta(minutes=1), False),
        (NOON, False),
        (NOON + timedelta(seconds=1), True),
    ):
        rule = fitting(rules, Beginning(NOON, "OUT_FOR_DELIVERY", HERE), replace(signed, since=at))
        assert (rule is not None) is fits


def test_a_parcel_was_last_seen_at_its_last_scan_though_it_is_in_its_state_for_longer() -> None:
    long_under_way = replace(parcel(state=S.IN_TRANSIT), scans=(Scan(LATER, THERE, S.IN_TRANSIT, ""),))
    assert scanned_at(long_under_way) == LATER
    assert scanned_at(parcel()) == parcel().since
