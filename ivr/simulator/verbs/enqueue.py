"""Owns <Enqueue>: the caller waits in a queue, entertained by waitUrl, until something takes them out."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.queue import Queue
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
_LEAST_SECONDS = 1.0  # between two requests of a waitUrl whose document takes no time


async def enqueue(call: "Call", element: Element, page: Page) -> Step:
    queue = call.exchange.queues.named(element.text)
    if queue.is_full(element.number("maxQueueSize", queue.max_size)):
        return _after(call, element, page, queue, "queue-full")
    queue.join(call.sid)
    call.log("queue", queue=queue.name, result="joined", position=queue.position(call.sid))
    result = "system-error"
    try:
        ending = await _wait(call, element, page, queue)
        result = "leave" if ending is Ending.LEAVE else "hangup"
    except asyncio.CancelledError:
        result = "hangup" if call.ending else "redirected"
        if element.has("action"):
            call.farewell(page.goto(element, _result(call, queue, result)))
        raise
    finally:
        seconds = queue.leave(call.sid)
        call.log("queue", queue=queue.name, result=result, seconds=seconds)
    if ending is Ending.HANG_UP:
        if element.has("action"):
            call.farewell(page.goto(element, _result(call, queue, result)))
        return Ending.HANG_UP
    return _after(call, element, page, queue, result)


def _after(call: "Call", element: Element, page: Page, queue: Queue, result: str) -> Step:
    return page.goto(element, _result(call, queue, result)) if element.has("action") else None


def _result(call: "Call", queue: Queue, result: str) -> dict[str, str]:
    return {"QueueResult": result, "QueueSid": queue.sid, "QueueTime": str(queue.seconds_of(call.sid))}


async def _wait(call: "Call", element: Element, page: Page, queue: Queue) -> Ending:
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
        ending = await follow(call, goal, WAIT_VERBS, extra=lambda: queue.wait_parameters(call.sid))
        if ending is not Ending.RAN_OUT:
            return ending
        await asyncio.sleep(max(0.0, _LEAST_SECONDS - (loop.time() - started)))
