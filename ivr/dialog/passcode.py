"""Owns the code by text message (L3, domain.md 4.8): asked for, sent to the phone on record, heard or keyed, checked."""

import re
from collections.abc import Mapping
from dataclasses import replace

from ivr.dialog import circumstance
from ivr.dialog.factor import LOCKED
from ivr.dialog.figure import figures
from ivr.dialog.handover import hand_over
from ivr.dialog.normalize import bare, plain, weight
from ivr.dialog.schema import Book
from ivr.mask import HIDDEN
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.identity import PASSCODE_LENGTH
from ivr.messages.parcel import Parcel
from ivr.messages.turn import (
    CheckPasscode,
    Heard,
    KeysPressed,
    PasscodeChecked,
    PasscodeSent,
    PasscodeUnavailable,
    Say,
    SendPasscode,
    Understanding,
)

OFFER = "passcode_offer"
"""Is the phone on record at hand?"""
ASKS = "passcode"
SLOT = "passcode"
_SENDS = 3
"""The first, and twice again."""
_PIECE = 3
"""Digits from which on words may be part of it; 等一下 holds one."""
_BESIDE = 4
"""Characters' worth that may stand beside a shorter piece."""
_AGAIN, _NOT_HERE = "no_text", "phone_not_here"
_HERE, _ALONE = "phone_here", "phone_here_alone"
"""Of circumstances.yaml."""
_RUN = re.compile(r"\d+")

Slots = Mapping[str, str | int | float]


def ask(state: DialogState, request: Request, parcel: Parcel) -> Decision:
    """To a caller on the parcel's own phone it goes at once. Any other is asked first whether they have that phone."""
    number = parcel.tracking_no
    if number in state.locked:
        return _person(state, LOCKED)
    waiting = replace(request, asked=(*request.asked, ASKS))
    requests = tuple(waiting if r is request else r for r in state.requests)
    state = replace(state, requests=requests)
    if number in state.strangers:
        return Decision(
            replace(state, pending=Pending(OFFER, request.intent, (number,))), (Say("passcode.offer"),)
        )
    return send(state, Pending(OFFER, request.intent, (number,)))


def send(state: DialogState, asked: Pending) -> Decision:
    """One more code for the parcel that the question is about; when there were enough, a person."""
    number = asked.options[0]
    parcel = next((parcel for parcel in state.parcels if parcel.tracking_no == number), None)
    if parcel is None or number in state.locked or state.passcodes_sent >= _SENDS:
        return _person(state, asked.intent)
    state = replace(state, pending=Pending(ASKS, asked.intent, (number,)))
    return Decision(state, do=(SendPasscode(number, parcel.role),))


def sent(state: DialogState, event: PasscodeSent, book: Book) -> Decision:
    """The words are the same whether a phone is on record or not."""
    again = state.passcodes_sent > 0
    state = replace(state, passcode_for=event.tracking_no, passcodes_sent=state.passcodes_sent + 1)
    if again:
        return Decision(state, (Say("passcode.sent_again"),))
    return Decision(state, (Say("passcode.fraud"), Say("passcode.sent")))


def unavailable(state: DialogState, event: PasscodeUnavailable, book: Book) -> Decision:
    return _person(state, state.pending.intent if state.pending else LOCKED)


def not_at_hand(state: DialogState, asked: Pending) -> Decision:
    """Whoever has not got the phone on record is checked by a person."""
    return _person(state, asked.intent)


def is_answer(meaning: Understanding, asked: Pending | None) -> bool:
    """The code or a part of it; or, where it was asked for, that no text has come."""
    is_asked = asked is not None and asked.asks == ASKS
    return SLOT in meaning.slots or (is_asked and _AGAIN in meaning.slots)


def answered(state: DialogState, slots: Slots) -> Decision:
    """Digits that may be the code, the last of a piece before them; or that no text has come."""
    asked = state.pending
    if asked is None or asked.asks != ASKS:
        asked = Pending(ASKS, _intent(state), (state.passcode_for,))
    if _AGAIN in slots:
        return send(state, asked)
    digits = asked.digits + str(slots.get(SLOT, ""))
    if len(digits) < PASSCODE_LENGTH:
        return Decision(replace(state, pending=replace(asked, digits=digits)), (Say("passcode.more"),))
    state = replace(state, pending=replace(asked, digits=""), misses=0)
    if len(digits) > PASSCODE_LENGTH:
        return Decision(state, (Say("passcode.six"),))
    return Decision(state, do=(CheckPasscode(asked.options[0], digits),))


