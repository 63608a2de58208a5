"""Owns <Connect>: hands the call to a <Stream>, and goes on when that is over."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator.script import Page, Step
from ivr.simulator.stream import Stream
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


async def connect(call: "Call", element: Element, page: Page) -> Step:
    """After a stream that had begun, `action` is asked; a handshake that failed goes on with the next verb.
    A stream that the call's end cut off is told to `action` too, whose answer then has nothing to say."""
    stream = Stream(call, element.children[0])
    try:
        began = await stream.run()
    except asyncio.CancelledError:
        if call.ending and stream.began and element.has("action"):
            call.farewell(page.goto(element, stream.outcome()))
        raise
    if began and element.has("action"):
        return page.goto(element, stream.outcome())
    return None
