"""Owns a hotline of one's own: a whole demo on free ports and a throw-away data dir, for benchmarks and tests."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ivr.errors import SetupError
from ivr.settings import ROOT

READY_WITHIN_SECONDS = 150


@dataclass(frozen=True)
class Hotline:
    url: str
    data_dir: Path
    process: subprocess.Popen[str]

    def pid_of(self, role: str) -> int:
        """Of the running role's main process."""
        return int((self.data_dir / "run" / f"{role}.pid").read_text())

    def log_of(self, role: str) -> str:
        return (self.data_dir / "logs" / f"{role}.log").read_text("utf-8", "replace")


@contextmanager
def running(data_dir: Path, **settings: str) -> Iterator[Hotline]:
    """`python -m ivr serve --demo`, ended as Ctrl-C ends it. Raises SetupError when it does not come up."""
    port = free_ports(4)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("IVR_")}
    environment |= {f"IVR_{name.upper()}": value for name, value in settings.items()}
    if models := os.environ.get("IVR_MODELS_DIR"):
        environment["IVR_MODELS_DIR"] = models
    process = subprocess.Popen(
        [sys.executable, "-m", "ivr", "serve", "--demo", "--port", str(port), "--data-dir", str(data_dir)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        _await_opening(process)
        yield Hotline(f"http://127.0.0.1:{port}", data_dir, process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=40)
        except subprocess.TimeoutExpired:
            process.kill()
        if process.stdout:
            process.stdout.close()


def _await_opening(process: subprocess.Popen[str]) -> None:
    said = []
    until = time.monotonic() + READY_WITHIN_SECONDS
    assert process.stdout is not None
    for row in process.stdout:
        said.append(row)
        if "Ctrl-C" in row:
            return
        if time.monotonic() > until:
            break
    raise SetupError(f"the hotline did not come up: {''.join(said)[-800:]}")


def free_ports(count: int) -> int:
    """The first of `count` neighbouring ports that nobody listens on.

    Looked for from another place in every process: two that begin at once would find the same ones free.
    """
    for first in range(18000 + os.getpid() % 1400 * 10, 60000, 10):
        try:
            for port in range(first, first + count):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
        except OSError:
            continue
        return first
    raise SetupError("no free ports on this machine")
