"""Owns the media machine of one call: events in, commands out. No clock, no socket, no thread.

    LISTENING --the caller has finished--> THINKING --first sentence--> SPEAKING --all heard--> LISTENING
        ^                                                                  |  \\--after=hangup|transfer--> ENDED
        +-------------------the caller speaks or presses a key------------+

What the caller says is `utterance`'s, what the caller keys is `entry`'s, what the bot says is `playout`'s; here is
whose turn it is. One turn at a time: the dialog state is replaced whole.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ivr.entry import Entry
from ivr.messages.call import (
    CallCommand,
    CallEvent,
    EndStream,
    FrameHeard,
    Input,
    KeyPressed,
    MarkReached,
    SentenceReady,
    StopPlaying,
    StreamEnded,
    StreamStarted,
    TakeTurn,
    TextReceived,
    Ticked,
    Transcribed,
    TurnDecided,
    TurnFinished,
)
from ivr.messages.turn import Transcript
from ivr.playout import Playout
from ivr.speech.endpoint import Endpoint
from ivr.utterance import Finished, UtteranceRules, Utterances


class Phase(Enum):
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"
    ENDED = "ended"


@dataclass(frozen=True)
class CallRules:
    """Numbers that the machine goes by, all in ms."""

    barge_in_ms: int = 512
    """Voice of this length stops the bot before its words are known; 嗯, 好的, 对对 and coughs are shorter."""
    noise_ms: int = 700
    """Wordless sound shorter than this is nobody's request."""
    key_pause_ms: int = 2000
    """An entry without # ends after this long without a key."""
    lost_mark_ms: int = 3000
    """A mark that is this late is taken as reached."""
    patience_ms: int = 6000
    """Silence allowed as long as no turn has said otherwise."""
    utterance: UtteranceRules = field(default_factory=UtteranceRules)


