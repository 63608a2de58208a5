"""Owns the dialog state and the decision: what is remembered between turns, what the core answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from ivr.messages.parcel import Parcel
from ivr.messages.turn import Deed, Say
from ivr.messages.workflow import Workflow

STATE_VERSION = 1
"""Format of the JSON in Redis; raise it when a field changes its meaning."""

After = Literal["listen", "transfer", "hangup"]


@dataclass(frozen=True)
class Pending:
    """A question that is open, and what it is about."""

    asks: str
    """`confirm`, `tail4`, `which_parcel`, `clarify` ..."""
    intent: str = ""
    """The request that goes on when it is answered."""
    options: tuple[str, ...] = ()
    """Tracking numbers or labels offered, in spoken order."""
    digits: str = ""
    """What was dictated or keyed so far."""
    times: int = 1


@dataclass(frozen=True)
class Request:
    """Something the caller asked for, and what became of it: decides the call's outcome."""

    intent: str
    tracking_no: str = ""
    settled: bool = False
    """Answered, or set going."""
    told: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    """What the caller told of it: slots, and circumstances with 1."""
    words: tuple[str, ...] = ()
    """How the caller asked for it."""
    step: str = ""
    """Name of the step of its scenario that was taken last."""
    asked: tuple[str, ...] = ()
    """Details that were asked for; a request that waits for an answer gives way to another one."""
    agreed: bool = False
    """What it costs was said aloud, and the caller said yes."""


@dataclass(frozen=True)
class DialogState:
    """Everything the dialog remembers of a call. Replaced whole, never changed in place."""

    call_sid: str
    caller: str = ""
    locale: str = "zh-CN"
    voice: str = ""
    """The one voice of this call; chosen at its start, and again when the language changes."""
    version: int = 0
    """Raised by one at every save; a save of an older one is refused."""
    stage: Literal["new", "open", "closing", "transferring", "ended"] = "new"
    parcels: tuple[Parcel, ...] = ()
    parcels_at: datetime | None = None
    """When they were looked up; None before the first look-up."""
    workflows: tuple[Workflow, ...] = ()
    """Open ones found, and those started in this call."""
    focus: str = ""
    """Tracking number under discussion."""
    pending: Pending | None = None
    requests: tuple[Request, ...] = ()
    misses: int = 0
    silences: int = 0
    said: tuple[Say, ...] = ()
    """The last reply, for `repeat`."""
    empathy_used: tuple[str, ...] = ()
    emotions: tuple[str, ...] = ()
    answer_heard: bool = True
    """The last reply was played to its end; kept by the runner, decides the outcome of a hang-up."""
    slow: bool = False
    turns: int = 0
    waiting: bool = False
    """The caller asked for a moment."""
    strangers: tuple[str, ...] = ()
    """Tracking numbers found by number alone: of these only the state class may be told (L0)."""
    number_tries: int = 0
    """Numbers given that led to no parcel."""
    errand: str = ""
    """Id of what we call about; empty when they called us."""
    verdict: Literal["", "solved", "unsolved"] = ""
    """What whom we called said to what came of it."""
    handover_reason: str = ""
    """Why a human was called for; empty when none was."""
    verified: tuple[str, ...] = ()
    """Tracking numbers for which the caller has given the second factor (L2)."""
    factor_tries: int = 0
    """Wrong answers to it since the last right one."""
    locked: tuple[str, ...] = ()
    """Tracking numbers with too many wrong answers: only a person may go on with these."""
    proven: tuple[str, ...] = ()
    """Tracking numbers for which the caller has given the code that went to the phone on record (L3)."""
    passcode_for: str = ""
    """Tracking number for which a code is out: digits that are said or keyed now may be it, and are not written down."""
    passcodes_sent: int = 0
    notes: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    """Requests that the caller has said no to since the last one that was understood: not offered again."""
    clarified: tuple[tuple[str, ...], ...] = ()
    """Clarifying questions of this call, each by what it offered: none is put twice."""
    asides: tuple[str, ...] = ()
    """Kinds of talk beside the business since the last request that was understood."""

    def level(self, tracking_no: str) -> Literal["L0", "L1", "L2", "L3"]:
        """What the caller may do with a parcel (domain.md 4.8): L1 by the number they call from, L2 with the second
        factor, L3 with a code that was sent to the phone on record, whatever number they call from."""
        known = any(parcel.tracking_no == tracking_no for parcel in self.parcels)
        if known and tracking_no in self.proven:
            return "L3"
        if not known or tracking_no in self.strangers:
            return "L0"
        return "L2" if tracking_no in self.verified else "L1"


@dataclass(frozen=True)
class Decision:
    """State and event in, this out. Deeds come back as events and are decided upon again, a bounded number of times."""

    state: DialogState
    say: tuple[Say, ...] = ()
    do: tuple[Deed, ...] = ()
    after: After = "listen"
