"""Owns whether an utterance holds more than one request, and which of them is dealt with first."""

from collections.abc import Collection, Sequence

from rapidfuzz import fuzz, process

from ivr.dialog.match import Match, fits, is_sure, rank
from ivr.dialog.normalize import plain
from ivr.dialog.schema import PERSON, Book
from ivr.messages.parcel import ParcelState

_A_PERSON = "person"
"""The concept."""
_IN_SO_MANY_WORDS = 85
"""Likeness in percent of a clause to what callers say who want a person."""
_MAJORITY = 2
"""One order is the rule when it is written down so many times as often as the other."""


def requests(
    text: str, ranked: Sequence[Match], book: Book, states: Collection[ParcelState]
) -> tuple[str, ...]:
    """Intents in the order in which they are dealt with; none unless there are two.

    Two that callers are known to say in one breath (together.yaml) need only both be heard; any others need a
    connective (顺便, 另外, 先…再…) between them, and each must be plain by itself.
    """
    if len(ranked) < 2 or any(book.intents[match.intent].is_command for match in ranked[:1]):
        return ()
    first, second = ranked[:2]
    other = book.intents[second.intent]
    if second.margin > book.settings.second_margin and not other.is_command and fits(other, states):
        return _order(first, second, text, book) or _linked(text, book, states)
    return _linked(text, book, states)


def wants_person(text: str, book: Book) -> bool:
    """Beside whatever else is said, one clause asks for a person in so many words: 转人工，我的件卡了三天了."""
    pieces = [plain(piece) for piece in book.hearing.fillers.clauses(text)]
    named = [piece for piece in pieces if _A_PERSON in book.concept_index.found(piece)]
    if len(pieces) < 2 or not named:
        return False
    asked = tuple(map(plain, book.intents[PERSON].said()))
    return any(
        process.extractOne(piece, asked, scorer=fuzz.ratio, score_cutoff=_IN_SO_MANY_WORDS) for piece in named
    )


def _order(first: Match, second: Match, text: str, book: Book) -> tuple[str, ...]:
    """As most of the lines in together.yaml have it, else as said; nothing when they never stand together."""
    one, other = first.intent, second.intent
    ahead, behind = book.orders.get((one, other), 0), book.orders.get((other, one), 0)
    if not ahead and not behind:
        return ()
    if ahead >= _MAJORITY * behind:
        return (one, other)
    if behind >= _MAJORITY * ahead:
        return (other, one)
    return (other, one) if _said_first(other, one, text, book) else (one, other)


def _said_first(one: str, other: str, text: str, book: Book) -> bool:
    for piece in book.hearing.fillers.clauses(text):
        for match in rank(piece, book, compared=0)[:1]:
            if match.intent in (one, other):
                return match.intent == one
    return False


def _linked(text: str, book: Book, states: Collection[ParcelState]) -> tuple[str, ...]:
    heard = plain(text)
    if not book.hearing.further.search(heard):
        return ()
    found: list[str] = []
    for span in book.hearing.further.split(heard):
        for piece in book.hearing.fillers.clauses(span):
            likely = rank(piece, book, states)
            if not is_sure(likely, book) or likely[0].intent in found:
                continue
            intent = book.intents[likely[0].intent]
            if not intent.is_command and fits(intent, states):
                found.append(intent.intent)
    return tuple(found) if len(found) > 1 else ()
