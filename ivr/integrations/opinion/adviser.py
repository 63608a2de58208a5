"""Owns the second opinion of a language model: questions under way, one a call, and when the server is left alone.

What leaves the house: the caller's words with every number hidden, and our labels with their names. No phone number, no
parcel, no earlier words, and nothing by which the server could tell one call from another. What a caller says of names
and places is in the words: the server should be one's own, or under contract.
"""

import asyncio
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from threading import Lock, Thread

import structlog

from ivr.errors import AdviceFailed, AdviceRefused
from ivr.integrations.breaker import Breaker
from ivr.integrations.opinion import prompt
from ivr.integrations.opinion.prompt import Prompt
from ivr.integrations.opinion.server import ChatServer
from ivr.messages.doubt import Doubt
from ivr.ports import Clock
from ivr.settings import Settings

MOST_AT_ONCE = 16
"""Questions under way; what is more goes without an opinion rather than wait."""
KEPT_MS = 10_000
"""An answer that nobody has come for by then: the caller has hung up, or gone on speaking."""
FAIR_MS = 500
"""Who had less time than this before nobody waited any longer has not failed."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class _Asked:
    doubt: Doubt
    at_ms: int
    answer: Future[str]


class ModelAdviser:
    """The `Adviser` of ports. One per process; thread-safe. Its thread begins with the first question."""

    def __init__(self, server: ChatServer, words: Prompt, breaker: Breaker, clock: Clock) -> None:
        self._server = server
        self._words = words
        self._breaker = breaker
        self._clock = clock
        self._asked: dict[str, _Asked] = {}
        """By call."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = Lock()

    def consider(self, doubt: Doubt) -> None:
        with self._lock:
            self._begin(doubt)

    def advise(self, doubt: Doubt, *, deadline_ms: int) -> str:
        with self._lock:
            self._begin(doubt)
            asked = self._asked.pop(doubt.call_sid, None)
        if asked is None:
            return ""
        try:
            return asked.answer.result(deadline_ms / 1000)
        except CancelledError:
            return ""
        except TimeoutError:
            if asked.answer.cancel():
                self._late(asked)
            return ""

    def close(self) -> None:
        """Questions under way are dropped."""
        with self._lock:
            loop, self._loop = self._loop, None
            for call_sid in list(self._asked):
                self._drop(call_sid)
        if loop:
            asyncio.run_coroutine_threadsafe(self._server.close(), loop).result(1)
            loop.call_soon_threadsafe(loop.stop)

    def _begin(self, doubt: Doubt) -> None:
        now_ms = self._clock.monotonic_ms()
        held = self._asked.get(doubt.call_sid)
        if held is not None and held.doubt == doubt:
            return
        for call_sid, asked in list(self._asked.items()):
            if call_sid == doubt.call_sid or now_ms - asked.at_ms > KEPT_MS:
                self._drop(call_sid)
        under_way = sum(not asked.answer.done() for asked in self._asked.values())
        if under_way < MOST_AT_ONCE and self._breaker.admit():
            answer = asyncio.run_coroutine_threadsafe(self._ask(doubt), self._running())
            self._asked[doubt.call_sid] = _Asked(doubt, now_ms, answer)

    def _late(self, asked: _Asked) -> None:
        if self._clock.monotonic_ms() - asked.at_ms >= FAIR_MS:
            self._breaker.failed("answers too late")
        else:
            self._breaker.withdraw()

    def _drop(self, call_sid: str) -> None:
        if self._asked.pop(call_sid).answer.cancel():
            self._breaker.withdraw()

    async def _ask(self, doubt: Doubt) -> str:
        """A label of the doubt, or empty. Raises nothing, so that the breaker always hears how it went."""
        try:
            said = await self._server.answer(self._words.messages(doubt))
        except AdviceRefused as error:
            self._breaker.refused(error.message)
            return ""
        except AdviceFailed as error:
            self._breaker.failed(error.message)
            return ""
        except Exception:
            log.exception("opinion.crashed")
            self._breaker.failed("a fault of ours")
            return ""
        self._breaker.succeeded()
        if said in doubt.labels:
            return said
        log.info("opinion.odd", characters=len(said))  # not the words: they may be the caller's
        return ""

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            Thread(target=_run, args=(self._loop,), name="second-opinion", daemon=True).start()
        return self._loop


def _run(loop: asyncio.AbstractEventLoop) -> None:
    try:
        loop.run_forever()
    finally:
        loop.close()


def build(settings: Settings, clock: Clock) -> ModelAdviser | None:
    """None when no server is named. Raises DataError."""
    if not settings.second_opinion_url:
        return None
    server = ChatServer(
        settings.second_opinion_url,
        model=settings.second_opinion_model,
        key=settings.second_opinion_key.get_secret_value(),
    )
    return ModelAdviser(server, prompt.load(), Breaker("second-opinion", clock), clock)
