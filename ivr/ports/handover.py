"""Owns the Protocols of what the agents' desk keeps: its live state, and the record of hand-overs."""

from typing import Protocol

from ivr.messages.agent import AgentNote, HandoverMarks, WrapUp


class LiveText(Protocol):
    """One text that several processes change, each from the version it has read."""

    def load(self) -> tuple[str, int]:
        """The text and its version; empty and 0 when there is none, or none any more. Raises StoreError."""

    def swap(self, text: str, *, version: int) -> bool:
        """Put `text` in the place of what has this version. False when that has changed. Raises StoreError."""


class Handovers(Protocol):
    """The record of hand-overs, in SQL. Writing the same twice has one effect. Every method raises StoreError."""

    def enter(self, handover: str, call_sid: str, marks: HandoverMarks) -> None:
        """Add what is known now; what stands is not written over. An unknown call is passed over."""

    def note(self, handover: str, call_sid: str, note_id: str, note: AgentNote) -> None: ...

    def notes(self, call_sid: str) -> tuple[AgentNote, ...]:
        """All of one call, oldest first."""

    def wrap_up_late(self, call_sid: str, by: str, wrap_up: WrapUp) -> bool:
        """For a hand-over whose wrap-up was left undone. False when this agent has none in that call."""
