"""Owns the nouns of the media line: what comes in from the carrier, what goes out, counted in ms of the stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ivr.messages.dialog import After
from ivr.messages.turn import Sentence, Transcript

# --- Events


@dataclass(frozen=True)
class StreamStarted:
    stream_sid: str
    call_sid: str
    account_sid: str
    parameters: Mapping[str, str]


@dataclass(frozen=True)
class AudioReceived:
    """One frame as the carrier sent it; only the runner sees it, the call sees `FrameHeard`."""

    at_ms: int
    mulaw: bytes
    """8 kHz mono G.711 μ-law, any length."""
    track: Literal["inbound", "outbound"] = "inbound"
    """Spoken by the caller, or heard by them; a stream that is spoken on has the first alone."""


@dataclass(frozen=True)
class FrameHeard:
    """One VAD window."""

    at_ms: int
    """End of the window, ms since the stream began."""
    probability: float
    """Of speech, 0..1."""
    pcm: bytes
    """16 kHz mono int16 little-endian."""


@dataclass(frozen=True)
class KeyPressed:
    at_ms: int
    digit: str


@dataclass(frozen=True)
class MarkReached:
    at_ms: int
    name: str


@dataclass(frozen=True)
class TextReceived:
    """Typed by a caller without a microphone."""

    at_ms: int
    text: str


@dataclass(frozen=True)
class Ticked:
    at_ms: int


@dataclass(frozen=True)
class Transcribed:
    at_ms: int
    utterance: int
    draft: int
    transcript: Transcript | None
    """None when the recogniser failed."""
    whole: bool = False
    """The words are already a whole request: the endpoint may come sooner."""
    half: bool = False
    """The words end in a connective or inside a number: the endpoint waits longer."""
    interrupts: bool = True
    """The words are meant to stop the bot: no 嗯 in passing, no word to somebody else in the room."""


@dataclass(frozen=True)
class SentenceReady:
    at_ms: int
    turn: int
    sentence: Sentence
    mulaw: bytes


@dataclass(frozen=True)
class TurnDecided:
    """Comes before the turn's sentences: what follows once they have been heard."""

    at_ms: int
    turn: int
    after: After
    patience_ms: int = 6000
    """Silence that the caller is allowed before being asked again."""
    keys_expected: int = 0
    """Length of the entry that was asked for; 0 when any key may come."""
    asks: bool = False
    """The reply ends in a question that a mere 好 answers, even one said over its last words."""


@dataclass(frozen=True)
class TurnFinished:
    """No more sentences come."""

    at_ms: int
    turn: int


@dataclass(frozen=True)
class StreamEnded:
    at_ms: int


CallEvent = (
    StreamStarted
    | FrameHeard
    | KeyPressed
    | MarkReached
    | TextReceived
    | Ticked
    | Transcribed
    | SentenceReady
    | TurnDecided
    | TurnFinished
    | StreamEnded
)
CarrierEvent = StreamStarted | AudioReceived | KeyPressed | MarkReached | StreamEnded

# --- Commands


@dataclass(frozen=True)
class Transcribe:
    """Make a draft of the utterance so far, while the endpoint silence is still running."""

    utterance: int
    draft: int
    pcm: bytes
    """16 kHz mono int16."""


Input = Literal["start", "speech", "keys", "text", "silence", "not-heard"]


@dataclass(frozen=True)
class TakeTurn:
    """The caller has finished: answer."""

    turn: int
    input: Input
    at_ms: int
    """When the turn was judged to be the bot's."""
    voice_ended_ms: int
    """The caller's last voiced sample (or key, or start)."""
    transcript: Transcript | None = None
    keys: str = ""
    endpoint_ms: int = 0
    """at_ms - voice_ended_ms, the part of the delay that was waited for on purpose."""
    cut_in: bool = False
    """The caller took the word while the bot had it."""
    question_heard: bool = True
    """False when the caller took the word before the last sentence of the reply, the question, had begun to sound."""


@dataclass(frozen=True)
class Play:
    mulaw: bytes
    mark: str
    """Comes back as `MarkReached` when this has been played or thrown away."""
    turn: int
    sentence: int
    at_ms: int
    """When it starts to sound, as estimated from what is queued before it."""


@dataclass(frozen=True)
class StopPlaying:
    at_ms: int
    turn: int
    """The reply that was cut."""


@dataclass(frozen=True)
class EndStream:
    """Everything was said and heard; close the socket so that the carrier asks what comes next."""

    after: After


CallCommand = Transcribe | TakeTurn | Play | StopPlaying | EndStream
