"""Owns the states of a workflow: which may follow which, and what its owner may do in each. Pure."""

from collections.abc import Mapping

from ivr.messages.desk import ActName
from ivr.messages.workflow import WorkflowState as State

_UNDER_WAY = frozenset(
    {
        State.ASSIGNED,
        State.ACCEPTED,
        State.IN_PROGRESS,
        State.WAIT_CUSTOMER,
        State.DONE,
        State.FAILED,
        State.CLOSED,
        State.CANCELLED,
    }
)
NEXT: Mapping[State, frozenset[State]] = {
    State.OPEN: _UNDER_WAY,
    State.REOPENED: _UNDER_WAY,
    State.ASSIGNED: _UNDER_WAY - {State.ASSIGNED},
    State.ACCEPTED: _UNDER_WAY - {State.ACCEPTED},
    State.IN_PROGRESS: _UNDER_WAY - {State.IN_PROGRESS, State.ACCEPTED},
    State.WAIT_CUSTOMER: _UNDER_WAY - {State.WAIT_CUSTOMER},
    State.DONE: frozenset({State.CLOSED, State.REOPENED}),
    State.FAILED: frozenset({State.CLOSED, State.REOPENED}),
    State.CLOSED: frozenset({State.REOPENED}),
    State.CANCELLED: frozenset(),
}
"""What a workflow may become; anything else is refused. One that another takes the place of is closed at once."""

_AT_WORK: tuple[ActName, ...] = ("note", "contact", "ask_customer", "finish", "refuse", "hand_on")
_OVER: tuple[ActName, ...] = ("note", "contact", "reopen")
ALLOWS: Mapping[State, tuple[ActName, ...]] = {
    State.OPEN: ("accept", *_AT_WORK),
    State.REOPENED: ("accept", *_AT_WORK),
    State.ASSIGNED: ("accept", *_AT_WORK),
    State.ACCEPTED: _AT_WORK,
    State.IN_PROGRESS: _AT_WORK,
    State.WAIT_CUSTOMER: _AT_WORK,
    State.DONE: _OVER,
    State.FAILED: _OVER,
    State.CLOSED: _OVER,
    State.CANCELLED: (),
}
"""What the owner may do. What was refused is still to be told to the caller, so that contact stays possible."""
