"""The tester's side of the carrier."""

import pytest
import requests

from .conftest import House


def test_health_is_open_and_the_rest_wants_the_admin_token(house: House) -> None:
    assert requests.get(f"{house.url}/healthz", timeout=5).json() == {"status": "ok", "live_calls": 0}
    for path in ("/admin/calls", "/admin/messages"):
        assert requests.get(house.url + path, timeout=5).status_code == 401
    assert requests.post(f"{house.url}/admin/reset", timeout=5).status_code == 401


def test_a_call_can_be_looked_into(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Say>h</Say><Redirect>/next</Redirect>"
    phone = house.call()
    phone.wait_for("completed")
    (listed,) = house.admin("/admin/calls")["calls"]
    assert listed["sid"] == phone.sid
    assert listed["status"] == "completed"
    first, *_ = house.events(phone, "webhook")
    assert first["params"]["CallSid"] == phone.sid
    assert "<Say>h</Say>" in first["answer"]
    assert [entry["verb"] for entry in house.events(phone, "verb")] == ["Say", "Redirect", "Hangup"]


def test_reset_forgets_what_is_over_and_keeps_what_lives(house: House) -> None:
    house.call().wait_for("completed")
    house.app.script["/voice/incoming"] = "<Pause length='30'/>"
    alive = house.call()
    alive.wait_for("in-progress")
    house.admin("/admin/reset", {})
    assert [call["sid"] for call in house.admin("/admin/calls")["calls"]] == [alive.sid]


@pytest.mark.parametrize(
    "body", [{}, {"fault": "earthquake"}, {"fault": "delay_webhook"}, {"fault": "delay_webhook", "ms": "x"}]
)
def test_a_fault_that_does_not_exist_is_refused_with_those_that_do(
    house: House, body: dict[str, str]
) -> None:
    with pytest.raises(requests.HTTPError) as caught:
        house.admin("/admin/faults", body)
    assert caught.value.response.status_code == 400
    assert "drop_stream" in caught.value.response.text
