"""<Gather> with keys."""

import pytest

from ivr.simulator import audio
from tests.simulator.conftest import House
from tests.simulator.fake_app import Asked


def gathered(house: House, attributes: str, keys: str, inside: str = "") -> Asked | None:
    """The request that the keys lead to; None when the next verb followed."""
    house.app.script["/voice/incoming"] = (
        f'<Gather action="/digits" {attributes}>{inside}</Gather><Redirect>/nothing</Redirect>'
    )
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("verb") == "Gather")
    phone.press(keys)
    house.app.wait(lambda: bool(house.app.all("/digits") or house.app.all("/nothing")))
    return next(iter(house.app.all("/digits")), None)


@pytest.mark.parametrize(
    ("attributes", "keys", "digits"),
    [
        ("", "12#", "12"),
        ('numDigits="4"', "0002", "0002"),
        ('numDigits="1" finishOnKey=""', "#", "#"),
        ('finishOnKey="*"', "1#2*", "1#2"),
        ('timeout="1"', "7", "7"),
        ('numDigits="2"', "123456", "12"),
    ],
)
def test_digits_go_to_action(house: House, attributes: str, keys: str, digits: str) -> None:
    asked = gathered(house, attributes, keys)
    assert asked is not None
    assert asked.signed
    assert asked.params["Digits"] == digits


def test_without_a_key_the_next_verb_follows(house: House) -> None:
    assert gathered(house, 'timeout="1"', "") is None


def test_the_finishing_key_alone_is_no_input(house: House) -> None:
    assert gathered(house, "", "#") is None


def test_an_empty_result_goes_to_action_when_asked_for(house: House) -> None:
    asked = gathered(house, 'timeout="1" actionOnEmptyResult="true"', "")
    assert asked is not None
    assert asked.params["Digits"] == ""


def test_without_action_the_document_itself_is_asked(house: House) -> None:
    house.app.script["/voice/incoming"] = ["<Gather numDigits='1'/>", "<Hangup/>"]
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("verb") == "Gather")
    phone.press("5")
    assert house.app.wait_for("/voice/incoming", 2).params["Digits"] == "5"


def test_a_key_cuts_the_prompt_short_and_the_wait_begins_after_it(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Gather action="/digits" numDigits="2" timeout="1"><Say>a very long prompt that nobody wants to hear</Say></Gather>'
    )
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("event") == "say")
    phone.press("1")
    phone.press("2")
    house.app.wait_for("/digits")
    assert len(phone.received) < len(audio.spoken("a very long prompt that nobody wants to hear"))


def test_the_time_out_begins_when_the_prompt_has_ended(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Gather timeout="1"><Say>seven</Say></Gather><Redirect>/nothing</Redirect>'
    )
    phone = house.call()
    house.app.wait_for("/nothing")
    assert len(phone.received) >= len(audio.spoken("seven")) + 8000 - 800


def test_a_prompt_that_cannot_be_fetched_is_a_fault(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Gather><Play>/prompt.wav</Play></Gather>"
    phone = house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "13420"
    phone.wait_for("completed")
