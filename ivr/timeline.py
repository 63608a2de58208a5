"""Owns the call's timeline as it grows: which turn was heard and said when, and how long each step took."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from threading import Lock
from typing import Any

import structlog

from ivr import mask
from ivr.errors import StoreError
from ivr.messages.call import TakeTurn
from ivr.ports import Events, Records, TurnRecord
from ivr.turn import Answer

log = structlog.get_logger(__name__)

QUIETEST_VOICE = 0xE8
"""μ-law codes above this, sign aside, are fainter than -42 dB: no voice."""


class Timeline:
    """Fed by the runner's threads; writes each turn when it is spoken, and again when it is cut."""

    def __init__(self, call_sid: str, records: Records, events: Events, offset_ms: int) -> None:
        self._call_sid = call_sid
        self._records = records
        self._events = events
        self._offset_ms = offset_ms
        self._next_no = records.next_turn_no(call_sid)
        self._caller: dict[int, TurnRecord] = {}
        self._bot: dict[int, TurnRecord] = {}
        self._cues: dict[int, TakeTurn] = {}
        self._came_of: dict[int, Answer] = {}
        self._unwritten: set[int] = set()
        self._shown: set[int] = set()
        self._lock = Lock()

    def taken(self, cue: TakeTurn, answer: Answer) -> None:
        with self._lock:
            self._cues[cue.turn] = cue
            if cue.input in ("speech", "text", "keys"):
                self._caller[cue.turn] = self._caller_turn(cue, answer)
            if answer.sentences:
                self._bot[cue.turn] = self._bot_turn(cue, answer)
            self._unwritten.add(cue.turn)
            self._came_of[cue.turn] = answer

    def playing(self, turn: int, at_ms: int, mulaw: bytes) -> None:
        """The first sentence of a turn tells how long the caller waited for a voice."""
        with self._lock:
            cue, bot = self._cues.get(turn), self._bot.get(turn)
            if cue is None or bot is None:
                return
            if bot.interrupted_at_ms is not None:
                self._bot[turn] = replace(bot, interrupted_at_ms=None)  # a false alarm: the reply goes on
                self._unwritten.add(turn)
            if bot.timings_ms:
                return
            voiced_ms = at_ms + _leading_quiet_ms(mulaw)
            timings = {
                "tts_first": max(0, at_ms - cue.at_ms - self._spent_ms(turn)),
                "voice_to_voice": voiced_ms - cue.voice_ended_ms,
            }
            self._bot[turn] = replace(bot, at_ms=self._offset_ms + at_ms, timings_ms=timings)
            caller = self._caller.get(turn)
            if caller is not None:
                self._caller[turn] = replace(caller, timings_ms={**(caller.timings_ms or {}), **timings})
            self._unwritten.add(turn)
            records = [record for record in (self._caller.get(turn), self._bot[turn]) if record]
        self._show(turn, records)

    def interrupted(self, turn: int, at_ms: int) -> None:
        with self._lock:
            bot = self._bot.get(turn)
            if bot is None or bot.interrupted_at_ms is not None:
                return
            self._bot[turn] = replace(bot, interrupted_at_ms=self._offset_ms + at_ms)
            self._unwritten.add(turn)
        self._show(turn, [self._bot[turn]])

    def so_far(self) -> list[TurnRecord]:
        """The turns of this stream, oldest first."""
        with self._lock:
            return sorted([*self._caller.values(), *self._bot.values()], key=lambda record: record.n)

    def write(self, turn: int) -> None:
        """Put one turn on record; a lost store is logged and tried again at the end of the stream."""
        with self._lock:
            records = [r for r in (self._caller.get(turn), self._bot.get(turn)) if r is not None]
            self._unwritten.discard(turn)
            is_news = turn not in self._shown
        if is_news:
            self._show(turn, records)  # nothing of it was ever heard: tell all the same
        try:
            self._records.add_turns(self._call_sid, records)
        except StoreError as error:
            log.error("turn.unrecorded", turn=turn, code=error.code, error=error.message)
            with self._lock:
                self._unwritten.add(turn)

    def _show(self, turn: int, records: list[TurnRecord]) -> None:
        self._shown.add(turn)
        topic = f"call:{self._call_sid}"
        for record in records:
            self._events.publish(topic, "turn", as_json(record))
        answer = self._came_of.pop(turn, None)  # told once, after the words it belongs to
        for workflow in answer.workflows if answer else ():
            self._events.publish(topic, "workflow", {**vars(workflow), "detail": dict(workflow.detail)})
        if answer and answer.after == "transfer":
            self._events.publish(topic, "transfer", {"reason": answer.state.handover_reason})

    def write_all(self) -> None:
        for turn in sorted(self._unwritten):
            self.write(turn)

    def _caller_turn(self, cue: TakeTurn, answer: Answer) -> TurnRecord:
        meaning = answer.understanding
        transcript = cue.transcript
        record = TurnRecord(
            n=self._take_no(),
            at_ms=self._offset_ms + cue.voice_ended_ms,
            speaker="caller",
            text=mask.HIDDEN if answer.is_secret else cue.keys or (transcript.text if transcript else ""),
            heard_by=cue.input,
            alternatives=transcript.alternatives if transcript and not answer.is_secret else (),
            timings_ms={
                "endpoint": cue.endpoint_ms,
                "asr": transcript.asr_ms if transcript else 0,
                **answer.timings_ms,
            },
        )
        if meaning is None:
            return record
        return replace(
            record,
            intent=meaning.intent,
            ranked=meaning.ranked,
            also=meaning.also,
            slots=dict(meaning.slots),
            emotion=meaning.emotion,
            action=meaning.action,
            why=meaning.why,
        )

    def _bot_turn(self, cue: TakeTurn, answer: Answer) -> TurnRecord:
        keys = tuple(dict.fromkeys(sentence.key.partition("~")[0] for sentence in answer.sentences))
        return TurnRecord(
            n=self._take_no(),
            at_ms=self._offset_ms + cue.at_ms,
            speaker="bot",
            text="".join(sentence.text for sentence in answer.sentences),
            said=keys,
        )

    def _spent_ms(self, turn: int) -> int:
        """What the steps before the voice took of the time since the turn was the bot's."""
        caller = self._caller.get(turn)
        timings = (caller.timings_ms if caller else None) or {}
        return sum(timings.get(step, 0) for step in ("understand", "opinion", "decide", "workflow"))

    def _take_no(self) -> int:
        number = self._next_no
        self._next_no += 1
        return number


def as_json(record: TurnRecord) -> Mapping[str, Any]:
    return asdict(record)


def _leading_quiet_ms(mulaw: bytes) -> int:
    quiet = next((i for i, code in enumerate(mulaw) if code | 0x80 < QUIETEST_VOICE), 0)
    return quiet // 8
