"""Owns one bidirectional Media Stream: what the caller says goes to the app, what the app sends is played."""

from typing import TYPE_CHECKING

import aiohttp

from ivr.simulator import mediasocket
from ivr.simulator.fault import TwilioFault
from ivr.simulator.sender import Sender
from ivr.simulator.sid import new_sid
from ivr.simulator.twiml import Element
from ivr.simulator.wire import CONNECTED, Clear, MarkName, Media, Wire

if TYPE_CHECKING:
    from ivr.simulator.call import Call


class Stream:
    """The call's ear while it runs: what the caller says and types goes to the app, what the app sends is played."""

    def __init__(self, call: "Call", element: Element) -> None:
        self._call = call
        self._element = element
        self.sid = new_sid("MZ")
        self._url = element.get("url")
        self._parameters = {child.get("name"): child.get("value") for child in element.children}
        self._wire = Wire(self.sid, call.exchange.config.account_sid, call.sid)
        self._sender: Sender | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._frames = 0
        self._error = ""
        self._complained: set[int] = set()
        self.began = False
        self.counts = {
            "media_sent": 0,
            "media_received": 0,
            "bytes_received": 0,
            "marks": 0,
            "clears": 0,
            "dtmf": 0,
        }

    async def run(self) -> bool:
        """Until the app closes the socket; False when the handshake failed. Cancelling it sends `stop`."""
        try:
            self._socket = await mediasocket.connect(self._call.exchange, self._url)
        except TwilioFault as fault:
            self._fail(fault)
            return False
        self._sender = Sender(self._socket)
        self.began = True
        self._log("connected", url=self._url)
        self._notify("stream-started")
        self._sender.put(CONNECTED)
        self._sender.put(self._wire.start(self._parameters))
        self._call.sound.ear = self
        self._call.stream = self
        stopped_by_us = True
        try:
            await self._read(self._socket)
            stopped_by_us = False
        finally:
            self._end(stop=stopped_by_us)
        return True

    def frame(self, mulaw: bytes) -> None:
        """20 ms of the caller, from the call's beat."""
        if self._sender is None:
            return
        self._sender.put(self._wire.media(mulaw, self._frames * 20))
        self._frames += 1
        self.counts["media_sent"] += 1

    def key(self, digit: str) -> None:
        if self._sender is None:
            return
        self.counts["dtmf"] += 1
        self._log("dtmf", digit=digit)
        self._sender.put(self._wire.dtmf(digit))

    def drop(self) -> None:
        """Lose the connection without a word, as a network does."""
        if self._socket is not None:
            mediasocket.cut(self._socket)

    def outcome(self) -> dict[str, str]:
        """What `action` is told besides the call's own parameters."""
        event = "stream-error" if self._error else "stream-stopped"
        told = {
            "StreamSid": self.sid,
            "StreamName": self._element.get("name", self.sid),
            "StreamEvent": event,
        }
        return {**told, "StreamError": self._error} if self._error else told

    async def _read(self, incoming: aiohttp.ClientWebSocketResponse) -> None:
        async for frame in incoming:
            if frame.type is aiohttp.WSMsgType.TEXT:
                try:
                    self._take(self._wire.read(frame.data))
                except TwilioFault as fault:
                    self._complain(fault)
            elif frame.type is aiohttp.WSMsgType.BINARY:
                self._complain(TwilioFault(31950, "stream: binary messages are not supported"))
            elif frame.type is aiohttp.WSMsgType.ERROR:
                self._fail(TwilioFault(31924, f"stream: WebSocket protocol error: {incoming.exception()}"))
        if not self._error and mediasocket.lost(incoming):
            self._fail(TwilioFault(31921, "stream: the connection was lost without a close"))

    def _take(self, message: Media | MarkName | Clear) -> None:
        playout = self._call.sound.playout
        if isinstance(message, Media):
            self.counts["media_received"] += 1
            self.counts["bytes_received"] += len(message.mulaw)
            if not playout.queue(message.mulaw):
                self._complain(
                    TwilioFault(31951, "stream: more than ten minutes of audio are waiting: dropped")
                )
        elif isinstance(message, MarkName):
            self.counts["marks"] += 1
            playout.mark(lambda name=message.name: self._echo(name))  # type: ignore[misc]
        else:
            self.counts["clears"] += 1
            self._log("clear", dropped_ms=playout.queued_bytes // 8)
            playout.clear()

    def _echo(self, name: str) -> None:
        if self._sender is not None:
            self._sender.put(self._wire.mark(name))
            self._call.log("mark", name=name)

    def _end(self, *, stop: bool) -> None:
        """The ear comes off and what has not been played is forgotten; the socket closes in the background."""
        self._call.sound.ear = None
        self._call.stream = None
        sender, self._sender = self._sender, None
        self._call.sound.playout.clear()
        if sender is not None:
            if stop:
                sender.put(self._wire.stop())
            self._call.in_background(sender.close())
        self._log("stopped", stop_sent=stop, **self.counts)
        self._notify("stream-stopped")

    def _complain(self, fault: TwilioFault) -> None:
        """A message of the app's that is ignored: said once per kind, counted ever after."""
        key = f"error_{fault.code}"
        self.counts[key] = self.counts.get(key, 0) + 1
        if fault.code not in self._complained:
            self._complained.add(fault.code)
            self._call.report(fault)

    def _fail(self, fault: TwilioFault) -> None:
        self._error = f"{fault.code}: {fault.message}"
        self._call.report(fault)
        self._notify("stream-error")

    def _notify(self, event: str) -> None:
        mediasocket.notify(self._call, self._element, self.sid, event, self._error)

    def _log(self, what: str, **fields: object) -> None:
        self._call.log("stream", what=what, stream_sid=self.sid, **fields)
