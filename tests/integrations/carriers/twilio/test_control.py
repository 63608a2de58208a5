from datetime import UTC, datetime, timedelta

import pytest

from ivr.errors import MessageError, MessageRejected
from ivr.integrations.carriers.twilio.control import TwilioControl
from tests.simulator.rest.conftest import WatchedClient


@pytest.fixture
def control(house):
    """Every request it makes, and every answer, is held against Twilio's OpenAPI document."""
    return TwilioControl(
        account_sid=house.config.account_sid,
        auth_token=house.config.auth_token,
        number=house.config.number,
        http_client=WatchedClient(house.url),
    )


def test_a_text_is_taken_by_the_carrier(control, house):
    sid = control.send_text("+12025550112", "Your parcel arrives at six.")
    assert [m["sid"] for m in house.admin("/admin/messages")["messages"]] == [sid]


def test_mainland_numbers_are_refused_before_the_carrier_is_asked(control, house):
    with pytest.raises(MessageRejected) as refused:
        control.send_text("+8616300000002", "x")
    assert refused.value.code == "message-not-carried"
    assert house.admin("/admin/messages")["messages"] == []


def test_a_live_call_is_ended_and_one_that_is_over_is_fine(control, house, app):
    app.script["/voice/incoming"] = '<Pause length="30"/>'
    phone = house.call()
    phone.wait_for("in-progress")
    control.hang_up(phone.sid)
    assert phone.wait_for("completed") == "completed"
    control.hang_up(phone.sid)


def test_without_the_base_url_swapped_nothing_else_changes(house):
    based = TwilioControl(
        account_sid=house.config.account_sid,
        auth_token=house.config.auth_token,
        number=house.config.number,
        api_base=house.url,
    )
    assert based.send_text("+12025550112", "Hello").startswith("SM")


def test_a_carrier_that_is_away_is_told_in_our_own_words(house):
    lost = TwilioControl(
        account_sid="AC" + "1" * 32, auth_token="t", number="+12025550100", api_base="http://127.0.0.1:9"
    )
    with pytest.raises(MessageError) as fault:
        lost.send_text("+12025550112", "x")
    assert fault.value.code == "message-failed"  # no connection: it cannot have gone out


def test_a_text_that_twilio_will_never_take_is_rejected_with_its_code(control):
    with pytest.raises(MessageRejected, match="21211"):
        control.send_text("+1", "x")


def test_what_went_out_is_found_again_and_what_did_not_is_not(control):
    began = datetime.now(UTC)
    sid = control.send_text("+12025550112", "Your parcel arrives at six.")
    assert control.find_text("+12025550112", "Your parcel arrives at six.", began) == sid
    assert control.find_text("+12025550112", "Your parcel arrives at seven.", began) is None
    assert control.find_text("+12025550113", "Your parcel arrives at six.", began) is None
    later = began + timedelta(hours=1)
    assert control.find_text("+12025550112", "Your parcel arrives at six.", later) is None
