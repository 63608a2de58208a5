"""Owns what the desk asks of the world. Those that last are kept in the state until they are done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from ivr.messages.agent import HandoverMarks, Waiting


@dataclass(frozen=True)
class Tell:
    """An event for pages. Lost, the page finds the same in its next view."""

    topic: str
    event: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Ring:
    """Place an agent's own call. Lost, the offer runs out and goes to the next."""

    offer_id: str
    agent: str
    number: str
    """E.164; empty: the browser."""
    seconds: int


@dataclass(frozen=True)
class SendCaller:
    call_sid: str
    to: Literal["join", "requeue", "bot"]
    """Into the room, back into the queue, back to the bot."""
    why: Literal["", "cut", "handed"] = ""
    """They wait once more because the line was lost, or because a colleague is to take it."""
    kind: Literal["send"] = "send"


@dataclass(frozen=True)
class HangUp:
    """Also of a call that is over already."""

    call_sid: str
    kind: Literal["hang_up"] = "hang_up"


@dataclass(frozen=True)
class Hold:
    room: str
    call_sid: str
    on: bool
    kind: Literal["hold"] = "hold"


@dataclass(frozen=True)
class CallBack:
    """Nobody spoke to them: somebody of ours will call."""

    waiting: Waiting
    kind: Literal["call_back"] = "call_back"


@dataclass(frozen=True)
class Enter:
    """Put into the record of the hand-over."""

    handover: str
    call_sid: str
    marks: HandoverMarks
    kind: Literal["enter"] = "enter"


@dataclass(frozen=True)
class Note:
    handover: str
    call_sid: str
    note: str
    """Id: the same note twice is one."""
    by: str
    text: str
    at: datetime
    kind: Literal["note"] = "note"


@dataclass(frozen=True)
class Review:
    """See whether the agent asked for what the packet held."""

    handover: str
    call_sid: str
    since: datetime
    kind: Literal["review"] = "review"


Lasting = SendCaller | HangUp | Hold | CallBack | Enter | Note | Review
Effect = Tell | Ring | Lasting
