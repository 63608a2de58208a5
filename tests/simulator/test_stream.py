"""Media Streams as the app sees them."""

import socket
from collections.abc import Callable
from itertools import pairwise

import pytest

from ivr.simulator import audio
from ivr.simulator.phone import Phone

from .conftest import CALLER, House
from .fake_app import FakeStream, without_silence

LOUD = audio.tone(440, 0.02)


def begin(house: House, twiml: str = "", after: str = "<Hangup/>") -> tuple[Phone, FakeStream]:
    """A call whose first verb is a stream with `action`."""
    house.app.script["/voice/incoming"] = (
        f'<Connect action="/after"><Stream url="{house.app.stream_url}">{twiml}</Stream></Connect>'
        "<Redirect>/next</Redirect>"
    )
    house.app.script["/after"] = after
    phone = house.call()
    return phone, house.app.wait_for_stream()


def test_the_stream_begins_with_connected_and_start_and_a_signed_handshake(house: House) -> None:
    phone, stream = begin(house, '<Parameter name="session" value="s-1"/>')
    start = stream.wait_for("start")
    assert stream.signed
    assert stream.messages[0] == {"event": "connected", "protocol": "Call", "version": "1.0.0"}
    assert start["sequenceNumber"] == "1"
    assert start["start"] == {
        "accountSid": house.config.account_sid,
        "streamSid": start["streamSid"],
        "callSid": phone.sid,
        "tracks": ["inbound"],
        "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
        "customParameters": {"session": "s-1"},
    }


def test_frames_of_20_ms_flow_even_from_a_silent_phone(house: House) -> None:
    _, stream = begin(house)
    stream.wait_for("media", count=30)
    frames = stream.of("media")[:30]
    assert [frame["media"]["chunk"] for frame in frames] == [str(n) for n in range(1, 31)]
    assert [frame["sequenceNumber"] for frame in frames] == [str(n) for n in range(2, 32)]
    assert [frame["media"]["timestamp"] for frame in frames] == [str(20 * n) for n in range(30)]
    assert {frame["media"]["track"] for frame in frames} == {"inbound"}
    assert stream.heard()[: 30 * 160] == audio.SILENT_FRAME * 30


def test_what_the_caller_says_arrives_whole_and_in_order(house: House) -> None:
    phone, stream = begin(house)
    said = bytes(range(1, 127)) * 40
    phone.play(said)
    phone.wait_until_said()
    house.app.wait(lambda: said in without_silence(stream.heard()))


def test_a_mark_comes_back_after_what_was_queued_before_it_has_been_played(house: House) -> None:
    phone, stream = begin(house)
    sound = audio.tone(500, 0.5)
    stream.media(sound)
    stream.mark("half")
    stream.media(sound)
    stream.mark("whole")
    stream.wait_for("mark", count=2)
    half, whole = (
        next(i for i, m in enumerate(stream.messages) if m.get("mark") == {"name": n})
        for n in ("half", "whole")
    )
    assert 23 <= sum(m["event"] == "media" for m in stream.messages[half:whole]) <= 27
    assert sound + sound in phone.received
    numbers = [int(m["sequenceNumber"]) for m in stream.messages if "sequenceNumber" in m]
    assert all(b == a + 1 for a, b in pairwise(numbers))


