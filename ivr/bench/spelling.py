"""Owns the comparison of what was said with what was heard: errors by character and syllable, which became which. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin
from rapidfuzz.distance import Levenshtein

_DIGITS = "零一二三四五六七八九"
_ALIKE = 1.0
_UNLIKE = 1.7
"""Costs of taking one syllable for another: dearer than one dropped or inserted (1), cheaper than both."""
_INITIAL = re.compile(r"^(?:[zcs]h|[^aeiouv])?(?=[aeiouv])")


@dataclass(frozen=True)
class Errors:
    """Edits and length of what was said, in characters and in toneless pinyin syllables."""

    characters: int = 0
    character_edits: int = 0
    syllables: int = 0
    syllable_edits: int = 0

    @property
    def character_rate(self) -> float:
        return round(self.character_edits / max(1, self.characters), 3)

    @property
    def pinyin_rate(self) -> float:
        return round(self.syllable_edits / max(1, self.syllables), 3)


@dataclass(frozen=True)
class Pair:
    """One place of an alignment; an empty side: inserted or dropped."""

    said: str
    heard: str
    said_syllable: str
    heard_syllable: str


def errors(said: str, heard: str) -> Errors:
    """Punctuation, case and the way numbers are written do not count."""
    reference, hypothesis = plain(said), plain(heard)
    syllables, heard_syllables = lazy_pinyin(reference), lazy_pinyin(hypothesis)
    return Errors(
        len(reference),
        Levenshtein.distance(reference, hypothesis),
        len(syllables),
        Levenshtein.distance(syllables, heard_syllables),
    )


def total(found: Iterable[Errors]) -> Errors:
    rows = list(found)
    return Errors(
        sum(one.characters for one in rows),
        sum(one.character_edits for one in rows),
        sum(one.syllables for one in rows),
        sum(one.syllable_edits for one in rows),
    )


def plain(text: str) -> str:
    """Letters and characters alone, digits as characters."""
    in_words = re.sub(r"\d", lambda digit: _DIGITS[int(digit.group())], text).replace("幺", "一")
    return re.sub(r"\W", "", in_words).lower()


def aligned(said: str, heard: str) -> list[Pair]:
    """Character by character, so that syllables that sound alike stand opposite each other; Chinese only."""
    left, right = _chinese(said), _chinese(heard)
    cost = _costs(left, right)
    pairs: list[Pair] = []
    i, j = len(left), len(right)
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + _distance(left[i - 1][1], right[j - 1][1]):
            i, j = i - 1, j - 1
            pairs.append(Pair(left[i][0], right[j][0], left[i][1], right[j][1]))
        elif i and cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            pairs.append(Pair(left[i][0], "", left[i][1], ""))
        else:
            j -= 1
            pairs.append(Pair("", right[j][0], "", right[j][1]))
    return pairs[::-1]


def parts(syllable: str) -> tuple[str, str]:
    """Initial, which may be empty, and final: zh, ang; n, a syllable by itself, is all final."""
    initial = _INITIAL.match(syllable)
    begins = len(initial[0]) if initial else 0
    return syllable[:begins], syllable[begins:]


def _chinese(text: str) -> list[tuple[str, str]]:
    # Each character by itself, as understanding reads it: in a phrase 没收到 would be read as 没收, mo shou.
    return [(sign, lazy_pinyin(sign)[0]) for sign in plain(text) if "一" <= sign <= "鿿"]


def _costs(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> list[list[float]]:
    cost = [
        [float(i + j) if not i or not j else 0.0 for j in range(len(right) + 1)] for i in range(len(left) + 1)
    ]
    for i, (_, syllable) in enumerate(left, 1):
        for j, (_, other) in enumerate(right, 1):
            cost[i][j] = min(
                cost[i - 1][j - 1] + _distance(syllable, other), cost[i - 1][j] + 1, cost[i][j - 1] + 1
            )
    return cost


def _distance(syllable: str, other: str) -> float:
    if syllable == other:
        return 0.0
    (initial, final), (other_initial, other_final) = parts(syllable), parts(other)
    return _ALIKE if initial == other_initial or final == other_final else _UNLIKE
