"""Owns waiting queues: who waits where, since when, and how long it took those before."""

import time
from dataclasses import dataclass, field
from datetime import datetime

from ivr.simulator.sid import new_sid, now

DEFAULT_MAX_SIZE = 100


@dataclass
class Queue:
    """One queue by name. Times of waiting are whole seconds, as Twilio gives them."""

    name: str
    sid: str = field(default_factory=lambda: new_sid("QU"))
    max_size: int = DEFAULT_MAX_SIZE
    created: datetime = field(default_factory=now)
    _joined: dict[str, float] = field(default_factory=dict)
    _waited: dict[str, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self._joined)

    @property
    def average_seconds(self) -> int:
        waited = list(self._waited.values()) or [self.seconds_of(sid) for sid in self._joined]
        return round(sum(waited) / len(waited)) if waited else 0

    def is_full(self, max_size: int) -> bool:
        return self.size >= max_size

    def join(self, call_sid: str) -> None:
        self._joined[call_sid] = time.monotonic()

    def leave(self, call_sid: str) -> int:
        """Seconds waited."""
        self._waited[call_sid] = self.seconds_of(call_sid)
        self._joined.pop(call_sid, None)
        return self._waited[call_sid]

    def position(self, call_sid: str) -> int:
        """1 for the next to be served."""
        return list(self._joined).index(call_sid) + 1

    def seconds_of(self, call_sid: str) -> int:
        if call_sid in self._joined:
            return int(time.monotonic() - self._joined[call_sid])
        return self._waited.get(call_sid, 0)

    def wait_parameters(self, call_sid: str) -> dict[str, str]:
        """What a waitUrl is told."""
        return {
            "QueuePosition": str(self.position(call_sid)),
            "QueueSid": self.sid,
            "QueueTime": str(self.seconds_of(call_sid)),
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

    def all(self) -> tuple[Queue, ...]:
        return tuple(self._by_name.values())

    def find(self, sid: str) -> Queue | None:
        return next((queue for queue in self.all() if queue.sid == sid), None)
