"""Owns the codes of the providers: which canonical state each means, read from one YAML a provider. Pure once read."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Annotated, Any

import structlog
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from ivr.integrations import datafile
from ivr.messages.parcel import ParcelState

FOLDER = Path(__file__).parent

log = structlog.get_logger(__name__)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"{text!r} is no pattern: {error}") from error
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TextRule(_Data):
    """What a code leaves open is told by the words beside it."""

    codes: tuple[str, ...] = Field(min_length=1)
    text: Pattern
    state: ParcelState


class CodeMap(_Data):
    """One provider's codes."""

    provider: str
    source: str = Field(min_length=1)
    """Where they are documented."""
    reviewed: date
    carriers: Mapping[str, str] = Field(default_factory=dict)
    """Our name of a carrier → the provider's code for it."""
    phone_for: tuple[str, ...] = ()
    """Carriers, by our names, that tell of a parcel only to who knows the last four digits of a phone on it."""
    states: Mapping[str, ParcelState]
    passing: tuple[str, ...] = ()
    """Codes that say nothing of where the parcel is: the state before them stands."""
    texts: tuple[TextRule, ...] = ()
    """The first that fits counts."""
    node: Pattern = ""
    """Finds the name of a place in the carrier's words: its first group, or all of it."""
    signed_by: Pattern = ""

    @field_validator("phone_for")
    @classmethod
    def _of_known_carriers(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for name in names:
            if name not in info.data.get("carriers", names):
                raise ValueError(f"{name} stands not among the carriers")
        return names

    @field_validator("passing")
    @classmethod
    def _without_state(cls, codes: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for code in codes:
            if code in info.data.get("states", ()):
                raise ValueError(f"{code} has a state too")
        return codes

    @field_validator("texts")
    @classmethod
    def _of_known_codes(cls, rules: tuple[TextRule, ...], info: ValidationInfo) -> tuple[TextRule, ...]:
        for rule in rules:
            for code in rule.codes:
                if code not in info.data.get("states", rule.codes):
                    raise ValueError(f"the code {code} stands not among the states")
        return rules

    def state(self, codes: Sequence[str], text: str) -> ParcelState | None:
        """The first of `codes` that is known counts, UNKNOWN when none is. None: the state before them stands."""
        if not codes or any(code in self.passing for code in codes):
            return None
        for code in codes:
            if code in self.states:
                fits = (
                    rule.state for rule in self.texts if code in rule.codes and re.search(rule.text, text)
                )
                return next(fits, self.states[code])
        log.warning("parcels.unknown_code", provider=self.provider, codes=list(codes))
        return ParcelState.UNKNOWN

    def node_in(self, text: str) -> str:
        """The place named in the carrier's words; empty when there is none."""
        return _found(self.node, text)

    def signed_by_in(self, text: str) -> str:
        """The label of who signed, e.g. 前台; empty when there is none."""
        return _found(self.signed_by, text)

    def carrier(self, name: str) -> str:
        """The provider's code; a name that is not listed is taken for the provider's own."""
        return self.carriers.get(name, name)

    def needs_phone(self, carrier: str) -> bool:
        """`carrier` by our name or by the provider's code."""
        return carrier in self._phone_codes

    @cached_property
    def _phone_codes(self) -> frozenset[str]:
        return frozenset(self.phone_for) | {self.carrier(name) for name in self.phone_for}


def load(provider: str, folder: Path = FOLDER) -> CodeMap:
    """Raises DataError."""
    return datafile.read(folder / f"{provider}.yaml", CodeMap)


def all_loads(folder: Path = FOLDER) -> list[Any]:
    """One loader a file, for `check`."""
    return [partial(load, path.stem, folder) for path in sorted(folder.glob("*.yaml"))]


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text) if pattern else None
    if found is None:
        return ""
    return next((group for group in found.groups() if group), found.group(0)).strip()
