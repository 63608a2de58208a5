"""Owns how an utterance answers the question that is open: yes or no, which one, a number; and what is no answer."""

from dataclasses import dataclass

from ivr.dialog import aside, circumstance, errand, factor, passcode, question, thing
from ivr.dialog.dictation import NEAR, READ_BACK
from ivr.dialog.match import Match, is_sure
from ivr.dialog.normalize import bare, plain
from ivr.dialog.schema import Book, IntentFile
from ivr.dialog.slots import Slots, listed
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.parcel import Parcel

_OWN_REQUEST = 0.2
"""How much surer than needed a request must be to outweigh the yes or no it begins with."""
BOTH = "both"
"""Slot: all that was offered is wanted."""
_CLEARLY = 1.5
"""Of two that were offered the one is meant that is so many times likelier than the other."""
_FAINT = 0.05
"""Less is no likeness at all."""
_KEEPS_UP = 0.5
"""Share of the score of what is likeliest of all from which on one of the two may be meant instead."""
_BARE_ANSWER_CHARS = 14
"""Longer ones are a request of their own before they are a number or a choice."""


@dataclass(frozen=True)
class Answer:
    intent: str
    slots: Slots
    why: str


def answer(text: str, slots: Slots, ranked: list[Match], state: DialogState, book: Book) -> Answer | None:
    """None when the words do not answer the open question, or none is open."""
    if kind := aside.kind_of(text, book, sure=True):
        return Answer("none", slots, f"an aside ({kind})")
    pending = state.pending
    if pending is None:
        return None
    if pending.asks == "clarify":
        return _clarified(text, slots, ranked, pending, book)
    if pending.asks == "confirm" and bare(text) in book.hearing.consent:
        return Answer("cmd_yes", slots, "a sound of consent")
    if pending.asks in (READ_BACK, NEAR):
        if slots.keys() & {"tail4", "tracking_no"}:
            return Answer(_or_own_request(text, ranked, book), slots, "the number, as it is right")
        return _agreement(text, slots, ranked, pending, book)
    if pending.asks in ("tail4", "tracking_no"):
        if slots.keys() & {"tail4", "tracking_no", "piece"}:
            return Answer(
                _or_own_request(text, ranked, book), slots, f"the number asked for ({pending.asks})"
            )
        unknown = book.concept_index.found(book.hearing.fillers.compact(text)).get("dont_know")
        return Answer("cmd_no", slots, f"has no number ({unknown[1]})") if unknown else None
    if pending.asks in (question.DETAIL, factor.ASKS):
        return _detail(text, slots, ranked, pending, book)
    chosen = choice(text, slots, pending, state, book)
    if chosen and pending.asks == "which_parcel":
        own = is_sure(ranked, book) and not book.intents[ranked[0].intent].is_command  # 第一个改地址
        intent = ranked[0].intent if own else _or_own_request(text, ranked, book)
        return Answer(intent, {**slots, "choice": chosen}, f"parcel {chosen} of those told")
    if pending.asks == errand.ASKS and (verdict := _verdict(text, book)):
        return Answer(verdict, slots, "whether it is solved")
    if pending.asks == passcode.OFFER and (verdict := passcode.verdict(text, book)):
        return Answer(verdict, slots, "whether the phone is at hand")
    if pending.asks in ("confirm", "more", errand.ASKS, passcode.OFFER):
        return _agreement(text, slots, ranked, pending, book)
    return None


def _verdict(text: str, book: Book) -> str:
    """还没收到, 已经收到了: in what words ever; empty when they say neither. A no goes before a yes beside it."""
    said = circumstance.found(text, book)
    return "cmd_no" if "unsolved" in said else "cmd_yes" if "solved" in said else ""


def _detail(text: str, slots: Slots, ranked: list[Match], pending: Pending, book: Book) -> Answer | None:
    """What was asked for, by its slot or in any words; a plain request or command of its own goes before it."""
    ask = question.asked_for(pending, book)
    if ask and any(name in slots for name in (ask.slot, *ask.accepts)):
        return Answer("provide_info", slots, f"the detail asked for ({ask.slot})")
    if pending.asks == factor.ASKS and slots.keys() & {"tail4", "name"}:
        return Answer("provide_info", slots, "who the caller is")
    takes_words = ask is None or question.WORDS in ask.accepts
    if not takes_words or (ranked and ranked[0].intent != pending.intent and is_sure(ranked, book)):
        return None
    return Answer("provide_info", slots, "an answer in the caller's own words")


def _agreement(text: str, slots: Slots, ranked: list[Match], pending: Pending, book: Book) -> Answer | None:
    """Yes or no to an offer. A request of its own that is plain enough goes before a yes or no it begins with."""
    words = book.hearing.fillers.compact(text)
    best = ranked[0] if ranked else Match("none", 0.0, ())
    if own := _own_answer(words, pending, book):
        return Answer(own, slots, "an answer to this very question")
    if best.intent == pending.intent and not is_no(words, book):
        agrees = question.AGREED in pending.options
        return Answer("cmd_yes" if agrees else best.intent, slots, "asks for what was offered")
    if best.intent in ("cmd_yes", "cmd_no"):
        return Answer(best.intent, slots, best.why[0])
    if best.score >= book.settings.accept_score + _OWN_REQUEST:
        return None
    if is_no(words, book):
        return Answer("cmd_no", slots, "begins with a no")
    if is_yes(words, book):
        return Answer("cmd_yes", slots, "begins with a yes")
    return None


