from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ivr.errors import LookupFailed, StoreError
from ivr.integrations.parcels import world
from ivr.integrations.parcels.demo import DemoParcels
from ivr.messages.parcel import ParcelState
from tests.fakes import NOON, FakeClock

SHANGHAI = ZoneInfo("Asia/Shanghai")
ANCHOR = datetime(2026, 11, 22, 15, 0, tzinfo=SHANGHAI)
S = ParcelState

# caller's last four digits → what contracts.md says of them
CONTRACT = {
    "0001": [("XD0000000010001", S.OUT_FOR_DELIVERY)],
    "0002": [("XD0000000020001", S.AT_HUB)],
    "0003": [("XD0000000030001", S.SIGNED_OTHER)],
    "0004": [("XD0000000040001", S.SIGNED_OTHER)],
    "0044": [("XD0000000040001", S.SIGNED_OTHER)],
    "0005": [("XD0000000050001", S.STUCK)],
    "0006": [("XD0000000060001", S.SIGNED_SELF)],
    "0007": [("XD0000000070001", S.IN_TRANSIT)],
    "0008": [("EE000000120JP", S.CUSTOMS_PROBLEM)],
    "0009": [("XD0000000090001", S.IN_LOCKER)],
    "0091": [("XD0000000910001", S.IN_LOCKER)],
    "0096": [("XD0000000960001", S.IN_LOCKER)],
    "0010": [("XD0000000100001", S.AT_BRANCH)],
    "0011": [("XD0000000110001", S.IN_TRANSIT), ("XD0000000110002", S.RETURNING)],
    "0013": [],
    "0014": [("XD0000000140001", S.DAMAGED)],
    "0015": [("XD0000000150001", S.AT_BRANCH)],
    "0999": [],
}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(ANCHOR)


@pytest.fixture
def parcels(clock: FakeClock) -> DemoParcels:
    return DemoParcels(world.load(), anchor=lambda: ANCHOR, clock=clock, zone=SHANGHAI)


def _only(parcels: DemoParcels, tail: str):
    [parcel] = parcels.find_by_phone(f"+861630000{tail}")
    return parcel


@pytest.mark.parametrize(("tail", "found"), CONTRACT.items())
def test_a_caller_finds_the_parcels_of_the_contract(parcels: DemoParcels, tail: str, found: list) -> None:
    told = parcels.find_by_phone(f"+861630000{tail}")
    assert [(parcel.tracking_no, parcel.state) for parcel in told] == found


def test_a_withheld_number_finds_nothing(parcels: DemoParcels) -> None:
    assert parcels.find_by_phone("") == ()


def test_the_parcel_on_the_van_is_expected_at_six(parcels: DemoParcels) -> None:
    parcel = _only(parcels, "0001")
    assert parcel.eta == ANCHOR.replace(hour=18)
    assert parcel.since == ANCHOR - timedelta(hours=5)


def test_the_parcel_at_the_hub_leaves_tonight_at_eight_and_says_why(parcels: DemoParcels) -> None:
    parcel = _only(parcels, "0002")
    assert (parcel.node, parcel.city, parcel.reason) == ("武汉东西湖转运中心", "武汉", "storm_backlog")
    assert parcel.departs_at == ANCHOR.replace(hour=20)
    assert parcel.eta is not None
    assert parcel.eta > parcel.departs_at
    assert parcel.since == ANCHOR - timedelta(days=3)


def test_what_is_still_to_come_stays_so_however_long_the_demo_runs(
    parcels: DemoParcels, clock: FakeClock
) -> None:
    clock.forward(days=9, hours=6)
    parcel = _only(parcels, "0002")
    assert parcel.departs_at == (ANCHOR + timedelta(days=10)).replace(hour=20)
    assert parcel.since == ANCHOR - timedelta(days=3)


def test_sender_and_recipient_see_the_same_parcel_each_in_their_part(parcels: DemoParcels) -> None:
    sent, received = _only(parcels, "0004"), _only(parcels, "0044")
    assert (sent.role, received.role) == ("sender", "recipient")
    assert sent.scans == received.scans


def test_the_facts_that_decide_a_story_are_there(parcels: DemoParcels) -> None:
    signed, lost, fresh = _only(parcels, "0003"), _only(parcels, "0005"), _only(parcels, "0007")
    assert (signed.signed_by, signed.has_photo) == ("前台", True)
    assert signed.since == (ANCHOR - timedelta(days=1)).replace(hour=18, minute=5)
    assert (lost.value_cny, lost.insured, ANCHOR - lost.since) == (3000, True, timedelta(days=12))
    assert fresh.fresh
    assert fresh.eta == ANCHOR - timedelta(days=3)


def test_a_number_is_found_however_it_is_written(parcels: DemoParcels) -> None:
    [found] = parcels.find_by_number(" ee000000120jp ")
    assert found.tracking_no == "EE000000120JP"
    assert parcels.find_by_number("XD0000000000000") == ()


def test_a_tail_finds_open_parcels_alone(parcels: DemoParcels) -> None:
    assert [parcel.tracking_no for parcel in parcels.find_by_tail4("0120")] == ["EE000000120JP"]
    assert [parcel.tracking_no for parcel in parcels.find_by_tail4("0002")] == ["XD0000000110002"]
    many = {parcel.tracking_no for parcel in parcels.find_by_tail4("0001")}
    assert "XD0000000010001" in many
    assert "XD0000000030001" not in many  # signed for
    assert parcels.find_by_tail4("9999") == ()


def test_the_timeline_of_a_parcel_ends_where_it_is_now(parcels: DemoParcels) -> None:
    for phone in world.load().callers:
        for parcel in parcels.find_by_phone(phone):
            times = [scan.at for scan in parcel.scans]
            assert times == sorted(times)
            assert (parcel.since, parcel.node) == (times[-1], parcel.scans[-1].node)
            assert times[-1] <= ANCHOR


def test_a_reset_moves_the_stories_of_a_running_process(clock: FakeClock) -> None:
    anchors = [NOON]
    parcels = DemoParcels(world.load(), anchor=lambda: anchors[-1], clock=clock, zone=SHANGHAI)
    assert _only(parcels, "0001").since == NOON - timedelta(hours=5)
    anchors.append(NOON + timedelta(days=1))
    assert _only(parcels, "0001").since == NOON + timedelta(hours=19)


def test_a_world_that_cannot_be_told_is_a_lookup_that_failed(clock: FakeClock) -> None:
    def gone() -> datetime:
        raise StoreError("disk is full")

    with pytest.raises(LookupFailed, match="disk is full"):
        DemoParcels(world.load(), anchor=gone, clock=clock, zone=SHANGHAI).find_by_phone("+8616300000001")


@pytest.mark.parametrize(
    ("number", "role", "phone"),
    [
        ("XD0000000040001", "recipient", "+8616300000044"),
        ("XD0000000040001", "sender", "+8616300000004"),
        ("XD0000000010001", "sender", ""),
        ("XD9999999999999", "recipient", ""),
    ],
)
def test_the_phone_on_record_is_that_of_the_story(number: str, role: str, phone: str) -> None:
    source = DemoParcels(world.load(), anchor=lambda: ANCHOR, clock=FakeClock(), zone=SHANGHAI)
    assert source.phone_of(number, role) == phone
