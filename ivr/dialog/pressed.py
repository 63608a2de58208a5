"""Owns what follows from keys: 0 a person, * again, # ends an entry, digits choose or give a number."""

from collections.abc import Mapping
from dataclasses import replace

from ivr.dialog import (
    agenda,
    clarify,
    command,
    dictation,
    errand,
    heard,
    missed,
    passcode,
    question,
    readback,
)
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import Heard, KeysPressed, Say, Understanding

MENU: Mapping[str, str] = {"1": "track_parcel", "2": "urge_delivery"}
"""When the recogniser is away, keys do the most frequent things."""
NUMBERS = ("tail4", "tracking_no")
"""Questions that are answered by a number."""
_TAIL = 4
_SHORTEST_NUMBER = 8
_SHORTEST_PHONE = 7
_LONG_ENOUGH = 12
"""Digits from which on a parcel number may be whole without a closing #."""


def pressed(state: DialogState, event: KeysPressed, book: Book) -> Decision:
    state = replace(state, silences=0, waiting=False, stage="open")
    keys = event.keys
    ended = keys.endswith("#")
    digits = keys.strip("#").replace("*", "")
    asked = state.pending
    if passcode.is_keyed(state, keys):
        return passcode.keyed(state, keys)
    number_asked = asked is not None and asked.asks in NUMBERS
    if digits == "0" or (digits and not digits.strip("0") and not number_asked):
        return command.person(state, event, book)
    if "*" in keys and not digits:
        return command.repeat(state, event, book)
    if not digits:
        return Decision(state, command.said_again(state)[-1:] or (Say("greeting.ask"),))
    if asked and asked.asks in readback.ASKS and len(digits) >= _TAIL:
        asked, number_asked = Pending(dictation.expected(asked), asked.intent), True
    if (
        asked
        and asked.asks == question.DETAIL
        and asked.options == ("phone",)
        and len(digits) >= _SHORTEST_PHONE
    ):
        state = agenda.answered(state, asked, {"phone": digits}, digits, book)
        return agenda.work(state, event.at, book)
    if asked and number_asked:
        return _entered(state, asked, asked.digits + digits, ended, event, book)
    if asked and len(digits) == 1:
        return _chosen(state, asked, int(digits), event, book)
    if len(digits) == 1 and digits in MENU:
        return heard.go_on(agenda.add(replace(state, misses=0), (MENU[digits],)), {}, event.at, book)
    if len(digits) >= _TAIL:
        return _entered(state, Pending("tail4", "track_parcel"), digits, True, event, book)
    return missed.count(state, (Say("again.menu"),), book)


def _entered(
    state: DialogState, asked: Pending, digits: str, ended: bool, event: KeysPressed, book: Book
) -> Decision:
    """A number by keys; it may come in pieces, the last one ended by #."""
    slots: dict[str, str | int | float] = {}
    if asked.asks == "tail4" and len(digits) == _TAIL:
        slots = {"tail4": digits}
    elif len(digits) >= (_SHORTEST_NUMBER if ended or asked.asks == "tail4" else _LONG_ENOUGH):
        slots = {"tracking_no": digits}
    if slots:
        state = replace(state, pending=replace(asked, digits=""), misses=0)
        return heard.numbered(state, slots, asked, event.at, book)
    if ended or (asked.asks == "tail4" and len(digits) > _TAIL):
        state = replace(state, pending=replace(asked, digits=""))
        return missed.count(state, (Say(f"identity.again_{asked.asks}"),), book)
    return Decision(replace(state, pending=replace(asked, digits=digits)), (dictation.go_on(digits),))


def _chosen(state: DialogState, asked: Pending, digit: int, event: KeysPressed, book: Book) -> Decision:
    """1 yes and 2 no, or the first, the second …"""
    if digit <= len(asked.options) or asked.asks in readback.ASKS:
        state = replace(state, misses=0)
    if asked.asks == "clarify" and digit == len(asked.options) + 1:
        return clarify.rule_out(state, asked, book)
    if asked.asks in ("confirm", "more", errand.ASKS, passcode.OFFER, *readback.ASKS):
        answer = {1: heard.confirmed, 2: heard.denied}.get(digit)
        if answer:
            return answer(state, _as_heard(event), book)
    elif 1 <= digit <= len(asked.options) and asked.asks not in question.IN_WORDS:
        if asked.asks == "clarify":
            return heard.chosen(state, asked.options[digit - 1 : digit], {}, event, book)
        return heard.numbered(state, {"choice": digit}, asked, event.at, book)
    return missed.count(state, (Say("again.keys"), *command.said_again(state)[-1:]), book)


def _as_heard(event: KeysPressed) -> Heard:
    return Heard(event.at, Understanding(event.keys, "cmd_yes", action="accept"))