def _own_answer(words: str, pending: Pending, book: Book) -> str:
    """A yes or a no in the question's own words: 取消 · 先别取消; empty when it is neither."""
    scenario = book.scenarios.get(pending.intent) if pending.asks == "confirm" else None
    asked = [step.confirm for _, step in scenario.steps() if step.confirm] if scenario else []
    compact = book.hearing.fillers.compact
    if any(compact(no) in words for confirm in asked for no in confirm.refuses):
        return "cmd_no"
    return "cmd_yes" if words in {compact(yes) for confirm in asked for yes in confirm.agrees} else ""


def _clarified(text: str, slots: Slots, ranked: list[Match], pending: Pending, book: Book) -> Answer | None:
    """None of them, both, the first, a yes or a no; else one of them in any words, unless a request of its own."""
    options = pending.options
    said = book.concept_index.found(book.hearing.fillers.compact(text))
    if "neither" in said:
        return Answer("cmd_no", slots, f"none of those ({said['neither'][1]})")
    if "both" in said and len(options) > 1:
        return Answer("cmd_yes", {**slots, BOTH: 1}, f"both ({said['both'][1]})")
    if position := _position(slots, len(options)):
        if "not_that" in said and len(options) > 1:
            position = len(options) + 1 - position
        return Answer(options[position - 1], slots, f"choice {position} of the question")
    if named := _by_name(text, options, book):
        return Answer(named, slots, "named as it was offered")
    best = ranked[0] if ranked else Match("none", 0.0, ())
    if best.intent not in options and best.intent not in ("cmd_yes", "cmd_no") and is_sure(ranked, book):
        return None
    scores = {match.intent: match.score for match in ranked if match.intent in options}
    likely = sorted(options, key=lambda option: -scores.get(option, 0.0))
    first, second = (*(scores.get(option, 0.0) for option in likely), 0.0)[:2]
    if other := _other_than(text, options, book):
        return Answer(other, slots, "not the one, so the other")
    agrees = _agreement(text, slots, ranked, pending, book)
    if agrees and (len(options) == 1 or agrees.intent == "cmd_no" or first <= _FAINT):
        return agrees
    if len(options) > 1 and first > _FAINT and first >= max(second * _CLEARLY, best.score * _KEEPS_UP):
        return Answer(likely[0], slots, f"of the two rather this ({first:.2f} to {second:.2f})")
    return None


def _position(slots: Slots, count: int) -> int:
    """The ordinal that was said, counted from 1; 0 when there is none, or none such."""
    ordinal = slots.get("ordinal")
    if not isinstance(ordinal, int):
        return 0
    position = count + 1 + ordinal if ordinal < 0 else ordinal
    return position if 1 <= position <= count else 0


def _by_name(text: str, options: tuple[str, ...], book: Book) -> str:
    """The option whose name was said, or of whose name enough; empty when none or more than one was."""
    words = book.hearing.fillers.compact(text)
    named = _named(words, options, book)
    return named[0] if len(named) == 1 and len(words) >= 2 and not is_no(words, book) else ""


def _other_than(text: str, options: tuple[str, ...], book: Book) -> str:
    """不是催派送: of two the other one."""
    words = book.hearing.fillers.compact(text)
    if len(options) != 2 or not is_no(words, book):
        return ""
    named = _named(words, options, book)
    return next(option for option in options if option not in named) if len(named) == 1 else ""


def _named(words: str, options: tuple[str, ...], book: Book) -> list[str]:
    compact = book.hearing.fillers.compact
    return [
        option
        for option in options
        if any(compact(name) in words or words in compact(name) for name in _names(book.intents[option]))
    ]


def _names(intent: IntentFile) -> tuple[str, ...]:
    return (*intent.name.values(), *intent.asked.values())


def _or_own_request(text: str, ranked: list[Match], book: Book) -> str:
    if ranked and len(book.hearing.fillers.compact(text)) > _BARE_ANSWER_CHARS:
        best = ranked[0]
        if not book.intents[best.intent].is_command and best.score >= book.settings.accept_score:
            return best.intent
    return "provide_info"


def is_yes(words: str, book: Book) -> bool:
    return _opens(words, book, "yes")


def is_no(words: str, book: Book) -> bool:
    return _opens(words, book, "no")


def _opens(words: str, book: Book, concept: str) -> bool:
    opened = book.hearing.fillers.compact
    return any(words.startswith(opened(term)) for term in book.concepts.get(concept, ()))


def choice(text: str, slots: Slots, pending: Pending, state: DialogState, book: Book) -> int:
    """Which of the options offered is meant, counted from 1; 0 when none, or more than one, fits."""
    if "ordinal" in slots:
        return _position(slots, len(pending.options))
    if pending.asks == "which_parcel":
        parcels = {parcel.tracking_no: parcel for parcel in state.parcels}
        fits = [
            n
            for n, option in enumerate(pending.options, 1)
            if option in parcels and _fits(parcels[option], text, slots, book)
        ]
        return fits[0] if len(fits) == 1 else 0
    return 0


def _fits(parcel: Parcel, text: str, slots: Slots, book: Book) -> bool:
    """By tail number, goods, place or state: 寄上海的那个, 退回来的那个."""
    heard = plain(text)
    tail4 = str(slots.get("tail4", ""))
    if tail4:
        return parcel.tail4.endswith(tail4)
    goods = listed(parcel.goods, book, "goods") or parcel.goods
    if goods and thing.canonical(str(slots.get("goods", "")), book, "goods") == goods:
        return True
    places = (parcel.city, parcel.origin, parcel.destination, parcel.node, parcel.community)
    places_said = (slots[name] for name in ("city", "hub", "origin", "destination") if name in slots)
    said = [thing.canonical(str(place), book, "city") for place in places_said]
    if any(place and name in place for name in said for place in places):
        return True
    return parcel.state.value in book.listed["state"].found(heard)
