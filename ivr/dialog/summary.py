"""Owns the hand-over packet: what a person must know who takes the call from here (domain.md 6.2)."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from ivr import mask
from ivr.dialog.fact import parcel_facts
from ivr.dialog.replies import word
from ivr.dialog.schema import Book
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow
from ivr.ports import TurnRecord

PACKET_VERSION = 1
_TRANSCRIPT_TURNS = 30
_REFUSED = "refused_"


def summarize(
    state: DialogState, turns: Sequence[TurnRecord] = (), *, book: Book, now: datetime, zone: tzinfo
) -> dict[str, Any]:
    """The packet as JSON-able plain data; times ISO 8601 UTC, numbers masked. `turns` so far, oldest first."""
    own_words = [
        turn.text for turn in turns if turn.speaker == "caller" and turn.heard_by != "keys" and turn.text
    ]
    return {
        "version": PACKET_VERSION,
        "why": _why(state, book),
        "need": _need(state, book),
        "own_words": _telling(own_words),
        "caller": {"number": mask.number(state.caller), "level": level(state), "locale": state.locale},
        "emotion": {
            "now": state.emotions[-1] if state.emotions else "neutral",
            "trend": list(state.emotions),
        },
        "parcels": [_parcel(parcel, state, now) for parcel in state.parcels],
        "workflows": [_workflow(workflow, now) for workflow in state.workflows],
        "requests": [
            {"intent": r.intent, "parcel": mask.text(r.tracking_no), "settled": r.settled}
            for r in state.requests
        ],
        "said": [s.text for s in word(state.said, locale=state.locale, book=book, now=now, zone=zone)],
        "notes": list(state.notes),
        "transcript": [
            {"speaker": turn.speaker, "text": mask.text(turn.text)} for turn in turns[-_TRANSCRIPT_TURNS:]
        ],
    }


def level(state: DialogState) -> str:
    """The highest that the caller has reached with any parcel (domain.md 4.8)."""
    return max((state.level(parcel.tracking_no) for parcel in state.parcels), default="L0")


def _why(state: DialogState, book: Book) -> dict[str, str]:
    reason = state.handover_reason
    words = book.words["summary"]
    if reason in words:
        return {"code": reason, "text": words[reason][state.locale]}
    if reason.startswith(_REFUSED):
        return {"code": reason, "text": words["refused"][state.locale]}
    if reason in book.intents:
        name = book.intents[reason].name[state.locale]
        return {"code": reason, "text": words["intent"][state.locale].format(intent=name)}
    return {"code": reason, "text": reason}


def _need(state: DialogState, book: Book) -> str:
    """The request in one sentence: the open one, else the last, else that we do not know."""
    words = book.words["summary"]
    requests = [r for r in state.requests if not r.settled] or list(state.requests[-1:])
    if not requests:
        return words["need_unknown"][state.locale]
    request = requests[0]
    intent = book.intents[request.intent].name[state.locale]
    number = request.tracking_no or state.focus
    parcel = next((p for p in state.parcels if p.tracking_no == number), None)
    if parcel is None:
        return words["need"][state.locale].format(intent=intent)
    told = book.words["states"][parcel.state.value][state.locale]
    return words["need_parcel"][state.locale].format(intent=intent, tail4=parcel.tail4, state=told)


def _telling(own_words: Sequence[str]) -> list[str]:
    """What the caller said that is worth reading: the longest three, in order."""
    chosen = sorted(sorted(range(len(own_words)), key=lambda n: -len(own_words[n]))[:3])
    return [mask.text(own_words[n]) for n in chosen]


def _parcel(parcel: Parcel, state: DialogState, now: datetime) -> dict[str, Any]:
    facts = parcel_facts(parcel, now)
    return {
        "tracking_no": mask.text(parcel.tracking_no),
        "tail4": parcel.tail4,
        "state": parcel.state.value,
        "node": parcel.node,
        "since": _iso(parcel.since),
        "minutes_in_state": facts["waited"],
        "eta": _iso(parcel.eta),
        "departs_at": _iso(parcel.departs_at),
        "reason": parcel.reason,
        "role": parcel.role,
        "own": parcel.tracking_no not in state.strangers,
        "notes": list(parcel.notes),
    }


def _workflow(workflow: Workflow, now: datetime) -> dict[str, Any]:
    return {
        "id": workflow.id,
        "type": workflow.type.value,
        "state": workflow.state.value,
        "parcel": mask.text(workflow.tracking_no),
        "opened_at": _iso(workflow.opened_at),
        "minutes_open": max(0, int((now - workflow.opened_at).total_seconds() // 60)),
        "due_at": _iso(workflow.due_at),
        "accepted_at": _iso(workflow.accepted_at),
        "overdue": workflow.overdue,
        "owner": workflow.owner,
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat().replace("+00:00", "Z") if at else None
