"""Owns the doing of what the desk has decided: at the carrier, in the record, on the pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

import structlog

from ivr.desk.asked import asks_again
from ivr.desk.effect import CallBack, Enter, HangUp, Hold, Lasting, Note, Review, Ring, SendCaller, Tell
from ivr.desk.event import DeskEvent, Left, NotRung, Rung
from ivr.desk.packet import Packet
from ivr.desk.rules import Rules
from ivr.errors import CarrierError
from ivr.messages.agent import AgentNote, HandoverMarks, Waiting
from ivr.ports import CallControl, Events, Handovers

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class DeskUrls:
    """Where the carrier is sent, all absolute."""

    base: str
    """Of the web role, without a slash at its end."""

    def leg(self, offer_id: str) -> str:
        """What the agent's own call asks for once it is answered."""
        return f"{self.base}/voice/desk/leg?offer={quote(offer_id)}"

    def leg_status(self, offer_id: str) -> str:
        return f"{self.base}/voice/desk/leg-status?offer={quote(offer_id)}"

    def caller(self, to: str, why: str = "") -> str:
        """`join`, `requeue` or `bot`; `why` they are requeued."""
        return f"{self.base}/voice/desk/{to}" + (f"?why={why}" if why else "")

    @property
    def hold(self) -> str:
        """What a caller hears who is on hold."""
        return f"{self.base}/voice/desk/hold"


@dataclass(frozen=True)
class DeskWorld:
    """What the desk acts upon."""

    control: CallControl
    events: Events
    handovers: Handovers
    urls: DeskUrls
    start_callback: Callable[[Waiting], None]
    """A caller whom nobody spoke to is called back; told again of the same call it has no second effect."""
    packet: Callable[[str], Packet | None]
    """call_sid → the hand-over packet."""
    agent_lines: Callable[[str, datetime], Sequence[str]]
    """What the agent said in a call from that moment on; empty where conversations are not transcribed."""


class Deeds:
    def __init__(self, world: DeskWorld, rules: Rules) -> None:
        self._world = world
        self._rules = rules

    def packet(self, call_sid: str) -> Packet:
        """With what agents have noted since. Empty when the call has none. Raises StoreError."""
        packet = self._world.packet(call_sid)
        notes = [
            {"by": note.by, "at": note.at.isoformat(), "text": note.text}
            for note in self._world.handovers.notes(call_sid)
        ]
        return {**(packet or {}), **({"colleague_note": notes} if notes else {})}

    def tell(self, effect: Tell) -> None:
        """Never raises but StoreError, where the packet of an offer cannot be read."""
        data = effect.data
        if effect.event == "offer":
            data = {**data, "packet": self.packet(str(data["offer"]["call_sid"]))}
        self._world.events.publish(effect.topic, effect.event, data)

    def ring(self, effect: Ring) -> DeskEvent:
        """What came of it."""
        urls = self._world.urls
        try:
            leg_sid = self._world.control.place(
                effect.number or f"client:{effect.agent}",
                url=urls.leg(effect.offer_id),
                status_url=urls.leg_status(effect.offer_id),
                ring_seconds=effect.seconds,
            )
        except CarrierError as error:
            log.warning("desk.unrung", agent=effect.agent, code=error.code, error=error.message)
            return NotRung(effect.offer_id)
        return Rung(effect.offer_id, leg_sid)

    def do(self, effect: Lasting) -> DeskEvent | None:
        """What came of it, where that is news. Raises CarrierError, StoreError, WorkflowError: it is not done."""
        world = self._world
        match effect:
            case SendCaller():
                if not world.control.send_to(effect.call_sid, world.urls.caller(effect.to, effect.why)):
                    return Left(effect.call_sid, "hung_up")
            case HangUp():
                world.control.hang_up(effect.call_sid)
            case Hold():
                world.control.hold(effect.room, effect.call_sid, effect.on, sound_url=world.urls.hold)
            case CallBack():
                world.start_callback(effect.waiting)
            case Enter():
                world.handovers.enter(effect.handover, effect.call_sid, effect.marks)
            case Note():
                note = AgentNote(effect.by, effect.at, effect.text)
                world.handovers.note(effect.handover, effect.call_sid, effect.note, note)
            case Review():
                self._review(effect)
        return None

    def _review(self, effect: Review) -> None:
        lines = self._world.agent_lines(effect.call_sid, effect.since)
        if lines:
            asked = asks_again(lines, self._rules.asked_again)
            marks = HandoverMarks(asked_again=bool(asked))
            self._world.handovers.enter(effect.handover, effect.call_sid, marks)
