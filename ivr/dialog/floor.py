"""Owns who has the word: which sounds leave it to the bot, which take it, and whether the caller has finished."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from ivr.dialog import aside, passcode
from ivr.dialog.dictation import expected
from ivr.dialog.normalize import any_of, bare, plain, weight
from ivr.dialog.numeral import digits
from ivr.dialog.schema import Book
from ivr.dialog.slots import extract
from ivr.dialog.sound import is_cjk, sound
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState
from ivr.messages.identity import PASSCODE_LENGTH

_ROOM = "room"
_LENGTH_THAT_INTERRUPTS = 4
"""In Chinese characters' worth; fewer must be words that mean something to us."""
_LENGTH_WITH_CLOSING = 4
_DIGITS_AT_END = re.compile(r"\d+$")
_TAIL = 4
_SHORTEST_PARCEL = 12
_WHOLE_NUMBERS = (_TAIL, 11, *range(13, 20))
"""Lengths at which a number may be complete: a tail, a mobile phone, a parcel."""


def interrupts(text: str, state: DialogState, book: Book, *, alternatives: Sequence[str] = ()) -> bool:
    """Whether words said while the bot speaks are meant to stop it: no 嗯, no word to somebody else in the room.

    A word alone has no context to be recognised by: 停 comes as 听, so that its sound and the recogniser's other
    hypotheses count too.
    """
    words = bare(text)
    if not words or aside.kind_of(text, book) == _ROOM:
        return False
    if _holds(book.floor.interruption).search(words):
        return True
    if any(_sounds_like(bare(heard), book.floor.interruption) for heard in (text, *alternatives)):
        return True
    if _only(book.floor.backchannel).fullmatch(words) or _sounds_like(words, book.floor.backchannel):
        return False
    return weight(words) >= _LENGTH_THAT_INTERRUPTS or completeness(text, state, book) == "whole"


def completeness(text: str, state: DialogState, book: Book) -> Literal["whole", "half", "open"]:
    """How finished words sound: `whole` lets the endpoint come sooner, `half` makes it wait."""
    hearing = book.hearing
    if hearing.is_unfinished(text):
        return "half"
    asked = expected(state.pending)
    dictated = asked in ("tail4", "tracking_no") or bool(hearing.tail_words.search(plain(text)))
    if state.passcode_for and (secret := understand(text, state, book)).slots.keys() & {passcode.SLOT}:
        held = len(state.pending.digits) if state.pending and asked == passcode.ASKS else 0
        return "half" if held + len(str(secret.slots[passcode.SLOT])) < PASSCODE_LENGTH else "whole"
    found = extract(text, book, asked=asked)
    if str(found.get("tracking_no", ""))[:1].isalpha() and "doubtful" not in found:
        return "whole"  # the letters tell the carrier, and with it the length
    figures = digits(bare(text), dictated=dictated, misheard=hearing.misheard)
    if tail := _DIGITS_AT_END.search(figures):
        return _number(len(tail[0]), asked, is_tail=bool(hearing.tail_words.search(figures)))
    if weight(bare(text)) > _LENGTH_WITH_CLOSING and _ends(book.floor.closing).search(bare(text)):
        return "whole"
    return "whole" if understand(text, state, book).action == "accept" else "open"


def _number(length: int, asked: str, *, is_tail: bool) -> Literal["whole", "half", "open"]:
    """A number is dictated in groups: a pause inside it is no end."""
    if asked == "tail4" or is_tail:
        return "whole" if length == _TAIL or length >= _SHORTEST_PARCEL else "half"
    if asked == "tracking_no":
        return "open" if length >= _SHORTEST_PARCEL else "half"
    return "open" if length in _WHOLE_NUMBERS else "half"


def _sounds_like(words: str, listed: tuple[str, ...]) -> bool:
    """Nothing but one of these, in Chinese, as it sounds."""
    return any(map(is_cjk, words)) and bool(_sounds(listed).fullmatch(sound(words)))


@lru_cache
def _sounds(listed: tuple[str, ...]) -> re.Pattern[str]:
    chinese = sorted((word for word in listed if all(map(is_cjk, word))), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(sound, chinese))})+")


@lru_cache
def _holds(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(words))


@lru_cache
def _only(words: tuple[str, ...]) -> re.Pattern[str]:
    """Nothing but these, however often: 嗯嗯, 好好好, 对对对."""
    return re.compile(rf"(?:(?:{any_of(words)})\s*)+")


@lru_cache
def _ends(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)})$")
