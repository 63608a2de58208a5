"""Owns the rules of the desk as YAML holds them: hours, limits, skills, priorities, wrap-up, what may be offered."""

import re
import string
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from ivr.integrations import datafile
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import EMOTIONS, Emotion
from ivr.messages.workflow import WorkflowType

DESK = Path(__file__).parent / "data" / "desk.yaml"
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Locale = Literal["zh-CN", "en-US"]
Words = Mapping[Locale, str]
_CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)")
_WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_DAYS_AHEAD = 15
HINT_FACTS = frozenset({"branch", "courier", "node", "goods", "goodwill"})
LOCALES: tuple[Locale, ...] = ("zh-CN", "en-US")


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _in_every_language(words: Words) -> Words:
    missing = [locale for locale in LOCALES if not words.get(locale)]
    if missing:
        raise ValueError(f"has no words in {missing[0]}")
    return words


class Hours(_Data):
    """Of one weekday, `08:00` to `24:00`."""

    opens: str
    closes: str

    @model_validator(mode="after")
    def _in_order(self) -> "Hours":
        if self.minutes[0] >= self.minutes[1]:
            raise ValueError("closes before it opens")
        return self

    @property
    def minutes(self) -> tuple[int, int]:
        """Since midnight."""
        return _minutes(self.opens), _minutes(self.closes)


def _minutes(clock: str) -> int:
    found = _CLOCK.fullmatch(clock)
    minutes = int(found[1]) * 60 + int(found[2]) if found else 24 * 60 + 1
    if minutes > 24 * 60:
        raise ValueError(f"{clock!r} is no time of day, write 08:00")
    return minutes


class Seconds(_Data):
    """How long things may take."""

    offer: int = Field(ge=5)
    """An offer stands, before it goes to the next."""
    ring: int = Field(ge=5)
    """An agent's telephone rings."""
    join: int = Field(ge=5)
    """From acceptance until the agent's line is in the room, whisper included."""
    silent: int = Field(ge=5)
    """Without a sign of life from their page, and the agent is gone."""
    lost: int = Field(ge=30)
    """The same while they talk: their line is given up."""
    wrap_up: int = Field(ge=10)
    again: int = Field(ge=5)
    """After everybody passed, before a caller is offered anew."""
    wanted: int = Field(ge=0)
    """A caller waits for the colleague they were handed on to, before anybody may take them."""
    longest_wait: int = Field(ge=60)
    """In the queue; whoever is there longer was lost by the carrier."""
    usual_handling: int = Field(ge=10)
    """Of a talk with its wrap-up, as long as there are none to measure."""
    retry: int = Field(ge=1)
    """Before an effect of which nobody knows whether it was done is done again."""


class Skill(_Data):
    name: Words
    intents: tuple[str, ...] = ()
    """Wanted for these requests and reasons."""
    locales: tuple[Locale, ...] = ()
    """Wanted for callers who speak these."""

    _words = field_validator("name")(_in_every_language)


class Priorities(_Data):
    """Which callers do not stand at the end of the queue. Words are looked for in goods and in what was said."""

    danger: tuple[str, ...]
    medicine: tuple[str, ...]
    calls_today: int = Field(ge=2)
    """From so many calls on they come soon."""


class Outcome(_Data):
    """One way in which a case is closed."""

    name: Words
    solved: bool
    intents: tuple[str, ...] = ()
    """Prefilled for these requests."""

    _words = field_validator("name")(_in_every_language)


