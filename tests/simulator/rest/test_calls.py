"""Calls as twilio-python places, watches and changes them."""

from collections.abc import Callable

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator import audio
from ivr.simulator.phone import Phone
from tests.simulator.conftest import ADMIN, House

from .conftest import WatchedClient

NUMBER = "+12025550100"
AGENT = "+8616300000009"


def registered(house: House, number: str = AGENT) -> Phone:
    phone = house.phone()
    phone.register(house.url, ADMIN, number)
    return phone


def live(house: House) -> Phone:
    house.app.script["/voice/incoming"] = "<Pause length='60'/>"
    phone = house.call()
    phone.wait_for("in-progress")
    return phone


def test_a_registered_phone_rings_answers_and_follows_the_document(house: House, client: Client) -> None:
    house.app.script["/outbound"] = "<Hangup/>"
    phone = registered(house)
    placed = client.calls.create(
        to=AGENT, from_=NUMBER, url=f"{house.app.url}/outbound", status_callback=f"{house.app.url}/progress",
        status_callback_event=["initiated", "ringing", "answered", "completed"],
    )  # fmt: skip
    assert placed.status == "queued"
    ringing = phone.wait_for_event(lambda event: event["type"] == "ringing")
    assert (ringing["sid"], ringing["from"]) == (placed.sid, NUMBER)
    phone.answer()
    asked = house.app.wait_for("/outbound")
    assert asked.params["Direction"] == "outbound-api"
    assert asked.params["CallStatus"] == "in-progress"
    assert asked.params["To"] == AGENT
    phone.wait_for("completed")
    house.app.wait_for("/progress", 4)
    told = sorted((a.params for a in house.app.all("/progress")), key=lambda p: int(p["SequenceNumber"]))
    assert [one["CallStatus"] for one in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert client.calls(placed.sid).fetch().status == "completed"


def test_a_browser_is_rung_by_its_name_and_told_the_parameters(house: House, client: Client) -> None:
    house.app.script["/outbound"] = "<Hangup/>"
    anna = registered(house, "client:anna")
    placed = client.calls.create(
        to="client:anna?offer=o-7&n=%E5%91%A8", from_=NUMBER, url=f"{house.app.url}/outbound"
    )
    assert placed.to == "client:anna"
    ringing = anna.wait_for_event(lambda event: event["type"] == "ringing")
    assert (ringing["from"], ringing["parameters"]) == (NUMBER, {"offer": "o-7", "n": "周"})
    anna.answer()
    assert house.app.wait_for("/outbound").params["To"] == "client:anna"
    assert [call.sid for call in client.calls.list(to="client:anna")] == [placed.sid]


def test_a_browser_that_is_not_there_does_not_ring(house: House, client: Client) -> None:
    placed = client.calls.create(
        to="client:anna", from_="client:hotline", url=f"{house.app.url}/outbound",
        status_callback=f"{house.app.url}/progress",
    )  # fmt: skip
    told = house.app.wait_for("/progress").params
    assert (told["CallSid"], told["CallStatus"]) == (placed.sid, "no-answer")


def dialled(house: House) -> tuple[Phone, Phone]:
    """A caller and a browser that their <Dial> has connected."""
    house.app.script["/voice/incoming"] = '<Dial action="/after"><Client>anna</Client></Dial>'
    house.app.script["/elsewhere"] = "<Pause length='60'/>"
    anna = registered(house, "client:anna")
    caller = house.call()
    anna.wait_for_event(lambda event: event["type"] == "ringing")
    anna.answer()
    caller.wait_for_event(lambda event: event.get("what") == "bridged")
    return caller, anna


def test_sending_a_caller_out_of_dial_hangs_up_the_other_end(house: House, client: Client) -> None:
    caller, anna = dialled(house)
    assert [call.sid for call in client.calls.list(parent_call_sid=caller.sid)] == [anna.sid]
    client.calls(caller.sid).update(url=f"{house.app.url}/elsewhere")
    assert anna.wait_for("completed") == "completed"
    house.app.wait_for("/elsewhere")
    assert house.app.all("/after") == []


def test_the_other_end_that_was_sent_elsewhere_first_stays_on_the_line(house: House, client: Client) -> None:
    caller, anna = dialled(house)
    assert client.calls(anna.sid).fetch().parent_call_sid == caller.sid
    client.calls(anna.sid).update(url=f"{house.app.url}/elsewhere")
    told = house.app.wait_for("/after").params
    assert (told["DialCallStatus"], told["DialCallSid"]) == ("completed", anna.sid)
    assert "DialCallDuration" not in told
    assert house.app.wait_for("/elsewhere").params["CallSid"] == anna.sid
    caller.hang_up()
    caller.wait_for("completed")
    assert anna.status == "in-progress"


def test_a_phone_that_declines_is_busy(house: House, client: Client) -> None:
    phone = registered(house)
    placed = client.calls.create(to=AGENT, from_=NUMBER, twiml="<Response><Say>a</Say></Response>")
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.reject()
    assert phone.wait_for("busy") == "busy"
    assert client.calls(placed.sid).fetch().status == "busy"


def test_where_no_phone_is_nobody_answers(house: House, client: Client) -> None:
    placed = client.calls.create(
        to=AGENT,
        from_=NUMBER,
        url=f"{house.app.url}/outbound",
        timeout=1,
        status_callback=f"{house.app.url}/progress",
    )
    told = house.app.wait_for("/progress").params
    assert (told["CallSid"], told["CallStatus"], told["CallDuration"]) == (placed.sid, "no-answer", "0")
    assert house.app.all("/outbound") == []


def answered(house: House, client: Client, says: bytes, **asked: object) -> tuple[Phone, dict[str, str]]:
    """A placed call whose phone says this when it answers; what its first webhook is told."""
    house.app.script["/outbound"] = "<Redirect>/next</Redirect>"
    phone = registered(house)
    client.calls.create(
        to=AGENT, from_=NUMBER, url=f"{house.app.url}/outbound", machine_detection="Enable", **asked
    )
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.answer()
    phone.play(says)
    return phone, house.app.wait_for("/outbound").params


def test_a_person_is_told_from_a_machine_before_anything_is_said(house: House, client: Client) -> None:
    phone, told = answered(house, client, audio.silence(0.3) + audio.tone(300, 0.5))
    assert told["AnsweredBy"] == "human"
    assert 1500 <= int(told["MachineDetectionDuration"]) <= 4000
    assert client.calls(phone.sid).fetch().answered_by == "human"
    assert "AnsweredBy" not in house.app.wait_for("/next").params


def test_a_long_greeting_is_a_machine(house: House, client: Client) -> None:
    phone, told = answered(house, client, audio.tone(300, 8))
    assert told["AnsweredBy"] == "machine_start"
    assert client.calls(phone.sid).fetch().answered_by == "machine_start"


def test_nobody_is_asked_about_a_call_that_ends_before_it_is_known_who_answered(
    house: House, client: Client
) -> None:
    phone = registered(house)
    client.calls.create(
        to=AGENT, from_=NUMBER, url=f"{house.app.url}/outbound", machine_detection="Enable",
        status_callback=f"{house.app.url}/progress",
    )  # fmt: skip
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    phone.answer()
    phone.wait_for("in-progress")
    phone.hang_up()
    assert house.app.wait_for("/progress").params["CallStatus"] == "completed"
    assert house.app.all("/outbound") == []


def test_a_ringing_call_can_be_canceled(house: House, client: Client) -> None:
    phone = registered(house)
    placed = client.calls.create(to=AGENT, from_=NUMBER, url=f"{house.app.url}/outbound")
    phone.wait_for_event(lambda event: event["type"] == "ringing")
    assert client.calls(placed.sid).update(status="canceled").status == "canceled"
    assert phone.wait_for("canceled") == "canceled"


def test_calls_beyond_the_rate_wait_their_turn(open_house: Callable[..., House]) -> None:
    house = open_house(calls_per_second=2.0)
    client = Client(house.config.account_sid, house.config.auth_token, http_client=WatchedClient(house.url))
    placed = [client.calls.create(to=AGENT, from_=NUMBER, twiml="<Response/>", timeout=1) for _ in range(3)]
    waits = [int(call.queue_time) for call in placed]
    assert waits[0] == 0
    assert waits[0] < waits[1] < waits[2] <= 1000


def test_a_live_call_is_sent_elsewhere(house: House, client: Client) -> None:
    phone = live(house)
    client.calls(phone.sid).update(url=f"{house.app.url}/elsewhere", method="POST")
    asked = house.app.wait_for("/elsewhere")
    assert asked.signed
    assert asked.params["CallSid"] == phone.sid
    phone.wait_for("completed")


def test_a_live_call_is_given_new_twiml_and_its_stream_stops(house: House, client: Client) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Connect action="/after"><Stream url="{house.app.stream_url}"/></Connect><Redirect>/next</Redirect>'
    )
    phone = house.call()
    stream = house.app.wait_for_stream()
    stream.wait_for("media", count=2)
    client.calls(phone.sid).update(twiml='<Response><Enqueue waitUrl="">agents</Enqueue></Response>')
    stream.wait_for("stop")
    phone.wait_for_event(lambda event: event.get("event") == "queue")
    (queue,) = client.queues.list()
    assert (queue.friendly_name, queue.current_size) == ("agents", 1)
    assert client.queues(queue.sid).fetch().max_size == 100
    assert house.app.all("/after") == house.app.all("/next") == []


