"""Owns the sound of one call: what its phone says, who listens to that, and what it is given to hear."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from ivr.simulator import audio
from ivr.simulator.hearing import Hearing
from ivr.simulator.playout import Playout

if TYPE_CHECKING:
    from ivr.simulator.call import Phone


class Ear(Protocol):
    """Whoever listens to the caller just now: a stream, a recording, a keypad prompt."""

    def frame(self, mulaw: bytes) -> None: ...

    def key(self, digit: str) -> None: ...


class Tap(Protocol):
    """Whoever overhears a call, beside whatever it does."""

    def overhear(self, said: bytes, heard: bytes) -> None:
        """20 ms each of what the phone said and of what it was given to hear."""


class Room(Protocol):
    """Where a call meets others."""

    def heard_by(self, sound: "Sound") -> Sequence[bytes]:
        """What each of the others in the room says in these 20 ms, as far as this one may hear it."""


class Sound:
    """Moved on by the carrier's beat: `listen` first for every call, then `play_on` for every call, so that
    people in one room hear each other within the same 20 ms."""

    def __init__(self) -> None:
        self.hearing = Hearing()
        self.playout = Playout()
        self.phone: Phone | None = None
        self.ear: Ear | None = None
        self.taps: list[Tap] = []
        self.room: Room | None = None
        self.said = audio.SILENT_FRAME

    def listen(self) -> None:
        """The phone's next 20 ms."""
        self.said = self.hearing.take()
        if self.ear is not None:
            self.ear.frame(self.said)

    def play_on(self) -> None:
        """20 ms to the phone: what is played to it, over what the others in its room say."""
        heard = self.playout.take()
        if self.room is not None:
            heard = audio.mix((heard, *self.room.heard_by(self)))
        for tap in self.taps:
            tap.overhear(self.said, heard)
        if self.phone is not None:
            self.phone.send_frame(heard)

    async def play(self, mulaw: bytes) -> None:
        """Until the caller has heard it all; cancelled, what is left is forgotten."""
        heard = asyncio.Event()
        self.playout.queue(mulaw)
        self.playout.mark(heard.set)
        try:
            await heard.wait()
        except asyncio.CancelledError:
            self.playout.clear()
            raise
