import pytest

from ivr.errors import CarrierError
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.integrations.carriers.twilio.control import TwilioControl
from ivr.simulator import audio
from tests.simulator.conftest import ADMIN, CALLER


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


@pytest.mark.parametrize(("says", "answered_by"), [(audio.tone(300, 8), "machine_start"), (b"", "unknown")])
def test_where_it_matters_who_answers_that_is_known_before_anything_is_said(
    control, house, app, says, answered_by
):
    phone = house.phone()
    phone.register(house.url, ADMIN, CALLER)
    placed = control.place(
        CALLER, url=f"{app.url}/answered", status_url=f"{app.url}/over", detects_machines=True
    )
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.answer()
    phone.play(says)
    told = app.wait_for("/answered", timeout=10).params
    assert (told["CallSid"], told["AnsweredBy"]) == (placed, answered_by)


def test_nobody_is_listened_to_otherwise(control, house, app):
    phone = house.phone()
    phone.register(house.url, ADMIN, CALLER)
    control.place(CALLER, url=f"{app.url}/answered", status_url=f"{app.url}/over")
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.answer()
    assert "AnsweredBy" not in app.wait_for("/answered").params


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
