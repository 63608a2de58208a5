"""The messages of a stream."""

import json

import pytest

from ivr.simulator.fault import TwilioFault
from ivr.simulator.wire import Clear, MarkName, Media, Wire

SID = "MZ" + "a" * 32


def wire() -> Wire:
    return Wire(SID, "AC1", "CA1")


def test_messages_have_twilios_shape_and_numbers_are_strings() -> None:
    told = wire()
    messages = [
        json.loads(text)
        for text in (told.start({}), told.media(b"\xff\x7f", 40), told.dtmf("5"), told.mark("m"), told.stop())
    ]
    assert [message["sequenceNumber"] for message in messages] == ["1", "2", "3", "4", "5"]
    assert messages[1] == {
        "event": "media", "sequenceNumber": "2", "streamSid": SID,
        "media": {"track": "inbound", "chunk": "1", "timestamp": "40", "payload": "/38="},
    }  # fmt: skip
    assert messages[2]["dtmf"] == {"track": "inbound_track", "digit": "5"}
    assert messages[3]["mark"] == {"name": "m"}
    assert messages[4]["stop"] == {"accountSid": "AC1", "callSid": "CA1"}


def test_each_track_counts_its_own_chunks_in_one_sequence() -> None:
    told = wire()
    start = json.loads(told.start({}, ("inbound", "outbound")))
    media = [
        json.loads(told.media(b"\xff", at, track)) for at in (0, 20) for track in ("inbound", "outbound")
    ]
    assert start["start"]["tracks"] == ["inbound", "outbound"]
    assert [(one["sequenceNumber"], one["media"]["track"], one["media"]["chunk"]) for one in media] == [
        ("2", "inbound", "1"), ("3", "outbound", "1"), ("4", "inbound", "2"), ("5", "outbound", "2"),
    ]  # fmt: skip


def test_the_apps_messages_are_read() -> None:
    read = wire().read
    assert read(json.dumps({"event": "media", "streamSid": SID, "media": {"payload": "/38="}})) == Media(
        b"\xff\x7f"
    )
    assert read(json.dumps({"event": "mark", "streamSid": SID, "mark": {"name": "a"}})) == MarkName("a")
    assert read(json.dumps({"event": "clear", "streamSid": SID})) == Clear()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", 31950),
        ("[]", 31951),
        ('{"event":"clear"}', 31951),
        (json.dumps({"event": "clear", "streamSid": "MZother"}), 31951),
        (json.dumps({"event": "hello", "streamSid": SID}), 31951),
        (json.dumps({"event": "mark", "streamSid": SID}), 31951),
        (json.dumps({"event": "mark", "streamSid": SID, "mark": {}}), 31951),
        (json.dumps({"event": "media", "streamSid": SID, "media": {"payload": ""}}), 31951),
        (json.dumps({"event": "media", "streamSid": SID, "media": {"payload": "not base64!"}}), 31951),
        (json.dumps({"event": "media", "streamSid": SID, "media": {"payload": 5}}), 31951),
    ],
)
def test_a_message_that_makes_no_sense_is_refused(text: str, code: int) -> None:
    with pytest.raises(TwilioFault) as caught:
        wire().read(text)
    assert caught.value.code == code
