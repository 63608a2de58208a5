"""Owns the shapes of Media Streams: frame text → event, command → frame text. Pure.

Source: Twilio docs voice/media-streams/websocket-messages. Numbers on the wire are strings, but `sampleRate`
and `channels`; a frame may hold any length of audio.
"""

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ivr.errors import BadFrame
from ivr.messages.call import AudioReceived, CarrierEvent, KeyPressed, MarkReached, StreamEnded, StreamStarted

MAX_FRAME_CHARS = 65_536
"""Far above any honest frame (20 ms are 216 characters of base64)."""
CHUNK_BYTES = 1600
"""200 ms a message: bursts of shorter ones have been heard to jitter."""


def decode(text: str | bytes) -> CarrierEvent | None:
    """One frame → one event; None for `connected` and for events newer than we are. Raises BadFrame."""
    if isinstance(text, bytes):
        raise BadFrame("binary frame on the stream; Media Streams speak JSON text")
    if len(text) > MAX_FRAME_CHARS:
        raise BadFrame(f"frame of {len(text)} characters, at most {MAX_FRAME_CHARS} are read")
    try:
        message = json.loads(text)
    except ValueError as error:
        raise BadFrame(f"frame is not JSON: {text[:40]!r}") from error
    if not isinstance(message, dict):
        raise BadFrame("frame is not a JSON object")
    event = message.get("event")
    try:
        match event:
            case "media":
                return _media(message["media"])
            case "start":
                return _start(message["start"])
            case "dtmf":
                return _key(message["dtmf"])
            case "mark":
                return MarkReached(at_ms=0, name=str(message["mark"]["name"]))
            case "stop":
                return StreamEnded(at_ms=0)
            case str():
                return None
            case _:
                raise BadFrame("frame without an event name")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadFrame(f"{event} frame is malformed: {error!r}") from error


def _media(media: Mapping[str, Any]) -> AudioReceived:
    track = media.get("track", "inbound")
    if track not in ("inbound", "outbound"):
        raise BadFrame(f"audio of track {track!r}; there are inbound and outbound")
    try:
        mulaw = base64.b64decode(media["payload"], validate=True)
    except binascii.Error as error:
        raise BadFrame("audio is not base64") from error
    return AudioReceived(at_ms=int(media["timestamp"]), mulaw=mulaw, track=track)


def _start(start: Mapping[str, Any]) -> StreamStarted:
    sound = start["mediaFormat"]
    if (sound["encoding"], sound["sampleRate"], sound["channels"]) != ("audio/x-mulaw", 8000, 1):
        raise BadFrame(f"cannot hear {sound}: 8000 Hz mono μ-law is understood alone")
    return StreamStarted(
        stream_sid=str(start["streamSid"]),
        call_sid=str(start["callSid"]),
        account_sid=str(start["accountSid"]),
        parameters={str(k): str(v) for k, v in start.get("customParameters", {}).items()},
    )


def _key(dtmf: Mapping[str, Any]) -> KeyPressed:
    digit = str(dtmf["digit"])
    if len(digit) != 1 or digit not in "0123456789*#ABCD":
        raise BadFrame(f"no such key: {digit!r}")
    return KeyPressed(at_ms=0, digit=digit)


def encode_audio(stream_sid: str, mulaw: bytes) -> Iterator[str]:
    """Audio as media messages of at most CHUNK_BYTES each, in order."""
    for start in range(0, len(mulaw), CHUNK_BYTES):
        payload = base64.b64encode(mulaw[start : start + CHUNK_BYTES]).decode("ascii")
        yield _message("media", stream_sid, media={"payload": payload})


def encode_mark(stream_sid: str, name: str) -> str:
    """Comes back when all audio sent before it has been played, or thrown away by a clear."""
    return _message("mark", stream_sid, mark={"name": name})


def encode_clear(stream_sid: str) -> str:
    return _message("clear", stream_sid)


def _message(event: str, stream_sid: str, **body: Any) -> str:
    return json.dumps({"event": event, "streamSid": stream_sid, **body})
