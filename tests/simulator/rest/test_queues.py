"""Queues and who waits in them, as twilio-python sees and serves them."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator.phone import Phone
from tests.simulator.conftest import House


def waiting(house: House, caller: str) -> Phone:
    house.app.script["/voice/incoming"] = '<Enqueue action="/left" waitUrl="">agents</Enqueue>'
    phone = house.call(caller)
    phone.wait_for_event(lambda event: event.get("event") == "queue")
    return phone


def test_members_stand_in_the_order_in_which_they_will_be_served(house: House, client: Client) -> None:
    first, second = waiting(house, "+8616300000001"), waiting(house, "+8616300000002")
    (queue,) = client.queues.list()
    members = client.queues(queue.sid).members.list()
    assert [(member.call_sid, member.position) for member in members] == [(first.sid, 1), (second.sid, 2)]
    assert client.queues(queue.sid).members("Front").fetch().call_sid == first.sid
    assert client.queues(queue.sid).members(second.sid).fetch().position == 2


@pytest.mark.parametrize("which", ["Front", "sid"])
def test_who_is_taken_out_goes_where_the_request_says(house: House, client: Client, which: str) -> None:
    first, second = waiting(house, "+8616300000001"), waiting(house, "+8616300000002")
    house.app.script["/room"] = "<Pause length='60'/>"
    taken = first if which == "Front" else second
    (queue,) = client.queues.list()
    served = client.queues(queue.sid).members(which if which == "Front" else second.sid).update(
        url=f"{house.app.url}/room", method="GET"
    )  # fmt: skip
    assert served.call_sid == taken.sid
    asked = house.app.wait_for("/room")
    assert (asked.method, asked.params["CallSid"]) == ("GET", taken.sid)
    left = house.app.wait_for("/left").params
    assert (left["CallSid"], left["QueueResult"], left["QueueSid"]) == (taken.sid, "redirected", queue.sid)
    assert client.queues(queue.sid).fetch().current_size == 1


def test_nobody_cannot_be_served(house: House, client: Client) -> None:
    waiting(house, "+8616300000001").hang_up()
    house.app.wait_for("/left")
    (queue,) = client.queues.list()
    for sid, member in ((queue.sid, "Front"), (queue.sid, "CA" + "0" * 32), ("QU" + "0" * 32, "Front")):
        with pytest.raises(TwilioRestException) as caught:
            client.queues(sid).members(member).update(url=f"{house.app.url}/room")
        assert caught.value.code == 20404
