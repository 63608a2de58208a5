"""Owns which kind of aside an utterance is: chat, words to the room, abuse, a wrong number, what we may not tell."""

import re
from functools import lru_cache

from ivr.dialog.normalize import bare, whole_word
from ivr.dialog.schema import Book

_GAP = "…"
_CLOSE = r".{0,8}?"
"""What may stand between the pieces of 别人…快递."""


def kind_of(text: str, book: Book, *, sure: bool = False) -> str:
    """The kind, by the words in aside.yaml; empty when it is none. `sure`: only by words that outweigh a request."""
    words = bare(text)
    for kind, aside in book.asides.items():
        shown = _has(aside.sure, words) or (not sure and _has(aside.words, words))
        if shown and not _has(aside.unless, words):
            return kind
    return ""


def _has(listed: tuple[str, ...], words: str) -> bool:
    return bool(listed) and bool(_any(listed).search(words))


@lru_cache
def _any(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_CLOSE.join(map(_piece, word.split(_GAP))) for word in listed))


def _piece(word: str) -> str:
    piece = bare(word)
    return whole_word(piece) if piece.isascii() else re.escape(piece)
