"""Owns waiting queues: who waits where, since when, and how long it took those before."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from ivr.simulator.bridge import Bridge
from ivr.simulator.script import Goto
from ivr.simulator.sid import new_sid, now

if TYPE_CHECKING:
    from ivr.simulator.call import Call

DEFAULT_MAX_SIZE = 100


@dataclass(frozen=True)
class Summons:
    """Somebody has come for a waiting caller: `goal` is heard first, then both meet."""

    bridge: Bridge
    goal: Goto | None


class Member:
    """One who waits. Needs a running loop."""

    def __init__(self, call: "Call") -> None:
        self.call = call
        self.enqueued = now()
        self.summoned = asyncio.Event()
        self.summons: Summons | None = None
        self._joined = time.monotonic()
        self._waited: int | None = None

    @property
    def seconds(self) -> int:
        """Waited so far, or in all."""
        return int(time.monotonic() - self._joined) if self._waited is None else self._waited

    def summon(self, summons: Summons) -> None:
        self.summons = summons
        self.summoned.set()

    def stop_waiting(self) -> None:
        self._waited = self.seconds


@dataclass
class Queue:
    """One queue by name. Times of waiting are whole seconds, as Twilio gives them."""

    name: str
    sid: str = field(default_factory=lambda: new_sid("QU"))
    max_size: int = DEFAULT_MAX_SIZE
    created: datetime = field(default_factory=now)
    members: list[Member] = field(default_factory=list)
    _served: int = 0
    _served_seconds: int = 0

    @property
    def size(self) -> int:
        return len(self.members)

    @property
    def average_seconds(self) -> int:
        """Of those who have left; as long as nobody has, of those who wait."""
        if self._served:
            return round(self._served_seconds / self._served)
        return round(sum(member.seconds for member in self.members) / self.size) if self.members else 0

    def is_full(self, max_size: int) -> bool:
        return self.size >= max_size

    def join(self, call: "Call") -> Member:
        member = Member(call)
        self.members.append(member)
        return member

    def leave(self, member: Member) -> None:
        """Nothing the second time."""
        if member not in self.members:
            return
        self.members.remove(member)
        member.stop_waiting()
        self._served += 1
        self._served_seconds += member.seconds

    def take_front(self) -> Member | None:
        if not self.members:
            return None
        member = self.members[0]
        self.leave(member)
        return member

    def find(self, call_sid: str) -> Member | None:
        """By the call's sid, or `Front`."""
        if call_sid == "Front":
            return self.members[0] if self.members else None
        return next((member for member in self.members if member.call.sid == call_sid), None)

    def position(self, member: Member) -> int:
        """1 for the next to be served; 0 for one who has been."""
        return self.members.index(member) + 1 if member in self.members else 0

    def wait_parameters(self, member: Member) -> dict[str, str]:
        """What a waitUrl is told."""
        return {
            "QueuePosition": str(self.position(member)),
            "QueueSid": self.sid,
            "QueueTime": str(member.seconds),
            "AvgQueueTime": str(self.average_seconds),
            "CurrentQueueSize": str(self.size),
            "MaxQueueSize": str(self.max_size),
        }


class Queues:
    """Queues come into being when the first caller is sent there."""

    def __init__(self) -> None:
        self._by_name: dict[str, Queue] = {}

    def named(self, name: str) -> Queue:
        return self._by_name.setdefault(name, Queue(name))

    def get(self, name: str) -> Queue | None:
        return self._by_name.get(name)

    def all(self) -> tuple[Queue, ...]:
        return tuple(self._by_name.values())

    def find(self, sid: str) -> Queue | None:
        return next((queue for queue in self.all() if queue.sid == sid), None)
