"""Owns the media machine of one call: events in, commands out. No clock, no socket, no thread.

    LISTENING --the caller has finished--> THINKING --first sentence--> SPEAKING --all heard--> LISTENING
        ^                                                                  |  \\--after=hangup|transfer--> ENDED
        +-------------------the caller speaks or presses a key------------+

Two things make it more than four arrows:

* Words are drafted at the first short pause, while the silence that ends the turn is still running. A draft is
  good as long as no voice came after it; a resumed utterance throws it away.
* After a `clear` the carrier echoes discarded marks exactly like played ones. So each mark names the generation
  it was sent in, and marks of an earlier generation mean nothing.

A cut reply is kept until it is known whether the cut was made by words. If it was noise, the reply goes on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ivr.messages.call import (
    CallCommand,
    CallEvent,
    EndStream,
    FrameHeard,
    Input,
    KeyPressed,
    MarkReached,
    Play,
    SentenceReady,
    StopPlaying,
    StreamEnded,
    StreamStarted,
    TakeTurn,
    TextReceived,
    Ticked,
    Transcribe,
    Transcribed,
    TurnDecided,
    TurnFinished,
)
from ivr.messages.turn import Transcript
from ivr.speech.endpoint import Boundary, Ended, Endpoint, Paused, Resumed, SpeechStarted

BYTES_PER_MS = 8
"""μ-law at 8 kHz."""


class Phase(Enum):
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"
    ENDED = "ended"


@dataclass(frozen=True)
class CallRules:
    """Numbers that the machine goes by, all in ms."""

    memory_ms: int = 1000
    """Sound kept while nobody speaks, so that an utterance can be cut from before it was noticed."""
    whole_wait_ms: int = 320
    """Silence that ends an utterance whose words are already a whole request."""
    half_wait_ms: int = 1800
    """Silence that ends one that breaks off in a number or a connective."""
    entry_wait_ms: int = 1500
    """Silence that ends any utterance while digits are being dictated."""
    barge_in_ms: int = 280
    """Voice of this length stops the bot; shorter sounds (嗯, a cough) do not."""
    key_pause_ms: int = 2000
    """An entry without # ends after this long without a key."""
    noise_ms: int = 700
    """Wordless sound shorter than this is nobody's request."""
    lost_mark_ms: int = 3000
    """A mark that is this late is taken as reached."""


