"""Owns the meeting of two calls: each hears the other until one of them leaves."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ivr.simulator.sound import Sound

if TYPE_CHECKING:
    from ivr.simulator.call import Call


class Bridge:
    """Needs a running loop. `met` once both are there, `over` once one has left (or nobody else will come)."""

    def __init__(self) -> None:
        self._sounds: list[Sound] = []
        self.met = asyncio.Event()
        self.over = asyncio.Event()

    def heard_by(self, sound: Sound) -> Sequence[bytes]:
        return [other.said for other in self._sounds if other is not sound]

    async def sit(self, call: "Call", most_seconds: float | None = None) -> None:
        """Be in the bridge until it is over, or for so long."""
        self._sounds.append(call.sound)
        call.sound.room = self
        if len(self._sounds) == 2:
            self.met.set()
        try:
            async with asyncio.timeout(most_seconds):
                await self.over.wait()
        except TimeoutError:
            call.log("dial", what="time limit")
        finally:
            self.over.set()
            self._sounds.remove(call.sound)
            call.sound.room = None


@dataclass
class Outcome:
    """What came of a <Dial>, as far as it has got: what its `action` is told."""

    status: str = "canceled"
    call_sid: str = ""
    seconds: int | None = None
    bridged: bool = False
    more: dict[str, str] = field(default_factory=dict)

    def parameters(self) -> dict[str, str]:
        told = {
            "DialCallStatus": self.status,
            "DialBridged": "true" if self.bridged else "false",
            **self.more,
        }
        if self.call_sid:
            told["DialCallSid"] = self.call_sid
        if self.seconds is not None:
            told["DialCallDuration"] = str(self.seconds)
        return told


class Star:
    """The call's ear while it is connected: `*` hangs up on the other side where <Dial hangupOnStar> says so."""

    def __init__(self, pressed: asyncio.Event) -> None:
        self._pressed = pressed

    def frame(self, mulaw: bytes) -> None:
        """What is said goes into the room, not here."""

    def key(self, digit: str) -> None:
        if digit == "*":
            self._pressed.set()
