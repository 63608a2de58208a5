"""Owns what all streams of a process share, by kind of stream: those the bot speaks on, those that are listened to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ivr.messages.dialog import DialogState
from ivr.ports import (
    CallInbox,
    CarrierCodec,
    Clock,
    Ear,
    Events,
    Recording,
    Records,
    Sessions,
    Transcriber,
    TurnRecord,
)
from ivr.speech.endpoint import Endpoint
from ivr.turn import Turns


@dataclass(frozen=True)
class RunnerParts:
    """What every runner of a process shares, and what makes the parts that one stream needs for itself."""

    codec: CarrierCodec
    turns: Turns
    sessions: Sessions
    records: Records
    events: Events
    clock: Clock
    make_ear: Callable[[], Ear]
    make_endpoint: Callable[[], Endpoint]
    make_recording: Callable[[str, int], Recording]
    """call_sid, offset_ms of this stream in the call → its recording."""
    inbox: CallInbox
    hand_over: Callable[[DialogState, Sequence[TurnRecord]], None]
    """The decision for a person has fallen: all that is known is put down (`turns`: of this stream), and someone is
    looked for while the bot still says so. Never raises."""
    locale: str = "zh-CN"
    speech_back_within_ms: int = 10_000
    """How long a speech process that fell is waited for."""


@dataclass(frozen=True)
class ListenerParts:
    """What every listener of a process shares."""

    codec: CarrierCodec
    transcriber: Transcriber
    sessions: Sessions
    records: Records
    events: Events
    clock: Clock
    make_ear: Callable[[], Ear]
    make_endpoint: Callable[[], Endpoint]
    make_recording: Callable[[str, int], Recording]
    """call_sid, offset_ms of this stream in the call → its recording."""
    first_word: Callable[[str, datetime], None]
    """call_sid, when: the agent has begun to speak. Raises IvrError."""
    locale: str = "zh-CN"
