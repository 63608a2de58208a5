"""Owns the rules of the desk as YAML holds them: hours, limits, skills, priorities, wrap-up, what may be offered."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from ivr.integrations import datafile

DESK = Path(__file__).parent / "data" / "desk.yaml"
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Locale = Literal["zh-CN", "en-US"]
Words = Mapping[Locale, str]
_CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)")
_WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_DAYS_AHEAD = 15
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
    """What an agent may do next; everything that is given must hold."""

    say: Words
    intents: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Why the call was handed over."""
    states: tuple[str, ...] = ()
    """Of one of the parcels."""
    workflows: tuple[str, ...] = ()
    """Types, one of which is open."""
    workflow_states: tuple[str, ...] = ()
    overdue: bool = False
    moods: tuple[str, ...] = ()
    action: str = ""
    """Code of the button that does it: `nudge`, `link`, `goodwill`, or the type of a workflow to open."""

    _words = field_validator("say")(_in_every_language)


class Whisper(_Data):
    """Pieces of what the agent hears before the caller; `{}` places are filled from the packet."""

    caller: Words
    unknown_caller: Words
    parcel: Words
    nothing_known: Words
    done: Words
    undone: Words
    moods: Mapping[str, Words]
    consult: Words


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


def load(path: Path = DESK) -> Rules:
    """Raises DataError `file:line: reason`."""
    return datafile.read(path, Rules)
