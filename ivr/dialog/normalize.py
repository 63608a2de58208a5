"""Owns the plain form of an utterance: one width, lower case, no punctuation, no fillers."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_PUNCTUATION = re.compile(r"[^\w\s]+", re.UNICODE)
_SPACE_BESIDE_CJK = re.compile(r"(?<=[一-鿿])\s+|\s+(?=[一-鿿])")
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"[，。！？；,.!?;…、]+|\s{2,}")
_LATIN_WORD = re.compile(r"[a-z']+")
_LATIN_WEIGHT = 3
_MEANT = 3
"""Where an opener leaves less than this it was the whole utterance: 你好 is a greeting."""


def plain(text: str) -> str:
    """NFKC, lower case, single blanks; punctuation stays."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    return _SPACE_BESIDE_CJK.sub("", _SPACES.sub(" ", folded)).strip()


def bare(text: str) -> str:
    """`plain` without punctuation. Blanks stay between Latin words."""
    words = _PUNCTUATION.sub(" ", plain(text).replace("'", ""))
    return _SPACE_BESIDE_CJK.sub("", _SPACES.sub(" ", words)).strip()


def is_english(text: str) -> bool:
    """True for at least three Latin words and no Chinese."""
    folded = plain(text)
    return not re.search(r"[一-鿿]", folded) and len(_LATIN_WORD.findall(folded)) >= 3


def weight(text: str) -> float:
    """Length in Chinese characters' worth: three Latin letters count as one."""
    return sum(1 / _LATIN_WEIGHT if character.isascii() else 1 for character in text)


def whole_word(word: str, *, or_longer: bool = False) -> str:
    """A pattern for a Latin word that is no part of another; Chinese beside it does not count."""
    return rf"(?<![a-z\d]){re.escape(word)}" + ("" if or_longer else r"(?![a-z\d])")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; Latin ones as whole words."""
    ordered = sorted({bare(word) or plain(word) for word in words}, key=len, reverse=True)
    return "|".join(whole_word(word) if word.isascii() else re.escape(word) for word in ordered)


@dataclass(frozen=True)
class Fillers:
    """What is left out before comparing, compiled from hearing.yaml."""

    anywhere: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    nothing: re.Pattern[str]

    @classmethod
    def build(
        cls, fillers: Iterable[str], openers: Iterable[str], tails: Iterable[str], empty: Iterable[str]
    ) -> "Fillers":
        fillers = tuple(fillers)
        return cls(
            re.compile(rf"(?:{any_of(fillers)})+\s*"),
            re.compile(rf"^(?:(?:{any_of((*fillers, *openers))})\s*)+(?=.{{{_MEANT}}})"),
            re.compile(rf"(?:{any_of((*fillers, *tails))})+$"),
            re.compile(rf"(?:{any_of((*fillers, *empty))})"),
        )

    def compact(self, text: str) -> str:
        """What is compared: `bare` without fillers; what is nothing but fillers stays as it is."""
        words = bare(text)
        kept = self.closing.sub("", self.anywhere.sub("", self.opening.sub("", words)))
        return kept.strip() or words

    def clauses(self, text: str) -> tuple[str, ...]:
        """Pieces between marks of punctuation, in order, compact, without empty ones."""
        pieces = (self.compact(piece) for piece in _BREAK.split(plain(text)))
        return tuple(piece for piece in pieces if piece)

    def is_nothing(self, text: str) -> bool:
        """True when nothing is left but sounds: 嗯……那个……"""
        return not self.nothing.sub("", bare(text)).strip()
