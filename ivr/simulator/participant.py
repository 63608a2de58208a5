"""Owns one participant of a conference: how they take part, and what is played to them while they do not talk."""

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault
from ivr.simulator.race import until
from ivr.simulator.script import Goto, Page, Verb, follow
from ivr.simulator.sid import now
from ivr.simulator.twiml import Element
from ivr.simulator.verbs.flow import redirect
from ivr.simulator.verbs.sound import pause, play, say

if TYPE_CHECKING:
    from ivr.simulator.call import Call
    from ivr.simulator.conference import Conference

_VERBS: Mapping[str, Verb] = {"Pause": pause, "Play": play, "Redirect": redirect, "Say": say}
_LEAST_SECONDS = 1.0  # between two requests of a HoldUrl whose document takes no time

Entertainment = Goto | None
"""A document to hear; None: the carrier's own music."""
SILENCE = Goto("")


class Participant:
    """Made from <Conference>. `released` is set when the conference, and not the call itself, ends their stay."""

    def __init__(self, conference: "Conference", call: "Call", noun: Element, page: Page) -> None:
        self.conference = conference
        self.call = call
        self.label = noun.get("participantLabel")
        self.muted = noun.flag("muted", False)
        self.start_on_enter = noun.flag("startConferenceOnEnter", True)
        self.end_on_exit = noun.flag("endConferenceOnExit", False)
        self.beep_on_enter = noun.get("beep", "true") in ("true", "onEnter")
        self.beep_on_exit = noun.get("beep", "true") in ("true", "onExit")
        self.hold = False
        self.joined = self.updated = now()
        self.released = asyncio.Event()
        self._wait: Entertainment = None
        if noun.has("waitUrl"):
            url = noun.get("waitUrl")
            self._wait = Goto(page.resolve(url), noun.get("waitMethod", "POST")) if url else SILENCE
        self._hold: Entertainment = None
        self._announcements: deque[Goto] = deque()
        self._changed = asyncio.Event()

    def parameters(self) -> dict[str, str]:
        """What a conference's status callback tells of them."""
        told = {
            "CallSid": self.call.sid,
            "Muted": _word(self.muted),
            "Hold": _word(self.hold),
            "Coaching": "false",
            "EndConferenceOnExit": _word(self.end_on_exit),
            "StartConferenceOnEnter": _word(self.start_on_enter),
        }
        return {**told, "ParticipantLabel": self.label} if self.label else told

    async def stay(self) -> None:
        """Until released. Raises TwilioFault when what was to be heard before the start cannot be had."""
        while not self.released.is_set():
            self._changed.clear()
            await until(self._entertain(), self._changed, self.released)

    def wake(self) -> None:
        """Something has changed that says what they hear: the start, a hold, an announcement."""
        self._changed.set()

    def put_on_hold(self, on: bool, sound: Entertainment) -> None:
        self.hold, self._hold = on, sound
        self.wake()

    def announce(self, goal: Goto) -> None:
        """They alone hear it, over what the others say; one announcement after the other."""
        self._announcements.append(goal)
        if len(self._announcements) == 1:
            self.wake()

    async def _entertain(self) -> None:
        """What they hear now besides the others; over when the next thing is to be heard."""
        if self._announcements:
            await self._hear_announcement(self._announcements[0])
            return
        if self.hold:
            await self._hear_again_and_again(self._hold)
        elif not self.conference.started:
            await self._hear(self._wait)
        await asyncio.Event().wait()

    async def _hear_announcement(self, goal: Goto) -> None:
        try:
            await follow(self.call, goal, _VERBS)
            self.conference.tell("announcement-end", self, {"AnnounceUrl": goal.url})
        except TwilioFault as fault:
            self.call.report(fault)
        finally:
            self._announcements.popleft()

    async def _hear_again_and_again(self, sound: Entertainment) -> None:
        """A document that cannot be had is silence, and the hold goes on."""
        loop = asyncio.get_running_loop()
        while True:
            started = loop.time()
            try:
                await self._hear(sound)
            except TwilioFault as fault:
                self.call.report(fault)
                return
            await asyncio.sleep(max(0.0, _LEAST_SECONDS - (loop.time() - started)))

    async def _hear(self, sound: Entertainment) -> None:
        if sound is None:
            while True:
                await self.call.sound.play(audio.hold_music())
        if sound is not SILENCE:
            await follow(self.call, sound, _VERBS)


def _word(flag: bool) -> str:
    return "true" if flag else "false"
