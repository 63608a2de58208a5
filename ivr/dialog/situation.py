"""Owns what the hand-over packet says of parcels and workflows: states and ages as data, and in words for people."""

from datetime import datetime
from typing import Any

from ivr import mask
from ivr.dialog.fact import parcel_facts
from ivr.dialog.schema import Book
from ivr.dialog.speak import Manner, speak
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import Workflow, WorkflowState

STALE_HOURS = 48
STALE_CUSTOMS_HOURS = 5 * 24
"""Without a scan (domain.md 1.7, "stale thresholds")."""
_CUSTOMS = (ParcelState.CUSTOMS_WAIT, ParcelState.CUSTOMS_IN, ParcelState.CUSTOMS_PROBLEM)
_MOVES = (
    ParcelState.PICKED_UP,
    ParcelState.IN_TRANSIT,
    ParcelState.AT_HUB,
    ParcelState.AT_DEST_CITY,
    ParcelState.AT_BRANCH,
    ParcelState.OUT_FOR_DELIVERY,
    ParcelState.STUCK,
    ParcelState.RETURNING,
    ParcelState.FORWARDED,
    *_CUSTOMS,
)
"""What should be scanned again before long; whoever waits for something else is not stale."""
_MOST_SCANS = 12
_HOUR, _DAY = 60, 24 * 60


def parcel(parcel: Parcel, state: DialogState, manner: Manner, book: Book) -> dict[str, Any]:
    facts = parcel_facts(parcel, manner.now)
    scan_age = _minutes(manner.now, parcel.scans[-1].at if parcel.scans else parcel.since)
    limit = STALE_CUSTOMS_HOURS if parcel.state in _CUSTOMS else STALE_HOURS
    return {
        "tracking_no": mask.text(parcel.tracking_no),
        "tail4": parcel.tail4,
        "state": parcel.state.value,
        "state_text": words("states", parcel.state.value, manner, book),
        "node": parcel.node,
        "since": iso(parcel.since),
        "minutes_in_state": facts["waited"],
        "last_scan_at": iso(parcel.scans[-1].at if parcel.scans else parcel.since),
        "scan_age_minutes": scan_age,
        "stale": parcel.state in _MOVES and scan_age >= limit * _HOUR,
        "eta": iso(parcel.eta),
        "late_minutes": facts.get("late"),
        "departs_at": iso(parcel.departs_at),
        "reason": parcel.reason,
        "reason_text": words("reasons", parcel.reason, manner, book),
        "branch": parcel.branch,
        "courier": parcel.courier,
        "goods": parcel.goods,
        "value_cny": parcel.value_cny,
        "insured": parcel.insured,
        "role": parcel.role,
        "own": parcel.tracking_no not in state.strangers,
        "notes": [mask.text(note) for note in parcel.notes],
        "as_of": iso(parcel.as_of),
        "scans": [
            {"at": iso(scan.at), "node": scan.node, "state": scan.state.value, "text": mask.text(scan.text)}
            for scan in parcel.scans[-_MOST_SCANS:]
        ],
    }


def workflow(workflow: Workflow, manner: Manner, book: Book) -> dict[str, Any]:
    """`minutes_left` of its clock, less than nothing when it is overdue, None once nobody is owed a word."""
    open_for = _minutes(manner.now, workflow.opened_at)
    is_running = workflow.awaited and not workflow.state.is_over
    left = _minutes(workflow.due_at, manner.now) if is_running else None
    return {
        "id": workflow.id,
        "type": workflow.type.value,
        "state": workflow.state.value,
        "parcel": mask.text(workflow.tracking_no),
        "name": speak(workflow.type.value, "workflow", manner, book),
        "age": span(open_for, manner, book),
        "text": _told(workflow, open_for, left, manner, book),
        "opened_at": iso(workflow.opened_at),
        "minutes_open": max(0, open_for),
        "due_at": iso(workflow.due_at),
        "minutes_left": left,
        "accepted_at": iso(workflow.accepted_at),
        "overdue": workflow.overdue,
        "times_overdue": workflow.times_overdue,
        "nudges": workflow.nudges,
        "level": workflow.level,
        "escalated_to": workflow.escalated_to,
        "owner": workflow.owner,
        "last_note": mask.text(workflow.last_note),
        "detail": dict(workflow.detail),
    }


def promise(workflow: Workflow, manner: Manner, book: Book) -> dict[str, Any]:
    """A word that the caller was told to expect."""
    template = book.words["summary"]["promise"][manner.locale]
    facts = {
        "workflow": speak(workflow.type.value, "workflow", manner, book),
        "owner": owner(workflow, manner, book),
        "clock": speak(workflow.due_at, "clock", manner, book),
    }
    return {
        "text": template.format(**facts),
        "due_at": iso(workflow.due_at),
        "workflow_id": workflow.id,
        "broken": workflow.due_at < manner.now or workflow.times_overdue > 0,
    }


def owner(workflow: Workflow, manner: Manner, book: Book) -> str:
    who = workflow.escalated_to or workflow.owner
    return words("owners", who, manner, book) or words("owners", "agent", manner, book)


def span(minutes: int, manner: Manner, book: Book) -> str:
    """In figures, for the eye: `15分钟`, `2小时10分`, `3天`."""
    templates = book.words["summary"]
    if minutes < _HOUR:
        return templates["span_minutes"][manner.locale].format(minutes=max(1, minutes))
    if minutes < _DAY:
        hours, rest = divmod(minutes, _HOUR)
        name = "span_hours_minutes" if rest else "span_hours"
        return templates[name][manner.locale].format(hours=hours, minutes=rest)
    return templates["span_days"][manner.locale].format(days=minutes // _DAY)


def words(name: str, code: str, manner: Manner, book: Book) -> str:
    """Of one of the lists; empty for a code that has none."""
    return book.words[name].get(code, {}).get(manner.locale, "")


def iso(at: datetime | None) -> str | None:
    return at.isoformat().replace("+00:00", "Z") if at else None


def _told(workflow: Workflow, open_for: int, left: int | None, manner: Manner, book: Book) -> str:
    """催派送，15分钟前，网点已接单，还剩15分钟."""
    templates = book.words["summary"]
    who = owner(workflow, manner, book)
    pieces = [
        speak(workflow.type.value, "workflow", manner, book),
        templates["ago"][manner.locale].format(span=span(open_for, manner, book)),
        templates[_progress(workflow)][manner.locale].format(owner=who),
    ]
    if left is not None:
        name = "left" if left >= 0 else "late"
        pieces.append(templates[name][manner.locale].format(span=span(abs(left), manner, book)))
    return templates["comma"][manner.locale].join(pieces)


def _progress(workflow: Workflow) -> str:
    if workflow.state.is_over:
        return "over"
    if workflow.state is WorkflowState.WAIT_CUSTOMER:
        return "waits_for_caller"
    return "accepted" if workflow.accepted_at else "not_accepted"


def _minutes(later: datetime, earlier: datetime) -> int:
    return int((later - earlier).total_seconds() // 60)
