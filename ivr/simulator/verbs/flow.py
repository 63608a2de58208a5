"""Owns the verbs that only say where to go: <Redirect>, <Reject>, <Hangup>, <Leave>."""

from typing import TYPE_CHECKING

from ivr.simulator.fault import TwilioFault
from ivr.simulator.script import Ending, Goto, Page, Step
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


async def redirect(call: "Call", element: Element, page: Page) -> Step:
    return Goto(page.resolve(element.text), element.get("method", "POST"))


async def reject(call: "Call", element: Element, page: Page) -> Step:
    """Only a call that has not been answered can be rejected: as the first verb of the first document."""
    if call.answered:
        raise TwilioFault(12200, "<Reject> must be the first verb: the call is answered already")
    return Ending.REJECT_BUSY if element.get("reason") == "busy" else Ending.REJECT


async def hangup(call: "Call", element: Element, page: Page) -> Step:
    return Ending.HANG_UP


async def leave(call: "Call", element: Element, page: Page) -> Step:
    """Outside a queue there is nothing to leave, and Twilio hangs up."""
    return Ending.LEAVE
