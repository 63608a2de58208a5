"""Owns the 20 ms beat of a call."""

import asyncio
from collections.abc import Callable

from ivr.simulator.audio import FRAME_SECONDS

_CATCH_UP_SECONDS = 0.005  # between beats at least, so that a delay is made up without a burst
_GIVE_UP_SECONDS = 1.0  # the machine slept: the lost time stays lost


async def beat(on_beat: Callable[[], None]) -> None:
    """Call `on_beat` every 20 ms by absolute deadlines, until cancelled."""
    loop = asyncio.get_running_loop()
    deadline = loop.time()
    while True:
        on_beat()
        deadline += FRAME_SECONDS
        late_seconds = loop.time() - deadline
        if late_seconds > _GIVE_UP_SECONDS:
            deadline = loop.time()
        await asyncio.sleep(max(-late_seconds, _CATCH_UP_SECONDS))
