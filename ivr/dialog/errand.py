"""Owns the calls that we make: what it is about, what came of it, whether that solves it; not solved, it goes on."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ivr.dialog import step, wording
from ivr.dialog.fact import parcel_facts, workflow_facts
from ivr.dialog.handover import hand_over
from ivr.dialog.schema import LOCALES, PERSON, Book
from ivr.dialog.sound import is_cjk
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.errand import Errand, Occasion
from ivr.messages.parcel import tail4_of
from ivr.messages.turn import (
    CallStarted,
    ErrandFound,
    ErrandGone,
    Facts,
    FindErrand,
    FindParcels,
    Heard,
    KeysPressed,
    Say,
    WorkflowStarted,
)

ASKS = "solved"
"""The question whether what came of it solves it."""
_LONGEST = 60
_PRIVATE = re.compile(r"\d{5,}|\d:\d|://|[栋室]|单元")
"""Numbers, links and doors in what somebody wrote down are not read out."""
_TELLS: Mapping[Occasion, tuple[str, ...]] = {
    "done": ("errand.done_moved", "errand.done_result", "errand.done"),
    "moved": ("errand.done_moved", "errand.moved", "errand.done"),
    "failed": ("errand.failed_moved", "errand.failed_result", "errand.failed"),
    "at_risk": ("errand.at_risk_raised", "errand.at_risk"),
}


def started(state: DialogState, event: CallStarted) -> Decision:
    """Who we are and that we record comes first here too."""
    locale = event.locale if event.locale in LOCALES else LOCALES[0]
    state = replace(state, call_sid=event.call_sid, caller=event.caller, locale=locale)
    looks = (FindParcels(caller=event.caller), FindErrand(state.errand))
    return Decision(state, (Say("greeting.hello"), Say("greeting.notice")), looks)


def found(state: DialogState, event: ErrandFound, book: Book) -> Decision:
    errand = event.errand
    others = tuple(known for known in state.workflows if known.id != errand.workflow.id)
    state = replace(
        state, stage="open", focus=errand.workflow.tracking_no, workflows=(*others, errand.workflow)
    )
    known = {**workflow_facts(errand.workflow, event.at), **_said_of(state, errand)}
    choices = (("errand.about_parcel", "errand.about"), _TELLS[errand.occasion])
    says = wording.all_known(choices, known, book, state.locale)
    match errand.occasion:
        case "done" | "moved":
            return Decision(replace(state, pending=Pending(ASKS)), (*says, Say("errand.solved_ask")))
        case "failed":
            asked = Pending("confirm", PERSON)
            return Decision(replace(state, pending=asked), (*says, Say("handover.offer")))
        case "at_risk":
            return Decision(replace(state, pending=Pending("more")), (*says, Say("closing.more")))


def _said_of(state: DialogState, errand: Errand) -> Facts:
    """The parcel's tail, and what its owner wrote down, where that may be read out to anybody who answers the call."""
    flow = errand.workflow
    tail = tail4_of(flow.tracking_no)
    facts: dict[str, str] = {"tail4": tail} if tail else {}
    said = flow.result.strip().rstrip("。.!！")
    own = next((parcel for parcel in state.parcels if parcel.tracking_no == flow.tracking_no), None)
    if own is not None and own.node and said == own.node:
        return MappingProxyType({**facts, "moved": said, "state": own.state.value})
    if own is not None and errand.occasion == "moved":  # gone on since, or no place is named
        return MappingProxyType({**facts, "state": own.state.value})
    right_tongue = any(map(is_cjk, said)) == (state.locale == "zh-CN")
    if said and right_tongue and len(said) <= _LONGEST and not _PRIVATE.search(said):
        facts["result"] = said
    return MappingProxyType(facts)


def gone(state: DialogState, event: ErrandGone, book: Book) -> Decision:
    """Seen to while it rang: whoever answered is not kept."""
    closing = replace(state, stage="closing", pending=None)
    return Decision(closing, (Say("errand.gone"), Say("closing.bye")), after="hangup")


def solved(state: DialogState) -> Decision:
    closing = replace(state, stage="closing", pending=None, verdict="solved")
    return Decision(closing, (Say("errand.glad"), Say("closing.bye")), after="hangup")


def unsolved(state: DialogState, event: Heard | KeysPressed) -> Decision:
    """It is asked for anew: what was done lately goes on, and what cannot goes to a person."""
    flow = next((one for one in reversed(state.workflows) if one.tracking_no == state.focus), None)
    state = replace(state, pending=None, verdict="unsolved")
    if flow is None:
        return hand_over(state, "not_solved", (Say("errand.sorry"),))
    words = event.understanding.text if isinstance(event, Heard) else ""
    deed = step.start(state, flow.type, flow.tracking_no, f"not solved: {words}" if words else "not solved")
    return Decision(state, (Say("errand.sorry"),), (deed,))


def goes_on(state: DialogState, event: WorkflowStarted, book: Book) -> Decision:
    """Taken up anew, with an hour of its own."""
    own = next((one for one in state.parcels if one.tracking_no == event.workflow.tracking_no), None)
    known = {**(parcel_facts(own, event.at) if own else {}), **workflow_facts(event.workflow, event.at)}
    says = wording.first_known(book.workflows[event.workflow.type].done, known, book, state.locale, event)
    return Decision(replace(state, pending=Pending("more")), (*says, Say("closing.more")))
