"""Media Streams as the app sees them."""

from itertools import pairwise

from ivr.simulator import audio
from ivr.simulator.phone import Phone

from .conftest import CALLER, House
from .fake_app import FakeStream

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
    house.app.wait(lambda: said[:160] in stream.heard(), 5)
    house.app.wait(lambda: said in stream.heard(), 5)


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
