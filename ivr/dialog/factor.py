"""Owns the second factor: surname and last four digits from a caller on the parcel's own phone; tries, and the lock."""

from collections.abc import Mapping
from dataclasses import replace

from pypinyin import lazy_pinyin

from ivr.dialog import slots as slot
from ivr.dialog.handover import hand_over
from ivr.dialog.schema import Book
from ivr.dialog.sound import is_cjk
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import CountTry, Say, TryCounted, Understanding

ASKS = "factor"
LOCKED = "locked"


def ask(state: DialogState, request: Request, parcel: Parcel) -> Decision:
    """Put the question. A parcel that is locked, or whose surname nobody knows, is for a person; the words are the same."""
    if parcel.tracking_no in state.locked or not parcel.surname:
        reason = LOCKED if parcel.tracking_no in state.locked else request.intent
        return _person(state, reason)
    waiting = replace(request, asked=(*request.asked, ASKS))
    requests = tuple(waiting if r is request else r for r in state.requests)
    pending = Pending(ASKS, request.intent, (parcel.tracking_no,))
    return Decision(replace(state, requests=requests, pending=pending), (Say("identity.verify"),))


def answered(
    state: DialogState, asked: Pending, meaning: Understanding, book: Book
) -> tuple[DialogState, Decision | None]:
    """Take in what was given. None when it is right; else it is counted, and decided upon by what it comes to."""
    number = asked.options[0]
    parcel = next((parcel for parcel in state.parcels if parcel.tracking_no == number), None)
    if parcel is not None and _is_right(parcel, meaning, book):
        state = replace(state, verified=(*state.verified, number), factor_tries=0, pending=None)
        return state, None
    state = replace(state, factor_tries=state.factor_tries + 1)
    return state, Decision(state, do=(CountTry(number),))


def counted(state: DialogState, event: TryCounted, book: Book) -> Decision:
    """The question again, or, too often wrong in this call and those before it, a person."""
    if max(event.tries, state.factor_tries) >= book.settings.factor_tries:
        return _person(replace(state, locked=(*state.locked, event.tracking_no), pending=None), LOCKED)
    return Decision(state, (Say("identity.verify_again"),))


def locked_before(tries: Mapping[str, int], book: Book) -> tuple[str, ...]:
    """Parcels that this caller has tried at too often in calls before this one."""
    return tuple(number for number, count in tries.items() if count >= book.settings.factor_tries)


def given_anything(meaning: Understanding, book: Book) -> bool:
    """Words that hold neither a number nor a name are no wrong answer."""
    return "name" in meaning.slots or "tail4" in slot.extract(meaning.text, book, asked="tail4")


def _person(state: DialogState, reason: str) -> Decision:
    return hand_over(state, reason, (Say("identity.verify_person"),))


def _is_right(parcel: Parcel, meaning: Understanding, book: Book) -> bool:
    """Both are looked at whatever the first one shows."""
    given = slot.extract(meaning.text, book, asked="tail4")
    tail_right = str(given.get("tail4", meaning.slots.get("tail4", ""))) == parcel.tail4
    name_right = _has_surname(meaning.text, parcel.surname)
    return tail_right and name_right


def _has_surname(text: str, surname: str) -> bool:
    """By sound, since a recogniser spells names as it likes: 姓马, 我姓码. Only near the beginning or after 姓."""
    if not is_cjk(surname[0]):
        return surname.casefold() in text.casefold().replace(",", " ").split()
    sounds = lazy_pinyin(surname)
    heard = [character for character in text if is_cjk(character)]
    spoken = lazy_pinyin("".join(heard))
    after = {n + 1 for n, character in enumerate(heard) if character in "姓叫是"}
    return any(spoken[n : n + len(sounds)] == sounds for n in sorted(after | {0}))
