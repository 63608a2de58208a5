"""Owns which step of a scenario fits: by the parcel, the caller's part in it, and what is known and was told."""

from datetime import datetime
from types import MappingProxyType

from ivr.dialog import progress, rules
from ivr.dialog.fact import parcel_facts, public_facts, workflow_facts
from ivr.dialog.scenario import ScenarioFile, Step, When
from ivr.dialog.schema import Book, IntentFile
from ivr.messages.dialog import DialogState, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import NO_FACTS, Fact, Facts
from ivr.messages.workflow import WorkflowState, WorkflowType

_CLAIMS = (WorkflowType.DAMAGE_CLAIM, WorkflowType.FRESH_CLAIM, WorkflowType.LOST_CASE)
_DAY_MINUTES = 24 * 60


def known(state: DialogState, request: Request, parcel: Parcel | None, at: datetime, book: Book) -> Facts:
    """What was told, what the company's rules make of it, and what is known of the parcel; the parcel's own word counts."""
    facts: dict[str, Fact] = {
        **request.told,
        **rules.facts(request.told, book.rules),
        "intent": request.intent,
    }
    if state.caller:
        facts["caller"] = True
    if parcel is None:
        return MappingProxyType({**facts, **_booked(state, at)})
    if state.level(parcel.tracking_no) == "L0":
        return MappingProxyType({"intent": request.intent, **public_facts(parcel)})
    running = progress.open_on(state, parcel.tracking_no)
    if any(one.type in _CLAIMS and one.state is WorkflowState.WAIT_CUSTOMER for one in running):
        facts["offered"] = True
    return MappingProxyType({**facts, **parcel_facts(parcel, at)})


def _booked(state: DialogState, at: datetime) -> Facts:
    """The pickup that the caller has booked and that has not come yet, and that there is one."""
    for one in reversed(progress.open_on(state, "")):
        if one.type is WorkflowType.PICKUP:
            return {**workflow_facts(one, at), "booked": True}
    return NO_FACTS


def fitting(
    scenario: ScenarioFile, state: DialogState, parcel: Parcel | None, facts: Facts
) -> tuple[str, Step]:
    """Name and step: the public one for strangers, else the first case that fits, else by state."""
    if parcel is not None and state.level(parcel.tracking_no) == "L0":
        return ("public", scenario.public) if scenario.public else ("otherwise", scenario.otherwise)
    for n, case in enumerate(scenario.cases, 1):
        if _holds(case.when, parcel, facts):
            return f"case {n}", case
    if parcel is not None and parcel.state in scenario.states:
        return parcel.state.value, scenario.states[parcel.state]
    return "otherwise", scenario.otherwise


def concerns(scenario: ScenarioFile, parcel: Parcel, intent: IntentFile) -> bool:
    """Whether a request that can do without a parcel is about this one: 催取件 is not about what is on its way to me."""
    return (
        not intent.states
        or parcel.state in intent.states
        or parcel.state in scenario.states
        or any(
            parcel.state in case.when.states and case.when.role in ("", parcel.role)
            for case in scenario.cases
        )
    )


def _holds(when: When, parcel: Parcel | None, facts: Facts) -> bool:
    if parcel is None:
        if when.states or when.role or when.reason or when.still_days or when.value_from:
            return False
    elif (
        (when.states and parcel.state not in when.states)
        or (when.role and parcel.role != when.role)
        or (when.reason and parcel.reason not in when.reason)
        or (parcel.value_cny or 0) < when.value_from
        or _minutes(facts.get("still")) < when.still_days * _DAY_MINUTES
    ):
        return False
    return (
        all(name in facts for name in when.known)
        and not any(name in facts for name in when.unknown)
        and (not when.either or any(name in facts for name in when.either))
    )


def _minutes(value: object) -> int:
    return value if isinstance(value, int) else 0
