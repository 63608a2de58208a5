"""Owns the bounded queue before an engine: deadlines, and of one call's drafts only the newest."""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ivr.errors import SpeechBusy, SpeechTimeout

Result = TypeVar("Result")

LEARNING = 0.2
"""Weight of the newest job in the expected time of a job."""


@dataclass(eq=False)
class _Job:
    work: Callable[[], Any]
    session: str
    deadline: float
    """On the monotonic clock, seconds."""
    counts: bool = True
    """Whether its time tells what the next job will take."""
    is_later: bool = False
    """Nobody waits for it yet."""
    result: "Future[Any]" = field(default_factory=Future)


class Backlog:
    """Workers take jobs in the order they came, those that nobody waits for yet after all others. What cannot be done in
    time is refused at once, so that the caller hears something sensible instead of waiting."""

    def __init__(self, name: str, *, workers: int, limit: int, expected_ms: int, niceness: int = 0) -> None:
        """At most `limit` jobs wait. `expected_ms`: first guess at the time of a job, corrected by experience."""
        self._name = name
        self._workers = workers
        self._limit = limit
        self._niceness = niceness
        self._expected_s = expected_ms / 1000
        self._waiting: list[_Job] = []
        self._running = 0
        self._changed = threading.Condition()
        for n in range(workers):
            threading.Thread(target=self._serve, name=f"{name}-{n}", daemon=True).start()

    @property
    def depth(self) -> int:
        """Jobs waiting or under way."""
        with self._changed:
            return len(self._waiting) + self._running

    @property
    def expected_ms(self) -> int:
        return round(self._expected_s * 1000)

    def run(
        self, work: Callable[[], Result], *, deadline_ms: int, session: str = "", later: bool = False
    ) -> Result:
        """Have `work` done by a worker and wait for it. A waiting job of the same `session` gives way to this one.
        `later`: it is made beforehand, and lets whatever is being waited for go first.

        Raises SpeechBusy when there is no room or no time, SpeechTimeout past the deadline, and whatever `work` raises.
        """
        job = _Job(work, session, time.monotonic() + deadline_ms / 1000, is_later=later)
        with self._changed:
            self._give_way(session)
            self._admit(deadline_ms, later)
            self._queue(job)
        try:
            return job.result.result(timeout=deadline_ms / 1000)  # type: ignore[no-any-return]
        except FutureTimeout:
            with self._changed:
                if job in self._waiting:
                    self._waiting.remove(job)
            raise SpeechTimeout(f"{self._name} took longer than {deadline_ms} ms") from None

    def start(self, work: Callable[[], Result]) -> "Future[Result]":
        """Have something done that others will need, such as loading an engine: it is never refused or late."""
        job = _Job(work, "", float("inf"), counts=False)
        with self._changed:
            self._queue(job)
        return job.result

    def _queue(self, job: _Job) -> None:
        ahead = len(self._waiting) if job.is_later else len(self._waiting) - self._later
        self._waiting.insert(ahead, job)
        self._changed.notify()

    @property
    def _later(self) -> int:
        return sum(job.is_later for job in self._waiting)

    def _give_way(self, session: str) -> None:
        if not session:
            return
        for stale in [job for job in self._waiting if job.session == session]:
            self._waiting.remove(stale)
            stale.result.set_exception(SpeechBusy("a newer draft of this call has come"))

    def _admit(self, deadline_ms: int, later: bool) -> None:
        before = len(self._waiting) - (0 if later else self._later)
        if before >= self._limit:
            raise SpeechBusy(f"{self._name} has {self._limit} jobs waiting already")
        rounds = (before + self._running) // self._workers + 1
        if rounds > 1 and rounds * self._expected_s * 1000 > deadline_ms:
            raise SpeechBusy(f"{self._name} cannot be done with this in {deadline_ms} ms")

    def _serve(self) -> None:
        if self._niceness:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), self._niceness)
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                job = self._waiting.pop(0)
                self._running += 1
            try:
                self._do(job)
            finally:
                with self._changed:
                    self._running -= 1

    def _do(self, job: _Job) -> None:
        began = time.monotonic()
        if began >= job.deadline:
            return  # whoever asked has been told already
        try:
            job.result.set_result(job.work())
        except BaseException as error:  # carried to the thread that asked, which raises it
            job.result.set_exception(error)
            return
        if job.counts:
            self._expected_s += LEARNING * (time.monotonic() - began - self._expected_s)
