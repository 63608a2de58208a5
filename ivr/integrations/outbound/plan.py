"""Owns when whom may be called or texted for what: rules from YAML, and one pure decision. No clock, no I/O."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ivr.integrations import datafile
from ivr.messages.errand import Occasion
from ivr.messages.workflow import WorkflowState, WorkflowType

RULES = Path(__file__).parent / "outbound.yaml"
Means = Literal["call", "text"]
_STANDS: Mapping[Occasion, frozenset[WorkflowState]] = {
    "done": frozenset({WorkflowState.DONE, WorkflowState.CLOSED}),
    "moved": frozenset({WorkflowState.DONE, WorkflowState.CLOSED}),
    "failed": frozenset({WorkflowState.FAILED}),
}


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Window(_Data):
    opens: time
    closes: time


class Rules(_Data):
    window: Window
    zones: Mapping[str, tuple[str, ...]]
    ring_seconds: int = Field(ge=5, le=60)
    pauses_minutes: tuple[int, ...] = Field(min_length=1)
    late_hours: int = Field(gt=0)
    told_minutes: int = Field(ge=0)
    tell: Mapping[WorkflowType, Mapping[Occasion, Means]]

    @field_validator("zones")
    @classmethod
    def _known(cls, value: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        for name in (name for names in value.values() for name in names):
            try:
                ZoneInfo(name)
            except (KeyError, ValueError) as error:
                raise ValueError(f"{name} is no time zone such as Asia/Shanghai") from error
        return value

    @field_validator("pauses_minutes")
    @classmethod
    def _growing(cls, value: tuple[int, ...]) -> tuple[int, ...]:
        if any(pause <= 0 for pause in value) or list(value) != sorted(value):
            raise ValueError("pauses grow")
        return value

    @property
    def tries(self) -> int:
        return len(self.pauses_minutes) + 1

    def pause(self, tries: int) -> timedelta:
        """After so many vain tries."""
        return timedelta(minutes=self.pauses_minutes[min(tries, len(self.pauses_minutes)) - 1])


def load(path: Path = RULES) -> Rules:
    """Raises DataError."""
    return datafile.read(path, Rules)


def untold(rules: Rules, by_scan: Mapping[Literal["moved", "failed"], Set[WorkflowType]]) -> list[str]:
    """Types that a scan of the parcel may end so, of which no caller is told; each as `file:line: reason`."""
    lines = RULES.read_text(encoding="utf-8").splitlines()
    line = next((n for n, text in enumerate(lines, 1) if text.startswith("tell:")), 1)
    return [
        f"{RULES}:{line}: tell.{kind.value}: a scan may end it ({occasion}), and the caller is told nothing of it"
        for occasion, kinds in by_scan.items()
        for kind in WorkflowType
        if kind in kinds and occasion not in rules.tell.get(kind, {})
    ]


@dataclass(frozen=True)
class Allowed:
    """Whom we may call."""

    patterns: Sequence[str]
    """Of IVR_CALLBACK_NUMBERS, e.g. `+4477009*`; none: nobody."""
    never: Sequence[str] = ()
    """Prefixes that this carrier must not be asked for, whatever the patterns say."""

    def __contains__(self, number: object) -> bool:
        return (
            isinstance(number, str)
            and not number.startswith(tuple(self.never))
            and any(fnmatchcase(number, pattern) for pattern in self.patterns)
        )


@dataclass(frozen=True)
class Standing:
    """How it stands with one errand, now."""

    occasion: Occasion
    happened_at: datetime
    number: str
    tries: int
    """So often it rang in vain."""
    type: WorkflowType
    state: WorkflowState
    awaited: bool
    due_at: datetime
    contacted_at: datetime | None = None
    """When the caller was last spoken to about it, by whomever."""
    moved_at: datetime | None = None
    """When the parcel came where it is; None when that is not known."""

    @property
    def has_moved(self) -> bool:
        """Since it happened."""
        return self.moved_at is not None and self.moved_at > self.happened_at


@dataclass(frozen=True)
class Call:
    pass


@dataclass(frozen=True)
class SendText:
    pass


@dataclass(frozen=True)
class Wait:
    until: datetime


@dataclass(frozen=True)
class Drop:
    """It need not be told any more."""

    why: str


def decide(
    it: Standing, rules: Rules, allowed: Allowed, zone: ZoneInfo, now: datetime
) -> Call | SendText | Wait | Drop:
    """`zone`: of numbers of no country that the rules name."""
    if why := pointless(it, rules, now):
        return Drop(why)
    means = rules.tell.get(it.type, {}).get(it.occasion)
    if means is None:
        return Drop("nothing is told of this")
    if means == "text" or it.has_moved or it.number not in allowed or it.tries >= rules.tries:
        return SendText()
    opens = next_opening(it.number, rules, zone, now)
    if opens <= now:
        return Call()
    if it.occasion == "at_risk" and opens >= it.due_at:
        return SendText()  # by then it is broken
    return Wait(opens)


def pointless(it: Standing, rules: Rules, now: datetime) -> str:
    """Why it need not be told any more; empty when it must."""
    if now - it.happened_at > timedelta(hours=rules.late_hours):
        return "too long ago"
    if it.occasion == "at_risk":
        if it.state.is_over or not it.awaited or it.due_at <= now:
            return "seen to since"
    elif it.state not in _STANDS[it.occasion]:
        return "taken up anew"
    since = it.happened_at - timedelta(minutes=rules.told_minutes if it.occasion == "done" else 0)
    if it.contacted_at is not None and it.contacted_at >= since:
        return "told by others"
    # What was refused, or ended by a scan, is still owed: then a text tells it.
    if it.occasion in ("done", "at_risk") and it.has_moved:
        return "the parcel has moved"
    return ""


def next_opening(number: str, rules: Rules, zone: ZoneInfo, now: datetime) -> datetime:
    """`now` itself inside the window, else when it opens next, in every zone of the number's country. Aware UTC."""
    prefixes = sorted((prefix for prefix in rules.zones if number.startswith(prefix)), key=len)
    zones = [ZoneInfo(name) for name in rules.zones[prefixes[-1]]] if prefixes else [zone]
    at = now
    for _ in range(4 * len(zones)):  # moved on until no zone moves it any more
        moved = at
        for each in zones:
            moved = _opening(moved, rules.window, each)
        if moved == at:
            break
        at = moved
    return at.astimezone(UTC)


def _opening(at: datetime, window: Window, zone: ZoneInfo) -> datetime:
    here = at.astimezone(zone)
    if window.opens <= here.time() < window.closes:
        return at
    day = here.date() + timedelta(days=here.time() >= window.closes)
    return datetime.combine(day, window.opens, zone)
