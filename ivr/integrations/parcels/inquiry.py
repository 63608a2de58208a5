"""Owns the asking under a caller's patience: what is fresh is not asked again; what does not answer in time, or is down,
is told as it was known last; and an answer that comes too late is kept for the next question."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

import structlog
from pydantic import TypeAdapter, ValidationError

from ivr.errors import IvrError, LookupFailed, StoreError
from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels.sql import Answer, SqlAnswers
from ivr.ports import Clock

PATIENCE_MS = 1500
"""Of a caller, for all questions of one look-up together."""
AT_ONCE = 8

T = TypeVar("T")

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Known(Generic[T]):
    """An answer, and since when it is known if it could not be asked for again."""

    value: T
    as_of: datetime | None = None


class Inquiries(Generic[T]):
    """One per source and process. Thread-safe; the same question is asked once, however many want to know."""

    def __init__(
        self,
        answers: SqlAnswers,
        shape: TypeAdapter[T],
        *,
        breaker: Breaker,
        clock: Clock,
        fresh_for: Callable[[T], timedelta],
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        """`shape` turns answers into JSON and back; `fresh_for` says for how long one is good."""
        self._answers = answers
        self._shape = shape
        self._breaker = breaker
        self._clock = clock
        self._fresh_for = fresh_for
        self._patience_ms = patience_ms
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="parcels")
        self._asked: dict[str, Future[T]] = {}
        self._lock = Lock()

    def ask(self, questions: Mapping[str, Callable[[], T]]) -> dict[str, Known[T]]:
        """Question → how to ask it. What is neither answered in time nor known from before is left out.

        Raises StoreError; what the asking raises as LookupFailed leads to what was known before.
        """
        last = self._last(list(questions))
        found = {question: known for question, known in last.items() if known.as_of is None}
        futures = {
            question: self._ask_once(question, how)
            for question, how in questions.items()
            if question not in found
        }
        wait(futures.values(), timeout=self._patience_ms / 1000)
        for question, future in futures.items():
            if future.done() and future.exception() is None:
                found[question] = Known(future.result())
            elif question in last:
                found[question] = last[question]
            if not future.done():
                log.warning("parcels.late", question_of=question.partition(":")[0])
        return found

    def keep(self, question: str, value: T) -> None:
        """An answer that came unasked. Raises StoreError."""
        self._answers.keep(question, self._shape.dump_json(value).decode())

    def known(self, questions: Sequence[str]) -> dict[str, T]:
        """What was told last to each, however long ago; nobody is asked. Raises StoreError."""
        return {question: known.value for question, known in self._last(questions).items()}

    def _last(self, questions: Sequence[str]) -> dict[str, Known[T]]:
        now = self._clock.now()
        return {
            question: known
            for question, answer in self._answers.last(questions).items()
            if (known := self._read(answer, now)) is not None
        }

    def _read(self, answer: Answer, now: datetime) -> Known[T] | None:
        try:
            value = self._shape.validate_json(answer.text)
        except ValidationError:  # of an older version of us
            return None
        is_fresh = now - answer.as_of < self._fresh_for(value)
        return Known(value, None if is_fresh else answer.as_of)

    def _ask_once(self, question: str, how: Callable[[], T]) -> Future[T]:
        with self._lock:
            under_way = self._asked.get(question)
            if under_way is not None:
                return under_way
            if not self._breaker.admit():
                refused: Future[T] = Future()
                refused.set_exception(LookupFailed("not asked: it failed too often just now"))
                return refused
            future = self._asked[question] = self._pool.submit(self._ask, question, how)
        future.add_done_callback(lambda _: self._forget(question))
        return future

    def _ask(self, question: str, how: Callable[[], T]) -> T:
        try:
            value = how()
        except IvrError as error:
            self._breaker.failed(error.message)
            log.warning("parcels.failed", code=error.code, error=error.message)
            raise
        except Exception:
            self._breaker.failed("a fault of ours")
            log.exception("parcels.crashed")
            raise
        self._breaker.succeeded()
        try:
            self.keep(question, value)
        except StoreError as error:  # the caller is told all the same
            log.error("parcels.unkept", code=error.code, error=error.message)
        return value

    def _forget(self, question: str) -> None:
        with self._lock:
            self._asked.pop(question, None)
