import pytest

from ivr.errors import LookupFailed
from ivr.integrations.parcels.client import Client
from tests.integrations.parcels.conftest import Reach
from tests.integrations.parcels.standins import TmsServer


def test_no_answer_in_time_is_a_time_out(tms_server: TmsServer, reach: Reach) -> None:
    client = reach(tms_server, answer_seconds=0.05)
    tms_server.fault = "slow"
    with pytest.raises(LookupFailed, match=r"no answer within 0\.05 s") as failed:
        client.get("/v1/parcels", {"tail4": "0001"})
    assert failed.value.code == "parcels-timeout"


def test_nobody_there_is_told() -> None:
    with pytest.raises(LookupFailed, match="cannot be reached") as failed:
        Client("some", "http://127.0.0.1:9").get("/", {})
    assert failed.value.code == "parcels-unavailable"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("401", "parcels-refused"),
        ("429", "parcels-quota"),
        ("500", "parcels-unavailable"),
        ("garbage", "parcels-malformed"),
    ],
)
def test_what_it_answers_is_told_by_its_code(
    tms_server: TmsServer, reach: Reach, fault: str, code: str
) -> None:
    client = reach(tms_server)
    tms_server.fault = fault
    with pytest.raises(LookupFailed) as failed:
        client.get("/v1/parcels", {"tail4": "0001"})
    assert failed.value.code == code
