"""Owns things named from a list: goods, carriers, stations, lockers, languages; and what shows damage or a role."""

import re

from ivr.dialog.schema import Book
from ivr.dialog.sound import is_cjk

NONE = "-"
"""Value of words that only look like something listed."""
_BOUND = re.compile(r"(?:^|[,、。!?\s])$")


def said(heard: str, book: Book, slot: str) -> str:
    """The longest word of a listed slot in plain text, as it was said; empty when there is none."""
    if slot not in book.listed:
        return ""
    listed = book.listed[slot]
    found = [
        match
        for match in listed.pattern.finditer(heard)
        if listed.values[match[0]] != NONE and _stands(match, book)
    ]
    # 年货羊肉: the last of words in a row says what it is
    starts = {match.start() for match in found if is_cjk(match[0][0])}
    heads = [match[0] for match in found if match.end() not in starts]
    return max(heads, key=len, default="")


def canonical(word: str, book: Book, slot: str) -> str:
    """What a word of a listed slot stands for: laptop → 电脑; itself when it is not listed."""
    return book.listed[slot].values.get(word.lower(), word) if slot in book.listed else word


def sign(heard: str, book: Book, slot: str) -> str:
    """The first value of a slot for which there are signs: 少了 → short; empty when there are none."""
    for value, pattern in book.cues.signs[slot].items():
        if pattern.search(heard):
            return value
    return ""


def _stands(match: re.Match[str], book: Book) -> bool:
    """A single character is a word only where one may stand: 寄药, 药店 not."""
    if len(match[0]) > 1 or not is_cjk(match[0]):
        return True
    before, after = match.string[: match.start()], match.string[match.end() :]
    opens = _BOUND.search(before) or book.cues.before["one_before"].search(before)
    return bool(opens) and not book.cues["one_after"].match(after)