class Call:
    """`feed` one event, carry out the commands that come back. Events of a finished call give nothing."""

    def __init__(self, endpoint: Endpoint, rules: CallRules | None = None) -> None:
        self.phase = Phase.LISTENING
        self.turn = 0
        self._rules = rules or CallRules()
        self._caller = Utterances(endpoint, self._rules.utterance)
        self._entry = Entry(self._rules.key_pause_ms)
        self._bot = Playout()
        self._decided: TurnDecided | None = None
        self._is_finished = True
        self._is_cut = False
        self._assent: Finished | None = None
        self._waiting: list[TakeTurn] = []
        self._deadline_ms: int | None = None

    @property
    def answer_heard(self) -> bool:
        """Nothing of the last reply is still to be played."""
        return not self._is_in_reply and self.phase is not Phase.THINKING

    def feed(self, event: CallEvent) -> list[CallCommand]:
        if self.phase is Phase.ENDED:
            return []
        commands = _HANDLERS[type(event)](self, event)
        return commands + self._on_time(getattr(event, "at_ms", 0))

    # --- the caller

    def _on_frame(self, frame: FrameHeard) -> list[CallCommand]:
        if self._is_closing:
            return []  # the goodbye, or the way to a person, is not to be talked down
        draft = self._caller.hear(frame)
        if self._caller.has_begun:
            self._deadline_ms = None
        elif self._deadline_ms is None and self.answer_heard:
            self._deadline_ms = frame.at_ms + self._patience_ms
        commands: list[CallCommand] = [draft] if draft else []
        if self._caller.is_talking(self._rules.barge_in_ms):
            commands += self._stop_playing(frame.at_ms)
        return commands + self._answer(self._caller.finished(frame.at_ms), frame.at_ms)

    def _on_transcribed(self, event: Transcribed) -> list[CallCommand]:
        if self._is_closing:
            return []
        self._caller.take(event, in_reply=self._is_in_reply)
        commands = self._stop_playing(event.at_ms) if self._caller.interrupts else []
        return commands + self._answer(self._caller.finished(event.at_ms), event.at_ms)

    def _answer(self, said: Finished | None, at_ms: int) -> list[CallCommand]:
        if said is None:
            return []
        if self._is_aside(said):
            self._keep_assent(said)
            return self._go_on(at_ms)
        kind: Input = "speech" if said.transcript and said.transcript.text else "not-heard"
        commands = self._stop_playing(at_ms)
        return commands + self._take_turn(kind, at_ms, said.voice_ended_ms, transcript=said.transcript)

    def _is_aside(self, said: Finished) -> bool:
        """Nothing to answer: noise, or words in the middle of a reply that were not meant to stop it."""
        if said.transcript is None:
            return False
        if not said.transcript.text:
            return self._is_in_reply or said.voiced_ms < self._rules.noise_ms
        return self._is_in_reply and not said.interrupts

    def _keep_assent(self, said: Finished) -> None:
        """A 好 over the last words of a question answers it, as soon as it has been heard out."""
        over_question = self._decided is not None and self._decided.asks and self._bot.is_at_last
        has_words = said.transcript is not None and bool(said.transcript.text)
        self._assent = said if over_question and self._is_finished and has_words else None

    def _on_key(self, key: KeyPressed) -> list[CallCommand]:
        if self._is_closing or self._entry.is_late_hash(key.digit, key.at_ms):
            return []
        commands = self._stop_playing(key.at_ms)
        self._caller.drop()
        self._bot.forget()
        expected = self._decided.keys_expected if self._decided else 0
        keys = self._entry.press(key.digit, key.at_ms, expected)
        return commands + (self._take_turn("keys", key.at_ms, key.at_ms, keys=keys) if keys else [])

    def _on_text(self, text: TextReceived) -> list[CallCommand]:
        if self._is_closing or not text.text.strip():
            return []
        commands = self._stop_playing(text.at_ms)
        typed = Transcript(text=text.text.strip())
        return commands + self._take_turn("text", text.at_ms, text.at_ms, transcript=typed)

    # --- the turn

    def _on_start(self, _: StreamStarted) -> list[CallCommand]:
        return self._take_turn("start", 0, 0)

    def _take_turn(
        self,
        kind: Input,
        at_ms: int,
        voice_ended_ms: int,
        *,
        transcript: Transcript | None = None,
        keys: str = "",
    ) -> list[CallCommand]:
        turn = TakeTurn(
            turn=self.turn + 1,
            input=kind,
            at_ms=at_ms,
            voice_ended_ms=voice_ended_ms,
            transcript=transcript,
            keys=keys,
            endpoint_ms=max(0, at_ms - voice_ended_ms),
            cut_in=self._is_cut,
            question_heard=kind != "speech" or (self._is_finished and not self._bot.has_unheard),
        )
        self._assent = None
        self._bot.forget()
        self._deadline_ms = None
        if not self._is_finished:
            self._waiting.append(turn)
            return []
        return self._begin(turn)

    def _begin(self, turn: TakeTurn) -> list[CallCommand]:
        self.turn += 1
        self._is_finished = False
        self._is_cut = False
        self._decided = None
        self._bot.forget()
        self.phase = Phase.THINKING
        return [replace(turn, turn=self.turn)]

    def _on_decided(self, decided: TurnDecided) -> list[CallCommand]:
        if decided.turn == self.turn:
            self._decided = decided
            self._caller.expect_digits(decided.keys_expected > 1)
        return []

    def _on_sentence(self, ready: SentenceReady) -> list[CallCommand]:
        if ready.turn != self.turn:
            return []
        caller_goes_on = self._caller.is_awaited or self._caller.is_talking(self._rules.barge_in_ms)
        if (self._is_cut or caller_goes_on) and not self._is_closing:
            self._bot.hold(ready)
            return []
        self.phase = Phase.SPEAKING
        return [self._bot.play(ready, ready.at_ms)]

    def _on_finished(self, finished: TurnFinished) -> list[CallCommand]:
        if finished.turn != self.turn:
            return []
        self._is_finished = True
        if self._waiting and not self._is_closing:
            return self._begin(self._waiting.pop(0))
        return self._rest_if_all_heard(finished.at_ms)

    # --- the bot's voice

    def _stop_playing(self, at_ms: int) -> list[CallCommand]:
        self._deadline_ms = None
        self._is_cut = self._is_cut or self._bot.is_sounding or not self._is_finished
        if not self._bot.cut(at_ms):
            return []
        self.phase = Phase.LISTENING if self._is_finished else Phase.THINKING
        return [StopPlaying(at_ms=at_ms, turn=self.turn)]

    def _go_on(self, at_ms: int) -> list[CallCommand]:
        self._is_cut = False
        plays = self._bot.go_on(at_ms)
        if plays:
            self.phase = Phase.SPEAKING
        return [*plays]

    def _on_mark(self, mark: MarkReached) -> list[CallCommand]:
        return self._rest_if_all_heard(mark.at_ms) if self._bot.reached(mark.name) else []

    def _rest_if_all_heard(self, at_ms: int) -> list[CallCommand]:
        if self._bot.is_sounding or not self._is_finished:
            return []
        if self._is_closing and self._decided is not None:
            self.phase = Phase.ENDED
            return [EndStream(after=self._decided.after)]
        self.phase = Phase.LISTENING
        if self._caller.has_begun or self._bot.is_holding:
            return []
        if self._assent:
            return self._take_turn("speech", at_ms, at_ms, transcript=self._assent.transcript)
        self._deadline_ms = at_ms + self._patience_ms
        return []

    # --- time, and the end

    def _on_time(self, at_ms: int) -> list[CallCommand]:
        if self.phase is Phase.ENDED:
            return []
        if keys := self._entry.paused(at_ms):
            return self._take_turn("keys", at_ms, at_ms, keys=keys)
        if self._bot.give_up_on_marks(at_ms, self._rules.lost_mark_ms):
            return self._rest_if_all_heard(at_ms)
        is_due = self._deadline_ms is not None and at_ms >= self._deadline_ms
        is_busy = self.phase is not Phase.LISTENING or self._caller.has_begun or self._entry.is_open
        return self._take_turn("silence", at_ms, at_ms) if is_due and not is_busy else []

    def _on_end(self, _: StreamEnded) -> list[CallCommand]:
        self.phase = Phase.ENDED
        return []

    @property
    def _is_in_reply(self) -> bool:
        """The bot has more to say than was heard of it so far."""
        return self._bot.is_sounding or self._bot.is_holding or not self._is_finished

    @property
    def _is_closing(self) -> bool:
        return self._decided is not None and self._decided.after != "listen"

    @property
    def _patience_ms(self) -> int:
        return self._decided.patience_ms if self._decided else self._rules.patience_ms


_HANDLERS: dict[type, Callable[[Call, Any], list[CallCommand]]] = {
    StreamStarted: Call._on_start,
    FrameHeard: Call._on_frame,
    KeyPressed: Call._on_key,
    TextReceived: Call._on_text,
    Transcribed: Call._on_transcribed,
    TurnDecided: Call._on_decided,
    SentenceReady: Call._on_sentence,
    TurnFinished: Call._on_finished,
    MarkReached: Call._on_mark,
    Ticked: lambda *_: [],  # `feed` looks at the time after every event
    StreamEnded: Call._on_end,
}
