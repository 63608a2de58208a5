"""<Dial><Queue>: an agent's call takes whoever has waited longest."""

from ivr.simulator.phone import Phone
from tests.simulator.conftest import House
from tests.simulator.tones import speak, wait_to_hear

AGENT = "+8616300000009"


def waiting(house: House, caller: str = "+8616300000002") -> Phone:
    """A caller in the queue, who is told `/left` when it is over."""
    house.app.script["/voice/incoming"] = '<Enqueue action="/left" waitUrl="">agents</Enqueue>'
    house.app.script.setdefault("/left", "<Hangup/>")
    phone = house.call(caller)
    phone.wait_for_event(lambda event: event.get("result") == "joined")
    return phone


def agent(house: House, noun: str = "<Queue>agents</Queue>", attributes: str = "") -> Phone:
    house.app.script["/voice/incoming"] = f'<Dial action="/after" {attributes}>{noun}</Dial>'
    house.app.script.setdefault("/after", "<Hangup/>")
    return house.call(AGENT)


def test_the_longest_waiting_and_the_agent_hear_each_other(house: House) -> None:
    first, second = waiting(house), waiting(house, "+8616300000003")
    anna = agent(house)
    speak(first, 500)
    speak(second, 1300)
    speak(anna, 900)
    wait_to_hear(anna, {500}, 900, 1300)
    wait_to_hear(first, {900}, 500, 1300)
    assert second.status == "in-progress"
    anna.hang_up()
    left = house.app.wait_for("/left").params
    assert (left["CallSid"], left["QueueResult"]) == (first.sid, "bridged")
    after = house.app.wait_for("/after").params
    assert (after["DialCallStatus"], after["DialBridged"], after["DialCallSid"]) == (
        "completed",
        "true",
        first.sid,
    )
    assert after["QueueSid"] == left["QueueSid"]
    first.wait_for("completed")


def test_the_queues_url_is_heard_by_who_waited_and_told_who_came(house: House) -> None:
    caller = waiting(house)
    house.app.script["/connecting"] = "<Say>you are being connected now</Say>"
    anna = agent(house, '<Queue url="/connecting">agents</Queue>')
    asked = house.app.wait_for("/connecting").params
    assert (asked["CallSid"], asked["DequeingCallSid"]) == (caller.sid, anna.sid)
    assert asked["QueueTime"].isdigit()
    speak(anna, 900)
    wait_to_hear(caller, {220}, 220, 900)
    wait_to_hear(caller, {900}, 220, 900)
    caller.hang_up()
    assert house.app.wait_for("/after").params["DialBridged"] == "true"


def test_an_agent_waits_for_somebody_to_come_until_the_time_is_over(house: House) -> None:
    caller = waiting(house)
    caller.hang_up()
    house.app.wait_for("/left")
    anna = agent(house)
    anna.wait_for("in-progress")
    second = waiting(house, "+8616300000003")
    speak(second, 500)
    wait_to_hear(anna, {500}, 500)
    second.hang_up()
    assert house.app.wait_for("/left", 2).params["QueueResult"] == "bridged"
    agent(house, attributes='timeout="1"')
    assert house.app.wait_for("/after", 2).params["DialCallStatus"] == "no-answer"


def test_a_queue_that_nobody_ever_waited_in_is_an_error(house: House) -> None:
    anna = agent(house, "<Queue>nowhere</Queue>")
    assert house.app.wait_for("/after").params["DialCallStatus"] == "failed"
    assert house.errors(anna) == [12200]


def test_an_agent_who_is_gone_before_they_meet_leaves_the_caller_to_action(house: House) -> None:
    waiting(house)
    house.app.script["/connecting"] = "<Pause length='30'/>"
    anna = agent(house, '<Queue url="/connecting">agents</Queue>')
    house.app.wait_for("/connecting")
    anna.hang_up()
    assert house.app.wait_for("/left").params["QueueResult"] == "error"


def test_who_is_sent_elsewhere_out_of_the_conversation_was_redirected_from_it(house: House) -> None:
    from twilio.rest import Client

    from tests.simulator.rest.conftest import WatchedClient

    caller = waiting(house)
    agent(house)
    caller.wait_for_event(lambda event: event.get("result") == "summoned")
    client = Client(house.config.account_sid, house.config.auth_token, http_client=WatchedClient(house.url))
    client.calls(caller.sid).update(twiml="<Response><Pause length='9'/></Response>")
    assert house.app.wait_for("/left").params["QueueResult"] == "redirected-from-bridged"
    assert house.app.wait_for("/after").params["DialCallStatus"] == "completed"
    assert caller.status == "in-progress"
