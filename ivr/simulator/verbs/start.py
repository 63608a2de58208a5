"""Owns <Start> and <Stop>: what runs beside the call, begins and ends."""

from typing import TYPE_CHECKING

from ivr.simulator.fault import TwilioFault
from ivr.simulator.listener import MAX_TRACKS, Listener
from ivr.simulator.script import Page, Step
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


async def start(call: "Call", element: Element, page: Page) -> Step:
    """The handshake goes on while the next verb does."""
    listener = Listener(call, element.children[0])
    if any(other.name == listener.name for other in call.listeners):
        raise TwilioFault(12200, f"<Stream>: this call has a stream '{listener.name}' already")
    if sum(len(other.tracks) for other in (*call.listeners, listener)) > MAX_TRACKS:
        raise TwilioFault(31941, f"<Stream>: a call can be overheard on at most {MAX_TRACKS} tracks")
    call.listeners.append(listener)
    call.in_background(listener.run())
    return None


async def stop(call: "Call", element: Element, page: Page) -> Step:
    """A name that nothing runs under is reported, and the call goes on."""
    name = element.children[0].get("name")
    found = [listener for listener in call.listeners if listener.name == name]
    if not found:
        call.report(TwilioFault(12200, f"<Stop>: this call has no stream '{name}'"))
    for listener in found:
        listener.stop()
    return None
