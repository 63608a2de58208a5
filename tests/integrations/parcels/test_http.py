"""Against a stand-in for a company's own parcel system."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ivr.errors import LookupFailed
from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.http import HttpParcels
from ivr.integrations.parcels.sql import SqlAnswers
from ivr.messages.parcel import ParcelState, Scan
from ivr.store.database import Database
from tests.fakes import NOON, FakeClock
from tests.integrations.parcels.conftest import WANG, Reach
from tests.integrations.parcels.standins import TmsServer

S = ParcelState


@pytest.fixture
def make(tms_server: TmsServer, reach: Reach, database: Database, clock: FakeClock) -> Any:
    def made(token: str = tms_server.TOKEN, known: CodeMap | None = None) -> HttpParcels:
        http = reach(tms_server, "/v1/parcels", Authorization=f"Bearer {token}")
        return HttpParcels(
            http,
            known or codes.load("http"),
            SqlAnswers(database, "http", clock),
            breaker=Breaker("http", clock),
            clock=clock,
            patience_ms=4000,
        )

    return made


def test_everything_the_system_tells_reaches_the_parcel(tms_server: TmsServer, make: Any) -> None:
    tms_server.has(
        "XD0000000010001",
        WANG,
        node="城西一部",
        goods="衣服",
        value_cny=1200,
        eta="2026-11-22T18:00:00+08:00",
        colour="ours alone",
        surname="王",
        scans=[
            {
                "at": "2026-11-22T10:00:00+08:00",
                "node": "城西一部",
                "state": "OUT_FOR_DELIVERY",
                "text": "派件中",
            },
            {"at": "2026-11-22T08:00:00+08:00", "node": "城西一部", "state": "AT_BRANCH", "text": "到达"},
        ],
    )
    [parcel] = make().find_by_phone(WANG)
    assert (parcel.state, parcel.role, parcel.node, parcel.value_cny) == (
        S.OUT_FOR_DELIVERY,
        "recipient",
        "城西一部",
        1200,
    )
    assert (parcel.eta, parcel.surname) == (datetime(2026, 11, 22, 10, 0, tzinfo=UTC), "王")
    assert parcel.scans[0] == Scan(datetime(2026, 11, 22, 0, 0, tzinfo=UTC), "城西一部", S.AT_BRANCH, "到达")
    assert parcel.as_of is None


def test_parcels_are_found_by_number_and_open_ones_by_four_digits(tms_server: TmsServer, make: Any) -> None:
    tms_server.has("XD0000000010001", WANG)
    tms_server.has("XD0000000020001", WANG, "SIGNED_SELF")
    parcels = make()
    assert [one.tracking_no for one in parcels.find_by_number("xd0000000020001 ")] == ["XD0000000020001"]
    assert [one.tracking_no for one in parcels.find_by_tail4("0001")] == ["XD0000000010001"]
    assert parcels.find_by_phone("") == ()
    assert parcels.find_by_number("XD9") == ()


def test_codes_of_its_own_are_read_by_the_map_and_others_are_unknown(
    tms_server: TmsServer, make: Any
) -> None:
    tms_server.has("XD0000000010001", WANG, "K7")
    tms_server.has("XD0000000020001", WANG, "K8")
    known = codes.load("http").model_copy(update={"states": {"K7": S.AT_HUB}})
    assert [one.state for one in make(known=known).find_by_phone(WANG)] == [S.AT_HUB, S.UNKNOWN]


def test_a_call_asks_once_and_when_the_system_fails_it_is_told_what_was_known(
    tms_server: TmsServer, make: Any, clock: FakeClock
) -> None:
    tms_server.has("XD0000000010001", WANG)
    parcels = make()
    parcels.find_by_phone(WANG)
    parcels.find_by_phone(WANG)
    assert tms_server.asked == [WANG]
    clock.forward(minutes=5)
    tms_server.fault = "503"
    [parcel] = parcels.find_by_phone(WANG)
    assert (parcel.state, parcel.as_of) == (S.OUT_FOR_DELIVERY, NOON)
    assert clock.now() - NOON == timedelta(minutes=5)


def test_that_a_caller_has_no_parcels_is_an_answer_too(make: Any) -> None:
    assert make().find_by_phone(WANG) == ()


@pytest.mark.parametrize("fault", ["500", "garbage", "list"])
def test_with_nothing_known_from_before_a_fault_fails_the_look_up(
    tms_server: TmsServer, make: Any, fault: str
) -> None:
    tms_server.fault = fault
    with pytest.raises(LookupFailed):
        make().find_by_phone(WANG)


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "this morning"},
        {"since": "2026-11-22T10:00:00"},
        {"tracking_no": None},
        {"scans": [{"at": 1}]},
    ],
)
def test_an_answer_that_lacks_what_it_must_have_fails_the_look_up(
    tms_server: TmsServer, make: Any, wrong: dict[str, Any]
) -> None:
    tms_server.has("XD0000000010001", WANG)
    tms_server.parcels[0] |= wrong
    with pytest.raises(LookupFailed):
        make().find_by_phone(WANG)


def test_a_wrong_token_fails_the_look_up(tms_server: TmsServer, make: Any) -> None:
    with pytest.raises(LookupFailed):
        make(token="wrong").find_by_phone(WANG)


def test_phones_on_record_are_asked_for_one_parcel_and_are_not_kept(
    tms_server: TmsServer, make: Any, database: Database
) -> None:
    tms_server.has("XD0000000010001", WANG, recipient_phone=WANG, sender_phone="123")
    source = make()
    assert source.phone_of("XD0000000010001", "recipient") == WANG
    assert source.phone_of("XD0000000010001", "sender") == "", "what is no number is none"
    assert source.phone_of("XD0000000099999", "recipient") == ""
    source.find_by_number("XD0000000010001")
    answers = SqlAnswers(database, "http", FakeClock()).last(
        ["number:XD0000000010001", "tracking_no:XD0000000010001"]
    )
    assert answers
    assert not any(WANG in answer.text for answer in answers.values())


def test_while_the_system_is_away_no_phone_is_guessed(tms_server: TmsServer, make: Any) -> None:
    with pytest.raises(LookupFailed):
        make("wrong token").phone_of("XD0000000010001", "recipient")
