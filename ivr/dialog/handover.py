"""Owns giving the call to a person."""

from dataclasses import replace

from ivr.messages.dialog import Decision, DialogState
from ivr.messages.turn import Say


def hand_over(state: DialogState, reason: str, says: tuple[Say, ...] = ()) -> Decision:
    """A person takes it from here, with everything that was said."""
    state = replace(state, stage="transferring", handover_reason=reason, pending=None)
    return Decision(state, (*says, Say("handover.coming")), after="transfer")
