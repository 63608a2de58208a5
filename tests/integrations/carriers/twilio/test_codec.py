import base64
import json
from pathlib import Path

import pytest

from ivr.errors import BadFrame
from ivr.integrations.carriers.twilio import codec
from ivr.messages.call import AudioReceived, KeyPressed, MarkReached, StreamEnded, StreamStarted

FRAMES = Path(__file__).parents[3] / "data" / "frames" / "stream.jsonl"


def test_recorded_frames_decode_to_the_events_they_are():
    events = [codec.decode(line) for line in FRAMES.read_text("utf-8").splitlines()]
    connected, started, audio, key, mark, stop = events
    assert connected is None
    assert isinstance(started, StreamStarted)
    assert started.parameters == {"ticket": "t-1"}
    assert isinstance(audio, AudioReceived)
    assert (audio.at_ms, len(audio.mulaw)) == (20, 160)
    assert key == KeyPressed(at_ms=0, digit="1")
    assert mark == MarkReached(at_ms=0, name="g0.t1.s2")
    assert stop == StreamEnded(at_ms=0)


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"event":7}',
        '{"event":"media"}',
        '{"event":"media","media":{"timestamp":"20"}}',
        '{"event":"media","media":{"timestamp":"20","payload":"***"}}',
        '{"event":"media","media":{"timestamp":"soon","payload":""}}',
        '{"event":"media","media":{"track":"sideways","timestamp":"20","payload":""}}',
        '{"event":"dtmf","dtmf":{"digit":"12"}}',
        '{"event":"mark","mark":{}}',
        '{"event":"start","start":{"mediaFormat":{"encoding":"audio/l16","sampleRate":16000,"channels":1}}}',
        b"\x00\x01",
        '{"event":"media","media":{"payload":"' + "A" * 70_000 + '"}}',
    ],
)
def test_a_malformed_frame_is_refused_with_a_sentence(frame):
    with pytest.raises(BadFrame) as refused:
        codec.decode(frame)
    assert refused.value.message


def test_an_event_newer_than_we_are_is_passed_over():
    assert codec.decode('{"event":"tomorrow","tomorrow":{}}') is None


def test_audio_goes_out_whole_and_in_order():
    mulaw = bytes(range(256)) * 20
    messages = [json.loads(text) for text in codec.encode_audio("MZ1", mulaw)]
    assert {(m["event"], m["streamSid"]) for m in messages} == {("media", "MZ1")}
    assert b"".join(base64.b64decode(m["media"]["payload"]) for m in messages) == mulaw


def test_mark_and_clear_have_the_shapes_of_the_docs():
    assert json.loads(codec.encode_mark("MZ1", "a")) == {
        "event": "mark",
        "streamSid": "MZ1",
        "mark": {"name": "a"},
    }
    assert json.loads(codec.encode_clear("MZ1")) == {"event": "clear", "streamSid": "MZ1"}


def test_a_stream_that_is_listened_to_names_the_track_of_each_frame():
    frame = '{"event":"media","media":{"track":"outbound","timestamp":"20","payload":"//8="}}'
    assert codec.decode(frame) == AudioReceived(at_ms=20, mulaw=b"\xff\xff", track="outbound")