def test_a_queued_call_that_is_sent_elsewhere_was_redirected(house: House, client: Client) -> None:
    house.app.script["/voice/incoming"] = '<Enqueue waitUrl="" action="/left">agents</Enqueue>'
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("event") == "queue")
    client.calls(phone.sid).update(twiml="<Response><Hangup/></Response>")
    assert house.app.wait_for("/left").params["QueueResult"] == "redirected"
    phone.wait_for("completed")


def test_a_live_call_is_ended(house: House, client: Client) -> None:
    phone = live(house)
    assert client.calls(phone.sid).update(status="completed").status == "completed"
    assert phone.wait_for("completed") == "completed"


def test_the_caller_hangs_up_while_the_call_is_being_updated(house: House, client: Client) -> None:
    phone = live(house)
    phone.hang_up()
    phone.wait_for("completed")
    for change in ({"twiml": "<Response/>"}, {"status": "completed"}, {"url": f"{house.app.url}/elsewhere"}):
        with pytest.raises(TwilioRestException) as caught:
            client.calls(phone.sid).update(**change)
        assert (caught.value.status, caught.value.code) == (400, 21220)
    assert house.app.all("/elsewhere") == []


def test_bad_twiml_in_an_update_goes_to_the_calls_fallback(house: House, client: Client) -> None:
    phone = live(house)
    client.calls(phone.sid).update(twiml="<Response><Shout/></Response>")
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "12200"


