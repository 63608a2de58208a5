"""Owns the nouns of a turn: what was heard, what it means, what happened, what was decided, what is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal, get_args

from ivr.messages.errand import Errand
from ivr.messages.identity import CheckPasscode as CheckPasscode
from ivr.messages.identity import CountTry as CountTry
from ivr.messages.identity import PasscodeChecked as PasscodeChecked
from ivr.messages.identity import PasscodeSent as PasscodeSent
from ivr.messages.identity import PasscodeUnavailable as PasscodeUnavailable
from ivr.messages.identity import SendPasscode as SendPasscode
from ivr.messages.identity import TryCounted as TryCounted
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType

Emotion = Literal["neutral", "anxious", "frustrated", "angry", "sad", "confused", "grateful"]
EMOTIONS: tuple[Emotion, ...] = get_args(Emotion)
Fact = str | int | float | bool | datetime | None
Facts = Mapping[str, Fact]
NO_FACTS: Facts = MappingProxyType({})


@dataclass(frozen=True)
class Transcript:
    """What the recogniser made of one utterance. Simplified characters; empty text when it was no speech."""

    text: str
    alternatives: tuple[str, ...] = ()
    """Other hypotheses, best first, without `text`."""
    audio_ms: int = 0
    asr_ms: int = 0


@dataclass(frozen=True)
class Understanding:
    """What a caller's words mean, for the state they were said in."""

    text: str
    intent: str
    """A label of `intents.md`; `none` when nothing fits."""
    ranked: tuple[tuple[str, float], ...] = ()
    """Best first, scores 0..1."""
    also: tuple[str, ...] = ()
    slots: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    emotion: Emotion = "neutral"
    action: Literal["accept", "clarify", "reject"] = "reject"
    why: tuple[str, ...] = ()
    """Which phrases, which evidence; for `--explain`."""


# --- What happened: events that `decide` takes. Past tense; `at` is aware UTC, the only clock the core has.


@dataclass(frozen=True)
class CallStarted:
    at: datetime
    call_sid: str
    caller: str
    """E.164, or empty when withheld or not a number."""
    locale: str = "zh-CN"


@dataclass(frozen=True)
class CallResumed:
    """The stream was lost and the carrier brought the caller back."""

    at: datetime


@dataclass(frozen=True)
class Heard:
    at: datetime
    understanding: Understanding
    heard_by: Literal["speech", "text"] = "speech"
    cut_in: bool = False
    """The bot was not through with its reply."""


@dataclass(frozen=True)
class KeysPressed:
    at: datetime
    keys: str
    """One or more of 0-9 * #; an entry ended by # or by a pause comes as one event."""


@dataclass(frozen=True)
class Silence:
    """The caller has said nothing since the bot stopped speaking."""

    at: datetime


@dataclass(frozen=True)
class NotHeard:
    """Speech was detected but the recogniser failed, was too busy, or found no words."""

    at: datetime
    reason: Literal["no-words", "unavailable"] = "no-words"


@dataclass(frozen=True)
class ParcelsFound:
    at: datetime
    parcels: tuple[Parcel, ...]
    by: Literal["caller", "tail4", "tracking_no"] = "caller"
    workflows: tuple[Workflow, ...] = ()
    """Open workflows on these parcels; found by the caller's number, also theirs about no parcel."""
    tries: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """By tracking number, wrong second factors of this caller within a day, calls before this one included."""


@dataclass(frozen=True)
class LookupUnavailable:
    at: datetime


@dataclass(frozen=True)
class WorkflowStarted:
    at: datetime
    workflow: Workflow
    asked_for: WorkflowType | None = None
    """What was to be started; the workflow may be what has become of one, e.g. the LOST_CASE of a HUB_TRACE."""


@dataclass(frozen=True)
class WorkflowCancelled:
    """The caller took it back."""

    at: datetime
    workflow: Workflow


@dataclass(frozen=True)
class CancelRefused:
    """It could not be taken back: done by now, or the record is away."""

    at: datetime
    workflow_id: str
    reason: str


@dataclass(frozen=True)
class WorkflowRefused:
    at: datetime
    request: WorkflowRequest
    reason: str


@dataclass(frozen=True)
class MessageSent:
    """A text message was accepted for delivery (it is in the outbox and cannot be lost)."""

    at: datetime
    message_id: str
    template: str


@dataclass(frozen=True)
class MessageRefused:
    at: datetime
    template: str
    reason: str


@dataclass(frozen=True)
class ErrandFound:
    """What this call of ours is about."""

    at: datetime
    errand: Errand


@dataclass(frozen=True)
class ErrandGone:
    """It has been seen to since, or cannot be told now."""

    at: datetime


@dataclass(frozen=True)
class HandoverUnanswered:
    """Nobody took the call; the caller is back with the bot."""

    at: datetime
    why: Literal["busy", "closed"] = "busy"


@dataclass(frozen=True)
class HandoverReturned:
    """The agent has given the caller back to the bot."""

    at: datetime


DialogEvent = (
    CallStarted
    | CallResumed
    | Heard
    | KeysPressed
    | Silence
    | NotHeard
    | ParcelsFound
    | LookupUnavailable
    | WorkflowStarted
    | WorkflowRefused
    | WorkflowCancelled
    | CancelRefused
    | MessageSent
    | MessageRefused
    | TryCounted
    | PasscodeSent
    | PasscodeChecked
    | PasscodeUnavailable
    | ErrandFound
    | ErrandGone
    | HandoverUnanswered
    | HandoverReturned
)

Proof = WorkflowStarted | WorkflowCancelled | MessageSent
"""An event that only the doing of a deed can supply; what the truth lock asks for."""


# --- What is to be done: imperative.


@dataclass(frozen=True)
class FindParcels:
    """Look up by exactly one of the three."""

    caller: str = ""
    tail4: str = ""
    tracking_no: str = ""


@dataclass(frozen=True)
class StartWorkflow:
    request: WorkflowRequest


@dataclass(frozen=True)
class CancelWorkflow:
    workflow_id: str
    act_id: str
    """Same id, same effect."""


@dataclass(frozen=True)
class SendMessage:
    """Send a text to the caller's own number."""

    to: str
    template: str
    facts: Facts = field(default_factory=lambda: NO_FACTS)


@dataclass(frozen=True)
class FindErrand:
    """What to tell whom we have called."""

    errand_id: str


Deed = (
    FindParcels
    | StartWorkflow
    | CancelWorkflow
    | SendMessage
    | FindErrand
    | CountTry
    | SendPasscode
    | CheckPasscode
)


@dataclass(frozen=True)
class Say:
    """A reply by key, its facts already bound. A reply that claims a deed needs the deed's own event as `proof`."""

    key: str
    facts: Facts = field(default_factory=lambda: NO_FACTS)
    proof: Proof | None = None


@dataclass(frozen=True)
class Sentence:
    """Words ready for the voice."""

    key: str
    """Reply key it came from, e.g. `urge.done`."""
    text: str
    """As spoken: numbers and times already in words."""
    rate: float = 1.0
