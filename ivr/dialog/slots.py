"""Owns what is taken from an utterance besides its intent: every slot, each by the module that knows it."""

import re

from ivr.dialog import person, thing
from ivr.dialog.amount import amount
from ivr.dialog.moment import moment
from ivr.dialog.normalize import plain
from ivr.dialog.number import number
from ivr.dialog.place import places
from ivr.dialog.quantity import quantities
from ivr.dialog.respell import respelled
from ivr.dialog.schema import Book

Slots = dict[str, str | int | float]

_NUMBERS = ("tail4", "tracking_no", "phone", "code", "piece")
_BRANDS = ("carrier", "station", "locker")
_SIGNED = ("damage_type", "role")
_ORDINAL = re.compile(
    r"第([一二两三四五六\d])(?:个|件|单)?(?![天次遍年])(?![周位页步])|(?<!\ba )\b(first|second|third|fourth)\b(?! (?:time|day|week))|^(?:前(?:面|一)[那这]?个|(后(?:面|一)[那这]?个|(?:the )?last one))"
)
_ORDINALS_ENGLISH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def extract(text: str, book: Book, *, asked: str = "") -> Slots:
    """Everything that is said in passing, as it was said; numbers as digits, quantities as numbers.

    `asked` names the open question (`tail4` …): bare digits then answer it. Beside the slots of the callers' words there
    are `piece` (part of a number, more to come; `anew`: in place of the piece before), `doubtful` (which number no
    carrier gives or has a wrong check digit), `ordinal`, `other`.
    """
    heard = plain(text)
    slots: Slots = {}
    found = number(heard, book.hearing, book.cues, asked=asked)
    slots.update({name: value for name in _NUMBERS if (value := getattr(found, name))})
    if found.doubtful:
        slots["doubtful"] = "tracking_no"
    if found.piece and found.anew:
        slots["anew"] = 1
    slots.update(quantities(heard, book.cues))
    slots.update(moment(heard))
    heard = respelled(heard, book)
    slots.update(_things(heard, book))
    slots.update({name: value for name in _SIGNED if (value := thing.sign(heard, book, name))})
    slots.update(places(heard, book))
    if name := person.name(heard, book.cues):
        slots["name"] = name
    if book.hearing.other.search(heard):
        slots["other"] = 1
    if str(slots.get("tracking_no", "")).startswith(str(slots.get("carrier", "-")).upper()):
        # JD零零幺…: letters of the number
        del slots["carrier"]
    if (ordinal := _ordinal(heard)) is not None:
        slots["ordinal"] = ordinal
    return slots


def _things(heard: str, book: Book) -> Slots:
    """Goods as they were said; of brands, whose names are often misheard, the right spelling."""
    found: Slots = {}
    if goods := thing.said(heard, book, "goods"):
        found["goods"] = goods
    for slot in _BRANDS:
        if word := thing.said(heard, book, slot):
            found[slot] = word if word.isascii() else thing.canonical(word, book, slot)
    if found.get("carrier") and str(found["carrier"]) in str(found.get("station", "")):
        del found["carrier"]
    if language := listed(heard, book, "language"):
        found["language"] = language
    return found


def listed(heard: str, book: Book, slot: str) -> str:
    """What the longest word of a listed slot in plain text stands for. Empty when none is named."""
    return thing.canonical(thing.said(heard, book, slot), book, slot)


def _ordinal(heard: str) -> int | None:
    """Which of several, counted from 1; -1 for the last."""
    match = _ORDINAL.search(heard)
    if match is None:
        return None
    if match[1]:
        return int(amount(match[1]) or 0)
    return _ORDINALS_ENGLISH.get(match[2] or "", -1 if match[3] else 1)
