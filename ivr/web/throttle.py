"""Owns the brake on guessing passwords: how many failures one source or one account may have in a while."""

import threading
from collections import OrderedDict, deque


class FailureWindow:
    """Counts failures of a key within a moving window. Per process; keys that were quiet longest are forgotten first."""

    def __init__(self, *, limit: int, window_ms: int, keys: int = 10_000) -> None:
        self._limit = limit
        self._window_ms = window_ms
        self._keys = keys
        self._failures: OrderedDict[str, deque[int]] = OrderedDict()
        self._lock = threading.Lock()

    def is_blocked(self, key: str, now_ms: int) -> bool:
        with self._lock:
            times = self._failures.get(key)
            while times and times[0] <= now_ms - self._window_ms:
                times.popleft()
            return times is not None and len(times) >= self._limit

    def note(self, key: str, now_ms: int) -> None:
        with self._lock:
            self._failures.setdefault(key, deque(maxlen=self._limit)).append(now_ms)
            self._failures.move_to_end(key)
            while len(self._failures) > self._keys:
                self._failures.popitem(last=False)

    def clear(self, key: str) -> None:
        with self._lock:
            self._failures.pop(key, None)


class SignInBrake:
    """Thirty wrong passwords from one source, or eight for one account, close the door for five minutes."""

    def __init__(self) -> None:
        self._sources = FailureWindow(limit=30, window_ms=300_000)
        self._accounts = FailureWindow(limit=8, window_ms=300_000)

    def is_on(self, source: str, name: str, now_ms: int) -> bool:
        return self._sources.is_blocked(source, now_ms) or self._accounts.is_blocked(name, now_ms)

    def failed(self, source: str, name: str, now_ms: int) -> None:
        self._sources.note(source, now_ms)
        self._accounts.note(name, now_ms)

    def succeeded(self, name: str) -> None:
        self._accounts.clear(name)


class LinkBrake:
    """For pages without sign-in: guessing of links by one source, and how much may come in by one link."""

    def __init__(self) -> None:
        self._guesses = FailureWindow(limit=30, window_ms=600_000)
        self._sendings = FailureWindow(limit=60, window_ms=600_000)

    def guessed(self, source: str, now_ms: int) -> bool:
        """Note a link that opens nothing; whether this source has shown too many of them. Good links always open."""
        is_on = self._guesses.is_blocked(source, now_ms)
        self._guesses.note(source, now_ms)
        return is_on

    def sent(self, link_id: str, now_ms: int) -> bool:
        """Note a sending; whether too many came by this link."""
        is_on = self._sendings.is_blocked(link_id, now_ms)
        if not is_on:
            self._sendings.note(link_id, now_ms)
        return is_on
