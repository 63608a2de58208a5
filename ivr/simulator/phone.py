"""Owns a phone for programs: dial, speak, press keys, listen, hang up; both directions kept in step."""

import asyncio
import json
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any

import aiohttp

from ivr.simulator.audio import FRAME_BYTES, SILENCE, SILENT_FRAME

Event = dict[str, Any]
FINISHED = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})


class PhoneError(Exception):
    """The line could not be opened, or the carrier refused what the phone asked; the message says why."""


class Phone:
    """A phone whose socket lives on a thread of its own; every method may be called from any thread.

    The carrier's frames are its clock: for each 20 ms heard, 20 ms are said (silence when nothing is queued), so
    `sent` and `received` are the two channels of one recording, aligned, from the answer on (μ-law, 8 kHz).
    """

    def __init__(self, on_event: Callable[[Event], None] | None = None) -> None:
        """`on_event` gets every text message of the carrier's, on the phone's own thread."""
        self._on_event = on_event
        self._changed = threading.Condition()
        self._received = bytearray()
        self._sent = bytearray()
        self._queued = bytearray()
        self._error: str | None = None
        self._closed = True
        self._loop: asyncio.AbstractEventLoop | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._thread: threading.Thread | None = None
        self.sid = ""
        self.status = ""
        self.events: list[Event] = []

    def dial(self, carrier_url: str, token: str, from_: str, to: str = "", *, timeout: float = 10.0) -> str:
        """Call `to` (empty: the hotline) as `from_`; the call's sid. Raises PhoneError."""
        self._open(carrier_url, token, {"type": "dial", "from": from_, **({"to": to} if to else {})})
        self._wait(lambda: bool(self.sid) or self._closed, timeout)
        if not self.sid:
            raise PhoneError(self._error or "the carrier did not take the call")
        return self.sid

    def register(self, carrier_url: str, token: str, number: str, *, timeout: float = 10.0) -> None:
        """Be rung when the hotline calls `number` (E.164, or `client:<identity>`). Raises PhoneError."""
        self._open(carrier_url, token, {"type": "register", "number": number})
        self._wait(
            lambda: self._closed or any(event["type"] == "registered" for event in self.events), timeout
        )
        if self._closed or self._error:
            raise PhoneError(self._error or "the carrier did not register the phone")

    def answer(self) -> None:
        self._send({"type": "answer"})

    def reject(self) -> None:
        self._send({"type": "reject"})

    def play(self, mulaw: bytes) -> None:
        """Say this after what is queued already, in real time; returns at once."""
        with self._changed:
            self._queued += mulaw

    def press(self, keys: str) -> None:
        """Press 0-9 * #, one after the other."""
        for key in keys:
            self._send({"type": "key", "digit": key})

    def hang_up(self) -> None:
        self._send({"type": "hangup"})

    def close(self) -> None:
        """Put the phone away; a live call ends with it."""
        with self._changed:  # an open line's loop runs: it closes the line under this lock
            if self._loop is not None and not self._closed:
                self._loop.call_soon_threadsafe(lambda: asyncio.ensure_future(self._shut()))
        if self._thread is not None:
            self._thread.join(timeout=5.0)

    def wait_for(self, *statuses: str, timeout: float = 30.0) -> str:
        """Until the call has one of these statuses (or has ended); the status then. Raises TimeoutError."""
        self._wait(lambda: self.status in statuses or self.status in FINISHED or self._closed, timeout)
        return self.status

    def wait_for_event(self, wanted: Callable[[Event], bool], *, timeout: float = 30.0) -> Event:
        """The first event, past ones too, that is wanted. Raises TimeoutError."""
        self._wait(lambda: self._closed or any(map(wanted, self.events)), timeout)
        with self._changed:
            for event in self.events:
                if wanted(event):
                    return event
        raise TimeoutError("the line was closed before that event came")

    def wait_until_said(self, *, timeout: float = 60.0) -> None:
        """Until everything given to `play` has gone out. Raises TimeoutError."""
        self._wait(lambda: not self._queued or self._closed, timeout)

    @property
    def received(self) -> bytes:
        with self._changed:
            return bytes(self._received)

    @property
    def sent(self) -> bytes:
        with self._changed:
            return bytes(self._sent)

    @property
    def position_ms(self) -> int:
        """How long the call has sounded."""
        with self._changed:
            return len(self._received) // 8

    @property
    def error(self) -> str | None:
        """What the carrier complained of, if it did."""
        return self._error

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self, carrier_url: str, token: str, first: Event) -> None:
        if self._thread is not None:
            raise PhoneError("a phone makes one call; take another")
        self._closed = False
        url = carrier_url.replace("http", "ws", 1).rstrip("/") + "/line"
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._live(url, token, first)), name="phone", daemon=True
        )
        self._thread.start()

    async def _live(self, url: str, token: str, first: Event) -> None:
        self._loop = asyncio.get_running_loop()
        try:
            async with (
                aiohttp.ClientSession() as http,
                http.ws_connect(
                    url, params={"token": token}, timeout=aiohttp.ClientWSTimeout(ws_close=2.0)
                ) as line,
            ):
                await line.send_json(first)
                self._socket = line
                async for frame in line:
                    if frame.type is aiohttp.WSMsgType.BINARY:
                        await line.send_bytes(self._exchange_frame(frame.data))
                    elif frame.type is aiohttp.WSMsgType.TEXT:
                        self._take(json.loads(frame.data))
        except aiohttp.WSServerHandshakeError as error:
            self._error = f"the carrier refused the line with status {error.status}"
        except (aiohttp.ClientError, OSError) as error:
            self._error = f"the line broke: {error}"
        finally:
            with self._changed:
                self._socket = None
                self._closed = True
                self._changed.notify_all()

    def _exchange_frame(self, heard: bytes) -> bytes:
        """20 ms in, 20 ms out."""
        with self._changed:
            said = (
                bytes(self._queued[:FRAME_BYTES]).ljust(FRAME_BYTES, SILENCE)
                if self._queued
                else SILENT_FRAME
            )
            del self._queued[:FRAME_BYTES]
            self._received += heard
            self._sent += said
            self._changed.notify_all()
        return said

    def _take(self, event: Event) -> None:
        with self._changed:
            self.events.append(event)
            match event.get("type"):
                case "call":
                    self.sid, self.status = event["sid"], event["status"]
                case "ringing":
                    self.sid, self.status = event["sid"], "ringing"
                case "error":
                    self._error = event["message"]
            self._changed.notify_all()
        if self._on_event is not None:
            self._on_event(event)

    def _send(self, message: Event) -> None:
        with self._changed:
            if self._loop is None or self._socket is None:
                return  # the line is closed: nobody to tell
            sending = asyncio.run_coroutine_threadsafe(self._socket.send_json(message), self._loop)
        with suppress(CancelledError, ConnectionError, TimeoutError):  # closed meanwhile: the same
            sending.result(timeout=5.0)

    async def _shut(self) -> None:
        if self._socket is not None:
            await self._socket.close()

    def _wait(self, ready: Callable[[], bool], timeout: float) -> None:
        with self._changed:
            if not self._changed.wait_for(ready, timeout):
                raise TimeoutError(f"nothing came within {timeout:g} s (the call is '{self.status}')")
