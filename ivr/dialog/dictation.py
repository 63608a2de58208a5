"""Owns a number that is dictated in pieces, over several turns."""

from collections.abc import Mapping

from ivr.dialog.schema import Book
from ivr.messages.dialog import DialogState, Pending

TAIL = 4
_LONG_ENOUGH = 13
"""Digits from which on a number is looked up though no carrier is known to give such."""

Slots = Mapping[str, str | int | float]


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
    if asked is None or asked.asks == "tail4":
        if digits < TAIL:
            return slots, whole
        if digits == TAIL:
            return {**slots, "tail4": whole}, ""
        # More than four: it was begun again.
        return slots, piece
    if digits >= _LONG_ENOUGH or book.cues.waybills.stands(whole):
        return {**slots, "tracking_no": whole}, ""
    return slots, whole
