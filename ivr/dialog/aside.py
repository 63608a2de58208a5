"""Owns which kind of aside an utterance is: chat, words to the room, abuse, a wrong number, what we may not tell."""

import re
from functools import lru_cache

from ivr.dialog.normalize import bare, whole_word
from ivr.dialog.schema import Book

_GAP = "…"
_CLOSE, _CLOSE_LATIN = r".{0,8}?", r".{0,24}?"
"""What may stand between the pieces of 别人…快递."""


def kind_of(text: str, book: Book, *, sure: bool = False) -> str:
    """The kind, by the words in aside.yaml; empty when it is none.

    `sure`: only what outweighs a request: words that are marked so, or an utterance of nothing but such words.
    """
    words = bare(text)
    for kind, aside in book.asides.items():
        shown = _has(aside.sure, words) or (
            _is_only(aside.words, text, book) if sure else _has(aside.words, words)
        )
        if shown and not _has(aside.unless, words):
            return kind
    return ""


def _is_only(listed: tuple[str, ...], text: str, book: Book) -> bool:
    words = book.hearing.fillers.compact(text)
    return bool(listed) and bool(re.fullmatch(rf"(?:(?:{_any(listed).pattern})\s*)+", words))


def _has(listed: tuple[str, ...], words: str) -> bool:
    return bool(listed) and bool(_any(listed).search(words))


@lru_cache
def _any(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, listed)))


def _pattern(word: str) -> str:
    pieces = word.split(_GAP)
    return (_CLOSE_LATIN if pieces[0].isascii() else _CLOSE).join(map(_piece, pieces))


def _piece(word: str) -> str:
    piece = bare(word)
    return whole_word(piece) if piece.isascii() else re.escape(piece)
