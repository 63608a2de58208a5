"""Owns the question for a number: which one it asks for, and one that is dictated in pieces over several turns."""

from collections.abc import Mapping
from types import MappingProxyType

from ivr.dialog.schema import Book
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.turn import Say

TAIL = 4
READ_BACK = "read_back"
"""A number was read back: is it right?"""
NEAR = "near"
"""A number that is not the caller's is like one that is: is it that?"""
_DIGITS = ("tail4", "tracking_no", "phone", "code", "factor", "passcode")
_LONG_ENOUGH = 13
"""Digits from which on a number is looked up though no carrier is known to give such."""

Slots = Mapping[str, str | int | float]


def expected(pending: Pending | None) -> str:
    """Which number the open question asks for: `tail4`, `tracking_no`, `phone`, `code`; else what it asks."""
    if pending is None:
        return ""
    if pending.asks in (READ_BACK, NEAR):
        return "tail4" if len(pending.digits) <= TAIL else "tracking_no"
    return pending.options[0] if pending.asks == "detail" and pending.options else pending.asks


def asks_number(pending: Pending | None) -> bool:
    """The answer will be digits, and little else."""
    return expected(pending) in _DIGITS


def go_on(held: str) -> Say:
    """What there is so far, and that there is more to come."""
    return Say("identity.more_digits", MappingProxyType({"number": held}))


def gathered(state: DialogState, asked: Pending | None, slots: Slots, book: Book) -> tuple[Slots, str]:
    """The slots with what was dictated so far, and an empty text; or what is held while there is more to come."""
    piece = str(slots.get("piece", ""))
    if not piece:
        return slots, ""
    held = asked.digits if asked else ""
    if "anew" in slots:
        # 不对，是零八: in place of as much of what went before
        held = held[: -len(piece)]
    if len(piece) == TAIL and not held and any(parcel.tail4 == piece for parcel in state.parcels):
        return {**slots, "tail4": piece}, ""
    whole = held + piece
    digits = sum(map(str.isdigit, whole))
    if asked is None or expected(asked) == "tail4":
        if digits < TAIL:
            return slots, whole
        if digits == TAIL:
            return {**slots, "tail4": whole}, ""
        # More than four: it was begun again.
        return slots, piece
    if digits >= _LONG_ENOUGH or book.cues.waybills.stands(whole):
        return {**slots, "tracking_no": whole}, ""
    return slots, whole
