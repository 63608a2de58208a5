"""Consignments joined with a provider that is really asked, over HTTP."""

from datetime import UTC, datetime

import pytest

from ivr.errors import BadInput, LookupFailed, NotAllowed
from ivr.integrations import office
from ivr.integrations.breaker import FAILURES, Breaker
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.kuaidi100 import Kuaidi100
from ivr.integrations.parcels.sql import SqlConsignments
from ivr.integrations.parcels.tracked import Following
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowRequest, WorkflowState, WorkflowType
from ivr.store.database import Database
from tests.fakes import NOON, FakeClock
from tests.integrations.parcels.conftest import LI, WANG, Reach, Track
from tests.integrations.parcels.standins import Kuaidi100Server, eventually
from tests.integrations.workflows.house import SHANGHAI

S = ParcelState
YTO, SF = "YT1234567890123", "SF1234567890123"
MORNING = "2026-11-22 09:10:00"


@pytest.fixture
def server(kuaidi100_server: Kuaidi100Server) -> Kuaidi100Server:
    kuaidi100_server.phones[SF] = "0001"
    kuaidi100_server.has(YTO, "5", (MORNING, "5", "【广州市】【天河一部】的派件员正在派件"))
    kuaidi100_server.has(SF, "0", (MORNING, "0", "快件到达【广州转运中心】"), com="shunfeng")
    return kuaidi100_server


@pytest.fixture
def provider(server: Kuaidi100Server, reach: Reach) -> Kuaidi100:
    keys = {"customer": server.CUSTOMER, "key": server.KEY, "salt": server.SALT}
    return Kuaidi100(reach(server), codes.load("kuaidi100"), callback_url="https://h.example/push", **keys)


def test_a_caller_finds_what_goes_to_them_and_what_they_sent_with_its_route(
    provider: Kuaidi100, track: Track
) -> None:
    sf, yto = track(provider).find_by_phone(WANG)
    assert (sf.tracking_no, sf.state, sf.role, sf.carrier) == (SF, S.AT_HUB, "recipient", "顺丰")
    assert (yto.state, yto.node, yto.goods) == (S.OUT_FOR_DELIVERY, "天河一部", "衣服")
    assert yto.since == datetime(2026, 11, 22, 1, 10, tzinfo=UTC)
    assert yto.as_of is None
    assert {parcel.role for parcel in track(provider).find_by_phone(LI)} == {"sender"}
    assert track(provider).find_by_phone("+8616300000099") == ()


def test_a_number_is_found_however_it_is_written_and_a_strangers_is_not_even_asked_for(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track
) -> None:
    parcels = track(provider)
    assert [parcel.tracking_no for parcel in parcels.find_by_number(f" {YTO.lower()} ")] == [YTO]
    assert parcels.find_by_number("YT9999999999999") == ()
    assert server.asked == [YTO]


def test_four_digits_find_the_open_parcel_alone_and_of_several_none_is_asked_for(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track
) -> None:
    parcels = track(provider)
    assert {parcel.tracking_no for parcel in parcels.find_by_tail4("0123")} == {YTO, SF}
    assert server.asked == []
    server.has(YTO, "3", (MORNING, "301", "已签收，本人签收"))
    parcels.find_by_number(YTO)
    [sf] = parcels.find_by_tail4("0123")
    assert (sf.tracking_no, sf.state, server.asked) == (SF, S.AT_HUB, [YTO, SF])
    assert parcels.find_by_tail4("9999") == ()


def test_the_provider_is_asked_for_a_number_once_in_thirty_minutes(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, clock: FakeClock
) -> None:
    parcels = track(provider)
    for _ in range(3):
        parcels.find_by_number(YTO)
        clock.forward(minutes=9)
    assert server.asked == [YTO]
    clock.forward(minutes=9)
    parcels.find_by_number(YTO)
    assert server.asked == [YTO, YTO]


def test_a_parcel_that_is_signed_for_is_asked_for_once_a_day_and_forgotten_after_two_weeks(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, clock: FakeClock
) -> None:
    server.has(YTO, "3", (MORNING, "301", "已签收，本人签收"))
    parcels = track(provider)
    assert YTO in [parcel.tracking_no for parcel in parcels.find_by_phone(WANG)]
    clock.forward(hours=20)
    parcels.find_by_number(YTO)
    assert server.asked.count(YTO) == 1
    clock.forward(days=15)
    assert YTO not in [parcel.tracking_no for parcel in parcels.find_by_phone(WANG)]


