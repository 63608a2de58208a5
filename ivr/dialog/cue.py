"""Owns the words that tell what a value is (卡在, 尾号, room) and what parcel numbers look like, compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ivr.dialog.normalize import plain, whole_word
from ivr.dialog.sound import is_cjk
from ivr.dialog.waybill import Waybills

NAMES = frozenset("tracking phone code is leading unit before link".split())
"""What cues.yaml must hold."""


class WaybillFormat(BaseModel):
    """How one carrier's numbers look, in capitals."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    carrier: str
    pattern: re.Pattern[str]
    check: Literal["", "s10", "ups"] = ""


@dataclass(frozen=True)
class Cues:
    patterns: Mapping[str, str]
    """Name → a pattern for any of its words, in plain text."""
    compiled: Mapping[str, re.Pattern[str]]
    before: Mapping[str, re.Pattern[str]]
    """The same, as the end of what was said so far."""
    opening: Mapping[str, re.Pattern[str]]
    """The same, several of them perhaps, as the beginning."""
    after_pause: Mapping[str, re.Pattern[str]]
    """The same, after a mark of punctuation."""
    waybills: Waybills
    facts: Mapping[str, re.Pattern[str]]
    """Kind of fact → what shows it in a clause."""

    @classmethod
    def build(
        cls,
        words: Mapping[str, Iterable[str]],
        formats: Iterable[WaybillFormat],
        facts: Mapping[str, Iterable[str]],
    ) -> "Cues":
        patterns = {name: f"(?:{any_as_said(terms)})" for name, terms in words.items()}
        return cls(
            patterns,
            {name: re.compile(pattern) for name, pattern in patterns.items()},
            {name: re.compile(rf"{pattern}[\s,:]*$") for name, pattern in patterns.items()},
            {name: re.compile(rf"^[\s,:]*(?:{pattern}[\s,:]*)+") for name, pattern in patterns.items()},
            {name: re.compile(rf"(?<=[,、。.])\s*(?:{pattern})+") for name, pattern in patterns.items()},
            Waybills.build((form.pattern, form.check) for form in formats),
            {kind: re.compile(any_as_said(terms)) for kind, terms in facts.items()},
        )

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.compiled[name]


def any_as_said(words: Iterable[str]) -> str:
    """A pattern for any of the words in plain text, the longest first; Latin ones as whole words.

    `家里~没人`: up to six characters between; `track*`: also longer forms.
    """
    ordered = sorted({plain(word) for word in words}, key=len, reverse=True)
    return "|".join(map(_as_said, ordered)) or r"(?!)"


def _as_said(word: str) -> str:
    pieces = word.split("~")
    between = ".{0,6}" if any(map(is_cjk, word)) else ".{0,20}"
    return between.join(
        whole_word(piece.rstrip("*"), or_longer=piece.endswith("*")) if piece.isascii() else re.escape(piece)
        for piece in pieces
    )
