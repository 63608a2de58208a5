"""Owns the stopwatch of one turn: how long each of its steps took."""

from ivr.ports import Clock


class Stopwatch:
    """`laps`: ms by step."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_ms = clock.monotonic_ms()
        self.laps: dict[str, int] = {}

    def lap(self, name: str, *, minus: int = 0) -> None:
        now_ms = self._clock.monotonic_ms()
        self.laps[name] = max(0, now_ms - self._last_ms - minus)
        self._last_ms = now_ms
