"""Owns waiting for whichever of several things comes first."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

T = TypeVar("T")


async def first(*events: asyncio.Event) -> None:
    """Until one of them is set."""
    waiting = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()


async def until(work: Coroutine[Any, Any, T], *events: asyncio.Event) -> T | None:
    """What the work comes to, or None when one of the events came before: then the work is cancelled, and has
    wound up. Raises what the work raises."""
    async with beside(work) as working:
        waiting = asyncio.create_task(first(*events))
        try:
            await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        return working.result() if working.done() else None


@asynccontextmanager
async def beside(work: Coroutine[Any, Any, T]) -> AsyncIterator[asyncio.Task[T]]:
    """Work that is done while the block runs; at its end it is cancelled, and has wound up."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait({task})
