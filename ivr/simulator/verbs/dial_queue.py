"""Owns <Dial><Queue>: connects the call to whoever has waited longest."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator.bridge import Bridge, Outcome, Star
from ivr.simulator.fault import TwilioFault
from ivr.simulator.queue import Member, Queue, Summons
from ivr.simulator.script import Goto, Page
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call

_LOOK_SECONDS = 0.05


async def dequeue(call: "Call", dial: Element, noun: Element, page: Page, outcome: Outcome) -> None:
    """Wait for somebody at the front for as long as `timeout`, have them hear the noun's `url`, then connect."""
    queue = call.exchange.queues.get(noun.text)
    if queue is None:
        outcome.status = "failed"
        call.report(TwilioFault(12200, f"<Dial>: there is no queue '{noun.text}'"))
        return
    member = await _next(queue, dial.number("timeout", 30))
    if member is None:
        outcome.status = "no-answer"
        return
    outcome.status, outcome.call_sid = "completed", member.call.sid
    outcome.more = {"QueueSid": queue.sid, "QueueTime": str(member.seconds), "DequeingCallSid": call.sid}
    bridge = Bridge()
    url = noun.get("url")
    goal = Goto(page.resolve(url), noun.get("method", "POST"), outcome.more) if url else None
    member.summon(Summons(bridge, goal))
    call.sound.ear = Star(bridge.over) if dial.flag("hangupOnStar", False) else None
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        await bridge.sit(call, dial.number("timeLimit", 14400))
    finally:
        call.sound.ear = None
        outcome.bridged = bridge.met.is_set()
        outcome.seconds = round(loop.time() - began)


async def _next(queue: Queue, seconds: float) -> Member | None:
    """Whoever is at the front, out of the queue; None when nobody has come in time."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while (member := queue.take_front()) is None and loop.time() < deadline:
        await asyncio.sleep(_LOOK_SECONDS)
    return member
