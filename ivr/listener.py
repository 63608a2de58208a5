"""Owns listening to a conversation of a caller with an agent: both sides recorded, transcribed, put on the timeline.

The socket's thread hears and records; one lane beside it transcribes, utterance by utterance, and writes.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import structlog

from ivr.errors import IvrError, LineClosed, SpeechError, StoreError
from ivr.messages.call import AudioReceived, FrameHeard, StreamEnded
from ivr.parts import ListenerParts
from ivr.ports import Ear, Line, TurnRecord
from ivr.speech.endpoint import Ended, Endpoint, SpeechStarted
from ivr.stream import Frames, Opened, open_stream
from ivr.timeline import as_json

log = structlog.get_logger(__name__)

STALLED_MS = 5_000
ASR_DEADLINE_MS = 20_000
"""Nobody waits for these words but eyes."""
AFTER_VOICE_MS = 200
"""Kept after the last voiced window, or soft finals are lost."""


@dataclass(frozen=True)
class Utterance:
    start_ms: int
    """Of the stream."""
    pcm: bytes
    """16 kHz mono int16."""


class Side:
    """One of the two voices."""

    def __init__(self, ear: Ear, endpoint: Endpoint) -> None:
        self._ear = ear
        self._endpoint = endpoint
        self._frames: list[FrameHeard] = []
        self._start_ms = 0
        """Of the utterance that is being spoken."""

    def hear(self, mulaw: bytes, ended_ms: int) -> list[Utterance]:
        """What has just been said to its end."""
        said = []
        for frame in self._ear.hear(mulaw, ended_ms):
            self._frames.append(frame)
            boundary = self._endpoint.feed(frame.at_ms, frame.probability)
            if isinstance(boundary, SpeechStarted):
                self._forget_before(boundary.start_ms)
                self._start_ms = boundary.start_ms
            elif isinstance(boundary, Ended):
                said.append(self._cut(boundary.voice_ended_ms + AFTER_VOICE_MS))
            elif not self._endpoint.voiced_ms:
                self._forget_before(frame.at_ms - self._endpoint.rules.pre_roll_ms - 200)
        return said

    def rest(self) -> list[Utterance]:
        """What was being said when the stream ended."""
        return [self._cut(self._frames[-1].at_ms)] if self._endpoint.in_speech else []

    def _cut(self, until_ms: int) -> Utterance:
        pcm = b"".join(frame.pcm for frame in self._frames if self._start_ms < frame.at_ms <= until_ms)
        self._frames.clear()
        return Utterance(self._start_ms, pcm)

    def _forget_before(self, at_ms: int) -> None:
        self._frames = [frame for frame in self._frames if frame.at_ms > at_ms]


class Listener:
    """`run` holds its thread for as long as the conversation lasts."""

    def __init__(self, parts: ListenerParts, line: Line) -> None:
        self._parts = parts
        self._line = line
        self._frames = Frames(line, parts.codec)
        self._has_agent_spoken = False

    def run(self) -> None:
        """Returns when the stream has ended, for whatever reason; never raises for what the carrier sent."""
        parts = self._parts
        opened = open_stream(
            self._frames,
            sessions=parts.sessions,
            records=parts.records,
            clock=parts.clock,
            locale=parts.locale,
        )
        if opened is None:
            self._line.close()
            return
        try:
            self._listen(opened)
        except LineClosed:
            log.info("conversation.left")  # the carrier hangs up without a word, too
        finally:
            self._line.close()

    def _listen(self, opened: Opened) -> None:
        parts, call_sid = self._parts, opened.state.call_sid
        structlog.contextvars.bind_contextvars(call_sid=call_sid)
        self._call_sid, self._locale, self._offset_ms = call_sid, opened.state.locale, opened.offset_ms
        self._began = parts.clock.now() - timedelta(milliseconds=opened.offset_ms)
        self._next_no = parts.records.next_turn_no(call_sid)
        sides = {
            "inbound": ("caller", Side(parts.make_ear(), parts.make_endpoint())),
            "outbound": ("agent", Side(parts.make_ear(), parts.make_endpoint())),
        }
        recording = parts.make_recording(call_sid, opened.offset_ms)
        lane = ThreadPoolExecutor(1, thread_name_prefix=f"listens-{call_sid[-6:]}")
        heard_ms = parts.clock.monotonic_ms()
        try:
            while parts.clock.monotonic_ms() - heard_ms < STALLED_MS:
                event = self._frames.next()
                if isinstance(event, StreamEnded):
                    return
                if not isinstance(event, AudioReceived):
                    continue
                heard_ms = parts.clock.monotonic_ms()
                keep = recording.heard if event.track == "inbound" else recording.played
                keep(event.at_ms, event.mulaw)
                speaker, side = sides[event.track]
                for utterance in side.hear(event.mulaw, event.at_ms + len(event.mulaw) // 8):
                    lane.submit(self._note, speaker, utterance)
        finally:
            for speaker, side in sides.values():
                for utterance in side.rest():
                    lane.submit(self._note, speaker, utterance)
            recording.close()
            lane.shutdown(wait=True)
            structlog.contextvars.clear_contextvars()

    def _note(self, speaker: str, utterance: Utterance) -> None:
        """Beside the socket: what was said, in words, on record and on the pages."""
        parts, call_sid = self._parts, self._call_sid
        try:
            heard = parts.transcriber.transcribe(
                utterance.pcm, locale=self._locale, deadline_ms=ASR_DEADLINE_MS
            )
        except SpeechError as error:
            log.warning("conversation.unheard", speaker=speaker, code=error.code)
            return
        if not heard.text:
            return
        turn = TurnRecord(
            n=self._next_no,
            at_ms=self._offset_ms + utterance.start_ms,
            speaker=speaker,
            text=heard.text,
            heard_by="speech",
            alternatives=heard.alternatives,
        )
        self._next_no += 1
        parts.events.publish(f"call:{call_sid}", "turn", as_json(turn))
        try:
            parts.records.add_turns(call_sid, [turn])
        except StoreError as error:
            log.error("conversation.unrecorded", code=error.code, error=error.message)
        if speaker == "agent" and not self._has_agent_spoken:
            self._has_agent_spoken = True
            self._tell_first_word(turn)

    def _tell_first_word(self, turn: TurnRecord) -> None:
        try:
            self._parts.first_word(self._call_sid, self._began + timedelta(milliseconds=turn.at_ms))
        except IvrError as error:
            log.warning("conversation.first-word", code=error.code, error=error.message)