class Hint(_Data):
    """What an agent may do next; all that is given must hold. `{branch}` and the like are filled from the parcel."""

    say: Words
    intents: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Why the call was handed over."""
    states: tuple[ParcelState, ...] = ()
    """Of the parcel that it is about."""
    open: tuple[WorkflowType, ...] = ()
    """One of these is under way."""
    not_open: tuple[WorkflowType, ...] = ()
    """None of these is."""
    overdue: bool = False
    """Something is."""
    moods: tuple[Emotion, ...] = ()
    action: Literal["", "nudge", "link", "goodwill"] | WorkflowType = ""
    """The button that does it; a type: open such a workflow."""

    _words = field_validator("say")(_in_every_language)

    @field_validator("say")
    @classmethod
    def _known_facts(cls, say: Words) -> Words:
        for text in say.values():
            strange = _facts_in(text) - HINT_FACTS
            if strange:
                raise ValueError(f"{{{min(strange)}}} is no fact; they are {', '.join(sorted(HINT_FACTS))}")
        return say

    @property
    def needs(self) -> frozenset[str]:
        """Facts without which it cannot be said."""
        return frozenset().union(*(_facts_in(text) for text in self.say.values()))


def _facts_in(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


class Whisper(_Data):
    """Pieces of what the agent hears before the caller; `{}` places are filled from the packet."""

    longest: Mapping[Locale, int]
    """Characters; what matters least is left out of a longer one."""
    consult: Words
    who: Mapping[Literal["L0", "L1", "L2"], Words]
    need: Words
    nothing_known: Words
    at: Words
    """Where the parcel is."""
    is_in: Words
    """Its state, where no place is known."""
    done: Words
    just_done: Words
    accepted: Words
    overdue: Words
    undone: Words
    note: Words
    """What the caller told besides."""
    moods: Mapping[Emotion, Words]

    @model_validator(mode="after")
    def _whole(self) -> "Whisper":
        missing = [mood for mood in EMOTIONS if mood not in self.moods]
        if missing:
            raise ValueError(f"moods: {missing[0]} is missing")
        return self


class AskedAgain(_Data):
    """What an agent says who asks for what the packet held, and what makes it something else."""

    asks: Mapping[str, tuple[str, ...]]
    unless: tuple[str, ...] = ()


class Rules(_Data):
    hours: Mapping[Weekday, Hours]
    """A weekday that is missing is closed."""
    closed_on: tuple[date, ...] = ()
    seconds: Seconds
    unanswered: int = Field(ge=1)
    """So many offers in a row that rang unanswered, and the agent is away."""
    skills: Mapping[str, Skill]
    priorities: Priorities
    outcomes: Mapping[str, Outcome]
    other_outcome: str
    """Prefilled where nothing fits."""
    goodwill_cny: int = Field(ge=0)
    """An agent may promise so much without asking anybody."""
    whisper: Whisper
    hints: tuple[Hint, ...]
    most_hints: int = Field(ge=1)
    asked_again: AskedAgain

    @model_validator(mode="after")
    def _whole(self) -> "Rules":
        if not self.hours:
            raise ValueError("hours: open on no day of the week")
        if self.other_outcome not in self.outcomes:
            raise ValueError(f"other_outcome: {self.other_outcome} is none of the outcomes")
        return self

    def is_open(self, at: datetime, zone: ZoneInfo) -> bool:
        local = at.astimezone(zone)
        hours = self._hours(local.date())
        if hours is None:
            return False
        opens, closes = hours.minutes
        return opens <= local.hour * 60 + local.minute < closes

    def opens_at(self, at: datetime, zone: ZoneInfo) -> datetime:
        """`at` itself while open, else the next opening, in the zone of `at`; `at` when none comes for two weeks."""
        if self.is_open(at, zone):
            return at
        local = at.astimezone(zone)
        for ahead in range(_DAYS_AHEAD):
            day = local.date() + timedelta(days=ahead)
            hours = self._hours(day)
            if hours is None:
                continue
            opening = datetime.combine(day, time(), zone) + timedelta(minutes=hours.minutes[0])
            if opening > local:
                return opening.astimezone(at.tzinfo)
        return at

    def _hours(self, day: date) -> Hours | None:
        return None if day in self.closed_on else self.hours.get(_WEEKDAYS[day.weekday()])

    def names(self) -> set[str]:
        """Requests and reasons that the rules speak of."""
        skills = (name for skill in self.skills.values() for name in skill.intents)
        outcomes = (name for outcome in self.outcomes.values() for name in outcome.intents)
        hints = (name for hint in self.hints for name in (*hint.intents, *hint.reasons))
        return {*skills, *outcomes, *hints}


def strangers(known: Collection[str], path: Path = DESK) -> list[str]:
    """Requests and reasons in the rules that there are not, each as `file:line: reason`. Raises DataError."""
    lines = path.read_text(encoding="utf-8").splitlines()
    strange = sorted(name for name in load(path).names() if name not in known)
    return [f"{path}:{_line_of(name, lines)}: {name} is no request and no reason" for name in strange]


def _line_of(name: str, lines: Sequence[str]) -> int:
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    return next((n for n, line in enumerate(lines, 1) if word.search(line.partition("#")[0])), 1)


def load(path: Path = DESK) -> Rules:
    """Raises DataError `file:line: reason`."""
    return datafile.read(path, Rules)
