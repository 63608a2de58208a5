"""Owns the clock: the one place where the time of day is read."""

import time
from datetime import UTC, datetime


class SystemClock:
    """The `Clock` of ports. With `start`, the time of day runs on from there instead of from the real one.

    `since` is the real moment at which `start` held (default: now), so that a process which is started again
    goes on where the others are and does not fall back to `start`.
    """

    def __init__(self, start: datetime | None = None, *, since: datetime | None = None) -> None:
        real = datetime.now(UTC)
        self._shift = None if start is None else start.astimezone(UTC) - (since or real)

    def now(self) -> datetime:
        """Aware, UTC."""
        real = datetime.now(UTC)
        return real if self._shift is None else real + self._shift

    def monotonic_ms(self) -> int:
        """Milliseconds since the machine started; never goes back."""
        return time.monotonic_ns() // 1_000_000
