"""Owns <Enqueue>: the caller waits in a queue, entertained by waitUrl, until something takes them out."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault
from ivr.simulator.queue import Member, Queue, Summons
from ivr.simulator.race import until
from ivr.simulator.script import Ending, Goto, Page, Step, Verb, follow
from ivr.simulator.twiml import Element
from ivr.simulator.verbs.flow import hangup, leave, redirect
from ivr.simulator.verbs.gather import gather
from ivr.simulator.verbs.sound import pause, play, say

if TYPE_CHECKING:
    from ivr.simulator.call import Call

WAIT_VERBS: Mapping[str, Verb] = {
    "Gather": gather,
    "Hangup": hangup,
    "Leave": leave,
    "Pause": pause,
    "Play": play,
    "Redirect": redirect,
    "Say": say,
}
SUMMONS_VERBS: Mapping[str, Verb] = {"Pause": pause, "Play": play, "Redirect": redirect, "Say": say}
_LEAST_SECONDS = 1.0  # between two requests of a waitUrl whose document takes no time


async def enqueue(call: "Call", element: Element, page: Page) -> Step:
    """`action` is told how the waiting ended: at once when the caller leaves, hangs up or is sent elsewhere, after
    the conversation when somebody came for them. Its answer matters when the call goes on from here: not after a
    hang-up or a redirect, nor after a fault of waitUrl, which sends the call to its fallback."""
    queue = call.exchange.queues.named(element.text)
    if queue.is_full(element.number("maxQueueSize", queue.max_size)):
        return _after(element, page, {"QueueResult": "queue-full"})
    member = queue.join(call)
    call.log("queue", queue=queue.name, result="joined", position=queue.position(member))
    result = "system-error"
    try:
        ending = await until(_wait(call, element, page, queue, member), member.summoned)
        if member.summons is not None:
            result = await _meet(call, queue, member, member.summons)
        else:
            result = "leave" if ending is Ending.LEAVE else "hangup"
    except asyncio.CancelledError:
        met = member.summons is not None and member.summons.bridge.met.is_set()
        if call.ending:
            result = "bridged" if met else "hangup"
        else:
            result = "redirected-from-bridged" if met else "redirected"
        if element.has("action"):
            call.farewell(page.goto(element, _result(queue, member, result)))
        raise
    except TwilioFault:
        result = "error"
        if element.has("action"):
            call.farewell(page.goto(element, _result(queue, member, result)))
        raise
    finally:
        queue.leave(member)
        call.log("queue", queue=queue.name, result=result, seconds=member.seconds)
    if result == "hangup":
        if element.has("action"):
            call.farewell(page.goto(element, _result(queue, member, result)))
        return Ending.HANG_UP
    return _after(element, page, _result(queue, member, result))


def _after(element: Element, page: Page, told: Mapping[str, str]) -> Step:
    return page.goto(element, told) if element.has("action") else None


def _result(queue: Queue, member: Member, result: str) -> dict[str, str]:
    return {"QueueResult": result, "QueueSid": queue.sid, "QueueTime": str(member.seconds)}


async def _wait(call: "Call", element: Element, page: Page, queue: Queue, member: Member) -> Ending:
    """Until <Leave> or <Hangup>; waitUrl is asked again whenever its document runs out."""
    if not element.has("waitUrl"):
        while True:
            await call.sound.play(audio.hold_music())
    if not element.get("waitUrl"):
        await asyncio.Event().wait()
    goal = Goto(page.resolve(element.get("waitUrl")), element.get("waitUrlMethod", "POST"))
    loop = asyncio.get_running_loop()
    while True:
        started = loop.time()
        ending = await follow(call, goal, WAIT_VERBS, extra=lambda: queue.wait_parameters(member))
        if ending is not Ending.RAN_OUT:
            return ending
        await asyncio.sleep(max(0.0, _LEAST_SECONDS - (loop.time() - started)))


async def _meet(call: "Call", queue: Queue, member: Member, summons: Summons) -> str:
    """Hear what <Queue url> says, then talk with whoever came; how that ended."""
    call.log("queue", queue=queue.name, result="summoned", seconds=member.seconds)
    try:
        if summons.goal is not None:
            await until(_hear(call, summons.goal), summons.bridge.over)
        if not summons.bridge.over.is_set():
            await summons.bridge.sit(call)
    finally:
        summons.bridge.over.set()
    return "bridged" if summons.bridge.met.is_set() else "error"


async def _hear(call: "Call", goal: Goto) -> Ending:
    return await follow(call, goal, SUMMONS_VERBS)
