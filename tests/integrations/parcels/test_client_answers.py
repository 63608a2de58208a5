"""Whatever JSON a provider answers or pushes, it becomes a route or a fault that is told; never a crash."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.errors import BadInput, LookupFailed
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.kuaidi100 import Kuaidi100
from ivr.integrations.parcels.route import Push, Route
from ivr.integrations.parcels.sf import SfExpress
from ivr.integrations.parcels.track17 import Track17
from tests.fakes import FakeClock

MINE = Consignment("SF1234567890123", "顺丰", recipient="+8616300000001")
NAMES = (
    "result returnCode status state data nu time ftime context statusCode areaName routeInfo from to name lastResult comNew"
    " code accepted rejected error number track_info latest_status sub_status tracking providers events time_utc stage"
    " description address city time_metrics estimated_delivery_date shipping_info shipper_address"
    " apiResultCode apiResultData success errorCode msgData routeResps routes mailNo acceptTime opCode remark"
).split()
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-18019910, 10)
    | st.sampled_from(
        ["", "0", "200", "A1000", "5", "SF1234567890123", "2026-11-22 09:10:00", "2026-11-22T09:10:00Z"]
    )
    | st.text(max_size=5)
)
ANSWERS = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=20,
)


class Answering(Client):
    """Answers what it is given."""

    answer: Any = None

    def _asked(self, method: str, path: str, **what: Any) -> Any:
        return self.answer


def _shaped(answer: Any) -> list[Any]:
    """The answer alone, and where each provider would have it."""
    line = {"time": "2026-11-22 09:10:00", "context": "x", "time_utc": "2026-11-22T09:10:00Z", "opCode": "50"}
    inside = json.dumps({"success": True, "msgData": answer})
    routes = json.dumps({"success": True, "msgData": {"routeResps": [{"routes": [answer]}]}})
    return [
        answer,
        {"status": "200", "state": "0", "data": [line, answer]},
        {"status": "200", "state": answer, "data": answer},
        {"code": answer, "data": {}},
        {"code": 0, "data": answer},
        {"code": 0, "data": {"accepted": [answer], "rejected": [answer]}},
        {"code": 0, "data": {"accepted": [{"track_info": answer}]}},
        {
            "code": 0,
            "data": {"accepted": [{"track_info": {"tracking": {"providers": [{"events": [line, answer]}]}}}]},
        },
        {"apiResultCode": "A1000", "apiResultData": json.dumps(answer)},
        {"apiResultCode": "A1000", "apiResultData": inside},
        {"apiResultCode": "A1000", "apiResultData": routes},
    ]


@pytest.fixture(scope="module")
def http() -> Iterator[Answering]:
    made = Answering("somebody", "http://nowhere.invalid")
    yield made
    made.close()


@pytest.mark.parametrize("name", ["kuaidi100", "17track", "sf"])
@given(answer=ANSWERS)
@settings(max_examples=40, deadline=None)
def test_any_answer_is_a_route_or_a_fault(http: Answering, name: str, answer: Any) -> None:
    provider = _provider(name, http)
    for http.answer in _shaped(answer):
        try:
            assert isinstance(provider.route(MINE), Route)
        except LookupFailed as failed:
            assert failed.code.startswith("parcels-")


@given(answer=ANSWERS)
@settings(max_examples=40, deadline=None)
def test_any_push_that_is_signed_is_taken_or_is_bad_input(http: Answering, answer: Any) -> None:
    kuaidi100, seventeen = _provider("kuaidi100", http), _provider("17track", http)
    assert isinstance(kuaidi100, Kuaidi100)
    assert isinstance(seventeen, Track17)
    for shaped in (
        answer,
        {"lastResult": answer},
        {"lastResult": {"nu": "1", "data": [answer]}},
        {"data": answer},
    ):
        param = json.dumps(shaped)
        form = {"param": param, "sign": hashlib.md5(f"{param}salt".encode()).hexdigest()}
        body = param.encode()
        headers = {"sign": hashlib.sha256(f"{param}/key".encode()).hexdigest()}
        for pushed in (
            lambda form=form: kuaidi100.pushed(form, b"", {}),
            lambda body=body, headers=headers: seventeen.pushed({}, body, headers),
        ):
            try:
                assert isinstance(pushed(), Push)
            except BadInput as refused:
                assert refused.message == "the push makes no sense"


@cache
def _codes(name: str) -> codes.CodeMap:
    return codes.load(name)


def _provider(name: str, http: Client) -> Kuaidi100 | Track17 | SfExpress:
    known = _codes(name)
    if name == "kuaidi100":
        return Kuaidi100(http, known, customer="customer", key="key", salt="salt")
    if name == "17track":
        return Track17(http, known, key="key")
    return SfExpress(http, known, FakeClock(), partner_id="partner", checkword="word")
