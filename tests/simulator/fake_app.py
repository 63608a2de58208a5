"""A tiny hotline for the carrier's tests: scripted TwiML, checked signatures, one stream at a time."""

import asyncio
import base64
import json
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import WSMsgType, web
from twilio.request_validator import RequestValidator

AUTH_TOKEN = "secret-of-the-account"
T = TypeVar("T")


def without_silence(mulaw: bytes) -> bytes:
    """What was said, whatever gaps a busy machine put between its frames."""
    frames = (mulaw[place : place + 160] for place in range(0, len(mulaw), 160))
    return b"".join(frame for frame in frames if frame != b"\xff" * 160)


class LoopThread:
    """An event loop on a thread of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T], timeout: float = 15.0) -> T:
        future: Future[T] = asyncio.run_coroutine_threadsafe(work, self.loop)
        return future.result(timeout)

    def close(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(5)
        self.loop.close()


@dataclass(frozen=True)
class Asked:
    """One request that came in; `signed` says whether twilio-python's own validator accepts it."""

    path: str
    method: str
    url: str
    params: dict[str, str]
    token: str
    signed: bool
    headers: dict[str, str] = field(repr=False, default_factory=dict)


class FakeStream:
    """The app's end of one stream."""

    def __init__(
        self, app: "FakeApp", request: web.Request, socket: web.WebSocketResponse, signed: bool
    ) -> None:
        self._app, self._request, self._socket, self.signed = app, request, socket, signed
        self.messages: list[dict[str, Any]] = []
        self.arrived: list[float] = []
        self.closed_with: int | None = None

    def take(self, text: str) -> None:
        with self._app.changed:
            self.messages.append(json.loads(text))
            self.arrived.append(self._app.thread.loop.time())
            self._app.changed.notify_all()

    @property
    def sid(self) -> str:
        start = self.wait_for("start")
        return str(start["streamSid"])

    def of(self, event: str) -> list[dict[str, Any]]:
        with self._app.changed:
            return [message for message in self.messages if message["event"] == event]

    def wait_for(self, event: str, count: int = 1, timeout: float = 5.0) -> dict[str, Any]:
        self._app.wait(lambda: len([m for m in self.messages if m["event"] == event]) >= count, timeout)
        return self.of(event)[count - 1]

    def send_text(self, text: str) -> None:
        self._app.thread.run(self._socket.send_str(text))

    def send_bytes(self, raw: bytes) -> None:
        self._app.thread.run(self._socket.send_bytes(raw))

    def media(self, mulaw: bytes) -> None:
        payload = base64.b64encode(mulaw).decode()
        self.send_text(json.dumps({"event": "media", "streamSid": self.sid, "media": {"payload": payload}}))

    def mark(self, name: str) -> None:
        self.send_text(json.dumps({"event": "mark", "streamSid": self.sid, "mark": {"name": name}}))

    def clear(self) -> None:
        self.send_text(json.dumps({"event": "clear", "streamSid": self.sid}))

    def close(self) -> None:
        self._app.thread.run(self._socket.close())

    def die(self) -> None:
        """As a process that is killed: no close frame, no last words."""
        transport = self._request.transport
        assert transport is not None
        self._app.thread.loop.call_soon_threadsafe(transport.abort)

    def heard(self) -> bytes:
        return b"".join(base64.b64decode(message["media"]["payload"]) for message in self.of("media"))

    def heard_on(self, track: str) -> bytes:
        """`inbound` or `outbound` alone."""
        media = [message["media"] for message in self.of("media")]
        return b"".join(base64.b64decode(one["payload"]) for one in media if one["track"] == track)


Script = str | web.Response | Callable[[dict[str, str]], "str | web.Response"]


class FakeApp:
    """`script[path]` is the TwiML (without the root), a response, or a function of the parameters."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.asked: list[Asked] = []
        self.streams: list[FakeStream] = []
        self.script: dict[str, Script | list[Script]] = {}
        self.refuse_streams = False
        self.thread = LoopThread()
        self._validator = RequestValidator(AUTH_TOKEN)
        self._runner: web.AppRunner | None = None
        self.url = self.thread.run(self._start())

    async def _start(self) -> str:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    @property
    def stream_url(self) -> str:
        return self.url.replace("http", "ws") + "/stream"

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        url = self.url + request.raw_path
        signature = request.headers.get("X-Twilio-Signature", "")
        if request.path == "/stream":
            url = url.replace("http", "ws", 1)
            signed = self._validator.validate(url, {}, signature)
            return await self._stream(request, signed)
        form = dict((await request.post()).items()) if request.method == "POST" else {}
        params = {name: str(value) for name, value in (form or request.query).items()}
        signed = self._validator.validate(url, form, signature)
        token = request.headers.get("I-Twilio-Idempotency-Token", "")
        asked = Asked(request.path, request.method, url, params, token, signed, dict(request.headers))
        with self.changed:
            self.asked.append(asked)
            self.changed.notify_all()
        scripted = self.script.get(request.path, "<Hangup/>")
        if isinstance(scripted, list):
            scripted = scripted.pop(0) if len(scripted) > 1 else scripted[0]
        if callable(scripted):
            scripted = scripted(params)
        if isinstance(scripted, web.Response):
            return scripted
        return web.Response(text=f"<Response>{scripted}</Response>", content_type="text/xml")

    async def _stream(self, request: web.Request, signed: bool) -> web.StreamResponse:
        if self.refuse_streams:
            raise web.HTTPForbidden
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        stream = FakeStream(self, request, socket, signed)
        with self.changed:
            self.streams.append(stream)
            self.changed.notify_all()
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                stream.take(frame.data)
        with self.changed:
            stream.closed_with = socket.close_code
            self.changed.notify_all()
        return socket

    def wait(self, ready: Callable[[], bool], timeout: float = 5.0) -> None:
        """Until `ready`, which may look at anything: it is tried again and again."""
        deadline = time.monotonic() + timeout
        with self.changed:
            while not ready():
                if time.monotonic() > deadline:
                    raise TimeoutError(f"asked so far: {[asked.path for asked in self.asked]}")
                self.changed.wait(0.02)

    def wait_for(self, path: str, count: int = 1, timeout: float = 5.0) -> Asked:
        """The `count`-th request to `path`."""
        self.wait(lambda: len([a for a in self.asked if a.path == path]) >= count, timeout)
        return self.all(path)[count - 1]

    def wait_for_stream(self, count: int = 1) -> FakeStream:
        self.wait(lambda: len(self.streams) >= count)
        return self.streams[count - 1]

    def all(self, path: str) -> list[Asked]:
        with self.changed:
            return [asked for asked in self.asked if asked.path == path]

    def close(self) -> None:
        if self._runner is not None:
            self.thread.run(self._runner.cleanup())
        self.thread.close()