@pytest.mark.parametrize("fault", ["500", "garbage", "quota", "busy"])
def test_when_the_provider_fails_what_was_known_is_told_with_its_time(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, clock: FakeClock, fault: str
) -> None:
    parcels = track(provider)
    parcels.find_by_number(YTO)
    server.fault = fault
    clock.forward(hours=2)
    [parcel] = parcels.find_by_number(YTO)
    assert (parcel.state, parcel.as_of) == (S.OUT_FOR_DELIVERY, NOON)


def test_when_nothing_is_known_from_before_the_look_up_fails(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track
) -> None:
    server.fault = "500"
    with pytest.raises(LookupFailed):
        track(provider).find_by_phone(WANG)


def test_of_several_those_that_cannot_be_told_are_unknown_as_of_their_import(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, clock: FakeClock
) -> None:
    parcels = track(provider)
    parcels.find_by_number(YTO)
    server.fault = "500"
    clock.forward(minutes=10)
    told = {parcel.tracking_no: (parcel.state, parcel.as_of) for parcel in parcels.find_by_phone(WANG)}
    assert told == {YTO: (S.OUT_FOR_DELIVERY, None), SF: (S.UNKNOWN, NOON)}


def test_a_provider_that_takes_too_long_is_not_waited_for_and_its_answer_is_there_the_next_time(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track
) -> None:
    parcels = track(provider, patience_ms=100)
    server.fault = "slow"
    with pytest.raises(LookupFailed):
        parcels.find_by_number(YTO)
    server.fault = ""
    server.let_go.set()

    def is_there() -> bool:
        try:
            return [parcel.state for parcel in parcels.find_by_number(YTO)] == [S.OUT_FOR_DELIVERY]
        except LookupFailed:
            return False

    assert eventually(is_there)
    assert server.asked == [YTO]


def test_a_provider_that_does_not_answer_at_all_is_soon_not_asked_any_more(
    server: Kuaidi100Server, reach: Reach, track: Track, clock: FakeClock
) -> None:
    http = reach(server, answer_seconds=0.05)
    provider = Kuaidi100(http, codes.load("kuaidi100"), customer=server.CUSTOMER, key=server.KEY)
    breaker = Breaker("kuaidi100", clock)
    parcels = track(provider, breaker=breaker)
    server.fault = "slow"
    for _ in range(FAILURES):
        with pytest.raises(LookupFailed):
            parcels.find_by_number(YTO)
    assert breaker.is_open
    server.fault = ""
    with pytest.raises(LookupFailed):
        parcels.find_by_number(YTO)
    assert server.asked == []


# --- told unasked


@pytest.fixture
def following(
    provider: Kuaidi100, track: Track, consignments: SqlConsignments, clock: FakeClock
) -> Following:
    return Following(provider, track(provider), consignments, breaker=Breaker("kuaidi100", clock))


def test_new_consignments_are_told_to_the_provider_once(
    server: Kuaidi100Server, following: Following
) -> None:
    assert (following.step(), following.step()) == (2, 0)
    assert set(server.subscribed) == {YTO, SF}


def test_when_the_provider_is_down_they_are_told_later(server: Kuaidi100Server, following: Following) -> None:
    server.fault = "500"
    with pytest.raises(LookupFailed):
        following.step()
    server.fault = ""
    assert following.step() == 2


def test_a_push_is_known_at_the_next_look_up_without_asking(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, following: Following
) -> None:
    form = server.pushed(YTO)
    assert following.receive(form, b"", {}) == {"result": True, "returnCode": "200", "message": "success"}
    assert following.receive(form, b"", {})["result"] is True
    assert [parcel.state for parcel in track(provider).find_by_number(YTO)] == [S.OUT_FOR_DELIVERY]
    assert server.asked == []


