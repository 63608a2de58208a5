"""The writing side of a socket."""

import asyncio
from typing import Any, cast

from ivr.simulator.sender import Sender, Socket


class FakeSocket:
    """Takes what is sent once `reading` is set; can be broken."""

    def __init__(self) -> None:
        self.reading = asyncio.Event()
        self.taken: list[str | bytes] = []
        self.closed_with: int | None = None
        self.broken = False

    async def send_str(self, text: str) -> None:
        await self._take(text)

    async def send_bytes(self, raw: bytes) -> None:
        await self._take(raw)

    async def close(self, *, code: int = 1000) -> None:
        self.closed_with = code

    async def _take(self, frame: str | bytes) -> None:
        if self.broken:
            raise ConnectionResetError
        await self.reading.wait()
        self.taken.append(frame)


def run(scenario: Any) -> None:
    async def main() -> None:
        socket = FakeSocket()
        await scenario(socket, Sender(cast(Socket, socket)))

    asyncio.run(main())


def test_frames_go_out_in_order_and_closing_waits_for_them() -> None:
    async def scenario(socket: FakeSocket, sender: Sender) -> None:
        socket.reading.set()
        for frame in ("a", b"b", "c"):
            sender.put(frame)
        await sender.close()
        assert socket.taken == ["a", b"b", "c"]
        assert socket.closed_with == 1000
        sender.put("too late")
        assert sender.dropped == 1

    run(scenario)


def test_a_peer_that_does_not_read_costs_nothing_but_frames() -> None:
    async def scenario(socket: FakeSocket, sender: Sender) -> None:
        for number in range(700):
            sender.put(str(number))
        assert sender.dropped == 200
        socket.reading.set()
        await sender.close()
        assert socket.taken == [str(number) for number in range(500)]

    run(scenario)


def test_a_broken_socket_is_only_a_socket_less() -> None:
    async def scenario(socket: FakeSocket, sender: Sender) -> None:
        socket.broken = True
        sender.put("a")
        await asyncio.sleep(0)
        await sender.close()
        assert socket.taken == []

    run(scenario)
