"""Owns the clock: the one place where the time of day is read."""

import time
from datetime import UTC, datetime
from pathlib import Path


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


def start_clock(start: datetime | None, data_dir: Path) -> None:
    """Write down at which real moment `start` held, so that every role, begun later or again, runs the same clock."""
    if start is not None:
        _file(data_dir).parent.mkdir(parents=True, exist_ok=True)
        _file(data_dir).write_text(datetime.now(UTC).isoformat())


def running_clock(start: datetime | None, data_dir: Path) -> SystemClock:
    """The clock of this data dir; the real one without `start`."""
    if start is None:
        return SystemClock()
    try:
        since = datetime.fromisoformat(_file(data_dir).read_text())
    except (OSError, ValueError):
        since = None
    return SystemClock(start, since=since)


def _file(data_dir: Path) -> Path:
    return data_dir / "run" / "clock"
