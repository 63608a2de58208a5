"""An in-memory world for the desk: a carrier with callers in a queue and lines of agents, a record, events."""

import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from ivr.desk import rules as desk_rules
from ivr.desk.deeds import DeskUrls, DeskWorld
from ivr.desk.desk import Desk
from ivr.desk.rules import Rules
from ivr.errors import CarrierError, StoreError
from ivr.messages.agent import AgentNote, AgentProfile, HandoverMarks, Waiting, WrapUp
from tests.fakes import NOON, FakeClock

ZONE = ZoneInfo("Asia/Shanghai")
BASE = "https://hotline.example"


@cache
def rules() -> Rules:
    return desk_rules.load()


class MemoryText:
    """The `LiveText` of ports."""

    def __init__(self) -> None:
        self.text, self.version = "", 0

    def load(self) -> tuple[str, int]:
        return self.text, self.version

    def swap(self, text: str, *, version: int) -> bool:
        if version != self.version:
            return False
        self.text, self.version = text, version + 1
        return True


@dataclass
class Carrier:
    """The `CallControl` of ports: which calls live, where each was sent last."""

    live: set[str] = field(default_factory=set)
    sent: dict[str, str] = field(default_factory=dict)
    legs: dict[str, tuple[str, str]] = field(default_factory=dict)
    """leg → whom it rings, the url it asks."""
    held: set[str] = field(default_factory=set)
    is_down: bool = False

    def place(
        self,
        to: str,
        *,
        url: str,
        status_url: str,
        ring_seconds: int = 20,
        detects_machines: bool = False,
    ) -> str:
        self._answer()
        leg = f"CA-leg-{len(self.legs) + 1}"
        self.legs[leg] = (to, url)
        self.live.add(leg)
        return leg

    def send_to(self, call_sid: str, url: str) -> bool:
        self._answer()
        if call_sid in self.live:
            self.sent[call_sid] = url.removeprefix(f"{BASE}/voice/desk/")
            self.held.discard(call_sid)
        return call_sid in self.live

    def hang_up(self, call_sid: str) -> bool:
        self._answer()
        was_live = call_sid in self.live
        self.live.discard(call_sid)
        return was_live

    def hold(self, room: str, call_sid: str, on: bool, *, sound_url: str = "") -> bool:
        self._answer()
        (self.held.add if on else self.held.discard)(call_sid)
        return call_sid in self.live

    def _answer(self) -> None:
        if self.is_down:
            raise CarrierError("the carrier does not answer")