def test_of_what_a_push_told_others_hear_once_it_is_kept(
    server: Kuaidi100Server,
    provider: Kuaidi100,
    track: Track,
    consignments: SqlConsignments,
    clock: FakeClock,
) -> None:
    heard: list[ParcelState] = []

    def told(tracking_no: str) -> None:
        heard.extend(parcel.state for parcel in track(provider).find_by_number(tracking_no))

    following = Following(
        provider, track(provider), consignments, breaker=Breaker("kuaidi100", clock), told=told
    )
    following.receive(server.pushed(YTO), b"", {})
    server.has("YT0000000000000", "5", (MORNING, "5", "正在派件"))
    following.receive(server.pushed("YT0000000000000"), b"", {})
    assert (heard, server.asked) == ([S.OUT_FOR_DELIVERY], [])


def test_a_push_that_tells_of_the_signature_ends_what_was_set_going_in_the_next_round(
    server: Kuaidi100Server,
    provider: Kuaidi100,
    track: Track,
    consignments: SqlConsignments,
    clock: FakeClock,
    database: Database,
) -> None:
    parcels = track(provider)
    built = office.build(database, clock, SHANGHAI, parcels=parcels, announce=lambda kind, told: None)
    following = Following(
        provider, parcels, consignments, breaker=Breaker("k", clock), told=office.news(database, clock)
    )
    [yto] = parcels.find_by_number(YTO)
    flow = built.workflows.start(WorkflowRequest(WorkflowType.URGE, YTO, WANG, "CA1", "CA1:1"), yto)
    clock.forward(minutes=3)
    server.has(YTO, "3", ("2026-11-22 12:02:00", "303", "已签收，前台代签"), (MORNING, "5", "正在派件"))
    built.chores["promises"]()
    assert built.desk.task(flow.id).workflow.state is WorkflowState.OPEN
    following.receive(server.pushed(YTO, "shutdown"), b"", {})
    built.chores["promises"]()
    last = built.desk.history(flow.id)[-1]
    assert (last.kind, last.detail["parcel_state"]) == ("moved", "SIGNED_OTHER")
    assert server.asked == [YTO]


def test_a_push_that_was_overtaken_changes_nothing(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, following: Following
) -> None:
    older = server.pushed(YTO)
    server.has(YTO, "3", ("2026-11-22 11:00:00", "301", "已签收，本人签收"), (MORNING, "5", "正在派件"))
    following.receive(server.pushed(YTO, "shutdown"), b"", {})
    following.receive(older, b"", {})
    [parcel] = track(provider).find_by_number(YTO)
    assert (parcel.state, parcel.scans[-1].state) == (S.SIGNED_SELF, S.SIGNED_SELF)


def test_a_push_that_corrects_the_carrier_is_remembered(
    server: Kuaidi100Server, following: Following, consignments: SqlConsignments
) -> None:
    del server.routes[YTO]
    following.receive(server.pushed(YTO, "abort", message="3天查询无记录", comNew="zhongtong"), b"", {})
    found = consignments.of_number(YTO)
    assert found is not None
    assert found.carrier == "zhongtong"


def test_a_push_for_a_parcel_of_nobody_is_thanked_for_and_forgotten(
    server: Kuaidi100Server, provider: Kuaidi100, track: Track, following: Following
) -> None:
    server.has("YT0000000000000", "5", (MORNING, "5", "正在派件"))
    assert following.receive(server.pushed("YT0000000000000"), b"", {})["result"] is True
    assert track(provider).find_by_number("YT0000000000000") == ()


def test_a_push_with_a_wrong_signature_or_without_a_number_has_no_effect(
    server: Kuaidi100Server, following: Following
) -> None:
    with pytest.raises(NotAllowed):
        following.receive({**server.pushed(YTO), "sign": "no"}, b"", {})
    with pytest.raises(BadInput):
        following.receive(server.pushed(""), b"", {})


def test_the_phone_on_record_is_that_of_the_consignment(provider: Kuaidi100, track: Track) -> None:
    """No provider is asked for it."""
    tracked = track(provider)
    consignment = {
        number: (tracked.phone_of(number, "recipient"), tracked.phone_of(number, "sender"))
        for number in (YTO, SF)
    }
    assert WANG in {phone for phones in consignment.values() for phone in phones}
    assert tracked.phone_of("XX0", "recipient") == ""