def test_calls_are_listed_newest_first_and_by_status(house: House, client: Client) -> None:
    house.app.script["/voice/incoming"] = "<Hangup/>"
    over = house.call()
    over.wait_for("completed")
    alive = live(house)
    assert [call.sid for call in client.calls.list()] == [alive.sid, over.sid]
    assert [call.sid for call in client.calls.list(status="in-progress")] == [alive.sid]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": ""}, 21201),
        ({"to": "me"}, 21217),
        ({"from_": ""}, 21213),
        ({"from_": "+12025550199"}, 21210),
        ({"url": ""}, 21205),
        ({"url": "/relative"}, 21205),
        ({"twiml": "x" * 4001, "url": ""}, 32018),
        ({"timeout": 601}, 21208),
        ({"method": "PUT"}, 21209),
        ({"status_callback_event": ["answered", "sung"]}, 21626),
        ({"record": True}, 20001),
        ({"machine_detection": "DetectMessageEnd"}, 20001),
        ({"machine_detection": "Enable", "async_amd": "true"}, 20001),
        ({"machine_detection": "Enable", "machine_detection_silence_timeout": 1999}, 20001),
        ({"machine_detection_timeout": 10}, 20001),
    ],
)
def test_what_twilio_would_refuse_is_refused(
    house: House, client: Client, fields: dict[str, object], code: int
) -> None:
    with pytest.raises(TwilioRestException) as caught:
        client.calls.create(**{"to": AGENT, "from_": NUMBER, "url": f"{house.app.url}/outbound", **fields})
    assert (caught.value.status, caught.value.code) == (400, code)
    assert client.calls.list() == []


def test_regions_that_the_account_may_not_call_are_refused(open_house: Callable[..., House]) -> None:
    house = open_house(refused_call_prefixes=("+86",))
    client = Client(house.config.account_sid, house.config.auth_token, http_client=WatchedClient(house.url))
    with pytest.raises(TwilioRestException) as caught:
        client.calls.create(to=AGENT, from_=NUMBER, twiml="<Response/>")
    assert caught.value.code == 21215
