"""Owns the straight line of one turn: hear → understand → decide → do → word → speak."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from types import MappingProxyType
from typing import Literal

import structlog

from ivr.counsel import Counsel
from ivr.deed import Deeds
from ivr.dialog import dictation, floor, passcode, policy, replies, understand
from ivr.dialog.schema import Book
from ivr.errors import DialogError, IvrError, StaleState, StoreError
from ivr.messages.call import TakeTurn
from ivr.messages.dialog import After, Decision, DialogState
from ivr.messages.turn import (
    CallResumed,
    CallStarted,
    DialogEvent,
    HandoverReturned,
    HandoverUnanswered,
    Heard,
    KeysPressed,
    NotHeard,
    Say,
    Sentence,
    Silence,
    Transcript,
    Understanding,
    WorkflowStarted,
)
from ivr.messages.workflow import Workflow
from ivr.ports import Adviser, Clock, Mouth, Records, Sessions, Transcriber
from ivr.stopwatch import Stopwatch

MAX_DEEDS = 5
"""Deeds that lead to deeds: after so many the turn is broken off and a person called."""

COMMONEST = "track_parcel"
NO_PROMPTS: Mapping[str, str] = MappingProxyType({})
"""By locale, what the transcriber is told when the open question asks for a number."""

Begins = Literal["started", "resumed", "unanswered", "closed", "returned"]
"""Why a stream opens: a new call, one that was lost, one that nobody took (or for which nobody is at work), one that
an agent gave back."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Draft:
    """What was heard so far, and whether it sounds finished."""

    transcript: Transcript
    completeness: Literal["whole", "half", "open"]
    interrupts: bool
    """Meant to stop the bot, if it is speaking."""


@dataclass(frozen=True)
class Answer:
    """What a turn came to, before it is spoken."""

    state: DialogState
    sentences: tuple[Sentence, ...]
    after: After
    patience_ms: int
    keys_expected: int
    asks: bool = False
    """A question is open that a yes or a no may answer."""
    understanding: Understanding | None = None
    timings_ms: Mapping[str, int] = field(default_factory=dict)
    workflows: tuple[Workflow, ...] = ()
    """Started, or found open, in this turn."""
    is_secret: bool = False
    """What the caller said or keyed held a code that is written down nowhere."""


