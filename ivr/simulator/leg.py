"""Owns the far end of a <Dial>: the call it places to a <Number> or a <Client>."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivr.simulator.bridge import Bridge
from ivr.simulator.race import first
from ivr.simulator.route import Route
from ivr.simulator.script import Ending, Goto, Page, Verb, follow
from ivr.simulator.twiml import Element
from ivr.simulator.verbs.flow import hangup, redirect
from ivr.simulator.verbs.gather import gather
from ivr.simulator.verbs.sound import pause, play, say

if TYPE_CHECKING:
    from ivr.simulator.call import Call

WHISPER_VERBS: Mapping[str, Verb] = {
    "Gather": gather,
    "Hangup": hangup,
    "Pause": pause,
    "Play": play,
    "Redirect": redirect,
    "Say": say,
}


def address(noun: Element) -> str:
    """Whom a <Number> or a <Client> means, as a call's To has it."""
    if noun.name == "Number":
        return noun.text
    named = [child.text for child in noun.children if child.name == "Identity"]
    return f"client:{named[0] if named else noun.text}"


class Leg:
    """Rings at once. `answered`; then, when the whisper is over, `ready` and in the bridge; `gone` at the end."""

    def __init__(
        self, parent: "Call", noun: Element, page: Page, bridge: Bridge, *, from_: str, timeout_seconds: int
    ) -> None:
        self.answered = asyncio.Event()
        self.ready = asyncio.Event()
        self.gone = asyncio.Event()
        self.taken_elsewhere = False
        self._noun = noun
        self._page = page
        self._bridge = bridge
        self.call = parent.exchange.place_child(
            parent,
            self._conduct,
            _route(noun, page),
            from_=from_,
            to=address(noun),
            timeout_seconds=timeout_seconds,
            details={c.get("name"): c.get("value") for c in noun.children if c.name == "Parameter"},
        )

    async def settled(self) -> None:
        """Until it is answered, or never will be."""
        await first(self.answered, self.call.over)

    async def whispered(self) -> bool:
        """Whether the called party stayed to the end of the whisper."""
        await first(self.ready, self.gone)
        return self.ready.is_set()

    def release(self) -> None:
        """Hang up, unless it has been sent somewhere else meanwhile."""
        if not self.taken_elsewhere:
            self.call.end("completed" if self.call.answered else "canceled")

    async def _conduct(self, call: "Call") -> Ending:
        self.answered.set()
        try:
            if self._noun.has("url"):
                goal = Goto(self._page.resolve(self._noun.get("url")), self._noun.get("method", "POST"))
                if await follow(call, goal, WHISPER_VERBS) is not Ending.RAN_OUT:
                    return Ending.HANG_UP
            self.ready.set()
            await self._bridge.sit(call)
        except asyncio.CancelledError:
            self.taken_elsewhere = not call.ending
            raise
        finally:
            self.gone.set()
        return Ending.HANG_UP


def _route(noun: Element, page: Page) -> Route:
    if not noun.has("statusCallback"):
        return Route()
    return Route(
        status_url=page.resolve(noun.get("statusCallback")),
        status_method=noun.get("statusCallbackMethod", "POST"),
        events=tuple(noun.get("statusCallbackEvent", "completed").split()),
    )
