"""Owns what callers tell that changes what is done: the slots of a request, and circumstances such as danger or medicine."""

from collections.abc import Mapping
from types import MappingProxyType

from ivr.dialog import thing
from ivr.dialog.normalize import plain
from ivr.dialog.schema import Book
from ivr.messages.turn import Understanding

Told = Mapping[str, str | int | float]

_NOT_KEPT = frozenset("tail4 tracking_no code piece choice ordinal other doubtful anew both language".split())
"""They say which parcel is meant, or answer a question; identity sees to those."""
TOLD_FACTS = frozenset("address time amount phone".split())
"""Of what was told, replies may read these back."""
_PLACES = ("city", "origin", "destination", "hub")


def told(meaning: Understanding, book: Book) -> Told:
    """Slots by name with places and goods in their usual spelling; each circumstance with 1."""
    kept: dict[str, str | int | float] = {
        name: value for name, value in meaning.slots.items() if name not in _NOT_KEPT
    }
    for name in _PLACES:
        if name in kept:
            kept[name] = thing.canonical(str(kept[name]), book, "city")
    if "damage_type" in kept:
        kept[f"damage_{kept['damage_type']}"] = 1
    if "goods" in kept:
        kept["goods"] = thing.canonical(str(kept["goods"]), book, "goods")
    return MappingProxyType({**kept, **dict.fromkeys(found(meaning.text, book), 1)})


def found(text: str, book: Book) -> tuple[str, ...]:
    """Names of circumstances.yaml that the words show."""
    heard = plain(text)
    return tuple(name for name, pattern in book.circumstances.items() if pattern.search(heard))
