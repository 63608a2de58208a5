"""Owns which of several replies is said: the first one whose facts are all known."""

from collections.abc import Mapping
from types import MappingProxyType

from ivr.dialog.replies import facts_in, text_of
from ivr.dialog.schema import Book
from ivr.messages.turn import Fact, Facts, Proof, Say

NOTHING = "-"
_LISTS = {"reason": "reasons", "owner": "owners", "raised": "owners"}
"""Facts that are codes → the list that gives them words."""


def first_known(
    choice: tuple[str, ...], known: Facts, book: Book, locale: str, proof: Proof | None = None
) -> tuple[Say, ...]:
    """The first reply of a choice whose facts are all known, with just those facts bound; none for `-`.

    A code from outside that has no words yet counts as unknown: better a shorter answer than none.
    """
    known = {name: value for name, value in known.items() if _has_words(name, value, book)}
    for key in choice:
        if key == NOTHING:
            return ()
        reply = book.reply(key, locale)
        if reply is None:
            continue
        needed = facts_in(text_of(key, reply))
        if needed.keys() <= known.keys() and all(name in known for name in reply.needs):
            return (Say(key, _bound(known, needed), proof),)
    return ()


def all_known(choices: tuple[tuple[str, ...], ...], known: Facts, book: Book, locale: str) -> tuple[Say, ...]:
    return tuple(say for choice in choices for say in first_known(choice, known, book, locale))


def _bound(known: Facts, needed: Mapping[str, str]) -> Facts:
    return MappingProxyType({name: known[name] for name in needed})


def _has_words(name: str, value: Fact, book: Book) -> bool:
    words = book.words.get(_LISTS.get(name, ""))
    return words is None or value in words
