"""Owns the Media Streams protocol: messages to the app exactly as Twilio spells them, and reading its own."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from ivr.simulator.fault import TwilioFault

CONNECTED = json.dumps({"event": "connected", "protocol": "Call", "version": "1.0.0"})


@dataclass(frozen=True)
class Media:
    mulaw: bytes


@dataclass(frozen=True)
class MarkName:
    name: str


@dataclass(frozen=True)
class Clear:
    """Forget what has not been played."""


class Wire:
    """Numbers and writes the messages of one stream. Numbers travel as strings; each track counts its own chunks."""

    def __init__(self, stream_sid: str, account_sid: str, call_sid: str) -> None:
        self._stream_sid = stream_sid
        self._account_sid = account_sid
        self._call_sid = call_sid
        self._sequence = 0
        self._chunks = {"inbound": 0, "outbound": 0}

    def start(self, parameters: dict[str, str], tracks: tuple[str, ...] = ("inbound",)) -> str:
        start = {
            "accountSid": self._account_sid,
            "streamSid": self._stream_sid,
            "callSid": self._call_sid,
            "tracks": list(tracks),
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": parameters,
        }
        return self._numbered("start", "start", start)

    def media(self, mulaw: bytes, timestamp_ms: int, track: str = "inbound") -> str:
        """`timestamp_ms` counts from the start of the stream; `track` is inbound or outbound."""
        self._chunks[track] += 1
        payload = base64.b64encode(mulaw).decode()
        body = {
            "track": track,
            "chunk": str(self._chunks[track]),
            "timestamp": str(timestamp_ms),
            "payload": payload,
        }
        return self._numbered("media", "media", body)

    def dtmf(self, digit: str) -> str:
        return self._numbered("dtmf", "dtmf", {"track": "inbound_track", "digit": digit})

    def mark(self, name: str) -> str:
        return self._numbered("mark", "mark", {"name": name})

    def stop(self) -> str:
        return self._numbered("stop", "stop", {"accountSid": self._account_sid, "callSid": self._call_sid})

    def read(self, text: str) -> Media | MarkName | Clear:
        """A message of the app's. Raises TwilioFault: 31950 not JSON, 31951 not a message of this stream."""
        try:
            message: Any = json.loads(text)
        except ValueError:
            raise TwilioFault(31950, "stream: a message that is not JSON") from None
        if not isinstance(message, dict):
            raise TwilioFault(31951, "stream: a message must be a JSON object")
        event = message.get("event")
        if message.get("streamSid") != self._stream_sid:
            raise TwilioFault(31951, f"stream: '{event}' without this stream's streamSid")
        if event == "clear":
            return Clear()
        body = message.get(event) if event in ("media", "mark") else None
        if not isinstance(body, dict):
            raise TwilioFault(31951, f"stream: unknown or empty message '{event}'")
        if event == "mark":
            name = body.get("name")
            if not isinstance(name, str) or not name:
                raise TwilioFault(31951, "stream: mark without mark.name")
            return MarkName(name)
        payload = body.get("payload")
        try:
            mulaw = binascii.a2b_base64(payload, strict_mode=True) if isinstance(payload, str) else b""
        except ValueError:
            raise TwilioFault(31951, "stream: media.payload is not base64") from None
        if not mulaw:
            raise TwilioFault(31951, "stream: media without media.payload")
        return Media(mulaw)

    def _numbered(self, event: str, key: str, body: dict[str, Any]) -> str:
        self._sequence += 1
        message = {
            "event": event,
            "sequenceNumber": str(self._sequence),
            "streamSid": self._stream_sid,
            key: body,
        }
        return json.dumps(message)
