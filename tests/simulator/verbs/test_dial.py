"""<Dial> with numbers and clients: ringing, whisper, talking, and what comes after."""

import pytest

from ivr.simulator.phone import Phone
from tests.simulator.conftest import ADMIN, CALLER, House
from tests.simulator.tones import speak, wait_to_hear

NUMBER = "+12025550100"
AGENT = "+8616300000009"


def registered(house: House, number: str = "client:anna") -> Phone:
    phone = house.phone()
    phone.register(house.url, ADMIN, number)
    return phone


def dialling(house: House, noun: str = "<Client>anna</Client>", attributes: str = 'action="/after"') -> Phone:
    house.app.script["/voice/incoming"] = f"<Dial {attributes}>{noun}</Dial><Redirect>/next</Redirect>"
    house.app.script.setdefault("/after", "<Hangup/>")
    return house.call()


def answered(phone: Phone) -> Phone:
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.answer()
    phone.wait_for("in-progress")
    return phone


def test_the_two_hear_each_other_until_the_called_one_hangs_up(house: House) -> None:
    anna = registered(house)
    caller = dialling(house)
    answered(anna)
    speak(caller, 500)
    speak(anna, 900)
    wait_to_hear(anna, {500}, 900)
    wait_to_hear(caller, {900}, 500)
    anna.hang_up()
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["DialBridged"]) == ("completed", "true")
    assert told["DialCallSid"] == anna.sid != caller.sid
    assert told["DialCallDuration"].isdigit()
    assert told["CallStatus"] == "in-progress"
    caller.wait_for("completed")
    assert house.app.all("/next") == []


def test_the_call_it_places_is_a_call_of_its_own(house: House) -> None:
    anna = registered(house)
    caller = dialling(
        house,
        f'<Client statusCallback="{house.app.url}/leg" statusCallbackEvent="initiated ringing answered completed">'
        '<Identity>anna</Identity><Parameter name="offer" value="o-7"/></Client>',
    )
    ringing = anna.wait_for_event(lambda event: event["type"] == "ringing")
    assert (ringing["from"], ringing["parameters"]) == (CALLER, {"offer": "o-7"})
    anna.answer()
    house.app.wait_for("/leg", 3)
    anna.hang_up()
    house.app.wait_for("/leg", 4)
    told = sorted((one.params for one in house.app.all("/leg")), key=lambda one: int(one["SequenceNumber"]))
    assert [one["CallStatus"] for one in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert {one["ParentCallSid"] for one in told} == {caller.sid}
    assert {one["Direction"] for one in told} == {"outbound-dial"}
    assert {one["To"] for one in told} == {"client:anna"}


def test_while_it_rings_the_caller_hears_that(house: House) -> None:
    registered(house)
    caller = dialling(house)
    wait_to_hear(caller, {450}, 450)


def test_a_whisper_is_heard_by_the_called_one_alone_who_may_decline_by_key(house: House) -> None:
    anna = registered(house)
    dialling(house, '<Client url="/whisper">anna</Client>')
    house.app.script["/whisper"] = '<Gather numDigits="1" action="/chosen"><Say>press one</Say></Gather>'
    house.app.script["/chosen"] = "<Hangup/>"
    answered(anna)
    anna.wait_for_event(lambda event: event.get("verb") == "Gather")
    anna.press("2")
    assert house.app.wait_for("/chosen").params["Digits"] == "2"
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["DialBridged"]) == ("completed", "false")


def test_after_the_whisper_they_are_connected(house: House) -> None:
    anna = registered(house)
    caller = dialling(house, '<Client url="/whisper">anna</Client>')
    house.app.script["/whisper"] = (
        '<Gather numDigits="1" action="/chosen"><Say>press one</Say></Gather><Hangup/>'
    )
    house.app.script["/chosen"] = ""
    answered(anna)
    asked = house.app.wait_for("/whisper")
    assert (asked.params["CallSid"], asked.params["ParentCallSid"]) == (anna.sid, caller.sid)
    speak(caller, 500)
    wait_to_hear(anna, {220}, 220, 500)
    anna.press("1")
    wait_to_hear(anna, {500}, 220)
    anna.hang_up()
    assert house.app.wait_for("/after").params["DialBridged"] == "true"


def test_a_whisper_that_cannot_be_had_leaves_the_called_one(house: House) -> None:
    anna = registered(house)
    dialling(house, '<Client url="/whisper">anna</Client>')
    house.app.script["/whisper"] = "<Dial>+12025550100</Dial>"
    answered(anna)
    assert house.app.wait_for("/after", timeout=8).params["DialBridged"] == "false"
    assert house.errors(anna) == [12200]