class Call:
    """`feed` one event, carry out the commands that come back. Events of a finished call give nothing."""

    def __init__(self, endpoint: Endpoint, rules: CallRules | None = None) -> None:
        self.phase = Phase.LISTENING
        self._rules = rules or CallRules()
        self._endpoint = endpoint
        # the turn
        self._turn = 0
        self._decided: TurnDecided | None = None
        self._finished = True
        self._waiting: TakeTurn | None = None
        self._deadline_ms: int | None = None
        # what the bot says
        self._generation = 0
        self._sentences = 0
        self._playhead_ms = 0
        self._playing: dict[str, SentenceReady] = {}
        self._held: list[SentenceReady] = []
        self._cut = False
        # what the caller says
        self._frames: list[FrameHeard] = []
        self._utterance = 0
        self._draft = 0
        self._draft_sent = False
        self._draft_result: Transcribed | None = None
        self._ended: Ended | None = None
        # what the caller keys
        self._keys = ""
        self._keys_at_ms = 0

    @property
    def answer_heard(self) -> bool:
        """Nothing of the last reply is still to be played."""
        return self._finished and not self._playing and not self._held and self.phase is not Phase.THINKING

    @property
    def turn(self) -> int:
        return self._turn

    def feed(self, event: CallEvent) -> list[CallCommand]:
        if self.phase is Phase.ENDED:
            return []
        commands = _HANDLERS[type(event)](self, event)
        return commands + self._on_time(getattr(event, "at_ms", 0))

    # --- the caller's voice

    def _on_frame(self, frame: FrameHeard) -> list[CallCommand]:
        if self._is_closing:
            return []  # the goodbye, or the way to a person, is not to be talked down
        self._frames.append(frame)
        boundary = self._endpoint.feed(frame.at_ms, frame.probability)
        if boundary is None and self._ended is None and not self._endpoint.in_speech:
            self._forget_before(frame.at_ms - self._rules.memory_ms)
        return self._on_boundary(boundary) + self._barge_in(frame.at_ms)

    def _on_boundary(self, boundary: Boundary | None) -> list[CallCommand]:
        match boundary:
            case SpeechStarted():
                self._utterance += 1
                self._void_draft()
                self._deadline_ms = None
                if self._ended is None:
                    self._forget_before(boundary.start_ms)
                self._ended = None  # went on before the words were there: it is one utterance
            case Paused():
                return self._draft_words()
            case Resumed():
                self._void_draft()
            case Ended():
                self._ended = boundary
                if not self._draft_sent:
                    return self._draft_words()
                return self._answer_if_ready(boundary.at_ms)
        return []

    def _barge_in(self, at_ms: int) -> list[CallCommand]:
        if self._endpoint.in_speech and self._endpoint.voiced_ms >= self._rules.barge_in_ms:
            return self._stop_playing(at_ms)
        return []

    def _void_draft(self) -> None:
        self._draft_sent = False
        self._draft_result = None

    def _draft_words(self) -> list[CallCommand]:
        self._draft += 1
        self._draft_sent = True
        self._draft_result = None
        pcm = b"".join(frame.pcm for frame in self._frames)
        return [Transcribe(utterance=self._utterance, draft=self._draft, pcm=pcm)]

    def _on_transcribed(self, event: Transcribed) -> list[CallCommand]:
        if event.draft != self._draft or not self._draft_sent:
            return []
        self._draft_result = event
        if self._ended is None and (event.whole or event.half):
            wait_ms = self._rules.whole_wait_ms if event.whole else self._rules.half_wait_ms
            self._ended = self._endpoint.judge(wait_ms)
        return self._answer_if_ready(event.at_ms)

    def _answer_if_ready(self, at_ms: int) -> list[CallCommand]:
        ended, result = self._ended, self._draft_result
        if ended is None or result is None:
            return []
        self._ended = None
        self._void_draft()
        self._frames.clear()
        transcript = result.transcript
        if transcript is not None and self._is_aside(ended, result):
            self._deadline_ms = at_ms + self._patience_ms if self.phase is Phase.LISTENING else None
            return self._say_held(at_ms)
        kind: Input = "speech" if transcript is not None and transcript.text else "not-heard"
        commands = self._stop_playing(at_ms)
        return commands + self._take_turn(kind, at_ms, ended.voice_ended_ms, transcript=transcript)

    def _is_aside(self, ended: Ended, result: Transcribed) -> bool:
        """Nothing to answer: noise, or a 嗯 to the bot's words."""
        text = result.transcript.text if result.transcript else ""
        heard_ms = ended.voice_ended_ms - ended.start_ms - self._endpoint.rules.pre_roll_ms
        if not text:
            return bool(self._playing or self._held) or heard_ms < self._rules.noise_ms
        return bool(self._playing) and not (result.whole and len(text) > 1)

    def _forget_before(self, at_ms: int) -> None:
        self._frames = [frame for frame in self._frames if frame.at_ms > at_ms]

    # --- keys and typed text

    def _on_key(self, key: KeyPressed) -> list[CallCommand]:
        if self._is_closing:
            return []
        commands = self._stop_playing(key.at_ms)
        self._endpoint.drop()
        self._held.clear()
        self._deadline_ms = None
        expected = self._decided.keys_expected if self._decided else 0
        if key.digit == "*" or (key.digit == "0" and not self._keys and not expected):
            return commands + self._take_keys(key.digit, key.at_ms)
        if key.digit == "#":
            return commands + self._take_keys(self._keys or "#", key.at_ms)
        self._keys += key.digit
        self._keys_at_ms = key.at_ms
        if len(self._keys) == expected:
            return commands + self._take_keys(self._keys, key.at_ms)
        return commands

    def _take_keys(self, keys: str, at_ms: int) -> list[CallCommand]:
        self._keys = ""
        return self._take_turn("keys", at_ms, at_ms, keys=keys)

    def _on_text(self, text: TextReceived) -> list[CallCommand]:
        if self._is_closing or not text.text.strip():
            return []
        commands = self._stop_playing(text.at_ms)
        transcript = Transcript(text=text.text.strip())
        return commands + self._take_turn("text", text.at_ms, text.at_ms, transcript=transcript)

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
            turn=self._turn + 1,
            input=kind,
            at_ms=at_ms,
            voice_ended_ms=voice_ended_ms,
            transcript=transcript,
            keys=keys,
            endpoint_ms=max(0, at_ms - voice_ended_ms),
        )
        self._held.clear()
        self._deadline_ms = None
        if not self._finished:
            self._waiting = turn  # one turn at a time: the state is replaced whole
            return []
        return self._begin(turn)

    def _begin(self, turn: TakeTurn) -> list[CallCommand]:
        self._waiting = None
        self._turn = turn.turn
        self._finished = False
        self._cut = False
        self._decided = None
        self.phase = Phase.THINKING
        return [turn]

    def _on_decided(self, decided: TurnDecided) -> list[CallCommand]:
        if decided.turn == self._turn:
            self._decided = decided
            dictating = decided.keys_expected > 1
            self._endpoint.patience_ms = (
                self._rules.entry_wait_ms if dictating else self._endpoint.rules.wait_ms
            )
        return []

    def _on_sentence(self, ready: SentenceReady) -> list[CallCommand]:
        if ready.turn != self._turn:
            return []
        if not self._is_closing and (self._cut or self._caller_has_the_word):
            self._held.append(ready)
            return []
        return self._play(ready, ready.at_ms)

    def _on_finished(self, finished: TurnFinished) -> list[CallCommand]:
        if finished.turn != self._turn:
            return []
        self._finished = True
        if self._waiting is not None and not self._is_closing:
            return self._begin(self._waiting)
        return self._rest_if_all_heard(finished.at_ms)

    # --- the bot's voice

    def _play(self, ready: SentenceReady, at_ms: int) -> list[CallCommand]:
        self.phase = Phase.SPEAKING
        self._sentences += 1
        mark = f"g{self._generation}.t{ready.turn}.s{self._sentences}"
        starts_ms = max(at_ms, self._playhead_ms)
        self._playhead_ms = starts_ms + len(ready.mulaw) // BYTES_PER_MS
        self._playing[mark] = ready
        return [
            Play(mulaw=ready.mulaw, mark=mark, turn=ready.turn, sentence=self._sentences, at_ms=starts_ms)
        ]

    def _stop_playing(self, at_ms: int) -> list[CallCommand]:
        self._deadline_ms = None
        self._cut = self._cut or bool(self._playing) or not self._finished
        if not self._playing:
            return []
        self._held = [*self._playing.values(), *self._held]
        self._playing.clear()
        self._generation += 1
        self._playhead_ms = at_ms
        self.phase = Phase.LISTENING if self._finished else Phase.THINKING
        return [StopPlaying(at_ms=at_ms, turn=self._turn)]

    def _say_held(self, at_ms: int) -> list[CallCommand]:
        """What cut the reply was no words: go on with the sentence that was cut."""
        held, self._held, self._cut = self._held, [], False
        return [command for ready in held for command in self._play(ready, at_ms)]

    def _on_mark(self, mark: MarkReached) -> list[CallCommand]:
        if self._playing.pop(mark.name, None) is None:
            return []  # of an earlier generation
        return self._rest_if_all_heard(mark.at_ms)

    def _rest_if_all_heard(self, at_ms: int) -> list[CallCommand]:
        if self._playing or not self._finished:
            return []
        if self._is_closing and self._decided is not None:
            self.phase = Phase.ENDED
            return [EndStream(after=self._decided.after)]
        self.phase = Phase.LISTENING
        if not self._caller_has_the_word and not self._held:
            self._deadline_ms = at_ms + self._patience_ms
        return []

    # --- time

    def _on_tick(self, _: Ticked) -> list[CallCommand]:
        return []

    def _on_time(self, at_ms: int) -> list[CallCommand]:
        if self.phase is Phase.ENDED:
            return []
        if self._keys and at_ms - self._keys_at_ms >= self._rules.key_pause_ms:
            return self._take_keys(self._keys, at_ms)
        if self._playing and at_ms >= self._playhead_ms + self._rules.lost_mark_ms:
            self._playing.clear()
            return self._rest_if_all_heard(at_ms)
        if (
            self._deadline_ms is not None
            and at_ms >= self._deadline_ms
            and self.phase is Phase.LISTENING
            and not self._caller_has_the_word
            and not self._keys
        ):
            return self._take_turn("silence", at_ms, at_ms)
        return []

    def _on_end(self, _: StreamEnded) -> list[CallCommand]:
        self.phase = Phase.ENDED
        return []

    @property
    def _caller_has_the_word(self) -> bool:
        talking = self._endpoint.in_speech and self._endpoint.voiced_ms >= self._rules.barge_in_ms
        return (talking or self._ended is not None) and not self._is_closing

    @property
    def _is_closing(self) -> bool:
        return self._decided is not None and self._decided.after != "listen"

    @property
    def _patience_ms(self) -> int:
        return self._decided.patience_ms if self._decided else 6000


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
    Ticked: Call._on_tick,
    StreamEnded: Call._on_end,
}
