"""Owns the running of one stream: one inbox, one writer of the socket, workers that only post results.

The socket's thread alone feeds the call and writes. Two lanes work beside it: `ears` transcribes drafts, `mind`
takes turns (one after the other, so that the state is replaced whole) and writes the record.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from time import sleep
from typing import TypeVar

import structlog

from ivr.call import Call, Phase
from ivr.errors import LineClosed, SpeechUnavailable, StaleState, StoreError
from ivr.messages.call import (
    AudioReceived,
    CallCommand,
    CallEvent,
    CarrierEvent,
    EndStream,
    KeyPressed,
    MarkReached,
    Play,
    SentenceReady,
    StopPlaying,
    StreamEnded,
    TakeTurn,
    TextReceived,
    Ticked,
    Transcribe,
    Transcribed,
    TurnDecided,
    TurnFinished,
)
from ivr.messages.turn import Sentence
from ivr.parts import RunnerParts
from ivr.ports import Line
from ivr.stream import Frames, Opened, open_stream
from ivr.timeline import Timeline
from ivr.turn import Answer

log = structlog.get_logger(__name__)

T = TypeVar("T")

STALLED_MS = 5_000
"""Media flow every 20 ms even in silence: their absence is the sign of a dead stream."""
ASR_DEADLINE_MS = 6_000


class Runner:
    """`run` holds its thread for as long as the stream lives."""

    def __init__(self, parts: RunnerParts, line: Line) -> None:
        self._parts = parts
        self._line = line
        self._frames = Frames(line, parts.codec)
        self._inbox: SimpleQueue[CallEvent | Exception] = SimpleQueue()
        self._call = Call(parts.make_endpoint())
        self._closed = False
        self._last_media_ms = 0
        self._has_media = False

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
        self._set_up(opened)
        try:
            self._carry_out(self._call.feed(opened.started))
            self._converse()
        except LineClosed:
            log.info("stream.lost")
        except StaleState:
            log.warning("stream.superseded")
        finally:
            self._clean_up()

    def _set_up(self, opened: Opened) -> None:
        parts, call_sid = self._parts, opened.state.call_sid
        structlog.contextvars.bind_contextvars(call_sid=call_sid)
        self._state = opened.state
        self._begins = opened.begins
        self._stream_sid = opened.started.stream_sid
        self._opened_ms = parts.clock.monotonic_ms()
        self._ear = parts.make_ear()
        self._recording = parts.make_recording(call_sid, opened.offset_ms)
        self._timeline = Timeline(call_sid, parts.records, parts.events, opened.offset_ms)
        self._ears = ThreadPoolExecutor(2, thread_name_prefix=f"ears-{call_sid[-6:]}")
        self._mind = ThreadPoolExecutor(1, thread_name_prefix=f"mind-{call_sid[-6:]}")
        Thread(target=self._read_typed, name=f"typed-{call_sid[-6:]}", daemon=True).start()

    # --- the loop

    def _converse(self) -> None:
        self._last_media_ms = self._now_ms()
        while self._call.phase is not Phase.ENDED:
            self._take_in(self._frames.next())
            self._take_results()
            self._feed(Ticked(self._now_ms()))
            if self._now_ms() - self._last_media_ms > STALLED_MS:
                raise LineClosed("no media for 5 s")

    def _take_in(self, event: CarrierEvent | None) -> None:
        now_ms = self._now_ms()
        match event:
            case AudioReceived(track="inbound"):
                self._last_media_ms = now_ms
                ended_ms = event.at_ms + len(event.mulaw) // 8
                if not self._has_media or ended_ms > now_ms:
                    # Our clock follows the carrier's: sound cannot be heard before it was made.
                    self._has_media = True
                    self._opened_ms += now_ms - ended_ms
                self._recording.heard(ended_ms, event.mulaw)
                for frame in self._ear.hear(event.mulaw, ended_ms):
                    self._feed(frame)
            case KeyPressed() | MarkReached() | StreamEnded():
                self._feed(replace(event, at_ms=now_ms))

    def _take_results(self) -> None:
        while True:
            try:
                result = self._inbox.get_nowait()
            except Empty:
                return
            if isinstance(result, Exception):
                raise result
            self._feed(result)

    def _feed(self, event: CallEvent) -> None:
        heard_before = self._call.answer_heard
        self._carry_out(self._call.feed(event))
        if isinstance(event, TurnFinished):
            self._mind.submit(self._timeline.write, event.turn)
        if self._call.answer_heard and not heard_before:
            if self._call.phase is Phase.LISTENING:
                self._parts.events.publish(f"call:{self._state.call_sid}", "listening", {})
            self._mind.submit(self._keep_heard)

    def _carry_out(self, commands: list[CallCommand]) -> None:
        for command in commands:
            match command:
                case Transcribe():
                    self._ears.submit(self._hear, command)
                case TakeTurn():
                    self._mind.submit(self._take, command)
                case Play():
                    self._play(command)
                case StopPlaying():
                    self._line.send(self._parts.codec.encode_clear(self._stream_sid))
                    self._recording.cut(command.at_ms)
                    self._timeline.interrupted(command.turn, command.at_ms)
                    self._mind.submit(self._timeline.write, command.turn)
                case EndStream():
                    log.info("stream.done", after=command.after)

    def _play(self, play: Play) -> None:
        for text in self._parts.codec.encode_audio(self._stream_sid, play.mulaw):
            self._line.send(text)
        self._line.send(self._parts.codec.encode_mark(self._stream_sid, play.mark))
        self._recording.played(play.at_ms, play.mulaw)
        self._timeline.playing(play.turn, play.at_ms, play.mulaw)

    # --- the lanes: they post, they do not touch the socket

    def _hear(self, ask: Transcribe) -> None:
        draft = None
        try:
            draft = self._patiently(lambda: self._parts.turns.hear(self._state, ask.pcm, ASR_DEADLINE_MS))
        except Exception as error:
            log.warning("asr.failed", error=repr(error))
        self._inbox.put(
            Transcribed(
                at_ms=self._now_ms(),
                utterance=ask.utterance,
                draft=ask.draft,
                transcript=draft.transcript if draft else None,
                whole=draft is not None and draft.completeness == "whole",
                half=draft is not None and draft.completeness == "half",
                interrupts=draft is None or draft.interrupts,
            )
        )

    def _patiently(self, work: Callable[[], T]) -> T:
        """A speech process that fell is up again in seconds: worth waiting for, with the caller on the line."""
        until_ms = self._now_ms() + self._parts.speech_back_within_ms
        while True:
            try:
                return work()
            except SpeechUnavailable:
                if self._closed or self._now_ms() > until_ms:
                    raise
                sleep(0.25)

    def _take(self, cue: TakeTurn) -> None:
        try:
            answer = self._parts.turns.take(self._state, cue, self._begins)
        except StaleState as error:
            self._inbox.put(error)
            return
        except Exception:
            log.exception("turn.crashed")
            answer = self._parts.turns.apologise(self._state)
        self._begins = "started"
        self._state = answer.state
        self._timeline.taken(cue, answer)
        if answer.after == "transfer":
            self._parts.hand_over(answer.state, self._timeline.so_far())
        rests = (answer.after, answer.patience_ms, answer.keys_expected, answer.asks)
        self._inbox.put(TurnDecided(self._now_ms(), cue.turn, *rests))
        self._speak(cue, answer)
        self._inbox.put(TurnFinished(self._now_ms(), cue.turn))
        if cue.input == "start" and answer.after == "listen":
            Thread(target=self._parts.turns.foresee, args=(answer.state,), daemon=True).start()

    def _speak(self, cue: TakeTurn, answer: Answer) -> None:
        """What cannot be spoken is owned up to, not passed over."""
        are_spoken = [self._speak_one(cue, answer, sentence) for sentence in answer.sentences]
        if not all(are_spoken):
            for sentence in self._parts.turns.unspoken(answer.state):
                self._speak_one(cue, answer, sentence)

    def _speak_one(self, cue: TakeTurn, answer: Answer, sentence: Sentence) -> bool:
        try:
            mulaw = self._patiently(partial(self._parts.turns.speak, answer, sentence))
        except Exception:
            log.exception("voice.failed", key=sentence.key)
            return False
        self._inbox.put(SentenceReady(self._now_ms(), cue.turn, sentence, mulaw))
        return True

    def _read_typed(self) -> None:
        """What a caller without a microphone types on the page."""
        try:
            for message in self._parts.inbox.listen(self._state.call_sid):
                if self._call.phase is Phase.ENDED or self._closed:
                    return
                if message is not None:
                    self._inbox.put(TextReceived(self._now_ms(), str(message.get("text", ""))[:200]))
        except StoreError as error:
            log.warning("typed.unavailable", code=error.code, error=error.message)

    def _keep_heard(self) -> None:
        try:
            self._state = self._parts.turns.heard_out(self._state)
        except StaleState as error:
            self._inbox.put(error)

    # --- closing

    def _clean_up(self) -> None:
        self._closed = True
        self._ears.shutdown(wait=False, cancel_futures=True)
        self._mind.submit(self._timeline.write_all)
        self._mind.shutdown(wait=True)
        self._recording.close()
        self._line.close()  # last: with it the carrier asks what comes next, and the state must be there
        structlog.contextvars.clear_contextvars()

    def _now_ms(self) -> int:
        """Of the stream."""
        return self._parts.clock.monotonic_ms() - self._opened_ms
