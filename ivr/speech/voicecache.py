"""Owns what was synthesised before: in memory the newest sentences, on disk as many as there is room for."""

import hashlib
import threading
from collections import OrderedDict
from pathlib import Path

import structlog

KEPT_IN_MEMORY = 256
ROOM_BYTES = 200 << 20
"""Seven hours of speech."""
CHECK_EVERY = 200
"""Writes between two looks at how much lies on disk."""

log = structlog.get_logger(__name__)


class VoiceCache:
    """Thread-safe, and safe between processes: a file appears whole or not at all. Never raises: a cache that cannot be
    written is a slow voice, not a dumb one."""

    def __init__(self, folder: Path, *, room_bytes: int = ROOM_BYTES) -> None:
        self._folder = folder
        self._room_bytes = room_bytes
        self._memory: OrderedDict[str, bytes] = OrderedDict()
        self._lock = threading.Lock()
        self._writes = 0

    def find(self, text: str, voice: str, rate: float) -> bytes | None:
        key = _key(text, voice, rate)
        with self._lock:
            if key in self._memory:
                self._memory.move_to_end(key)
                return self._memory[key]
        path = self._path(key)
        try:
            line = path.read_bytes()
            path.touch()  # least recently used goes first
        except OSError:
            return None
        self._remember(key, line)
        return line

    def keep(self, text: str, voice: str, rate: float, line: bytes) -> None:
        key = _key(text, voice, rate)
        self._remember(key, line)
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            whole = path.with_suffix(f".{threading.get_native_id()}")
            whole.write_bytes(line)
            whole.replace(path)
        except OSError as error:
            log.warning("voice_cache.unwritable", path=str(self._folder), reason=error.strerror)
            return
        self._writes += 1
        if self._writes % CHECK_EVERY == 1:
            self.prune()

    def prune(self) -> None:
        """Remove the least recently used until the rest has room."""
        files = []
        for path in self._folder.glob("*/*.ulaw"):
            try:
                stat = path.stat()
            except OSError:  # removed by another process meanwhile
                continue
            files.append((stat.st_mtime, stat.st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self._room_bytes:
                return
            path.unlink(missing_ok=True)
            total -= size

    def _remember(self, key: str, line: bytes) -> None:
        with self._lock:
            self._memory[key] = line
            self._memory.move_to_end(key)
            while len(self._memory) > KEPT_IN_MEMORY:
                self._memory.popitem(last=False)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.ulaw"


def _key(text: str, voice: str, rate: float) -> str:
    return hashlib.sha256(f"{voice}\n{rate:.2f}\n{text}".encode()).hexdigest()
