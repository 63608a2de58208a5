"""Owns the 20 ms beat: one for all live calls."""

import asyncio
from collections.abc import Callable

from ivr.simulator.audio import FRAME_SECONDS, SILENT_FRAME
from ivr.simulator.sound import Sound

_CATCH_UP_SECONDS = 0.005  # between beats at least, so that a delay is made up without a burst
_GIVE_UP_SECONDS = 1.0  # the machine slept: the lost time stays lost

Fail = Callable[[Exception], None]


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


class Metronome:
    """Beats while there is a call to beat for. One beat for all is what makes a room's sound simple: when anybody
    is given to hear something, everybody has spoken."""

    def __init__(self) -> None:
        self._sounds: dict[Sound, Fail] = {}
        self._task: asyncio.Task[None] | None = None

    def add(self, sound: Sound, fail: Fail) -> None:
        """From now on; `fail` is told of an error in this call's sound, which stops it and no other."""
        self._sounds[sound] = fail
        if self._task is None:
            self._task = asyncio.create_task(beat(self.on_beat))

    def remove(self, sound: Sound) -> None:
        self._sounds.pop(sound, None)
        sound.said = SILENT_FRAME  # others may hear it until it has left their room
        if not self._sounds and self._task is not None:
            self._task.cancel()
            self._task = None

    def on_beat(self) -> None:
        for step in (Sound.listen, Sound.play_on):
            for sound, fail in list(self._sounds.items()):
                try:
                    step(sound)
                except Exception as error:
                    self.remove(sound)
                    fail(error)