class Turns:
    """One for all calls; everything of a call comes in as an argument and goes out as a result."""

    def __init__(
        self,
        *,
        book: Book,
        transcriber: Transcriber,
        mouth: Mouth,
        deeds: Deeds,
        sessions: Sessions,
        records: Records,
        clock: Clock,
        zone: tzinfo,
        number_prompts: Mapping[str, str] = NO_PROMPTS,
        adviser: Adviser | None = None,
    ) -> None:
        self._book = book
        self._counsel = Counsel(book, adviser)
        self._transcriber = transcriber
        self._mouth = mouth
        self._deeds = deeds
        self._sessions = sessions
        self._records = records
        self._clock = clock
        self._zone = zone
        self._number_prompts = number_prompts

    # 1 hear

    def hear(self, state: DialogState, pcm: bytes, deadline_ms: int) -> Draft:
        """A draft of the utterance so far. Raises SpeechError."""
        transcript = self._transcriber.transcribe(
            pcm,
            locale=state.locale,
            deadline_ms=deadline_ms,
            prompt=self._number_prompts.get(state.locale, "") if dictation.asks_number(state.pending) else "",
            session=state.call_sid,
        )
        text = transcript.text
        completeness = floor.completeness(text, state, self._book)
        if completeness != "half":
            self._counsel.foresee(transcript, state)
        return Draft(
            transcript,
            completeness,
            floor.interrupts(text, state, self._book, alternatives=transcript.alternatives),
        )

    # 2 understand · 3 decide · 4 do · 5 word

    def take(self, state: DialogState, cue: TakeTurn, begins: Begins = "started") -> Answer:
        """Answer the caller. When this returns, deeds are done and on record; the words are still to be spoken."""
        watch = Stopwatch(self._clock)
        if cue.input == "start" and not state.voice:
            state = replace(state, voice=self._mouth.voice_for_call(state.locale))
        if not cue.question_heard:
            state = policy.unasked(state)
        event = self._event(state, cue, begins)
        watch.lap("understand")
        if isinstance(event, Heard) and (doubt := self._counsel.doubt(event, state)):
            event = self._counsel.advised(event, doubt, state)
            watch.lap("opinion")
        decision, did_ms = self._decide_and_do(state, event)
        watch.lap("decide", minus=did_ms)
        try:
            sentences = self._word(decision)
        except DialogError as error:  # a fault in the data: the caller gets a person, not silence
            log.error("turn.unsayable", call_sid=state.call_sid, code=error.code, error=error.message)
            decision = policy.give_up(decision.state)
            sentences = self._word(decision)
        after = replace(decision.state, answer_heard=False)
        if after.locale != state.locale:
            after = replace(after, voice=self._mouth.voice_for_call(after.locale))
        after = self._keep(after, decision)
        understanding = passcode.hushed(event.understanding) if isinstance(event, Heard) else None
        return Answer(
            state=after,
            sentences=sentences,
            after=decision.after,
            patience_ms=policy.patience_ms(after, self._book),
            keys_expected=policy.keys_expected(after),
            asks=policy.asks_yes_or_no(after),
            understanding=understanding,
            timings_ms={**watch.laps, "workflow": did_ms},
            workflows=tuple(start.workflow for say in decision.say if (start := _start_behind(say))),
            is_secret=passcode.is_secret(state, event),
        )

    def apologise(self, state: DialogState) -> Answer:
        """When a turn of ours has crashed: say so and fetch a person."""
        decision = policy.give_up(state)
        sentences = self._word(decision)
        state = self._keep(decision.state, decision)
        return Answer(
            state=state, sentences=sentences, after=decision.after, patience_ms=6000, keys_expected=0
        )

    def heard_out(self, state: DialogState) -> DialogState:
        """The last reply was played to its end. Raises StaleState."""
        return self._save(replace(state, answer_heard=True))

    def unspoken(self, state: DialogState) -> tuple[Sentence, ...]:
        """For a caller who missed a sentence because it could not be spoken."""
        return self._worded((Say("system.unspoken"),), state)

    def _event(self, state: DialogState, cue: TakeTurn, begins: Begins) -> DialogEvent:
        now = self._clock.now()
        text = cue.transcript.text if cue.transcript else ""
        match cue.input:
            case "start" if begins == "resumed" and state.stage != "new":
                return CallResumed(now)
            case "start" if begins in ("unanswered", "closed"):
                return HandoverUnanswered(now, "closed" if begins == "closed" else "busy")
            case "start" if begins == "returned":
                return HandoverReturned(now)
            case "start":
                return CallStarted(now, state.call_sid, state.caller, state.locale)
            case "keys":
                return KeysPressed(now, cue.keys)
            case "silence":
                return Silence(now)
            case "not-heard":
                return NotHeard(now, "no-words" if cue.transcript else "unavailable")
            case "speech" | "text":
                alternatives = cue.transcript.alternatives if cue.transcript else ()
                meaning = understand.understand(text, state, self._book, alternatives=alternatives)
                return Heard(now, meaning, cue.input, cue.cut_in)

    def _decide_and_do(self, state: DialogState, event: DialogEvent) -> tuple[Decision, int]:
        """Deeds come back as events and are decided upon again. Returns also the ms that the deeds took."""
        decision = policy.decide(state, event, self._book)
        says, after = list(decision.say), decision.after
        deeds, did_ms = list(decision.do), 0
        for _ in range(MAX_DEEDS):
            if not deeds:
                break
            before = self._clock.monotonic_ms()
            came = self._deeds.do(deeds.pop(0), decision.state)
            did_ms += self._clock.monotonic_ms() - before
            decision = policy.decide(decision.state, came, self._book)
            says += decision.say
            deeds = [*decision.do, *deeds]
            after = decision.after if decision.after != "listen" else after
        if deeds:
            log.error("turn.endless", call_sid=state.call_sid, deeds=[type(d).__name__ for d in deeds])
            return policy.give_up(decision.state), did_ms
        return replace(decision, say=tuple(says), do=(), after=after), did_ms

    def _word(self, decision: Decision) -> tuple[Sentence, ...]:
        return self._worded(decision.say, decision.state)

    def _worded(self, says: tuple[Say, ...], state: DialogState) -> tuple[Sentence, ...]:
        return replies.word(
            says,
            locale=state.locale,
            book=self._book,
            now=self._clock.now(),
            zone=self._zone,
            slow=state.slow,
        )

    def _keep(self, state: DialogState, decision: Decision) -> DialogState:
        """Write down what was found, set going and promised; then replace the live state."""
        try:
            self._record(state, decision)
        except StoreError as error:  # the caller is answered all the same
            log.error("records.lost", call_sid=state.call_sid, code=error.code, error=error.message)
        return self._save(state)

    def _save(self, state: DialogState) -> DialogState:
        """Raises StaleState when another process has taken the call up: this one must let go."""
        try:
            return self._sessions.save(state)
        except StaleState:
            raise
        except StoreError as error:
            log.error("session.lost", call_sid=state.call_sid, code=error.code, error=error.message)
            return state

    def _record(self, state: DialogState, decision: Decision) -> None:
        if state.parcels:
            self._records.note_parcels(state.call_sid, state.parcels)
        for say in decision.say:
            if start := _start_behind(say):
                promise = "".join(sentence.text for sentence in self._worded((say,), state))
                self._records.note_workflow(state.call_sid, start.workflow, promise)

    def foresee(self, state: DialogState) -> None:
        """Have the commonest question's answer spoken beforehand, while the greeting plays. Never raises.

        Deciding is pure: the question is put, the answer worded, and nothing of it done or remembered.
        """
        question = Understanding(text="", intent=COMMONEST, action="accept", ranked=((COMMONEST, 1.0),))
        try:
            decision = policy.decide(state, Heard(self._clock.now(), question), self._book)
            for sentence in self._word(decision):
                self._mouth.prepare(sentence.text, locale=state.locale, voice=state.voice, rate=sentence.rate)
        except IvrError as error:
            log.info("turn.unforeseen", call_sid=state.call_sid, code=error.code)

    # 6 speak

    def speak(self, answer: Answer, sentence: Sentence) -> bytes:
        """One sentence at a time, so that the first one plays while the next is made. Raises SpeechError."""
        return self._mouth.speak(
            sentence.text, locale=answer.state.locale, voice=answer.state.voice, rate=sentence.rate
        )


def _start_behind(say: Say) -> WorkflowStarted | None:
    """The start of a workflow that this was said on the strength of."""
    return say.proof if isinstance(say.proof, WorkflowStarted) else None
