"""Owns the second opinion: which words are worth one, what is shown of them, and how far it is followed. Pure.

It takes two to act. Where our own matcher wavers between two labels, the other mind may settle which of them is meant;
whatever else it says becomes a question to the caller at most. So words that talk it into something ("ignore your
instructions and …") come to no more than being asked whether that is what is wanted.
"""

import re
from dataclasses import replace

from ivr.dialog import aside
from ivr.dialog.normalize import plain
from ivr.dialog.numeral import digits
from ivr.dialog.schema import PERSON, Book
from ivr.messages.dialog import DialogState
from ivr.messages.doubt import Doubt
from ivr.messages.turn import Understanding

HIDDEN = "#"
"""Stands for a number."""
_NUMBER = re.compile(r"[a-z]{0,4}\d(?:[\s\-]?\d){2,}")
_LONGEST = 200
_NONE = "none"
_COMMANDS = (PERSON, "cmd_repeat", "cmd_slower", "cmd_wait", "cmd_language", "cmd_help")
"""Commands that may be guessed: they neither agree to anything, nor give it up, nor end the call."""
_LEAVES_OPEN = ("confirm", "clarify", "more")
"""Questions that a request may answer as well. To the others belong numbers, names, addresses: none is shown."""
_WAVERS_BETWEEN = 2


def doubt(meaning: Understanding, state: DialogState, book: Book) -> Doubt | None:
    """What to ask about words that were not accepted; None when we know what they are, or they are nobody's business.

    Of the call nothing is shown but the words, without numbers; no phone number, no parcel, nothing said before.
    """
    is_open = state.pending is None or state.pending.asks in _LEAVES_OPEN
    if meaning.action == "accept" or not is_open:
        return None
    if book.hearing.fillers.is_nothing(meaning.text) or aside.kind_of(meaning.text, book):
        return None
    words = _NUMBER.sub(HIDDEN, digits(plain(meaning.text), misheard=book.hearing.misheard))
    return Doubt(state.call_sid, words[:_LONGEST], state.locale, _labels(state.locale, book))


def _labels(locale: str, book: Book) -> dict[str, str]:
    """The same for every call, so that a server may keep what it has worked out of them."""
    return {
        name: intent.name[locale]
        for name, intent in book.intents.items()
        if name in book.scenarios or name in _COMMANDS or name == _NONE
    }


def merged(meaning: Understanding, label: str, state: DialogState, book: Book) -> Understanding:
    """Our understanding in the light of the other one. `label`: empty when there was none; then nothing changes."""
    if not label or meaning.action == "accept":
        return meaning
    between = [intent for intent, _ in meaning.ranked[:_WAVERS_BETWEEN]]
    if label == _NONE or label in state.ruled_out:
        return _marked(meaning, label)
    if meaning.action == "clarify" and label in between:
        return replace(_foremost(_marked(meaning, label, "accepted"), label, book), action="accept")
    if label in book.scenarios or label == PERSON:
        return replace(_foremost(_marked(meaning, label, "offered"), label, book), action="clarify")
    return _marked(meaning, label)


def _marked(meaning: Understanding, label: str, effect: str = "nothing changed") -> Understanding:
    return replace(meaning, why=(*meaning.why, f"second opinion: {label}, {effect}"))


def _foremost(meaning: Understanding, label: str, book: Book) -> Understanding:
    """At the score of what stood first, or at one that is worth a question."""
    others = tuple(scored for scored in meaning.ranked if scored[0] not in (label, _NONE))
    best = max((score for _, score in meaning.ranked), default=0.0)
    first = (label, max(best, book.settings.clarify_score))
    return replace(meaning, intent=label, ranked=(first, *others))
