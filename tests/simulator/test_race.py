"""Waiting for whichever comes first."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from ivr.simulator.race import beside, first, until


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(work, 5))


class Work:
    """Notes how it ended."""

    def __init__(self) -> None:
        self.ended = ""

    async def forever(self) -> str:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)  # winding up takes a moment
            self.ended = "wound up"
        return "never"


def test_work_that_is_done_first_gives_its_result() -> None:
    async def scene() -> None:
        async def quick() -> str:
            return "done"

        assert await until(quick(), asyncio.Event()) == "done"

    run(scene())


def test_work_that_an_event_overtakes_has_wound_up_when_the_wait_is_over() -> None:
    async def scene() -> None:
        work, event = Work(), asyncio.Event()
        asyncio.get_running_loop().call_later(0.01, event.set)
        assert await until(work.forever(), asyncio.Event(), event) is None
        assert work.ended == "wound up"

    run(scene())


def test_what_the_work_raises_is_raised() -> None:
    async def scene() -> None:
        async def broken() -> None:
            raise ValueError("broken")

        with pytest.raises(ValueError, match="broken"):
            await until(broken(), asyncio.Event())

    run(scene())


def test_one_who_is_cancelled_while_waiting_cancels_the_work() -> None:
    async def scene() -> None:
        work = Work()
        waiting = asyncio.create_task(until(work.forever(), asyncio.Event()))
        await asyncio.sleep(0.01)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert work.ended == "wound up"

    run(scene())


def test_the_first_of_several_events_is_enough() -> None:
    async def scene() -> None:
        events = [asyncio.Event(), asyncio.Event()]
        events[1].set()
        await first(*events)

    run(scene())


def test_what_is_done_beside_a_block_ends_with_it() -> None:
    async def scene() -> None:
        work = Work()
        async with beside(work.forever()) as task:
            await asyncio.sleep(0.01)
            assert not task.done()
        assert work.ended == "wound up"

    run(scene())
