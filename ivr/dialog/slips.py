"""Owns how the recogniser may hear a phrase: the slips that were measured, made again, to train on what will come."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from pydantic import BaseModel, ConfigDict, Field
from pypinyin import Style, lazy_pinyin

from ivr.dialog.sound import is_cjk

_INITIALS = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split()
_NONE = "-"
"""A syllable without an initial."""
Counts = dict[str, int]


class HeardAs(BaseModel):
    """What one syllable was taken for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    said: int
    taken_for: Counts = Field(alias="as")


class SlipFile(BaseModel):
    """mishearings.yaml: toneless syllables and their parts, with counts. Written by `bench mishearings`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lines: int
    syllables: int
    rates: dict[str, float]
    """Per syllable said: `equal_sound changed dropped inserted`."""
    dropped: Counts
    inserted: Counts
    initials: dict[str, Counts]
    finals: dict[str, Counts]
    heard_as: dict[str, HeardAs]


@dataclass(frozen=True)
class Slips:
    measured: SlipFile
    characters: Mapping[str, tuple[str, ...]]
    """Toneless syllable → the characters that callers are known to say with it, the frequent ones often."""

    @classmethod
    def build(cls, slips: SlipFile, phrases: Iterable[str]) -> "Slips":
        by_sound: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            for character in phrase:
                if is_cjk(character):
                    by_sound[_syllable(character)].append(character)
        return cls(slips, {syllable: tuple(found) for syllable, found in by_sound.items()})

    def heard(self, phrase: str) -> str:
        """The phrase as it might come out of the recogniser, always the same; what is not Chinese stays."""
        chance = Random(phrase)  # noqa: S311  # slips, no secrets
        return "".join(self._character(character, chance) for character in phrase)

    def _character(self, character: str, chance: Random) -> str:
        if not is_cjk(character):
            return character
        rates, syllable, roll = self.measured.rates, _syllable(character), chance.random()
        if roll < rates["dropped"]:
            return ""
        if roll < rates["dropped"] + rates["equal_sound"]:
            return self._written(syllable, chance) or character
        if roll < rates["dropped"] + rates["equal_sound"] + rates["changed"]:
            return self._written(self._changed(syllable, chance), chance) or character
        return character

    def _written(self, syllable: str, chance: Random) -> str:
        known = self.characters.get(syllable)
        return chance.choice(known) if known else ""

    def _changed(self, syllable: str, chance: Random) -> str:
        """As it was heard before; a rare syllable slips in its initial or its final, as others do."""
        if known := self.measured.heard_as.get(syllable):
            return _drawn(known.taken_for, chance)
        initial, final = _parts(syllable)
        if (others := self.measured.initials.get(initial)) and chance.random() < 1 / 2:
            other = _drawn(others, chance)
            return ("" if other == _NONE else other) + final
        if others := self.measured.finals.get(final):
            return ("" if initial == _NONE else initial) + _drawn(others, chance)
        return syllable


@lru_cache(maxsize=20_000)
def _syllable(character: str) -> str:
    return str(lazy_pinyin(character, style=Style.NORMAL)[0])


def _parts(syllable: str) -> tuple[str, str]:
    initial = next((one for one in _INITIALS if syllable.startswith(one)), "")
    return initial or _NONE, syllable[len(initial) :]


def _drawn(counts: Counts, chance: Random) -> str:
    return chance.choices(list(counts), list(counts.values()))[0]
