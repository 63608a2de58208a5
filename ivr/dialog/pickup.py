"""Owns pick-up codes: 六杠三杠二零幺八, A12-7-3306, eight digits."""

import re

from ivr.dialog.cue import Cues
from ivr.dialog.figure import figures
from ivr.dialog.hearing import Hearing
from ivr.dialog.numeral import digits

_SEPARATOR = re.compile(r"\s*(?:横杠|杠|横线|\bdash\b|\bhyphen\b|-)\s*")
_SAID_SEPARATORS = 2
_CODE = re.compile(r"(?<![a-z\d])[a-z]?\d{1,4}(?:-[a-z]?\d{1,5}){1,3}")
_CODE_FIGURES = re.compile(r"([a-z]?\d{4,8})(?!\d)")


def code(heard: str, hearing: Hearing, cues: Cues, asked: str) -> str:
    """六杠三杠二零幺八 → 6-3-2018; after the word for it, digits alone too."""
    cue = cues["code"].search(heard)
    rest = cues.opening["is"].sub("", heard[cue.end() :]) if cue else heard
    parts = _SEPARATOR.split(rest)
    expected = cue or asked == "code"
    if not expected and (asked or hearing.tail_words.search(heard)):
        return ""
    if len(parts) > 1 and (expected or len(parts) > _SAID_SEPARATORS):
        joined = "-".join(re.sub(r"(?<=[a-z]) (?=\d)", "", digits(part, dictated=True)) for part in parts)
        if match := _CODE.search(joined):
            return match[0].upper()
    if expected:
        match = _CODE_FIGURES.match(figures(rest, hearing, cues, "code"))
        return match[1].upper() if match else ""
    return ""
