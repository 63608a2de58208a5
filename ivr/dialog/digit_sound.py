"""Owns how digits sound: which one a mistaken word stands for, and how near one number is to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict
from pypinyin import Style, lazy_pinyin

from ivr.dialog.numeral import digits as figures_of
from ivr.dialog.sound import is_cjk

_ALIKE = 0.5
_OTHER = 1.0
_FIGURES = frozenset("0123456789")


def _all_ten(sounds: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    if wrong := _FIGURES ^ sounds.keys():
        raise ValueError(f"the ten digits, no more and no less; look at {', '.join(sorted(wrong))}")
    return sounds


def _pairs(pairs: tuple[str, ...]) -> tuple[str, ...]:
    for pair in pairs:
        if len(pair) != 2 or not set(pair) <= _FIGURES:
            raise ValueError(f"{pair} is no pair of digits")
    return pairs


class DigitFile(BaseModel):
    """What digits.yaml holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sounds: Annotated[dict[str, tuple[str, ...]], AfterValidator(_all_ten)]
    """Digit → toneless syllables that are like it, the likest first."""
    confused: Annotated[tuple[str, ...], AfterValidator(_pairs)]


@dataclass(frozen=True)
class DigitSounds:
    by_syllable: Mapping[str, str]
    """Syllable, or a Latin letter → digit."""
    confused: frozenset[frozenset[str]]

    @classmethod
    def build(cls, file: DigitFile) -> "DigitSounds":
        ranked = [
            (place, syllable, digit)
            for digit, syllables in file.sounds.items()
            for place, syllable in enumerate(syllables)
        ]
        # One syllable may be like two digits: it goes to the one it is likest to.
        by_syllable = {syllable: digit for _, syllable, digit in sorted(ranked, reverse=True)}
        return cls(by_syllable, frozenset(map(frozenset, file.confused)))

    def runs(self, text: str) -> Iterator[str]:
        """Plain text → runs of what sounds like digits, each as figures: `六二把握` → `6285`."""
        run = ""
        for sign in figures_of(text, dictated=True):
            if digit := self._digit(sign):
                run += digit
            elif not sign.isspace() and sign not in ",、。.":
                if run:
                    yield run
                run = ""
        if run:
            yield run

    def _digit(self, sign: str) -> str:
        if sign in _FIGURES:
            return sign
        return self.by_syllable.get(_syllable(sign), "")

    def distance(self, said: str, other: str) -> float:
        """Digits to change, drop or add to make one the other; two that are confused on the phone count half."""
        row = [float(place) for place in range(len(other) + 1)]
        for n, mine in enumerate(said, 1):
            before, row = row, [float(n)]
            for m, theirs in enumerate(other, 1):
                changed = before[m - 1] + self._cost(mine, theirs)
                row.append(min(changed, before[m] + _OTHER, row[-1] + _OTHER))
        return row[-1]

    def _cost(self, mine: str, theirs: str) -> float:
        if mine == theirs:
            return 0.0
        return _ALIKE if frozenset((mine, theirs)) in self.confused else _OTHER


@lru_cache(maxsize=5000)
def _syllable(sign: str) -> str:
    return lazy_pinyin(sign, style=Style.NORMAL)[0] if is_cjk(sign) else sign.lower()