def checked(state: DialogState, event: PasscodeChecked, book: Book) -> tuple[DialogState, Decision | None]:
    """None when it was right and the request goes on. Tries count together with those at the second factor."""
    limit = book.settings.factor_tries
    tries = max(event.tries, state.factor_tries + (not event.right))
    if tries >= limit:
        locked = (*state.locked, event.tracking_no)
        return state, _person(replace(state, locked=locked, factor_tries=tries, passcode_for=""), LOCKED)
    if not event.right:
        return state, Decision(replace(state, factor_tries=tries), (Say("passcode.wrong"),))
    proven = (*state.proven, event.tracking_no)
    return replace(state, proven=proven, passcode_for="", factor_tries=0, pending=None), None


def understood(text: str, state: DialogState, book: Book) -> Understanding | None:
    """What words mean while a code is out, when they may hold it or are about it; the digits stand in no other place."""
    if not state.passcode_for:
        return None
    is_asked = state.pending is not None and state.pending.asks == ASKS
    if digits := _digits(text, state, book) if is_asked else _whole(text, book):
        return _meaning(HIDDEN, {SLOT: digits}, "the code, or what may be it")
    if is_asked and _AGAIN in circumstance.found(text, book):
        return _meaning(text, {_AGAIN: 1}, "no text has come")
    return None


def verdict(text: str, book: Book) -> str:
    """Whether the phone on record is at hand, as `cmd_yes` or `cmd_no`; empty when the words say neither."""
    said = circumstance.found(text, book)
    is_all = book.circumstances[_ALONE].fullmatch(bare(text)) is not None
    return "cmd_no" if _NOT_HERE in said else "cmd_yes" if is_all or _HERE in said else ""


def is_keyed(state: DialogState, keys: str) -> bool:
    """Whether keys are the code or a part of it; a 0 alone asks for a person, unless a part came before it."""
    digits = keys.strip("#").replace("*", "")
    if not state.passcode_for or not digits:
        return False
    if state.pending is None or state.pending.asks != ASKS:
        return len(digits) == PASSCODE_LENGTH
    return digits != "0" or bool(state.pending.digits)


def keyed(state: DialogState, keys: str) -> Decision:
    return answered(state, {SLOT: keys.strip("#").replace("*", "")})


def is_secret(state: DialogState, event: object) -> bool:
    """Whether what was said or keyed must not be written down as it is. `state`: before the event."""
    if isinstance(event, KeysPressed):
        return is_keyed(state, event.keys)
    return isinstance(event, Heard) and SLOT in event.understanding.slots


def hushed(meaning: Understanding) -> Understanding:
    """For the record."""
    slots = {name: value for name, value in meaning.slots.items() if name != SLOT}
    return replace(meaning, slots=slots)


def _digits(text: str, state: DialogState, book: Book) -> str:
    """The longest run; few digits count only where hardly anything is said beside them."""
    spoken = _figures(text, book)
    run = max(_RUN.findall(spoken), key=len, default="")
    if len(run) >= _PIECE or (run and state.pending and state.pending.digits):
        beside = weight(book.hearing.fillers.compact(spoken.replace(run, " ")))
        return run if len(run) > _PIECE or beside <= _BESIDE else ""
    return ""


def _whole(text: str, book: Book) -> str:
    """Something else is spoken of: six digits and hardly a word."""
    spoken = _figures(text, book)
    runs = [run for run in _RUN.findall(spoken) if len(run) == PASSCODE_LENGTH]
    return runs[0] if len(runs) == 1 else ""


def _figures(text: str, book: Book) -> str:
    return figures(plain(text), book.hearing, book.cues, ASKS)


def _meaning(text: str, slots: Slots, why: str) -> Understanding:
    return Understanding(
        text, "provide_info", (("provide_info", 1.0),), slots=slots, action="accept", why=(why,)
    )


def _intent(state: DialogState) -> str:
    return next((request.intent for request in reversed(state.requests) if ASKS in request.asked), "")


def _person(state: DialogState, reason: str) -> Decision:
    return hand_over(state, reason, (Say("identity.verify_person"),))
