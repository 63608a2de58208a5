"""Owns names that were written as they sound: 哈尔宾 → 哈尔滨, 大闸斜 → 大闸蟹, 无汉转运中心 → 武汉转运中心."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ivr.dialog.schema import Book
from ivr.dialog.sound import is_cjk, sound

_LONG = 3
"""Syllables from which on sound alone is telling."""
_SLOTS = ("goods", "city", "station")
_BEFORE_HUB = 2


def respelled(heard: str, book: Book) -> str:
    """Plain text of the same length, with the listed names that it sounds like."""
    if not any(map(is_cjk, heard)):
        return heard
    for slot in _SLOTS:
        if slot in book.listed:
            heard = _by_sound(heard, tuple(book.listed[slot].values))
    hub = book.cues["hub_after"].search(heard)
    if hub and (cities := _two_syllables(tuple(book.listed["city"].values))):
        start = hub.start() - _BEFORE_HUB
        city = cities.get(sound(heard[start : hub.start()])) if start >= 0 else None
        if city:
            heard = heard[:start] + city + heard[hub.start() :]
    return heard


def _by_sound(heard: str, words: tuple[str, ...]) -> str:
    pattern, spelling = _compiled(words)
    sounds = sound(heard)
    for match in pattern.finditer(sounds):
        heard = heard[: match.start()] + spelling[match[0]] + heard[match.end() :]
    return heard


@lru_cache
def _compiled(words: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    spelling = {sound(word): word for word in _chinese(words) if len(word) >= _LONG}
    ordered = sorted(spelling, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)) or r"(?!)"), spelling


@lru_cache
def _two_syllables(words: tuple[str, ...]) -> dict[str, str]:
    return {sound(word): word for word in _chinese(words) if len(word) == _BEFORE_HUB}


def _chinese(words: Iterable[str]) -> list[str]:
    return [word for word in words if all(map(is_cjk, word))]
