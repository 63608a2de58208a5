"""Owns which number was said: weighed over all that the recogniser may have heard, the caller's own parcels before all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ivr.dialog.mending import last_run, mended
from ivr.dialog.normalize import plain
from ivr.dialog.number import number
from ivr.dialog.reading import NUMBERS, TAIL
from ivr.dialog.schema import Book
from ivr.dialog.slots import Slots
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.parcel import Parcel

UNSURE = "unsure"
"""Slot: other numbers that may have been said, the likeliest first, between commas; empty when only weakly heard."""
CONFIRMED = "confirmed"
"""Slot: the number was read back, it is taken as it is now."""
_SOUND_ALONE = 0.3
_MISSHAPEN = 0.25
"""What a number counts that no carrier gives."""
_BEFORE = 1.5
"""What a number counts that had been heard before."""
_PARCEL = "tracking_no"

Weights = Mapping[str, float]


def settled(slots: Slots, hypotheses: Sequence[str], state: DialogState, book: Book, asked: str) -> Slots:
    """The slots of the first hypothesis with the number that all of them together make likeliest."""
    if asked not in NUMBERS and not slots.keys() & {*NUMBERS}:
        return slots
    weights = _heard(hypotheses, book, asked)
    if not weights or ("piece" in slots and asked == _PARCEL):
        return slots
    if own := _own(weights, state):
        return _with(slots, own)
    best = max(weights, key=weights.__getitem__)
    if "piece" in slots and not any(_plainly(words, book, asked) for words in hypotheses):
        # Three digits that were heard are worth more than four that may be.
        return slots
    found = _with(slots, best)
    if "doubtful" in slots and not book.cues.waybills.stands(best) and len(best) != TAIL:
        found["doubtful"] = _PARCEL
    if any(_plainly(words, book, asked) != best for words in hypotheses):
        others = sorted((other for other in weights if other != best), key=lambda other: -weights[other])
        found[UNSURE] = ",".join(others)
    return found


def corrected(
    slots: Slots, hypotheses: Sequence[str], asked: Pending, state: DialogState, book: Book
) -> Slots:
    """After a number was read back: what the answer makes of it, and the number is taken as it is then.

    One that is denied is not it, however often it is heard; one that had been a candidate before rather is.
    """
    weights: dict[str, float] = defaultdict(float)
    again = False
    for place, words in enumerate(hypotheses):
        if now := mended(asked.digits, words, book):
            again = again or (not place and now == asked.digits)
            weights[now] += _worth(now, book) / (1 + place)
    rest = {
        name: value for name, value in slots.items() if name not in {*NUMBERS, "piece", "anew", "doubtful"}
    }
    denied = book.hearing.corrected.search(plain(hypotheses[0])) is not None
    if not weights or not (denied or mended(asked.digits, hypotheses[0], book)):
        # 对的没错: that another hypothesis ends in a figure makes it no correction
        return rest
    if own := _own(weights, state):
        return {**_with(rest, own), CONFIRMED: 1}
    likely = {
        found: weight * (_BEFORE if found in asked.options else 1.0)
        for found, weight in weights.items()
        if not denied or found != asked.digits
    }
    if not likely:
        # 不对，三四八零 once more for what was read back as 三四八零: rather what else had been heard
        likely = {other: 1.0 / n for n, other in enumerate(asked.options, 1)} or dict(weights)
    if len(asked.digits) == TAIL and (nearly := _one_missing(hypotheses, asked, book)):
        likely = {nearly: 1.0}
    best = asked.digits if again and not denied else max(likely, key=likely.__getitem__)
    if len(best) > TAIL and not book.cues.waybills.stands(best):
        # Still none that a carrier gives: it may be put right once more.
        return {**_with(rest, best), "doubtful": _PARCEL}
    return {**_with(rest, best), CONFIRMED: 1}


def _one_missing(hypotheses: Sequence[str], asked: Pending, book: Book) -> str:
    """Three digits were heard this time: the candidate of before that they are all of but one."""
    run = last_run(asked.digits, plain(hypotheses[0]), book)
    fits = [
        other
        for other in asked.options
        if len(run) == TAIL - 1 and book.digit_sounds.distance(run, other) == 1
    ]
    return fits[0] if fits else ""


def _heard(hypotheses: Sequence[str], book: Book, asked: str) -> Weights:
    """Whole numbers, each with what speaks for it."""
    weights: dict[str, float] = defaultdict(float)
    for place, words in enumerate(hypotheses):
        for found, worth in _numbers(words, book, asked):
            weights[found] += worth / (1 + place)
    return weights


def _plainly(words: str, book: Book, asked: str) -> str:
    """What the words hold as they stand; more than four digits are no tail unless they are a parcel's whole number."""
    found = number(plain(words), book.hearing, book.cues, asked=asked)
    if asked == "tail4" and found.tracking_no.isdigit() and not book.cues.waybills.stands(found.tracking_no):
        return ""
    return found.tracking_no or found.tail4


def _numbers(words: str, book: Book, asked: str) -> Iterator[tuple[str, float]]:
    if whole := _plainly(words, book, asked):
        yield whole, _worth(whole, book)
    elif asked == "tail4" and (sounded := _by_sound(plain(words), book)):
        yield sounded, _SOUND_ALONE


def _by_sound(heard: str, book: Book) -> str:
    """Four digits: those that follow 尾号, else the last ones. What sounds like digits around them is some other word."""
    cue = book.hearing.tail_words.search(heard)
    # 是 is a word before digits more often than a misheard four.
    rest = book.cues.opening["is"].sub("", heard[cue.end() :]) if cue else heard.replace("是", ",")
    runs = [run for run in book.digit_sounds.runs(rest) if len(run) >= TAIL]
    if not runs:
        return _by_sound(heard[cue.end() :], book) if cue and rest != heard[cue.end() :] else ""
    last = runs[-1]
    twice = book.digit_sounds.distance(last[:TAIL], last[TAIL : 2 * TAIL]) <= 1
    return runs[0][:TAIL] if cue else last[:TAIL] if twice else last[-TAIL:]


def _worth(found: str, book: Book) -> float:
    return 1.0 if len(found) == TAIL or book.cues.waybills.stands(found) else _MISSHAPEN


def _own(weights: Weights, state: DialogState) -> str:
    """The likeliest of those that are a parcel of the caller's."""
    for found in sorted(weights, key=lambda found: -weights[found]):
        if any(found in (parcel.tracking_no, parcel.tail4) for parcel in own_parcels(state)):
            return found
    return ""


def own_parcels(state: DialogState) -> list[Parcel]:
    return [parcel for parcel in state.parcels if parcel.tracking_no not in state.strangers]


def _with(slots: Slots, found: str) -> Slots:
    rest = {
        name: value for name, value in slots.items() if name not in {*NUMBERS, "piece", "anew", "doubtful"}
    }
    return {**rest, "tail4" if len(found) == TAIL else _PARCEL: found}