@pytest.mark.parametrize(
    ("noun", "attributes", "status"),
    [
        (f"<Number>{AGENT}</Number>", 'timeout="1"', "no-answer"),
        (AGENT, 'timeout="1"', "no-answer"),
        ("<Client>nobody</Client>", "", "no-answer"),
        (f"<Client>nobody</Client><Number>{AGENT}</Number>", 'timeout="1"', "no-answer"),
    ],
)
def test_where_nobody_answers_the_dial_is_over(house: House, noun: str, attributes: str, status: str) -> None:
    dialling(house, noun, f'action="/after" {attributes}')
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["DialBridged"]) == (status, "false")
    assert "DialCallDuration" not in told


def test_who_declines_is_busy_and_without_action_the_next_verb_follows(house: House) -> None:
    anna = registered(house)
    dialling(house, attributes="")
    anna.wait_for_event(lambda event: event["type"] == "ringing")
    anna.reject()
    house.app.wait_for("/next")
    assert anna.wait_for("busy") == "busy"


def test_of_several_the_first_to_answer_wins(house: House) -> None:
    anna, bert = registered(house), registered(house, AGENT)
    dialling(house, f"<Client>anna</Client><Number>{AGENT}</Number>")
    bert.wait_for_event(lambda event: event["type"] == "ringing")
    answered(anna)
    assert bert.wait_for("canceled") == "canceled"
    anna.hang_up()
    assert house.app.wait_for("/after").params["DialCallSid"] == anna.sid


def test_a_caller_who_hangs_up_while_it_rings_cancels_it(house: House) -> None:
    anna = registered(house)
    caller = dialling(house)
    anna.wait_for_event(lambda event: event["type"] == "ringing")
    caller.hang_up()
    assert anna.wait_for("canceled") == "canceled"
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["CallStatus"]) == ("canceled", "completed")


def test_a_caller_who_hangs_up_while_talking_ends_both(house: House) -> None:
    anna = registered(house)
    caller = dialling(house)
    answered(anna)
    caller.wait_for_event(lambda event: event.get("what") == "bridged")
    caller.hang_up()
    assert anna.wait_for("completed") == "completed"
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["DialBridged"], told["CallStatus"]) == (
        "completed",
        "true",
        "completed",
    )


def test_a_browser_that_vanishes_has_hung_up(house: House) -> None:
    anna = registered(house)
    dialling(house)
    answered(anna)
    anna.close()
    assert house.app.wait_for("/after").params["DialCallStatus"] == "completed"


def test_star_hangs_up_on_the_called_one(house: House) -> None:
    anna = registered(house)
    caller = dialling(house, attributes='action="/after" hangupOnStar="true"')
    answered(anna)
    caller.wait_for_event(lambda event: event.get("what") == "bridged")
    caller.press("*")
    assert house.app.wait_for("/after").params["DialCallStatus"] == "completed"
    assert anna.wait_for("completed") == "completed"


def test_the_time_limit_ends_the_conversation_and_the_phone_can_be_rung_again(house: House) -> None:
    anna = registered(house)
    for count in (1, 2):
        dialling(house, attributes='action="/after" timeLimit="1"')
        house.app.wait(lambda: len([e for e in anna.events if e["type"] == "ringing"]) == count)  # noqa: B023
        anna.answer()
        assert house.app.wait_for("/after", count).params["DialCallDuration"] == "1"
        anna.wait_for("completed")


def test_a_call_that_is_answered_on_bridge_rings_on_until_then(house: House) -> None:
    anna = registered(house)
    caller = dialling(house, attributes='action="/after" answerOnBridge="true"')
    anna.wait_for_event(lambda event: event["type"] == "ringing")
    assert caller.status == "ringing"
    assert caller.received == b""
    answered(anna)
    assert caller.wait_for("in-progress") == "in-progress"


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [("", CALLER), (f'callerId="{NUMBER}"', NUMBER), ('callerId="client:hotline"', "client:hotline")],
)
def test_the_caller_id_is_the_callers_or_ours(house: House, attributes: str, shown: str) -> None:
    anna = registered(house)
    dialling(house, attributes=attributes)
    ringing = anna.wait_for_event(lambda event: event["type"] == "ringing")
    assert ringing["from"] == shown


def test_a_strangers_number_cannot_be_shown(house: House) -> None:
    dialling(house, AGENT, 'callerId="+12025550199"')
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "13214"
