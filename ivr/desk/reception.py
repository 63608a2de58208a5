"""Owns the way of a call into the queue: from the decision for a person to a caller who waits, by what the packet says."""

from collections.abc import Callable

from ivr.desk.rules import Rules
from ivr.desk.triage import Packet, waiting_from
from ivr.messages.dialog import DialogState
from ivr.ports import AgentDesk, Clock


class Reception:
    """Told of the same call again it does nothing more: when the decision falls, and when the caller comes to wait."""

    def __init__(
        self, desk: AgentDesk, *, packet: Callable[[str], Packet | None], rules: Rules, clock: Clock
    ) -> None:
        """`packet`: call_sid → the hand-over packet, None when the call has none. Raises StoreError."""
        self._desk = desk
        self._packet = packet
        self._rules = rules
        self._clock = clock

    def receive(self, state: DialogState) -> bool:
        """False when nobody is at work; who waits already keeps their place past closing time. Raises StoreError."""
        now = self._clock.now()
        if not self._desk.is_open(now):
            return self._desk.place_of(state.call_sid) is not None
        waiting = waiting_from(
            self._packet(state.call_sid) or {"why": {"code": state.handover_reason}},
            call_sid=state.call_sid,
            caller=state.caller,
            locale=state.locale,
            decided_at=now,
            now=now,
            rules=self._rules,
        )
        self._desk.queue(waiting)
        return True
