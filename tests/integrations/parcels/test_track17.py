"""Against a stand-in built from the documents of 17TRACK v2.2."""

import hashlib
from datetime import UTC, datetime

import pytest

from ivr.errors import BadInput, LookupFailed, NotAllowed
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN
from ivr.integrations.parcels.track17 import Track17
from ivr.messages.parcel import ParcelState
from tests.integrations.parcels.conftest import Reach
from tests.integrations.parcels.standins import Track17Server

S = ParcelState
POST = Consignment("LX000000345NL", "邮政", recipient="+12025550112")
SF = Consignment("SF1234567890123", "顺丰", recipient="+8616300000001")
NOBODYS = Consignment("X12345", "no such carrier", recipient="+12025550112")


def _provider(server: Track17Server, reach: Reach, key: str) -> Track17:
    return Track17(reach(server, **{"17token": key}), codes.load("17track"), key=key)


@pytest.fixture
def provider(track17_server: Track17Server, reach: Reach) -> Track17:
    return _provider(track17_server, reach, track17_server.KEY)


def test_a_route_comes_in_our_states_with_the_day_it_is_expected(
    track17_server: Track17Server, provider: Track17
) -> None:
    track17_server.has(
        POST.tracking_no,
        "InTransit_CustomsRequiringInformation",
        ("2026-11-21T18:34:00Z", "InTransit_CustomsRequiringInformation", "Import duty due", "NEW YORK"),
        ("2026-11-20T10:00:00Z", "InTransit_Departure", "Departed", "SHENZHEN"),
        ("2026-11-18T06:30:00Z", "InTransit_PickedUp", "Package picked up", "SHENZHEN"),
        eta="2026-11-25T20:00:00-05:00",
    )
    route = provider.route(POST)
    assert [scan.state for scan in route.scans] == [S.PICKED_UP, S.IN_TRANSIT, S.CUSTOMS_PROBLEM]
    assert (route.state, route.node) == (S.CUSTOMS_PROBLEM, "NEW YORK")
    assert route.since == datetime(2026, 11, 21, 18, 34, tzinfo=UTC)
    assert route.eta == datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
    assert (route.origin, route.destination) == ("SHENZHEN", "LOS ANGELES")


@pytest.mark.parametrize(
    ("sub_status", "text", "state"),
    [
        ("AvailableForPickup_Other", "Ready in parcel locker 12", S.IN_LOCKER),
        ("AvailableForPickup_Other", "Held at the post office", S.IN_STATION),
        ("Delivered_Other", "Delivered", S.SIGNED_OTHER),
        ("Exception_Returning", "Return to sender", S.RETURNING),
        ("Exception_Brandnew", "Something new", S.UNKNOWN),
        (
            "Delivered_Brandnew",
            "Delivered by drone",
            S.SIGNED_OTHER,
        ),  # an unknown detail of a status that is known
    ],
)
def test_what_a_sub_status_leaves_open_is_told_by_the_words(
    track17_server: Track17Server, provider: Track17, sub_status: str, text: str, state: ParcelState
) -> None:
    track17_server.has(POST.tracking_no, sub_status, ("2026-11-21T18:34:00Z", sub_status, text, "NEW YORK"))
    told = provider.route(POST)
    assert (told.state, told.scans[-1].text) == (state, text)


def test_a_number_not_registered_yet_and_one_without_news_are_nothing_known(
    track17_server: Track17Server, provider: Track17
) -> None:
    assert provider.route(POST) == NOTHING_KNOWN
    assert provider.follow([POST]) == {}
    assert provider.route(POST) == NOTHING_KNOWN


def test_numbers_are_registered_with_what_is_known_of_them_and_once_only(
    track17_server: Track17Server, provider: Track17
) -> None:
    assert provider.follow([POST, SF, NOBODYS]) == {"X12345": "error -18019903"}
    assert track17_server.registered[POST.tracking_no]["carrier"] == 3011
    assert track17_server.registered[SF.tracking_no]["param"] == "0001"
    assert provider.follow([POST]) == {}


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("disabled", "parcels-refused"),
        ("401", "parcels-refused"),
        ("429", "parcels-quota"),
        ("500", "parcels-unavailable"),
        ("garbage", "parcels-malformed"),
        ("list", "parcels-malformed"),
    ],
)
def test_each_fault_is_told_by_its_code(
    track17_server: Track17Server, provider: Track17, fault: str, code: str
) -> None:
    track17_server.fault = fault
    with pytest.raises(LookupFailed) as failed:
        provider.route(POST)
    assert failed.value.code == code


def test_a_used_up_quota_stops_the_registering_and_refuses_none_of_the_numbers(
    track17_server: Track17Server, provider: Track17
) -> None:
    track17_server.fault = "quota"
    with pytest.raises(LookupFailed) as failed:
        provider.follow([POST])
    assert failed.value.code == "parcels-quota"


def test_a_wrong_key_is_told_without_naming_it(track17_server: Track17Server, reach: Reach) -> None:
    with pytest.raises(LookupFailed) as failed:
        _provider(track17_server, reach, "not-this-one").route(POST)
    assert failed.value.code == "parcels-refused"
    assert "not-this-one" not in failed.value.message


def test_a_push_signed_with_our_key_is_a_route(track17_server: Track17Server, provider: Track17) -> None:
    track17_server.has(
        POST.tracking_no,
        "OutForDelivery_Other",
        ("2026-11-22T01:00:00Z", "OutForDelivery_Other", "Out", "NEW YORK"),
    )
    body, headers = track17_server.pushed(POST.tracking_no)
    push = provider.pushed({}, body, headers)
    assert push.route is not None
    assert (push.tracking_no, push.route.state) == (POST.tracking_no, S.OUT_FOR_DELIVERY)


def test_the_push_that_tracking_has_stopped_says_nothing_new(
    track17_server: Track17Server, provider: Track17
) -> None:
    body, headers = track17_server.pushed(POST.tracking_no, "TRACKING_STOPPED")
    assert provider.pushed({}, body, headers).route is None


def test_a_push_whose_body_was_changed_is_refused(track17_server: Track17Server, provider: Track17) -> None:
    body, headers = track17_server.pushed(POST.tracking_no, "TRACKING_STOPPED")
    with pytest.raises(NotAllowed):
        provider.pushed({}, body.replace(b"LX", b"LY"), headers)
    with pytest.raises(NotAllowed):
        provider.pushed({}, body, {})


def test_a_signed_push_that_makes_no_sense_is_bad_input(
    track17_server: Track17Server, provider: Track17
) -> None:
    body = b'{"event": "TRACKING_UPDATED"}'
    headers = {"sign": hashlib.sha256(body + b"/" + track17_server.KEY.encode()).hexdigest()}
    with pytest.raises(BadInput):
        provider.pushed({}, body, headers)
