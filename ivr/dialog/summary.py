"""Owns the hand-over packet: what a person must know who takes the call from here (domain.md 6.2)."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Any

from ivr import mask
from ivr.dialog import progress, situation
from ivr.dialog.replies import word
from ivr.dialog.schema import Book
from ivr.dialog.speak import Manner
from ivr.messages.dialog import DialogState, Request
from ivr.ports import TurnRecord

PACKET_VERSION = 2
_TRANSCRIPT_TURNS = 80
_SAID_TURNS = 6
_REFUSED = "refused_"
_SMALL_TALK = frozenset(
    "ack again aside clarify closing empathy greeting handover help identity language".split()
) | {*"lookup queue resume silence system wait which".split()}
"""Replies that tell a caller nothing of their case."""
_SURE = 0.3
"""From which score on a request counts that was understood beside the wish for a person."""


def summarize(
    state: DialogState,
    turns: Sequence[TurnRecord] = (),
    *,
    book: Book,
    now: datetime,
    zone: tzinfo,
    locale: str = "",
    calls_today: int = 0,
) -> dict[str, Any]:
    """The packet as JSON-able plain data; times ISO 8601 UTC, numbers masked.

    `turns`: of the whole call, oldest first. `locale`: of those who read it; empty: the caller's. `calls_today`: of
    this caller, this one among them; 0: unknown.
    """
    manner = Manner(locale or state.locale, now, zone)
    wanted = _wanted(state, turns, book)
    return {
        "version": PACKET_VERSION,
        "made_at": situation.iso(now),
        "why": _why(state, manner, book),
        "need": _need(wanted, state, manner, book),
        "about": _request(wanted, manner, book) if wanted else None,
        "own_words": _telling(turns),
        "caller": {
            "number": mask.number(state.caller),
            "level": level(state),
            "checked": _checked(state),
            "locale": state.locale,
            "calls_today": calls_today or None,
        },
        "emotion": _mood(state, manner, book),
        "parcels": [situation.parcel(parcel, state, manner, book) for parcel in state.parcels],
        "workflows": [situation.workflow(workflow, manner, book) for workflow in state.workflows],
        "promises": [
            situation.promise(workflow, manner, book)
            for workflow in state.workflows
            if workflow.awaited and not workflow.state.is_over
        ],
        "requests": [_request(request, manner, book) for request in state.requests],
        "said": _said(state, turns, manner, book),
        "notes": _added(state),
        "failed": _failed(state, turns, manner, book),
        "transcript": [_line(turn) for turn in turns[-_TRANSCRIPT_TURNS:]],
    }


def level(state: DialogState) -> str:
    """The highest that the caller has reached with any parcel (domain.md 4.8)."""
    return max((state.level(parcel.tracking_no) for parcel in state.parcels), default="L0")


def _why(state: DialogState, manner: Manner, book: Book) -> dict[str, str]:
    reason = state.handover_reason
    templates = book.words["summary"]
    if reason in templates:
        return {"code": reason, "text": templates[reason][manner.locale]}
    if reason.startswith(_REFUSED):
        return {"code": reason, "text": templates["refused"][manner.locale]}
    if reason in book.intents:
        name = book.intents[reason].name[manner.locale]
        return {"code": reason, "text": templates["intent"][manner.locale].format(intent=name)}
    return {"code": reason, "text": reason}


def _need(request: Request | None, state: DialogState, manner: Manner, book: Book) -> str:
    """In one sentence."""
    templates = book.words["summary"]
    if request is None:
        return templates["need_unknown"][manner.locale]
    wish = book.intents[request.intent]
    words = {
        "intent": wish.name[manner.locale],
        "asked": wish.asked.get(manner.locale) or wish.name[manner.locale],
    }
    number = request.tracking_no or state.focus
    known = state.parcels if len(state.parcels) == 1 else ()
    parcel = next((p for p in state.parcels if p.tracking_no == number), next(iter(known), None))
    if parcel is None:
        return templates["need"][manner.locale].format(**words)
    told = situation.words("states", parcel.state.value, manner, book)
    return templates["need_parcel"][manner.locale].format(**words, tail4=parcel.tail4, state=told)


def _request(request: Request, manner: Manner, book: Book) -> dict[str, Any]:
    return {
        "intent": request.intent,
        "text": book.intents[request.intent].name[manner.locale],
        "parcel": mask.text(request.tracking_no),
        "settled": request.settled,
    }


def _wanted(state: DialogState, turns: Sequence[TurnRecord], book: Book) -> Request | None:
    """The open request, else the last, else what was heard beside the wish for a person."""
    requests = [r for r in state.requests if not r.settled] or list(state.requests[-1:])
    if requests:
        return requests[0]
    only = state.parcels[0].tracking_no if len(state.parcels) == 1 else ""
    for turn in reversed(turns):
        heard = [*(label for label, score in turn.ranked if score >= _SURE), *turn.also]
        for label in heard:
            if label in book.scenarios and not book.intents[label].is_command:
                return Request(label, only)
    return None


def _telling(turns: Sequence[TurnRecord]) -> list[str]:
    """What the caller said that is worth reading: the longest three, in order."""
    own_words = [turn.text for turn in turns if _is_speech(turn)]
    chosen = sorted(sorted(range(len(own_words)), key=lambda n: -len(own_words[n]))[:3])
    return [mask.text(own_words[n]) for n in chosen]


def _is_speech(turn: TurnRecord) -> bool:
    return turn.speaker == "caller" and turn.heard_by != "keys" and bool(turn.text)


def _checked(state: DialogState) -> list[dict[str, Any]]:
    """Which factors the caller has given: the number they call from, surname and last digits, a code by text."""
    checked = [{"factor": "caller_id", "ok": level(state) != "L0"}]
    if state.verified or state.factor_tries or state.locked:
        checked.append({"factor": "surname", "ok": bool(state.verified) and not state.locked})
    if state.passcodes_sent:
        checked.append({"factor": "passcode", "ok": bool(state.proven)})
    return checked


def _mood(state: DialogState, manner: Manner, book: Book) -> dict[str, Any]:
    templates = book.words["summary"]
    trend = list(state.emotions)
    felt = [mood for mood, _ in groupby(mood for mood in trend if mood != "neutral")]
    told = [*felt[:1], *felt[1:][-1:]] or ["neutral"]
    moods = [templates[f"mood_{mood}"][manner.locale] for mood in told]
    return {
        "now": trend[-1] if trend else "neutral",
        "last_felt": felt[-1] if felt else "neutral",
        "trend": trend,
        "text": templates["then"][manner.locale].join(moods),
    }


def _said(state: DialogState, turns: Sequence[TurnRecord], manner: Manner, book: Book) -> list[str]:
    """What the bot told the caller of their case, oldest first."""
    told = [
        turn.text
        for turn in turns
        if turn.speaker == "bot" and any(key.partition(".")[0] not in _SMALL_TALK for key in turn.said)
    ]
    if told:
        return [mask.text(text) for text in told[-_SAID_TURNS:]]
    # In the caller's language: these are the words that were spoken.
    last = word(state.said, locale=state.locale, book=book, now=manner.now, zone=manner.zone)
    return [sentence.text for sentence in last]


def _added(state: DialogState) -> list[str]:
    """What the caller told that whoever helps them should know, and that no parcel says."""
    known = {note for parcel in state.parcels for note in parcel.notes}
    return [mask.text(note) for note in state.notes if note not in known]


def _failed(
    state: DialogState, turns: Sequence[TurnRecord], manner: Manner, book: Book
) -> list[dict[str, Any]]:
    """What did not work, for the caller or for us: code and words."""
    templates, locale = book.words["summary"], manner.locale
    failed: list[tuple[str, str]] = []
    missed = sum(turn.speaker == "caller" and turn.action == "reject" for turn in turns) or state.misses
    if missed:
        failed.append(("misses", templates["misses"][locale].format(times=missed)))
    if state.number_tries:
        failed.append(("numbers", templates["numbers"][locale].format(times=state.number_tries)))
    if state.locked:
        failed.append(("locked", templates["locked"][locale]))
    elif state.factor_tries:
        failed.append(("factor", templates["factor_failed"][locale].format(times=state.factor_tries)))
    if state.handover_reason.startswith(_REFUSED):
        failed.append((state.handover_reason, templates["refused"][locale]))
    if state.handover_reason in ("lookup_unavailable", "fault"):
        failed.append((state.handover_reason, templates[state.handover_reason][locale]))
    failed += [("stale_source", _away(p.as_of, manner, book)) for p in state.parcels if p.as_of]
    for workflow in state.workflows:
        if workflow.times_overdue and not workflow.state.is_over:
            told = situation.workflow(workflow, manner, book)["text"]
            times = workflow.times_overdue
            failed.append(("overdue", templates["overdue"][locale].format(workflow=told, times=times)))
    if progress.person_due(state.workflows) == "third_contact":
        failed.append(("third_contact", templates["third_contact"][locale]))
    return [{"code": code, "text": text} for code, text in failed]


def _away(as_of: datetime, manner: Manner, book: Book) -> str:
    minutes = int((manner.now - as_of).total_seconds() // 60)
    span = situation.span(minutes, manner, book)
    return book.words["summary"]["stale_source"][manner.locale].format(span=span)


def _line(turn: TurnRecord) -> dict[str, Any]:
    """`confidence`: how sure the understanding was, 0..1; None where nothing had to be understood."""
    line: dict[str, Any] = {
        "n": turn.n,
        "at_ms": turn.at_ms,
        "speaker": turn.speaker,
        "text": mask.text(turn.text),
    }
    if turn.speaker == "caller":
        line["confidence"] = round(turn.ranked[0][1], 2) if turn.ranked and turn.heard_by != "keys" else None
        line["intent"] = turn.intent
    return line
