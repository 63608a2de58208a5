"""Owns the writing side of one WebSocket: a single writer, so that nobody waits for a slow reader."""

import asyncio

from aiohttp import ClientWebSocketResponse, web

Socket = ClientWebSocketResponse | web.WebSocketResponse
_LIMIT = 500  # frames: ten seconds of sound


class Sender:
    """`put` never waits; what a stuck peer does not read is counted in `dropped` and lost."""

    def __init__(self, socket: Socket) -> None:
        self._socket = socket
        self._queue: asyncio.Queue[str | bytes | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._write())
        self._closing = False
        self.dropped = 0

    def put(self, frame: str | bytes) -> None:
        if self._closing or self._queue.qsize() >= _LIMIT:
            self.dropped += 1
            return
        self._queue.put_nowait(frame)

    async def close(self, *, code: int = 1000) -> None:
        """Write what is queued, for at most a second, then close the socket."""
        if not self._closing:
            self._closing = True
            self._queue.put_nowait(None)
        await asyncio.wait({self._task}, timeout=1.0)
        self._task.cancel()
        try:
            await asyncio.wait_for(self._socket.close(code=code), 2.0)
        except (TimeoutError, ConnectionError, RuntimeError):
            return  # the peer is gone: closed all the same

    async def _write(self) -> None:
        try:
            while (frame := await self._queue.get()) is not None:
                if isinstance(frame, str):
                    await self._socket.send_str(frame)
                else:
                    await self._socket.send_bytes(frame)
        except (ConnectionError, RuntimeError):
            self._closing = True  # the reader of this socket sees the end and says so
