"""<Enqueue>: waiting, and the ways out."""

from ivr.simulator import audio
from tests.simulator.conftest import House


def queued(house: House, attributes: str = 'waitUrl="/wait"') -> None:
    house.app.script["/voice/incoming"] = (
        f'<Enqueue action="/left" {attributes}>agents</Enqueue><Redirect>/next</Redirect>'
    )


def test_wait_url_is_told_the_place_in_the_queue_and_asked_again_when_it_runs_out(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = "<Pause length='1'/>"
    phone = house.call()
    first, second = house.app.wait_for("/wait", 1), house.app.wait_for("/wait", 2)
    assert first.signed
    assert first.params["CallSid"] == phone.sid
    assert first.params["QueuePosition"] == "1"
    assert first.params["CurrentQueueSize"] == "1"
    assert first.params["MaxQueueSize"] == "100"
    assert first.params["QueueSid"].startswith("QU")
    assert int(second.params["QueueTime"]) >= 1
    assert second.params["AvgQueueTime"] == second.params["QueueTime"]


def test_a_wait_document_that_takes_no_time_is_not_asked_in_a_circle(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = ""
    phone = house.call()
    house.app.wait_for("/wait", 2)
    assert phone.position_ms > 700


def test_leave_goes_to_action(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = ["<Pause length='1'/>", "<Say>n</Say><Leave/>"]
    house.call()
    left = house.app.wait_for("/left")
    assert left.signed
    assert left.params["QueueResult"] == "leave"
    assert int(left.params["QueueTime"]) >= 1
    assert house.app.all("/next") == []


def test_leave_without_action_goes_on_with_the_next_verb(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Enqueue waitUrl="/wait">agents</Enqueue><Redirect>/next</Redirect>'
    )
    house.app.script["/wait"] = "<Leave/>"
    house.call()
    house.app.wait_for("/next")


def test_keys_can_be_gathered_while_waiting(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = (
        '<Gather action="/key" numDigits="1"><Say>press one to be called back</Say></Gather>'
    )
    house.app.script["/key"] = "<Leave/>"
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("verb") == "Gather")
    phone.press("1")
    asked = house.app.wait_for("/key")
    assert asked.params["Digits"] == "1"
    assert asked.params["QueuePosition"] == "1"
    house.app.wait_for("/left")


def test_the_bot_cannot_talk_in_the_queue(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = f'<Connect><Stream url="{house.app.stream_url}"/></Connect>'
    house.call()
    asked = house.app.wait_for("/voice/fallback")
    assert (asked.params["ErrorCode"], asked.params["ErrorUrl"]) == ("12200", house.app.url + "/wait")
    assert house.app.wait_for("/left").params["QueueResult"] == "error"


def test_hanging_up_in_the_queue_is_told_to_action(house: House) -> None:
    queued(house)
    house.app.script["/wait"] = "<Pause length='30'/>"
    phone = house.call()
    house.app.wait_for("/wait")
    phone.hang_up()
    left = house.app.wait_for("/left")
    assert (left.params["QueueResult"], left.params["CallStatus"]) == ("hangup", "completed")


def test_a_full_queue_is_told_at_once(house: House) -> None:
    queued(house, 'waitUrl="" maxQueueSize="1"')
    first = house.call()
    first.wait_for_event(lambda event: event.get("event") == "queue")
    house.call("+8616300000003")
    assert house.app.wait_for("/left").params["QueueResult"] == "queue-full"
    assert first.status == "in-progress"


def test_without_wait_url_there_is_music(house: House) -> None:
    queued(house, "")
    phone = house.call()
    phone.wait_for("in-progress")
    house.app.wait(lambda: phone.position_ms > 500)
    assert phone.received.lstrip(b"\xff")[:1000] in audio.hold_music()
