"""Owns how a number that was read back is put right: whole, a group of it, or one digit."""

import re

from ivr.dialog.figure import figures
from ivr.dialog.normalize import plain
from ivr.dialog.number import put_right
from ivr.dialog.reading import TAIL
from ivr.dialog.schema import Book

_LETTERS = re.compile(r"^[A-Z]*")
_RUN = re.compile(r"1z[a-z\d]{4,16}|[a-z]{0,4}\d+")
_NO = re.compile(r"^\W*(?:no|nope)\b\W*")
_FIGURES = re.compile(r"\d+")
_CARRIER = 1.5
"""What it counts, in digits, that a carrier gives such numbers."""
_WHOLE_PARCEL = 12
"""Digits from which on it was said all over again."""


def mended(said: str, words: str, book: Book) -> str:
    """`said` as these words put it right; itself when they repeat it; empty when they hold no number.

    By place (最后一位是九), in place of a digit (不是八是九), all of it, or a group, which goes where it is likest.
    """
    heard = plain(words)
    if by_place := put_right(said, heard, book.cues):
        return by_place
    return with_run(said, last_run(said, heard, book), book)


def with_run(said: str, run: str, book: Book) -> str:
    """`said` with digits that were said in place of some of it, or of all; empty when `run` is."""
    if not any(map(str.isdigit, run)):
        return ""
    letters = _LETTERS.match(said)
    head = letters[0] if letters else ""
    body, new = said[len(head) :], run.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if len(said) + len(new) == TAIL:
        return said + new
    if len(said) <= TAIL and (len(new) >= TAIL or len(said) < TAIL):
        return run if len(new) <= TAIL or book.cues.waybills.stands(run) else new[-TAIL:]
    if len(new) == len(body) or len(new) >= _WHOLE_PARCEL:
        return run if run != new else head + new
    if book.cues.waybills.stands(said + new) and not book.cues.waybills.stands(said):
        return said + new
    return head + _in_place(head, body, new, book)


def _in_place(head: str, body: str, group: str, book: Book) -> str:
    """The group where it changes least, and of such places at the last one. Where it makes the number one that a
    carrier gives, it may stand for one digit less or more: a digit had been missed."""
    distance, stands = book.digit_sounds.distance, book.cues.waybills.stands
    widths = (
        (len(group),) if len(body) == TAIL or stands(head + body) else range(len(group) - 1, len(group) + 2)
    )
    best, least = group, float("inf")
    for width in widths:
        for start in range(len(body) - width, -1, -1):
            changed = body[:start] + group + body[start + width :]
            cost = distance(body[start : start + width], group) - (
                _CARRIER if stands(head + changed) else 0.0
            )
            if cost < least:
                best, least = changed, cost
    return best


def last_run(said: str, heard: str, book: Book) -> str:
    """The longest run of digits after the last word that takes something back; by sound when there is none."""
    asked = "tail4" if len(said) <= TAIL else "tracking_no"
    for piece in reversed(book.hearing.corrected.split(_NO.sub("", heard))):
        spoken = figures(piece, book.hearing, book.cues, asked, lettered=asked == "tracking_no")
        found = (_FIGURES if asked == "tail4" else _RUN).findall(spoken)
        # 三四八五，三四八五: said twice to be sure
        best = max(found, key=len, default="").upper()
        by_sound = max(book.digit_sounds.runs(piece), key=len, default="")
        if len(by_sound) in (TAIL, len(said)) and len(by_sound) > len(best):
            best = by_sound
        if len(best) == 2 * TAIL and best[:TAIL] == best[TAIL:]:
            best = best[:TAIL]
        if best:
            return best
    return ""
