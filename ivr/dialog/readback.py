"""Owns a number that needs a yes: read back when it is in doubt, or likened to one of the caller's own parcels."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ivr.dialog import agenda
from ivr.dialog.dictation import NEAR, READ_BACK, TAIL, expected
from ivr.dialog.hypotheses import CONFIRMED, UNSURE, own_parcels
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Say

ASKS = (READ_BACK, NEAR)
_NEAR_TAIL = 1.0
"""One digit wrong, or two that are confused on the phone."""
_NEAR_PARCEL = 4.0
"""By chance two numbers of thirteen digits are twice as far apart."""

Slots = Mapping[str, str | int | float]


def due(state: DialogState, slots: Slots, book: Book) -> Decision | None:
    """The question whether the number is right; None when there is none, it is the caller's own, or it was asked."""
    number = str(slots.get("tracking_no") or slots.get("tail4", ""))
    if not number or CONFIRMED in slots or _is_known(number, state):
        return None
    asked = state.pending
    request = agenda.open_request(state)
    intent = request.intent if request else asked.intent if asked else ""
    others = tuple(filter(None, str(slots.get(UNSURE, "")).split(",")))
    in_doubt = "doubtful" in slots or UNSURE in slots
    if likened := like_own(state, number, intent, book, others if in_doubt else None):
        return likened
    if not in_doubt or (asked and (asked.times > 1 or (asked.digits and asked.asks not in ASKS))):
        return None
    times = asked.times + 1 if asked and asked.asks in ASKS else 1
    return read(replace(state, pending=None), number, intent, others, times=times)


def like_own(
    state: DialogState, number: str, intent: str, book: Book, others: tuple[str, ...] | None = None
) -> Decision | None:
    """Ask whether that one parcel of theirs is meant that the number, whole or not, is nearly the number of."""
    parcel = nearest(number, state, book)
    if parcel is None:
        return None
    doubted = number if others is not None else ""
    pending = Pending(
        NEAR, intent, tuple(filter(None, (parcel.tracking_no, doubted, *(others or ())))), digits=number
    )
    said = Say("identity.near", MappingProxyType({"tail4": parcel.tail4}))
    return Decision(replace(state, pending=pending), (said,))


def read(
    state: DialogState, number: str, intent: str, others: tuple[str, ...] = (), *, times: int = 1
) -> Decision:
    """Read it back. `others`: what else was heard, for when it is denied."""
    pending = Pending(READ_BACK, intent, others, digits=number, times=times)
    said = Say("identity.read_back", MappingProxyType({"number": number}))
    return Decision(replace(state, pending=pending), (said,))


def agreed(asked: Pending) -> Slots:
    """Yes: the number that was read back, or the parcel that was named."""
    number = asked.options[0] if asked.asks == NEAR else asked.digits
    return {"tail4" if len(number) == TAIL else "tracking_no": number, CONFIRMED: 1}


def refused(state: DialogState, asked: Pending) -> Decision | Slots:
    """No, and nothing more. Not that parcel: then what was said. A wrong number: it is asked for once more."""
    if asked.asks == NEAR and len(asked.options) == 1 and len(asked.digits) >= TAIL:
        return {expected(asked): asked.digits, CONFIRMED: 1}
    pending = Pending(expected(asked), asked.intent, times=asked.times + 1)
    return Decision(replace(state, pending=pending), (Say("identity.say_again"),))


def nearest(number: str, state: DialogState, book: Book) -> Parcel | None:
    """The one parcel of the caller that this number is nearly that of; None when two are as near."""
    if len(number) <= TAIL:
        near, most = [(parcel.tail4, parcel) for parcel in own_parcels(state)], _NEAR_TAIL
    else:
        near, most = [(_figures(parcel.tracking_no), parcel) for parcel in own_parcels(state)], _NEAR_PARCEL
        number = _figures(number)
    ranked = sorted(((book.digit_sounds.distance(number, other), n) for n, (other, _) in enumerate(near)))
    if not ranked or ranked[0][0] > most or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return near[ranked[0][1]][1]


def _figures(number: str) -> str:
    """Without the letters, which are misheard more often than not."""
    return "".join(filter(str.isdigit, number))


def _is_known(number: str, state: DialogState) -> bool:
    """A parcel of this call: under the caller's number, or found before."""
    return any(
        number in (parcel.tracking_no, parcel.tail4)
        or (len(number) > 2 * TAIL and parcel.tracking_no.endswith(number))
        for parcel in state.parcels
    )
