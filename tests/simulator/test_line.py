"""The phone side's door: tokens, origins, and what may be said on the line."""

import json
import time
from typing import Any

import pytest
import requests
from simple_websocket import Client, ConnectionClosed

from ivr.simulator.line import is_token, line_token
from ivr.simulator.phone import Phone, PhoneError

from .conftest import ADMIN, House


def test_a_token_opens_the_line_until_it_expires() -> None:
    now = int(time.time())
    assert is_token(line_token("secret", now + 60), "secret")
    assert is_token("secret", "secret")
    assert not is_token(line_token("secret", now - 1), "secret")
    assert not is_token(line_token("other", now + 60), "secret")
    assert not is_token(f"{now + 9999}." + line_token("secret", now + 60).partition(".")[2], "secret")
    assert not is_token("", "secret")
    assert not is_token("²." + "0" * 64, "secret")


@pytest.mark.parametrize(
    ("token", "origin", "status"),
    [("wrong", None, 403), (ADMIN, "https://evil.example", 403), (ADMIN, "null", 403), ("", None, 403)],
)
def test_the_door_stays_shut(house: House, token: str, origin: str | None, status: int) -> None:
    headers = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
               "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", **({"Origin": origin} if origin else {})}  # fmt: skip
    answer = requests.get(f"{house.url}/line", params={"token": token}, headers=headers, timeout=5)
    assert answer.status_code == status


def open_line(house: House, **headers: str) -> Client:
    token = line_token(ADMIN, int(time.time()) + 60)
    return Client.connect(f"{house.url.replace('http', 'ws')}/line?token={token}", headers=headers)


def hear(line: Client) -> dict[str, Any]:
    while not isinstance(frame := line.receive(timeout=5), str):
        assert frame is not None, "nothing was said on the line"
    answer: dict[str, Any] = json.loads(frame)
    return answer