class MemoryHandovers:
    """The `Handovers` of ports."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.noted: dict[str, tuple[str, AgentNote]] = {}
        self.is_down = False

    def enter(self, handover: str, call_sid: str, marks: HandoverMarks) -> None:
        if self.is_down:
            raise StoreError("SQL is away")
        row = self.rows.setdefault(handover, {"call_sid": call_sid})
        for mark in fields(marks):
            value = getattr(marks, mark.name)
            if value is not None:
                row.setdefault(mark.name, value)

    def note(self, handover: str, call_sid: str, note_id: str, note: AgentNote) -> None:
        self.noted[note_id] = (call_sid, note)

    def notes(self, call_sid: str) -> tuple[AgentNote, ...]:
        return tuple(note for sid, note in self.noted.values() if sid == call_sid)

    def wrap_up_late(self, call_sid: str, by: str, wrap_up: WrapUp) -> bool:
        for row in self.rows.values():
            if (row["call_sid"], row.get("agent")) == (call_sid, by) and "wrap_up" not in row:
                row["wrap_up"] = wrap_up
                return True
        return False

    def of(self, call_sid: str) -> list[dict[str, Any]]:
        return [row for row in self.rows.values() if row["call_sid"] == call_sid]


class MemoryEvents:
    def __init__(self) -> None:
        self.told: dict[str, list[tuple[str, Mapping[str, Any]]]] = defaultdict(list)

    def publish(self, topic: str, event: str, data: Mapping[str, Any]) -> None:
        self.told[topic].append((event, data))

    def names(self, topic: str) -> list[str]:
        return [event for event, _ in self.told[topic]]


class Killed(BaseException):
    """The process is gone, at once and without a word."""


class Fate:
    """Kills now and then, while it is armed."""

    def __init__(self, chance: random.Random, often: float) -> None:
        self._chance = chance
        self.often = often

    def strike(self) -> None:
        if self._chance.random() < self.often:
            raise Killed


class Mortal:
    """Whoever does this may be killed just before it, or just after it was done."""

    def __init__(self, part: Any, fate: Fate) -> None:
        self._part, self._fate = part, fate

    def __getattr__(self, name: str) -> Any:
        act = getattr(self._part, name)

        def acted(*args: Any, **options: Any) -> Any:
            self._fate.strike()
            done = act(*args, **options)
            self._fate.strike()
            return done

        return acted


@dataclass
class Office:
    """A desk, and the world around it."""

    clock: FakeClock = field(default_factory=FakeClock)
    text: MemoryText = field(default_factory=MemoryText)
    carrier: Carrier = field(default_factory=Carrier)
    handovers: MemoryHandovers = field(default_factory=MemoryHandovers)
    events: MemoryEvents = field(default_factory=MemoryEvents)
    profiles: dict[str, AgentProfile] = field(default_factory=dict)
    packets: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    spoken: dict[str, list[str]] = field(default_factory=dict)
    called_back: list[str] = field(default_factory=list)
    rules: Rules = field(default_factory=rules)
    fate: "Fate | None" = None

    @property
    def desk(self) -> Desk:
        """Another process each time: nothing is kept but in the live text."""
        world = DeskWorld(
            control=self._mortal(self.carrier),
            events=self._mortal(self.events),
            handovers=self._mortal(self.handovers),
            urls=DeskUrls(BASE),
            start_callback=lambda waiting: self._call_back(waiting),
            packet=self.packets.get,
            agent_lines=lambda call_sid, since: self.spoken.get(call_sid, []),
        )
        return Desk(
            self._mortal(self.text),
            world,
            self.rules,
            profile=lambda name: self.profiles.get(name, AgentProfile()),
            clock=self.clock,
            zone=ZONE,
        )

    def _mortal(self, part: Any) -> Any:
        return part if self.fate is None else Mortal(part, self.fate)

    def _call_back(self, waiting: Waiting) -> None:
        if waiting.call_sid not in self.called_back:
            self.called_back.append(waiting.call_sid)

    # --- what people do

    def come(self, *names: str, skills: tuple[str, ...] = (), number: str = "") -> None:
        for name in names:
            self.profiles.setdefault(name, AgentProfile(skills, number))
            self.desk.come(name)

    def wait(self, *sids: str, **facts: Any) -> None:
        """Callers come into the queue, one after the other."""
        for sid in sids:
            self.carrier.live.add(sid)
            self.desk.queue(waiting(sid, self.clock.now(), **facts))

    def after(self, seconds: float, *alive: str) -> None:
        """Time passes, and the pages of these agents give signs of life."""
        self.clock.forward(seconds=seconds)
        for name in alive:
            self.desk.come(name)
        self.desk.tick()

    def offered(self, name: str) -> str:
        """The call that this agent is being offered."""
        offer = self.desk.view(name).offer
        return offer.call_sid if offer else ""

    def answer(self, name: str, *, bridge: bool = True) -> str:
        """Accept, let the line come, be connected; the call."""
        view = self.desk.view(name)
        assert view.offer is not None, f"nothing is offered to {name}"
        self.desk.accept(view.offer.id, name)
        conversation = self.desk.joins(view.offer.id, self.leg_of(name))
        if bridge:
            self.desk.bridged(conversation.call_sid)
        return conversation.call_sid

    def leg_of(self, name: str) -> str:
        """The newest line to this agent."""
        number = self.profiles.get(name, AgentProfile()).number
        return [leg for leg, (to, _) in self.carrier.legs.items() if to == (number or f"client:{name}")][-1]

    def presence(self, name: str) -> str:
        return self.desk.view(name).me.presence


def waiting(call_sid: str, since: datetime = NOON, **facts: Any) -> Waiting:
    base = Waiting(call_sid, "+8616300000010", "zh-CN", "asked_for_person", decided_at=since, since=since)
    return replace(base, **facts)
