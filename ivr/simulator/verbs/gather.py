"""Owns <Gather>: digits typed while prompts play and after."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator.script import Page, Step
from ivr.simulator.twiml import Element
from ivr.simulator.verbs.sound import pause, play, say

if TYPE_CHECKING:
    from ivr.simulator.call import Call

_PROMPTS = {"Say": say, "Play": play, "Pause": pause}


class _Digits:
    """The call's ear while digits are wanted."""

    def __init__(self, finish_on_key: str, most: int) -> None:
        self._finish_on_key = finish_on_key
        self._most = most
        self.typed = ""
        self.finished_on = ""
        self.pressed = asyncio.Event()
        self.done = asyncio.Event()

    def frame(self, mulaw: bytes) -> None:
        """Speech is nothing to a keypad."""

    def key(self, digit: str) -> None:
        if self.done.is_set():
            return
        self.pressed.set()
        if digit == self._finish_on_key:
            self.finished_on = digit
            self.done.set()
            return
        self.typed += digit
        if self._most and len(self.typed) >= self._most:
            self.done.set()


async def gather(call: "Call", element: Element, page: Page) -> Step:
    """Without digits the next verb follows, unless `actionOnEmptyResult` is set."""
    finish_on_key = element.get("finishOnKey") if element.has("finishOnKey") else "#"
    digits = _Digits(finish_on_key, element.number("numDigits", 0))
    call.sound.ear = digits
    try:
        await _prompt(call, element, page, digits)
        while not digits.done.is_set():
            digits.pressed.clear()
            if not await _within(element.number("timeout", 5), digits.done, digits.pressed):
                break
    finally:
        call.sound.ear = None
    call.log("gathered", digits=digits.typed)
    if not digits.typed and not element.flag("actionOnEmptyResult", False):
        return None
    return page.goto(
        element, {"Digits": digits.typed, "FinishedOnKey": digits.finished_on, "msg": "Gather End"}
    )


async def _prompt(call: "Call", element: Element, page: Page, digits: _Digits) -> None:
    """Play the nested verbs, cut off by the first key."""

    async def prompts() -> None:
        for child in element.children:
            call.log("verb", verb=child.name, attributes=dict(child.attributes), text=child.text)
            await _PROMPTS[child.name](call, child, page)

    playing = asyncio.create_task(prompts())
    pressing = asyncio.create_task(digits.pressed.wait())
    try:
        await asyncio.wait({playing, pressing}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        pressing.cancel()
        if not playing.done():
            playing.cancel()
    if playing.done() and not playing.cancelled():
        playing.result()  # a prompt that could not be fetched is the call's fault, not silence


async def _within(seconds: float, *events: asyncio.Event) -> bool:
    """Whether one of the events came in time."""
    waiting = [asyncio.create_task(event.wait()) for event in events]
    try:
        done, _ = await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        return bool(done)
    finally:
        for task in waiting:
            task.cancel()
