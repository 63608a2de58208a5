"""Owns the processes that hold live calls, outlast a killed supervisor and are found again: the embedded Redis, the
demo's carrier. Started, set up again when they fall, stopped."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Thread

import httpx
import structlog

from ivr import process
from ivr.errors import SetupError
from ivr.settings import Settings
from ivr.store import embedded

UP_WITHIN_SECONDS = 20
CARRIER = "--role carrier"
"""In the command line of the carrier's process."""

log = structlog.get_logger(__name__)
_ASKING = httpx.Client(timeout=2)


def start(settings: Settings, environment: Mapping[str, str]) -> None:
    """Have them run. Raises SetupError."""
    if not settings.redis_url:
        embedded.start(settings.data_dir)
    if settings.demo and not carrier_pid(settings):
        _start_carrier(settings, environment)


def revive(settings: Settings, environment: Mapping[str, str]) -> None:
    """Set up again what has died; what is merely slow is left alone. What Redis had written down is there again, the
    calls of a carrier are cut off."""
    try:
        if not settings.redis_url and _is_dead(embedded.pid_file(settings.data_dir), embedded.MARKER):
            log.warning("redis.died")
            embedded.start(settings.data_dir)
        if settings.demo and _is_dead(_carrier_file(settings), CARRIER):
            log.warning("carrier.died")
            _start_carrier(settings, environment)
    except SetupError as error:  # looked at again soon
        log.error("outlasting.not-revived", reason=error.message)


def _is_dead(pid_file: Path, marker: str) -> bool:
    pid = process.read(pid_file)
    return pid is not None and not process.is_ours(pid, marker)


def stop(settings: Settings) -> None:
    process.end(_carrier_file(settings), CARRIER)
    if not settings.redis_url:
        embedded.stop(settings.data_dir)


def carrier_pid(settings: Settings) -> int | None:
    """Of a carrier that is alive, answers, and is where we would put ours."""
    try:
        known = json.loads((settings.data_dir / "carrier.json").read_text("utf-8"))
        pid, url = int(known["pid"]), str(known["url"])
    except (OSError, ValueError, KeyError):
        return None
    at_home = url.endswith(f":{settings.carrier_listen_port}") and process.is_ours(pid, CARRIER)
    return pid if at_home and answers(f"{url}/healthz") else None


def answers(url: str) -> bool:
    try:
        return _ASKING.get(url).status_code == 200
    except httpx.HTTPError:
        return False


def _carrier_file(settings: Settings) -> Path:
    return process.pid_file(settings.data_dir, "carrier")


def _start_carrier(settings: Settings, environment: Mapping[str, str]) -> None:
    process.end(
        process.pid_file(settings.data_dir, "carrier"), "--role carrier"
    )  # one that hangs has the port
    with (settings.data_dir / "logs" / "carrier.log").open("ab") as output:
        carrier = subprocess.Popen(
            [sys.executable, "-m", "ivr", "serve", "--role", "carrier"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=output,
            start_new_session=True,
        )
    Thread(target=carrier.wait, daemon=True).start()  # a dead one shall not stay on as a zombie
    url = f"http://127.0.0.1:{settings.carrier_listen_port}/healthz"
    until = time.monotonic() + UP_WITHIN_SECONDS
    while not answers(url):
        if time.monotonic() > until:
            raise SetupError(
                f"the embedded carrier does not come up; see {settings.data_dir}/logs/carrier.log"
            )
        time.sleep(0.05)
