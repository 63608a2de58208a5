"""Owns the words that tell what a value is (卡在, 尾号, room) and what parcel numbers look like, compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from ivr.dialog.normalize import plain, whole_word
from ivr.dialog.sound import is_cjk
from ivr.dialog.waybill import Waybills

_NUMBER = r"(?:[零一二两三四五六七八九十百幺]+|\d+)"
NAMES = frozenset(
    "tracking phone code is leading unit before link hub_before hub_after stuck origin_before origin_after"
    " destination_before destination_after abroad address_end address_unit address_place address_verb name_before surname no_address no_name counted title name_after one_before one_after".split()
)
"""What cues.yaml must hold."""


SIGNED = frozenset({"damage_type", "role"})
"""What signs.yaml must hold."""
QUESTION = "question"
"""Kind in facts.yaml of what is asked, and therefore no fact."""


def _holds(names: frozenset[str]) -> AfterValidator:
    """Exactly these keys: what is missing would never be heard, what is unknown would never be used."""

    def check(given: dict[str, Any]) -> dict[str, Any]:
        if missing := names - given.keys():
            raise ValueError(f"these are missing: {', '.join(sorted(missing))}")
        if unknown := given.keys() - names:
            raise ValueError(f"nothing uses {', '.join(sorted(unknown))}")
        return given

    return AfterValidator(check)


def _has_question(given: dict[str, Any]) -> dict[str, Any]:
    if QUESTION not in given:
        raise ValueError(f"the kind {QUESTION} is missing")
    return given


Words = tuple[str, ...]
CueWords = Annotated[dict[str, Words], _holds(NAMES)]
SignWords = Annotated[dict[str, dict[str, Words]], _holds(SIGNED)]
FactWords = Annotated[dict[str, Words], AfterValidator(_has_question)]


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
    address: re.Pattern[str]
    """翠湖小区三栋, 和平路十二号: where one is announced."""
    address_alone: re.Pattern[str]
    """解放路, 六楼: in the midst of other words."""
    person: re.Pattern[str]
    """A surname, with a title or a given name where one follows."""
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
        between = "".join(words["no_name"])
        return cls(
            patterns,
            {name: re.compile(pattern) for name, pattern in patterns.items()},
            {name: re.compile(rf"{pattern}[\s,:]*$") for name, pattern in patterns.items()},
            {name: re.compile(rf"^[\s,:]*(?:{pattern}[\s,:]*)+") for name, pattern in patterns.items()},
            {name: re.compile(rf"(?<=[,、。.])\s*(?:{pattern})+") for name, pattern in patterns.items()},
            {name: re.compile(rf".{{0,3}}?{pattern}") for name, pattern in patterns.items()},
            re.compile(_address(rf"[一-鿿a-z\d]{{1,6}}?{patterns['address_end']}", patterns["address_unit"])),
            re.compile(
                _address(
                    rf"(?<![^{between},、。!? ])(?!{patterns['no_address']}|[{between}])[一-鿿]{{2,4}}?{patterns['address_end']}",
                    patterns["address_unit"],
                )
            ),
            re.compile(
                rf"[\s,:]*({patterns['surname']}(?:{patterns['title']}|(?!{patterns['name_after']})[一-鿿]{{1,2}}"
                rf"(?=$|[,、。!?]|{patterns['name_after']}))?)"
            ),
            Waybills.build((form.pattern, form.check) for form in formats),
            {kind: re.compile(any_as_said(terms)) for kind, terms in facts.items()},
            {
                slot: {value: re.compile(any_as_said(terms)) for value, terms in values.items()}
                for slot, values in signs.items()
            },
        )

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.compiled[name]


def _address(name: str, unit: str) -> str:
    """Names, each perhaps with numbers; or numbers of a building alone."""
    number = rf"(?:[东南西北abcd]?{_NUMBER}{unit})"
    return rf"(?:{name})+{number}*(?:[零一二三四五六七八九幺\d]{{3,4}}(?!\d))?(?:[东南西北正]门)?|{number}{{2,}}(?:[零一二三四五六七八九幺\d]{{3,4}}(?!\d))?|{_NUMBER}(?:楼|号楼|单元|室)"


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
