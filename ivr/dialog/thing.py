"""Owns things named from a list: goods, carriers, stations, lockers, languages; and what shows damage or a role."""

import re

from ivr.dialog.schema import Book
from ivr.dialog.sound import is_cjk

NONE = "-"
"""Value of words that only look like something listed."""
_BEFORE_ONE = re.compile(r"(?:^|[件双本瓶箱条台盒袋斤点些个盆束张把只头桶罐卷支根口盏寄买是有活鲜土吃喝的旧新死冻，,、。\s])$")
_AFTER_ONE = re.compile(r"[裹装费钱面子店号业品上市]")


def said(heard: str, book: Book, slot: str) -> str:
    """The longest word of a listed slot in plain text, as it was said; empty when there is none."""
    if slot not in book.listed:
        return ""
    listed = book.listed[slot]
    words = [
        match[0]
        for match in listed.pattern.finditer(heard)
        if listed.values[match[0]] != NONE and _stands(match)
    ]
    return max(words, key=len, default="")


def canonical(word: str, book: Book, slot: str) -> str:
    """What a word of a listed slot stands for: laptop → 电脑; itself when it is not listed."""
    return book.listed[slot].values.get(word.lower(), word) if slot in book.listed else word


def sign(heard: str, book: Book, slot: str) -> str:
    """The first value of a slot for which there are signs: 少了 → short; empty when there are none."""
    for value, pattern in book.cues.signs[slot].items():
        if pattern.search(heard):
            return value
    return ""


def _stands(match: re.Match[str]) -> bool:
    """A single character is a word only where one may stand: 寄药, 药店 not."""
    if len(match[0]) > 1 or not is_cjk(match[0]):
        return True
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_BEFORE_ONE.search(before)) and not _AFTER_ONE.match(after)
