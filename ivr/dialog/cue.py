"""Owns the words that tell what a value is (卡在, 尾号, room) and what parcel numbers look like, compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ivr.dialog.normalize import plain, whole_word
from ivr.dialog.sound import is_cjk
from ivr.dialog.waybill import Waybills

_NUMBER = r"(?:[零一二两三四五六七八九十百幺]+|\d+)"
_NOT_IN_A_NAME = "到在是往去从给成为我你他的那这改送寄放住搬把和跟就说个件了有没要能可不请帮让叫怎哪什几多"
"""Characters at which the name of a street or community begins anew."""
NAMES = frozenset(
    "tracking phone code is leading unit before link hub_before hub_after stuck origin_before origin_after toward"
    " destination_before destination_after abroad address_end address_unit address_place address_verb name_before surname".split()
)
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
    near: Mapping[str, re.Pattern[str]]
    """The same, as the beginning or nearly so."""
    addresses: re.Pattern[str]
    """翠湖小区三栋, 和平路十二号, 六楼."""
    waybills: Waybills
    facts: Mapping[str, re.Pattern[str]]
    """Kind of fact → what shows it in a clause."""
    signs: Mapping[str, Mapping[str, re.Pattern[str]]]
    """Slot → value → what shows it."""

    @classmethod
    def build(
        cls,
        words: Mapping[str, Iterable[str]],
        formats: Iterable[WaybillFormat],
        facts: Mapping[str, Iterable[str]],
        signs: Mapping[str, Mapping[str, Iterable[str]]],
    ) -> "Cues":
        patterns = {name: f"(?:{any_as_said(terms)})" for name, terms in words.items()}
        return cls(
            patterns,
            {name: re.compile(pattern) for name, pattern in patterns.items()},
            {name: re.compile(rf"{pattern}[\s,:]*$") for name, pattern in patterns.items()},
            {name: re.compile(rf"^[\s,:]*(?:{pattern}[\s,:]*)+") for name, pattern in patterns.items()},
            {name: re.compile(rf"(?<=[,、。.])\s*(?:{pattern})+") for name, pattern in patterns.items()},
            {name: re.compile(rf".{{0,3}}?{pattern}") for name, pattern in patterns.items()},
            re.compile(_address(patterns["address_end"], patterns["address_unit"])),
            Waybills.build((form.pattern, form.check) for form in formats),
            {kind: re.compile(any_as_said(terms)) for kind, terms in facts.items()},
            {
                slot: {value: re.compile(any_as_said(terms)) for value, terms in values.items()}
                for slot, values in signs.items()
            },
        )

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.compiled[name]


def _address(end: str, unit: str) -> str:
    """Names that end like one, each perhaps with numbers; or numbers of a storey alone."""
    name = rf"(?:(?![{_NOT_IN_A_NAME}])[一-鿿a-z\d]){{1,6}}?{end}"
    number = rf"(?:[东南西北abcd]?{_NUMBER}{unit})"
    return rf"{name}(?:{name})*(?:{number})*(?:[一-鿿]{{0,2}}门)?|{number}{{2,}}|{_NUMBER}(?:楼|号楼|单元|室)"


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
