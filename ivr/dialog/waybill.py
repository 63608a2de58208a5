"""Owns what parcel numbers look like: the formats of the carriers, and their check digits."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


@dataclass(frozen=True)
class Format:
    pattern: re.Pattern[str]
    check: str
    """One of CHECKS; empty: the number carries no check digit that is public."""


@dataclass(frozen=True)
class Waybills:
    formats: tuple[Format, ...]

    @classmethod
    def build(cls, formats: Iterable[tuple[re.Pattern[str], str]]) -> "Waybills":
        """Pattern of the whole number in capitals, and the name of its check."""
        return cls(tuple(Format(pattern, check) for pattern, check in formats))

    def stands(self, number: str) -> bool:
        """Some carrier gives numbers of this form, and the check digit is right."""
        return any(
            form.pattern.fullmatch(number) and (not form.check or CHECKS[form.check](number))
            for form in self.formats
        )


def s10(number: str) -> bool:
    """Check digit of the Universal Postal Union (standard S10): EE000000120JP."""
    figures = number[2:11]
    if len(figures) != 9 or not figures.isdigit():
        return False
    rest = sum(int(figure) * weight for figure, weight in zip(figures, _S10_WEIGHTS, strict=False)) % 11
    return int(figures[8]) == {10: 0, 11: 5}.get(11 - rest, 11 - rest)


def ups(number: str) -> bool:
    """Check digit of `1Z` numbers: letters count as their place, every second sign twice."""
    signs = [int(sign) if sign.isdigit() else (ord(sign) - 3) % 10 for sign in number[2:]]
    total = sum(sign * (1 + place % 2) for place, sign in enumerate(signs[:-1]))
    return signs[-1] == -total % 10


CHECKS: Mapping[str, Callable[[str], bool]] = {"s10": s10, "ups": ups}
