"""Owns the words of texts to callers, read from YAML, and the numbers that may be texted."""

import string
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import PhoneNumberType
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ivr.errors import BadInput
from ivr.integrations import datafile
from ivr.messages.link import Purpose
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowType
from ivr.store.outbox import Worded

TEMPLATES = Path(__file__).parent / "templates.yaml"
_ALWAYS = ("company", "number")


def _names(part: str) -> list[str]:
    """Of the facts that a part needs."""
    return [name for _, name, _, _ in string.Formatter().parse(part) if name is not None]


def _plain(part: str) -> str:
    try:
        names = _names(part)
    except ValueError as error:
        raise ValueError(f"{part!r}: {error}") from error
    if any(not name.isidentifier() for name in names):
        raise ValueError(f"{part!r} may name facts, nothing more")
    return part


Part = Annotated[str, AfterValidator(_plain)]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LocaleWords(_Data):
    time: Part
    templates: Mapping[str, Annotated[tuple[Part, ...], Field(min_length=1)]]
    states: Mapping[ParcelState, str]
    reasons: Mapping[str, str]
    workflows: Mapping[WorkflowType, str]


class LinkRule(_Data):
    """How long a link may be opened."""

    hours: int = Field(gt=0, le=24 * 30)
    until_over: bool = False


class Invite(_Data):
    """Which text with a link follows a workflow; where states or reasons are given, for such parcels alone."""

    text: Purpose
    states: tuple[ParcelState, ...] = ()
    reasons: tuple[str, ...] = ()


class Templates(_Data):
    fictional: tuple[str, ...]
    links: Mapping[Purpose, LinkRule]
    invites: Mapping[WorkflowType, Invite]
    locales: Mapping[Literal["zh-CN", "en-US"], LocaleWords]

    @model_validator(mode="after")
    def _alike(self) -> "Templates":
        for kind, invite in self.invites.items():
            if invite.text not in self.links:
                raise ValueError(f"invites.{kind}: there is no link {invite.text}")
        sets = {locale: set(words.templates) for locale, words in self.locales.items()}
        everywhere = set[str]().union(*sets.values())
        for locale, held in sets.items():
            if everywhere - held:
                raise ValueError(f"locales.{locale}: template {min(everywhere - held)} is missing")
            if missing := [state for state in ParcelState if state not in self.locales[locale].states]:
                raise ValueError(f"locales.{locale}.states: {missing[0]} is missing")
            if unnamed := [kind for kind in WorkflowType if kind not in self.locales[locale].workflows]:
                raise ValueError(f"locales.{locale}.workflows: {unnamed[0]} is missing")
            for name, parts in self.locales[locale].templates.items():
                if ("link" in _names(parts[0])) != (name in {purpose.value for purpose in self.links}):
                    raise ValueError(f"locales.{locale}.templates.{name}: {{link}} and `links` must agree")
        return self


def load(path: Path = TEMPLATES) -> Templates:
    """Raises DataError."""
    return datafile.read(path, Templates)


class Wording:
    """The `Wording` of the outbox."""

    def __init__(
        self, templates: Templates, *, company: str, number: str, zone: ZoneInfo, demo: bool
    ) -> None:
        """`company` and `number` sign every text; in the demo the numbers of stories may be texted."""
        self._templates = templates
        self._always = dict(zip(_ALWAYS, (company, number), strict=True))
        self._zone = zone
        self._demo = demo

    def word(self, template: str, locale: str, facts: Mapping[str, Any]) -> Worded:
        words = self._words(locale)
        if words is None or template not in words.templates:
            raise BadInput(f"there is no text {template} in {locale}")
        known = {**_worded(facts, words, self._zone), **self._always}
        first, *others = words.templates[template]
        missing = [name for name in _names(first) if name not in known]
        if missing:
            raise BadInput(f"text {template} needs {missing[0]}")
        parts = [first, *(part for part in others if all(name in known for name in _names(part)))]
        text = "".join(part.format_map(known) for part in parts)
        return Worded(text, {name: str(value) for name, value in known.items()})

    def _words(self, locale: str) -> LocaleWords | None:
        return next((held for name, held in self._templates.locales.items() if name == locale), None)

    def may_text(self, number: str) -> bool:
        """Whether it is a whole number that can take texts: no fixed line, and outside the demo none of a story."""
        if number.startswith(self._templates.fictional):
            return self._demo
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException:
            return False
        fixed = phonenumbers.number_type(parsed) == PhoneNumberType.FIXED_LINE
        return phonenumbers.is_valid_number(parsed) and not fixed


def _worded(facts: Mapping[str, Any], words: LocaleWords, zone: ZoneInfo) -> dict[str, Any]:
    """Facts as they are written; states and reasons that have no words are left out."""
    worded: dict[str, Any] = {}
    for name, value in facts.items():
        if isinstance(value, datetime):
            at = value.astimezone(zone)
            worded[name] = words.time.format(month=at.month, day=at.day, hour=at.hour, minute=at.minute)
        elif name in ("state", "reason", "workflow"):
            held: Mapping[Any, str] = getattr(words, f"{name}s")
            if value in held:
                worded[name] = held[value]
        elif value not in (None, ""):
            worded[name] = value
    return worded
