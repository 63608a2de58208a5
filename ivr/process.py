"""Owns processes found by their pid files: told apart from strangers, ended in order."""

import os
import signal
import time
from pathlib import Path

TERM_SECONDS = 8.0
KILL_SECONDS = 2.0


def pid_file(data_dir: Path, name: str) -> Path:
    """Where the process of this name writes its pid."""
    return data_dir / "run" / f"{name}.pid"


def end(pid_file: Path, marker: str) -> None:
    """End the process that wrote this file, if it still is the one whose command line holds `marker`."""
    pid = read(pid_file)
    if pid is None:
        return
    if is_ours(pid, marker):
        _kill(pid)
    pid_file.unlink(missing_ok=True)


def read(pid_file: Path) -> int | None:
    try:
        return int(pid_file.read_text())
    except (OSError, ValueError):
        return None


def is_ours(pid: int, marker: str) -> bool:
    """A pid may have been given to somebody else since it was written down."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return False if Path("/proc/self").exists() else is_alive(pid)
    except OSError:
        return False
    return marker in command.replace(b"\0", b" ").decode("utf-8", "replace")


def is_alive(pid: int) -> bool:
    """A zombie is not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        try:
            os.kill(pid, 0)
        except OSError:
            return False
        return not Path("/proc/self").exists()
    return stat.rpartition(")")[2].split()[0] != "Z"


def _kill(pid: int) -> None:
    for number, seconds in ((signal.SIGTERM, TERM_SECONDS), (signal.SIGKILL, KILL_SECONDS)):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            return
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not is_alive(pid):
                return
            time.sleep(0.05)
