"""Owns which kind of aside an utterance is: chat, words to the room, abuse, a wrong number, what we may not tell."""

import re
from functools import lru_cache

from ivr.dialog.normalize import bare, whole_word
from ivr.dialog.schema import Aside, Book

_GAP = "…"
_CLOSE = r".{0,8}?"
"""What may stand between the pieces of 别人…快递."""


def kind_of(text: str, book: Book, *, sure: bool = False) -> str:
    """The kind, by the words in aside.yaml; empty when it is none. `sure`: only kinds that outweigh a request."""
    words = bare(text)
    for kind, aside in book.asides.items():
        if (aside.sure or not sure) and _shows(aside, words):
            return kind
    return ""


def _shows(aside: Aside, words: str) -> bool:
    return bool(_any(aside.words).search(words)) and not (aside.unless and _any(aside.unless).search(words))


@lru_cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_CLOSE.join(map(_piece, word.split(_GAP))) for word in words))


def _piece(word: str) -> str:
    plain = bare(word)
    return whole_word(plain) if plain.isascii() else re.escape(plain)
