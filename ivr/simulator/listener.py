"""Owns one unidirectional Media Stream: the app overhears a call, beside whatever the call does."""

import asyncio
from typing import TYPE_CHECKING

import aiohttp

from ivr.simulator import mediasocket
from ivr.simulator.fault import TwilioFault
from ivr.simulator.race import until
from ivr.simulator.sender import Sender
from ivr.simulator.sid import new_sid
from ivr.simulator.twiml import Element
from ivr.simulator.wire import CONNECTED, Wire

if TYPE_CHECKING:
    from ivr.simulator.call import Call

_TRACKS = {
    "inbound_track": ("inbound",),
    "outbound_track": ("outbound",),
    "both_tracks": ("inbound", "outbound"),
}
MAX_TRACKS = 4  # of one call


class Listener:
    """`inbound` is what the caller says, `outbound` what they hear. Runs until it is stopped, the app hangs up, or
    the call is over, through every redirect."""

    def __init__(self, call: "Call", element: Element) -> None:
        self.sid = new_sid("MZ")
        self.name = element.get("name", self.sid)
        self.tracks = _TRACKS[element.get("track", "inbound_track")]
        self._call = call
        self._element = element
        self._wire = Wire(self.sid, call.exchange.config.account_sid, call.sid)
        self._sender: Sender | None = None
        self._stopped = asyncio.Event()
        self._frames = 0
        self._ignored = 0

    def stop(self) -> None:
        self._stopped.set()

    def overhear(self, said: bytes, heard: bytes) -> None:
        """20 ms of both tracks, from the call's beat."""
        if self._sender is None:
            return
        for track, mulaw in (("inbound", said), ("outbound", heard)):
            if track in self.tracks:
                self._sender.put(self._wire.media(mulaw, self._frames * 20, track))
        self._frames += 1

    async def run(self) -> None:
        """From the handshake to the end; a fault is reported and the call goes on as if nothing had been."""
        try:
            await until(self._live(), self._stopped, self._call.over)
        except TwilioFault as fault:
            self._call.report(fault)
            self._notify("stream-error", f"{fault.code}: {fault.message}")
        finally:
            if self in self._call.listeners:
                self._call.listeners.remove(self)

    async def _live(self) -> None:
        line = await mediasocket.connect(self._call.exchange, self._element.get("url"))
        sender = self._sender = Sender(line)
        parameters = {child.get("name"): child.get("value") for child in self._element.children}
        sender.put(CONNECTED)
        sender.put(self._wire.start(parameters, self.tracks))
        self._call.sound.taps.append(self)
        self._call.log(
            "stream", what="connected", stream_sid=self.sid, url=self._element.get("url"), one_way=True
        )
        self._notify("stream-started")
        stopped_by_us = True
        try:
            async for frame in line:
                self._ignore(frame)
            stopped_by_us = False
            if mediasocket.lost(line):
                raise TwilioFault(31921, "stream: the connection was lost without a close")
        finally:
            self._sender = None
            self._call.sound.taps.remove(self)
            if stopped_by_us:
                sender.put(self._wire.stop())
            self._call.in_background(sender.close())
            self._call.log(
                "stream", what="stopped", stream_sid=self.sid, frames=self._frames, ignored=self._ignored
            )
            self._notify("stream-stopped")

    def _ignore(self, frame: aiohttp.WSMessage) -> None:
        """The app cannot speak into a one-way stream: said once."""
        self._ignored += 1
        if self._ignored == 1:
            what = "a binary message" if frame.type is aiohttp.WSMsgType.BINARY else "a message"
            self._call.report(
                TwilioFault(31951, f"stream: {what} was sent into a one-way stream, and ignored")
            )

    def _notify(self, event: str, error: str = "") -> None:
        mediasocket.notify(self._call, self._element, self.sid, event, error)
