import pytest

from ivr.errors import CarrierError
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.integrations.carriers.twilio.control import TwilioControl


@pytest.fixture
def control(account):
    return TwilioControl(account)


def test_a_live_call_is_ended_and_one_that_is_over_is_fine(control, house, app):
    app.script["/voice/incoming"] = '<Pause length="30"/>'
    phone = house.call()
    phone.wait_for("in-progress")
    assert control.hang_up(phone.sid)
    assert phone.wait_for("completed") == "completed"
    assert not control.hang_up(phone.sid)


def test_a_live_call_is_sent_elsewhere(control, house, app):
    app.script["/voice/incoming"] = '<Pause length="30"/>'
    app.script["/voice/elsewhere"] = "<Hangup/>"
    phone = house.call()
    phone.wait_for("in-progress")
    assert control.send_to(phone.sid, f"{house.config.public_url}/voice/elsewhere")
    assert phone.wait_for("completed") == "completed"
    assert not control.send_to(phone.sid, f"{house.config.public_url}/voice/elsewhere")


def test_a_number_that_is_none_is_told_as_the_carriers_fault(control):
    with pytest.raises(CarrierError, match="21217"):
        control.place("+1", url="http://127.0.0.1/x", status_url="http://127.0.0.1/y")


def test_nobody_is_held_in_a_room_that_is_not_in_use(control):
    assert not control.hold("nowhere", "CA" + "0" * 32, True)


def test_a_carrier_that_is_away_is_told_in_our_own_words():
    away = TwilioControl(
        TwilioAccount(
            account_sid="AC" + "1" * 32, auth_token="t", number="+12025550100", api_base="http://127.0.0.1:9"
        )
    )
    with pytest.raises(CarrierError) as fault:
        away.hang_up("CA" + "1" * 32)
    assert fault.value.code == "carrier-error"
