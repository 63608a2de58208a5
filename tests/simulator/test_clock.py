"""The 20 ms beat."""

import asyncio
import time
from itertools import pairwise

from ivr.simulator.clock import beat


async def beats(seconds: float, *, work_seconds: float = 0.0, block_seconds: float = 0.0) -> list[float]:
    """When the beats came. Each does some work; the loop is blocked once, early on."""
    loop = asyncio.get_running_loop()
    came: list[float] = []

    def on_beat() -> None:
        came.append(loop.time())
        time.sleep(work_seconds)

    task = asyncio.create_task(beat(on_beat))
    await asyncio.sleep(0.03)
    time.sleep(block_seconds)  # what a busy machine does to us
    await asyncio.sleep(seconds)
    task.cancel()
    return came


def lag_beats(came: list[float]) -> float:
    """How far the beats are behind a perfect clock."""
    return (came[-1] - came[0]) / 0.02 - (len(came) - 1)


def test_work_done_in_a_beat_does_not_make_the_clock_slow() -> None:
    came = asyncio.run(beats(0.6, work_seconds=0.01))
    assert lag_beats(came) < 5  # a clock that sleeps 20 ms between beats is ten behind by now


def test_after_a_delay_the_lost_beats_follow_one_by_one_never_in_a_burst() -> None:
    came = asyncio.run(beats(0.4, block_seconds=0.3))
    gaps = [later - earlier for earlier, later in pairwise(came)]
    assert max(gaps) > 0.25
    assert lag_beats(came) < 5  # of the fifteen that were due meanwhile
    assert min(gaps) > 0.004
