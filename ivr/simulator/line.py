"""Owns the phone side: the WebSocket by which a browser or a test dials, speaks, types and hangs up.

`GET /line?token=…`. The phone's first text frame is `{"type":"dial","from":"+86…","to":"+1…"}` (`to` may be left
out) or `{"type":"register","number":"+86…"}` (or `"client:anna"`: her browser). A registered phone is told
`{"type":"ringing","sid","from","parameters":{…}}` (the <Parameter>s of whoever rings it) and says
`{"type":"answer"}` or `{"type":"reject"}`; between calls it can be rung again, dial as itself, and register anew, under
another number too. Of several phones with one number the last to register rings. Then `{"type":"key","digit":"1"}`
and `{"type":"hangup"}`; closing the socket hangs up too. Binary frames are μ-law, 8 kHz, both ways: from the phone in
any length, at most a second ahead; to the phone 160 bytes every 20 ms from the answer to the end. The carrier tells
`{"type":"call","sid","status"}`, `{"type":"log","event",…}` (webhook, verb, stream, error, say, queue, dial,
conference, detection) and `{"type":"error","message"}`; after the last, and after the call of a phone that is not
registered, it closes.
"""

import asyncio
import hmac
import json
import time
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from aiohttp import WSMsgType, web

from ivr.simulator.call import Call
from ivr.simulator.exchange import EXCHANGE, Exchange
from ivr.simulator.region import client_identity, is_caller, is_number
from ivr.simulator.rules import KEYS
from ivr.simulator.sender import Sender

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_FIRST_FRAME_SECONDS = 10.0


def line_token(admin_token: str, expiry: int) -> str:
    """A token that opens the line until `expiry` (unix seconds)."""
    return f"{expiry}.{hmac.new(admin_token.encode(), f'line:{expiry}'.encode(), sha256).hexdigest()}"


def is_token(token: str, admin_token: str) -> bool:
    """Whether `token` is the admin token, or one made by `line_token` that has not expired."""
    if hmac.compare_digest(token.encode(), admin_token.encode()):
        return True
    expiry = token.partition(".")[0]
    if not (expiry.isascii() and expiry.isdigit()) or int(expiry) < time.time():
        return False
    return hmac.compare_digest(token.encode(), line_token(admin_token, int(expiry)).encode())


class Refused(Exception):
    """The phone asked for something that makes no sense; the message says what."""


class Line:
    """One phone: it dials, or it is registered under a number and rung."""

    def __init__(self, exchange: Exchange, socket: web.WebSocketResponse) -> None:
        self._exchange = exchange
        self._sender = Sender(socket)
        self._call: Call | None = None
        self._number = ""
        self._picked: asyncio.Future[bool] | None = None

    def send_frame(self, mulaw: bytes) -> None:
        self._sender.put(mulaw)

    def tell(self, message: Mapping[str, Any]) -> None:
        self._sender.put(json.dumps(message, ensure_ascii=False))

    def take_sound(self, mulaw: bytes) -> None:
        if self._call is not None and self._call.answered:
            self._call.sound.hearing.put(mulaw)

    def take(self, message: dict[str, Any]) -> None:
        """One text frame of the phone's. Raises Refused."""
        match message.get("type"):
            case "dial" if self._is_free:
                self._dial(message)
            case "register" if self._is_free or message.get("number") == self._number:
                self._register(str(message.get("number", "")))
            case "key" if len(str(message.get("digit"))) == 1 and str(message["digit"]) in KEYS:
                if self._call is not None:
                    self._call.key(str(message["digit"]))
            case "hangup":
                self.hang_up()
            case "answer" | "reject" as choice if self._number:
                if self._picked is not None and not self._picked.done():
                    self._picked.set_result(choice == "answer")
            case other:
                raise Refused(f"not understood here: {other!r}")

    def hang_up(self) -> None:
        if self._picked is not None and not self._picked.done():
            self._picked.set_result(False)
        elif self._call is not None:
            self._call.end("completed" if self._call.answered else "canceled")

    async def ring(self, call: Call) -> bool:
        """Ring this registered phone; False when it declines or is engaged."""
        if not self._is_free:
            return False
        self._picked = asyncio.get_running_loop().create_future()
        self.tell({"type": "ringing", "sid": call.sid, "from": call.from_, "parameters": call.details})
        self._call = call
        call.sound.phone = self
        return await self._picked

    async def close(self) -> None:
        """The phone is gone: so is its call."""
        self.hang_up()
        self._leave_number()
        await self._sender.close()

    async def wait_until_over(self) -> None:
        """Until a dialled call has ended, or the carrier ends its day."""
        while not self._exchange.closing and (self._number or self._call is None or not self._call.ending):
            await asyncio.sleep(0.05)

    def _dial(self, message: dict[str, Any]) -> None:
        from_ = str(message.get("from", self._number))
        to = str(message.get("to") or self._exchange.config.number)
        if not is_caller(from_):
            raise Refused(f"'{from_}' is not a caller: +country number, client:…, sip:…, anonymous or empty")
        if self._number and from_ != self._number:
            raise Refused(f"this phone is {self._number}: it cannot dial as {from_ or 'nobody'}")
        if to != self._exchange.config.number:
            raise Refused(f"{to} is not connected; the hotline is {self._exchange.config.number}")
        self._call = self._exchange.dial(self, from_, to)

    def _register(self, number: str) -> None:
        if not is_number(number) and not client_identity(number):
            raise Refused(f"'{number}' is not a number (+ and country code first) nor client:<identity>")
        self._leave_number()
        self._number = number
        self._exchange.phones[number] = self
        self.tell({"type": "registered", "number": number})

    @property
    def _is_free(self) -> bool:
        """It has never had a call, or is registered and its last one is over."""
        return self._call is None or (bool(self._number) and self._call.ending)

    def _leave_number(self) -> None:
        """Another phone that has taken it over meanwhile keeps it."""
        if self._number and self._exchange.phones.get(self._number) is self:
            del self._exchange.phones[self._number]


async def answer_line(request: web.Request) -> web.StreamResponse:
    """`GET /line?token=…`, upgraded. 403 for a bad token or a page from elsewhere."""
    exchange = request.app[EXCHANGE]
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).hostname not in _LOOPBACK:
        raise web.HTTPForbidden(text="The line is for pages of this machine alone.")
    if not is_token(request.query.get("token", ""), exchange.config.admin_token):
        raise web.HTTPForbidden(text="The line's token is missing, wrong or expired.")
    socket = web.WebSocketResponse(compress=False, heartbeat=20.0, max_msg_size=65_536)
    await socket.prepare(request)
    line = Line(exchange, socket)
    reading = asyncio.create_task(_read(line, socket))
    ended = asyncio.create_task(line.wait_until_over())
    try:
        await asyncio.wait({reading, ended}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        reading.cancel()
        ended.cancel()
        await line.close()
    return socket


async def _read(line: Line, socket: web.WebSocketResponse) -> None:
    """Until the phone closes, or says something that makes no sense."""
    first: float | None = _FIRST_FRAME_SECONDS
    while True:
        try:
            frame = await socket.receive(timeout=first)
        except TimeoutError:
            line.tell({"type": "error", "message": "nothing was dialled within ten seconds"})
            return
        first = None
        if frame.type is WSMsgType.BINARY:
            line.take_sound(frame.data)
        elif frame.type is WSMsgType.TEXT:
            try:
                message = json.loads(frame.data)
                line.take(message if isinstance(message, dict) else {})
            except (ValueError, Refused) as error:
                line.tell({"type": "error", "message": str(error)})
                return
        else:
            return