def test_a_page_of_this_machine_dials_with_its_short_lived_token(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='5'/>"
    line = open_line(house, Origin="http://127.0.0.1:8000")
    line.send('{"type":"dial","from":"+8616300000002","to":"+12025550100"}')
    told = hear(line)
    assert told["type"] == "call"
    assert told["status"] == "ringing"
    assert told["sid"].startswith("CA")
    line.close()


@pytest.mark.parametrize(
    "said",
    ["{", "[]", '{"type":"dance"}', '{"type":"dial","from":"not a caller"}', '{"type":"answer"}',
     '{"type":"dial","from":"+8616300000002","to":"+12025550199"}', '{"type":"register","number":"me"}',
     '{"type":"key","digit":"12"}'],
)  # fmt: skip
def test_nonsense_gets_one_sentence_and_a_closed_line(house: House, said: str) -> None:
    line = open_line(house)
    line.send(said)
    told = hear(line)
    assert told["type"] == "error"
    assert told["message"]
    assert house.app.all("/voice/incoming") == []
    with pytest.raises(ConnectionClosed):
        line.receive(timeout=5)


def test_what_happens_is_shown_on_the_line(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Say>您好</Say>"
    phone = house.call()
    phone.wait_for("completed")
    logged = [
        (event["event"], event.get("verb") or event.get("text"))
        for event in phone.events
        if event["type"] == "log"
    ]
    assert ("verb", "Say") in logged
    assert ("say", "您好") in logged
    webhook = next(event for event in phone.events if event.get("event") == "webhook")
    assert webhook["url"].endswith("/voice/incoming")
    assert webhook["status"] == 200
    assert "params" not in webhook


RINGS = '{"type":"register","number":"+8616300000009"}'


@pytest.mark.parametrize("who", ["client:anna", "+8616300000009"])
def test_of_several_phones_with_one_number_the_last_to_register_rings(house: House, who: str) -> None:
    first, second = house.phone(), house.phone()
    first.register(house.url, ADMIN, who)
    second.register(house.url, ADMIN, who)
    noun = f"<Client>{who[7:]}</Client>" if who.startswith("client:") else f"<Number>{who}</Number>"
    house.app.script["/voice/incoming"] = f"<Dial>{noun}</Dial>"
    house.call()
    second.wait_for_event(lambda event: event["type"] == "ringing")
    first.close()
    second.answer()
    assert second.wait_for("in-progress") == "in-progress"
    assert [event["type"] for event in first.events] == ["registered"]


def told(line: Client, wanted: str) -> dict[str, Any]:
    """The next message of this type, or of a call in this state."""
    while wanted not in ((message := hear(line))["type"], message.get("status")):
        assert message["type"] != "error", message
    return message


def test_a_registered_phone_dials_on_the_same_line_and_can_be_rung_after_that(house: House) -> None:
    line = open_line(house)
    line.send(RINGS)
    told(line, "registered")
    house.app.script["/voice/incoming"] = "<Hangup/>"
    line.send('{"type":"dial"}')
    told(line, "completed")
    assert house.app.wait_for("/voice/incoming").params["From"] == "+8616300000009"
    house.app.script["/voice/incoming"] = "<Dial><Number>+8616300000009</Number></Dial>"
    house.call()
    ringing = told(line, "ringing")
    line.send('{"type":"answer"}')
    assert told(line, "in-progress")["sid"] == ringing["sid"]
    line.close()


def test_a_registered_phone_is_busy_while_it_dials(house: House) -> None:
    line = open_line(house)
    line.send(RINGS)
    house.app.script["/voice/incoming"] = "<Pause length='20'/>"
    line.send('{"type":"dial"}')
    told(line, "in-progress")
    house.app.script["/voice/incoming"] = '<Dial action="/after"><Number>+8616300000009</Number></Dial>'
    house.call()
    assert house.app.wait_for("/after").params["DialCallStatus"] == "busy"
    line.close()


def test_a_phone_that_registers_anew_rings_under_its_new_number_alone(house: House) -> None:
    line = open_line(house)
    line.send(RINGS)
    line.send('{"type":"register","number":"+8616300000008"}')
    told(line, "registered")
    assert told(line, "registered")["number"] == "+8616300000008"
    house.app.script["/voice/incoming"] = (
        '<Dial action="/old" timeout="5"><Number>+8616300000009</Number></Dial>'
    )
    caller = house.call()
    house.app.script["/old"] = "<Dial><Number>+8616300000008</Number></Dial>"
    assert house.app.wait_for("/old", timeout=10).params["DialCallStatus"] == "no-answer"
    told(line, "ringing")
    caller.hang_up()
    line.close()


def test_a_registered_phone_cannot_dial_as_another(house: House) -> None:
    line = open_line(house)
    line.send(RINGS)
    told(line, "registered")
    line.send('{"type":"dial","from":"+8616300000002"}')
    assert "cannot dial as" in hear(line)["message"]
    assert house.app.all("/voice/incoming") == []


def test_an_engaged_phone_is_busy(house: House) -> None:
    anna = house.phone()
    anna.register(house.url, ADMIN, "client:anna")
    house.app.script["/voice/incoming"] = '<Dial action="/after"><Client>anna</Client></Dial>'
    house.call()
    anna.wait_for_event(lambda event: event["type"] == "ringing")
    anna.answer()
    anna.wait_for("in-progress")
    second = house.call("+8616300000003")
    told = house.app.wait_for("/after").params
    assert (told["CallSid"], told["DialCallStatus"]) == (second.sid, "busy")


def test_a_phone_says_why_it_cannot_dial(house: House) -> None:
    with pytest.raises(PhoneError, match="status 403"):
        Phone().dial(house.url, "wrong", "+8616300000002")
    with pytest.raises(PhoneError, match="not a caller"):
        Phone().dial(house.url, ADMIN, "nobody at all")
    with pytest.raises(PhoneError, match="line broke"):
        Phone().dial("http://127.0.0.1:1", ADMIN, "+8616300000002")
