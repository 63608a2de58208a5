"""Owns the circuit breaker of another system: when it is not even asked, so that callers need not wait to be refused.

Our own, of few lines: pybreaker holds its lock for as long as a call takes, which would make callers wait in line, and
the threads of a purgatory breaker take each other's events away.
"""

from threading import Lock

import structlog

from ivr.ports import Clock

log = structlog.get_logger(__name__)

FAILURES = 5
REST_MS = 30_000


class Breaker:
    """Closed: everything passes. After so many failures in a row it opens: nothing passes until it has rested, then
    one at a time, until one succeeds. Thread-safe."""

    def __init__(self, name: str, clock: Clock, *, failures: int = FAILURES, rest_ms: int = REST_MS) -> None:
        self._name = name
        self._clock = clock
        self._most = failures
        self._rest_ms = rest_ms
        self._failures = 0
        self._resting_until_ms: int | None = None
        self._lock = Lock()

    @property
    def is_open(self) -> bool:
        return self._resting_until_ms is not None

    def admit(self) -> bool:
        """Whether the provider may be asked now. Who is admitted says afterwards how it went."""
        with self._lock:
            if self._resting_until_ms is None:
                return True
            now_ms = self._clock.monotonic_ms()
            if now_ms < self._resting_until_ms:
                return False
            self._resting_until_ms = (
                now_ms + self._rest_ms
            )  # this one tries; the others wait for what it finds
            return True

    def withdraw(self) -> None:
        """Who was admitted had nothing to ask after all: the next one may try."""
        with self._lock:
            if self._resting_until_ms is not None:
                self._resting_until_ms = self._clock.monotonic_ms()

    def succeeded(self) -> None:
        with self._lock:
            if self.is_open:
                log.info("provider.reached", provider=self._name)
            self._failures, self._resting_until_ms = 0, None

    def failed(self, why: str) -> None:
        with self._lock:
            self._failures += 1
            if self._failures >= self._most:
                self._open(why)

    def refused(self, why: str) -> None:
        """It will not do better if asked again soon: it opens at the first."""
        with self._lock:
            self._open(why)

    def _open(self, why: str) -> None:
        if not self.is_open:
            log.warning("provider.lost", provider=self._name, why=why)
        self._resting_until_ms = self._clock.monotonic_ms() + self._rest_ms
