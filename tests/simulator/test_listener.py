"""One-way streams: the app overhears a call, whatever the call does."""

import pytest
from twilio.rest import Client

from ivr.simulator import audio
from ivr.simulator.phone import Phone

from .conftest import House
from .fake_app import FakeStream
from .rest.conftest import WatchedClient
from .tones import pitches, speak


def begin(house: House, attributes: str = "", then: str = "<Pause length='60'/>") -> tuple[Phone, FakeStream]:
    house.app.script["/voice/incoming"] = (
        f'<Start><Stream name="ear" url="{house.app.stream_url}" {attributes}>'
        f'<Parameter name="call" value="c-1"/></Stream></Start>{then}'
    )
    phone = house.call()
    return phone, house.app.wait_for_stream()


def test_it_begins_with_a_signed_handshake_and_the_parameters(house: House) -> None:
    phone, stream = begin(house, 'track="both_tracks"')
    start = stream.wait_for("start")["start"]
    assert stream.signed
    assert (start["callSid"], start["tracks"]) == (phone.sid, ["inbound", "outbound"])
    assert start["customParameters"] == {"call": "c-1"}


def test_both_tracks_hold_what_is_said_and_what_is_heard(house: House) -> None:
    phone, stream = begin(
        house, 'track="both_tracks"', "<Say>words that hum for a good while, longer than a second</Say>"
    )
    speak(phone, 500)
    stream.wait_for("media", count=160)
    assert pitches(stream.heard_on("inbound")[-4800:], 220, 500) == {500}
    assert pitches(stream.heard_on("outbound")[-4800:], 220, 500) == {220}
    for name in ("inbound", "outbound"):
        media = [message["media"] for message in stream.of("media") if message["media"]["track"] == name][:50]
        assert [one["chunk"] for one in media] == [str(n) for n in range(1, 51)]
        assert [one["timestamp"] for one in media] == [str(20 * n) for n in range(50)]


@pytest.mark.parametrize(("wanted", "told"), [("", "inbound"), ('track="outbound_track"', "outbound")])
def test_one_track_is_sent_alone(house: House, wanted: str, told: str) -> None:
    _, stream = begin(house, wanted)
    stream.wait_for("media", count=10)
    assert {message["media"]["track"] for message in stream.of("media")} == {told}


def test_it_runs_on_through_a_redirect_and_stops_with_the_call(house: House) -> None:
    phone, stream = begin(house)
    client = Client(house.config.account_sid, house.config.auth_token, http_client=WatchedClient(house.url))
    client.calls(phone.sid).update(twiml="<Response><Pause length='60'/></Response>")
    phone.play(audio.tone(500, 1.0))
    house.app.wait(lambda: pitches(stream.heard_on("inbound")[-1600:], 500) == {500})
    phone.hang_up()
    assert stream.wait_for("stop")["stop"]["callSid"] == phone.sid
    house.app.wait(lambda: stream.closed_with == 1000)


def test_stop_ends_it_by_name_and_the_call_goes_on(house: House) -> None:
    phone, stream = begin(
        house, then='<Pause length="1"/><Stop><Stream name="ear"/></Stop><Pause length="30"/>'
    )
    stream.wait_for("stop")
    assert phone.status == "in-progress"
    assert house.errors(phone) == []


def test_stopping_what_does_not_run_is_reported(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Stop><Stream name="ear"/></Stop><Redirect>/next</Redirect>'
    phone = house.call()
    house.app.wait_for("/next")
    assert house.errors(phone) == [12200]


def test_what_the_app_says_into_it_is_ignored_with_one_warning(house: House) -> None:
    phone, stream = begin(house)
    for _ in range(3):
        stream.media(audio.tone(700, 0.1))
    stream.wait_for("media", count=20)
    assert house.errors(phone) == [31951]
    assert not phone.received.strip(b"\xff")


def test_keys_are_not_told(house: House) -> None:
    phone, stream = begin(house)
    stream.wait_for("media", count=5)
    phone.press("1")
    stream.wait_for("media", count=20)
    assert stream.of("dtmf") == []


def test_a_stream_that_cannot_begin_is_told_and_the_call_goes_on(house: House) -> None:
    house.app.refuse_streams = True
    house.app.script["/voice/incoming"] = (
        f'<Start><Stream url="{house.app.stream_url}" statusCallback="{house.app.url}/told"/></Start>'
        '<Pause length="1"/><Redirect>/next</Redirect>'
    )
    phone = house.call()
    house.app.wait_for("/next")
    assert house.app.wait_for("/told").params["StreamEvent"] == "stream-error"
    assert house.errors(phone) == [31920]


def test_a_lost_connection_is_told_and_the_call_goes_on(house: House) -> None:
    phone, stream = begin(house, f'statusCallback="{house.app.url}/told"')
    stream.wait_for("media")
    stream.die()
    house.app.wait(lambda: house.errors(phone) == [31921])
    assert phone.status == "in-progress"
    house.app.wait_for("/told", 3)
    assert {one.params["StreamEvent"] for one in house.app.all("/told")} == {
        "stream-started", "stream-stopped", "stream-error",
    }  # fmt: skip


def test_a_query_in_the_url_is_refused_as_for_any_stream(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Start><Stream url="{house.app.stream_url}?a=1"/></Start><Pause length="1"/><Redirect>/next</Redirect>'
    )
    phone = house.call()
    house.app.wait_for("/next")
    assert house.errors(phone) == [31923]