def test_the_caller_id_is_in_every_form_the_webhook_may_carry(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Hangup/>"
    for count, form in enumerate(
        [CALLER, "anonymous", "", "client:anna", "sip:a@b.example", "+266696687"], 1
    ):
        house.call(form)
        assert house.app.wait_for("/voice/incoming", count).params["From"] == form


def test_a_mark_on_an_empty_buffer_comes_back_at_once(house: House) -> None:
    _, stream = begin(house)
    stream.wait_for("media", count=3)
    before = len(stream.of("media"))
    stream.mark("now")
    assert stream.wait_for("mark")["mark"] == {"name": "now"}
    position = next(i for i, message in enumerate(stream.messages) if message["event"] == "mark")
    assert sum(message["event"] == "media" for message in stream.messages[:position]) <= before + 25


def test_clear_stops_the_sound_and_sends_every_mark_back(house: House) -> None:
    phone, stream = begin(house)
    for name in ("one", "two", "three"):
        stream.media(audio.tone(500, 5))
        stream.mark(name)
    stream.wait_for("media", count=10)
    assert stream.of("mark") == []
    stream.clear()
    stream.wait_for("mark", count=3)
    assert [message["mark"]["name"] for message in stream.of("mark")] == ["one", "two", "three"]
    heard = len(phone.received)
    phone.wait_for_event(lambda event: event.get("what") == "clear")
    house.app.wait(lambda: len(phone.received) > heard + 3200)
    assert not phone.received[heard + 1600 :].strip(b"\xff")


def test_keys_arrive_while_the_bot_is_speaking(house: House) -> None:
    phone, stream = begin(house)
    stream.media(audio.tone(500, 5))
    stream.mark("end")
    stream.wait_for("media")
    phone.press("0*#")
    stream.wait_for("dtmf", count=3)
    assert [message["dtmf"] for message in stream.of("dtmf")] == [
        {"track": "inbound_track", "digit": digit} for digit in "0*#"
    ]
    assert stream.of("mark") == []


def test_when_the_caller_hangs_up_the_app_gets_stop_then_action_and_no_more(house: House) -> None:
    phone, stream = begin(house, after="<Say>too late</Say>")
    stream.wait_for("media", count=2)
    phone.hang_up()
    stop = stream.wait_for("stop")
    assert stop["stop"] == {"accountSid": house.config.account_sid, "callSid": phone.sid}
    assert stream.messages[-1] == stop
    house.app.wait(lambda: stream.closed_with == 1000)
    after = house.app.wait_for("/after")
    assert after.params["CallStatus"] == "completed"
    assert after.params["StreamSid"] == stop["streamSid"]
    assert not house.events(phone, "say")


def test_when_the_app_closes_the_stream_action_says_what_is_next(house: House) -> None:
    phone, stream = begin(house, after="<Say>g</Say>")
    stream.wait_for("media", count=2)
    stream.close()
    after = house.app.wait_for("/after")
    assert after.signed
    assert after.params["CallSid"] == phone.sid
    assert after.params["CallStatus"] == "in-progress"
    assert (after.params["StreamSid"], after.params["StreamEvent"]) == (stream.sid, "stream-stopped")
    phone.wait_for("completed")
    assert stream.of("stop") == []
    assert house.app.all("/next") == []


def test_a_lost_connection_goes_to_action_where_a_second_stream_may_begin(house: House) -> None:
    phone, stream = begin(house, after=f'<Connect><Stream url="{house.app.stream_url}"/></Connect>')
    stream.wait_for("media", count=2)
    assert house.admin("/admin/faults", {"fault": "drop_stream", "call_sid": phone.sid})["status"] == "ok"
    assert house.app.wait_for("/after").params["StreamEvent"] == "stream-error"
    second = house.app.wait_for_stream(2)
    start = second.wait_for("start")
    assert start["sequenceNumber"] == "1"
    assert start["streamSid"] != stream.sid
    assert start["start"]["callSid"] == phone.sid
    assert house.errors(phone) == [31921]


def test_a_media_process_that_is_killed_leaves_the_call_to_action(house: House) -> None:
    phone, stream = begin(house, after="<Play digits='1'/>")
    stream.media(audio.tone(500, 10))
    stream.wait_for("media", count=2)
    stream.die()
    after = house.app.wait_for("/after")
    assert (after.params["StreamEvent"], after.params["CallStatus"]) == ("stream-error", "in-progress")
    assert phone.wait_for("completed") == "completed"
    assert house.errors(phone) == [31921]


def test_without_action_the_next_verb_follows_the_stream(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Connect><Stream url="{house.app.stream_url}"/></Connect><Redirect>/next</Redirect>'
    )
    house.call()
    house.app.wait_for_stream().close()
    house.app.wait_for("/next")


def refusals(house: House) -> dict[str, tuple[str, int]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        closed = f"ws://127.0.0.1:{free.getsockname()[1]}/stream"
    return {
        "forbidden": (house.app.stream_url, 31920),
        "nobody there": (closed, 31902),
        "plain ws": ("ws://hotline.example/stream", 31922),
        "http": (house.app.url + "/stream", 31922),
        "relative": ("/stream", 31922),
        "query": (house.app.stream_url + "?a=1", 31923),
        "no host": ("wss:///stream", 31923),
        "not tls": (house.app.stream_url.replace("ws:", "wss:"), 31910),
    }


@pytest.mark.parametrize(
    "kind", ["forbidden", "nobody there", "plain ws", "http", "relative", "query", "no host", "not tls"]
)
def test_a_stream_that_cannot_begin_is_reported_and_the_next_verb_follows(house: House, kind: str) -> None:
    house.app.refuse_streams = True
    url, code = refusals(house)[kind]
    house.app.script["/voice/incoming"] = (
        f'<Connect action="/after"><Stream url="{url}" statusCallback="{house.app.url}/stream-status"/></Connect>'
        "<Redirect>/next</Redirect>"
    )
    phone = house.call()
    house.app.wait_for("/next")
    told = house.app.wait_for("/stream-status").params
    assert told["StreamEvent"] == "stream-error"
    assert told["StreamError"].startswith(str(code))
    assert house.app.all("/after") == []
    assert house.errors(phone) == [code]


def test_a_handshake_that_is_not_answered_is_given_up(open_house: Callable[..., House]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        house = open_house(handshake_timeout_ms=200)
        house.app.script["/voice/incoming"] = (
            f'<Connect><Stream url="ws://127.0.0.1:{mute.getsockname()[1]}/s"/></Connect><Redirect>/next</Redirect>'
        )
        phone = house.call()
        house.app.wait_for("/next")
        assert house.errors(phone) == [31901]


def test_a_tester_can_have_the_next_handshake_fail(house: House) -> None:
    house.admin("/admin/faults", {"fault": "refuse_handshake"})
    house.app.script["/voice/incoming"] = (
        f'<Connect><Stream url="{house.app.stream_url}"/></Connect><Redirect>/again</Redirect>'
    )
    house.app.script["/again"] = f'<Connect><Stream url="{house.app.stream_url}"/></Connect>'
    phone = house.call()
    house.app.wait_for_stream(1).wait_for("start")
    assert house.errors(phone) == [31920]
    assert len(house.app.all("/again")) == 1


def test_the_streams_own_callback_tells_of_its_beginning_and_end(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Connect><Stream name="ear" url="{house.app.stream_url}" statusCallback="{house.app.url}/told"/></Connect>'
    )
    phone = house.call()
    stream = house.app.wait_for_stream()
    sid = stream.sid
    stream.close()
    house.app.wait_for("/told", 2)
    told = [asked.params for asked in house.app.all("/told")]
    assert [one["StreamEvent"] for one in told] == ["stream-started", "stream-stopped"]
    assert {(one["CallSid"], one["StreamSid"], one["StreamName"]) for one in told} == {
        (phone.sid, sid, "ear")
    }
    assert all(one["Timestamp"].endswith("Z") for one in told)


def test_messages_that_make_no_sense_are_reported_once_a_kind_and_ignored(house: House) -> None:
    phone, stream = begin(house)
    stream.wait_for("start")
    for _ in range(3):
        stream.send_bytes(LOUD)
        stream.send_text('{"event":"media","media":{"payload":"/w=="}}')
    stream.mark("still alive")
    stream.wait_for("mark")
    assert sorted(house.errors(phone)) == [31950, 31951]
    phone.hang_up()
    stream.wait_for("stop")
    summary = next(e for e in house.events(phone, "stream") if e["what"] == "stopped")
    assert (summary["error_31950"], summary["error_31951"]) == (3, 3)
    assert not phone.received.strip(b"\xff")


def test_what_is_left_unplayed_when_the_stream_ends_is_not_heard(house: House) -> None:
    phone, stream = begin(house, after="<Pause length='1'/>")
    stream.media(audio.tone(500, 10))
    stream.wait_for("media", count=5)
    stream.close()
    phone.wait_for("completed")
    assert not phone.received[-160 * 20 :].strip(b"\xff")
