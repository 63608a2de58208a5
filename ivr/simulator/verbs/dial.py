"""Owns <Dial>: connects the call to another by <Number>, <Client>, <Queue> or <Conference>, and goes on after."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.bridge import Bridge, Outcome, Star
from ivr.simulator.fault import TwilioFault
from ivr.simulator.leg import Leg, address
from ivr.simulator.race import beside
from ivr.simulator.region import client_identity
from ivr.simulator.script import Page, Step
from ivr.simulator.twiml import Element
from ivr.simulator.verbs.dial_conference import confer
from ivr.simulator.verbs.dial_queue import dequeue

if TYPE_CHECKING:
    from ivr.simulator.call import Call

RING_SECONDS = 30
MOST_SECONDS = 14400


async def dial(call: "Call", element: Element, page: Page) -> Step:
    """With `action` what follows is its answer, else the next verb. A call that ends meanwhile tells `action` too,
    whose answer then has nothing to say; one that is sent elsewhere does not."""
    outcome = Outcome()
    noun = element.children[0] if element.children else Element("Number", text=element.text)
    try:
        if noun.name == "Conference":
            await confer(call, element, noun, page, outcome)
        elif noun.name == "Queue":
            await dequeue(call, element, noun, page, outcome)
        else:
            await _ring(call, element, element.children or (noun,), page, outcome)
    except asyncio.CancelledError:
        if call.ending and element.has("action"):
            call.farewell(page.goto(element, outcome.parameters()))
        raise
    call.log("dial", what="over", **outcome.parameters())
    return page.goto(element, outcome.parameters()) if element.has("action") else None


async def _ring(
    call: "Call", element: Element, nouns: tuple[Element, ...], page: Page, outcome: Outcome
) -> None:
    """All of them ring; the first to answer is connected, the others ring no more."""
    from_ = _caller_id(call, element, nouns)
    bridge = Bridge()
    seconds = element.number("timeout", RING_SECONDS)
    legs = [Leg(call, noun, page, bridge, from_=from_, timeout_seconds=seconds) for noun in nouns]
    winner: Leg | None = None
    try:
        async with beside(_ringback(call)):
            winner = await _first_answer(legs)
            if winner is None:
                outcome.status = _why_nobody(legs)
                outcome.call_sid = legs[0].call.sid if len(legs) == 1 else ""
                return
            outcome.status, outcome.call_sid = "completed", winner.call.sid
            if not await winner.whispered():
                return
        call.answer()
        outcome.bridged = True
        call.log("dial", what="bridged", call_sid=winner.call.sid)
        call.sound.ear = Star(bridge.over) if element.flag("hangupOnStar", False) else None
        await bridge.sit(call, element.number("timeLimit", MOST_SECONDS))
    finally:
        call.sound.ear = None
        for leg in legs:
            leg.release()
            if winner is None and leg.answered.is_set():  # in the moment in which the caller hung up
                outcome.status, outcome.call_sid = "completed", leg.call.sid
        if winner is not None and not winner.taken_elsewhere:
            outcome.seconds = winner.call.seconds


async def _first_answer(legs: list[Leg]) -> Leg | None:
    """The one who answers first, when the others have been told to stop ringing."""
    waiting = {asyncio.create_task(leg.settled()) for leg in legs}
    try:
        while waiting:
            _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for leg in legs:
                if leg.answered.is_set():
                    for other in legs:
                        if other is not leg:
                            other.release()
                    return leg
        return None
    finally:
        for task in waiting:
            task.cancel()


def _why_nobody(legs: list[Leg]) -> str:
    """The last state of the only call; of several, busy only when all were."""
    states = {leg.call.status for leg in legs}
    return states.pop() if len(states) == 1 else "no-answer"


def _caller_id(call: "Call", element: Element, nouns: tuple[Element, ...]) -> str:
    """Raises TwilioFault 13214 for a number that is not ours to show, 13227 where the account may not call."""
    config = call.exchange.config
    for noun in nouns:
        if noun.name == "Number" and address(noun).startswith(config.refused_call_prefixes):
            raise TwilioFault(13227, f"<Dial>: no international permission to call {address(noun)}")
    own = call.from_ if call.direction == "inbound" else config.number
    shown = element.get("callerId", own)
    to_browsers = all(noun.name == "Client" for noun in nouns)
    if shown not in (own, config.number) and not (to_browsers and client_identity(shown)):
        raise TwilioFault(13214, f"<Dial>: invalid callerId value '{shown}': neither the caller's nor ours")
    return shown


async def _ringback(call: "Call") -> None:
    while True:
        await call.sound.play(audio.ringback())
