"""The 20 ms beat."""

import asyncio
import time
from itertools import pairwise

from ivr.simulator.audio import SILENT_FRAME, tone
from ivr.simulator.clock import Metronome, beat
from ivr.simulator.sound import Sound


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


class Earpiece:
    """A phone that keeps what it is given to hear."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def send_frame(self, mulaw: bytes) -> None:
        self.heard.append(mulaw)

    def tell(self, message: object) -> None:
        """Nothing to show it on."""


class Everybody:
    """A room in which all hear all others."""

    def __init__(self) -> None:
        self.there: list[Sound] = []

    def heard_by(self, sound: Sound) -> list[bytes]:
        return [other.said for other in self.there if other is not sound]


def failing(error: Exception) -> None:
    raise AssertionError(error)


async def two_in_a_room() -> tuple[Earpiece, Earpiece, bytes]:
    metronome, room = Metronome(), Everybody()
    phones, sounds = (Earpiece(), Earpiece()), (Sound(), Sound())
    said = tone(440, 0.02) * 4
    for phone, sound in zip(phones, sounds, strict=True):
        sound.phone = phone
        room.there.append(sound)
        sound.room = room
        metronome.add(sound, failing)
    sounds[1].hearing.put(said)
    for _ in range(12):
        metronome.on_beat()
    for sound in sounds:
        metronome.remove(sound)
    return (*phones, said)


def test_in_one_beat_everybody_has_spoken_before_anybody_hears() -> None:
    one, two, said = asyncio.run(two_in_a_room())
    assert b"".join(frame for frame in one.heard if frame != SILENT_FRAME) == said
    assert set(two.heard) == {SILENT_FRAME}
    assert len(one.heard) == len(two.heard) == 12


async def one_breaks() -> tuple[list[Exception], Earpiece]:
    metronome, broken, well, phone = Metronome(), Sound(), Sound(), Earpiece()
    errors: list[Exception] = []

    class Deaf:
        def frame(self, mulaw: bytes) -> None:
            raise ValueError("deaf")

        def key(self, digit: str) -> None:
            """Never pressed."""

    broken.ear, well.phone = Deaf(), phone
    metronome.add(broken, errors.append)
    metronome.add(well, failing)
    for _ in range(3):
        metronome.on_beat()
    metronome.remove(well)
    return errors, phone


def test_a_fault_in_one_calls_sound_is_told_once_and_the_others_play_on() -> None:
    errors, phone = asyncio.run(one_breaks())
    assert [str(error) for error in errors] == ["deaf"]
    assert len(phone.heard) == 3
