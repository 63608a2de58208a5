"""Owns the worker's round over the targets: each on a thread of its own, so that a slow one holds up nobody else."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from ivr.errors import IvrError
from ivr.integrations.webhooks.deliveries import SqlDeliveries
from ivr.integrations.webhooks.post import Outgoing

FORGETS_EVERY = timedelta(hours=1)

log = structlog.get_logger(__name__)


class Round:
    """Call it every second or so; it never waits for a receiver."""

    def __init__(
        self,
        deliveries: SqlDeliveries,
        targets: Sequence[str],
        post: Callable[[Outgoing], None],
        now: Callable[[], datetime],
    ) -> None:
        self._deliveries = deliveries
        self._targets = tuple(targets)
        self._post = post
        self._now = now
        self._threads: dict[str, threading.Thread] = {}
        self._forgot_at: datetime | None = None

    def __call__(self) -> None:
        for target in self._targets:
            running = self._threads.get(target)
            if running is None or not running.is_alive():
                # A daemon: when the worker is stopped, what is under way is tried again by the next one.
                thread = threading.Thread(target=self._deliver, args=(target,), daemon=True)
                self._threads[target] = thread
                thread.start()
        if self._targets and (self._forgot_at is None or self._now() - self._forgot_at > FORGETS_EVERY):
            self._forgot_at = self._now()
            self._deliveries.forget_old()

    def wait(self, timeout_seconds: float) -> None:
        """Until the threads under way have ended, for tests and orderly ends."""
        for thread in self._threads.values():
            thread.join(timeout_seconds)

    def _deliver(self, target: str) -> None:
        try:
            self._deliveries.deliver(target, self._post)
        except IvrError as error:
            log.error("webhooks.failed", target=target, code=error.code, error=error.message)
        except Exception:
            log.exception("webhooks.crashed", target=target)
