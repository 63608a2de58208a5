"""Owns the facts that replies may use of a parcel and of a workflow: what is known, by name; what is not, left out."""

from datetime import datetime
from types import MappingProxyType

from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import Fact, Facts
from ivr.messages.workflow import Workflow

PARCEL_FACTS = frozenset(
    "as_of tail4 state waited still node city origin destination eta late departs reason branch courier community goods"
    " signed_by since number fresh photo insured self".split()
)
ERRAND_FACTS = frozenset({"result", "moved"})
WORKFLOW_FACTS = frozenset(
    "workflow type due opened minutes accepted remaining owner nudged raised missed offer claimed"
    " contacted note noted nudges times pictures received".split()
)


def parcel_facts(parcel: Parcel, now: datetime) -> Facts:
    """Times that have passed are no expectation: a missed `eta` becomes `late` (minutes). `still`: since the last scan."""
    facts: dict[str, Fact] = {
        "tail4": parcel.tail4,
        "state": parcel.state.value,
        "since": parcel.since,
        "waited": _minutes(now, parcel.since),
        "node": parcel.node,
        "city": parcel.city,
        "origin": parcel.origin,
        "destination": parcel.destination,
        "reason": parcel.reason,
        "branch": parcel.branch,
        "courier": parcel.courier,
        "community": parcel.community,
        "goods": parcel.goods,
        "signed_by": parcel.signed_by,
        "as_of": parcel.as_of,
        "self": parcel.state is ParcelState.SIGNED_SELF or None,
        "fresh": parcel.fresh or None,
        "photo": parcel.has_photo or None,
        "insured": parcel.insured or None,
        "still": _minutes(now, parcel.scans[-1].at if parcel.scans else parcel.since),
    }
    if parcel.eta and parcel.eta > now:
        facts["eta"] = parcel.eta
    elif parcel.eta:
        facts["late"] = _minutes(now, parcel.eta)
    if parcel.departs_at and parcel.departs_at > now:
        facts["departs"] = parcel.departs_at
    return MappingProxyType({name: value for name, value in facts.items() if value not in (None, "")})


def public_facts(parcel: Parcel) -> Facts:
    """All that somebody may hear who only knows a number (domain.md 4.8, L0)."""
    return MappingProxyType({"tail4": parcel.tail4, "state": parcel.state.value})


def workflow_facts(workflow: Workflow, now: datetime) -> Facts:
    """`minutes` since it was opened, `remaining` until it is due (left out when overdue)."""
    facts: dict[str, Fact] = {
        "workflow": workflow.id,
        "due": workflow.due_at,
        "opened": workflow.opened_at,
        "minutes": _minutes(now, workflow.opened_at),
        "owner": workflow.owner,
        "type": workflow.type.value,
        "nudged": workflow.nudged or None,
        "raised": workflow.escalated_to,
        "missed": workflow.missed_at,
        "contacted": workflow.contacted_at,
        "note": workflow.last_note,
        "noted": workflow.noted_at,
        "nudges": workflow.nudges or None,
        "pictures": workflow.pictures or None,
        "received": workflow.received_at,
        "times": workflow.times_overdue or None,
        "offer": workflow.detail.get("offer_cny"),
        "claimed": workflow.detail.get("claimed_cny"),
    }
    if workflow.accepted_at:
        facts["accepted"] = workflow.accepted_at
    if workflow.due_at > now:
        facts["remaining"] = max(1, _minutes(workflow.due_at, now))
    return MappingProxyType({name: value for name, value in facts.items() if value not in (None, "")})


def _minutes(later: datetime, earlier: datetime) -> int:
    return max(0, int((later - earlier).total_seconds() // 60))
