"""Owns the speaking of whispers: begun when the decision for a person falls, and not waited for long when one accepts."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import structlog

from ivr.errors import SpeechError
from ivr.ports import AgentDesk, Mouth

log = structlog.get_logger(__name__)

WITHIN_SECONDS = 3.0
"""The packet is on the agent's screen; the caller shall not wait longer for a second telling of it."""
AT_ONCE = 4


class Whispers:
    """What has been spoken once is kept by the mouth, for every process."""

    def __init__(
        self, desk: AgentDesk, mouth: Mouth, *, locale: str, within_seconds: float = WITHIN_SECONDS
    ) -> None:
        """`locale`: of those who take calls."""
        self._desk = desk
        self._mouth = mouth
        self._locale = locale
        self._within_seconds = within_seconds
        self._voices = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="whisper")

    def begin(self, words: str) -> None:
        """Have it spoken beside what else is going on. Never raises."""
        self._speak(words, self._mouth.prepare).add_done_callback(_tell)

    def sound(self, offer_id: str) -> bytes | None:
        """8 kHz μ-law of what this agent is told; None when the voice is not ready. Raises NotFound, StoreError."""
        speaking = self._speak(self._desk.whisper(offer_id), self._mouth.speak)
        try:
            return speaking.result(timeout=self._within_seconds)
        except (TimeoutError, SpeechError) as error:
            log.warning("whisper.unspoken", offer=offer_id, error=repr(error))
            return None

    def _speak(self, words: str, speak: Callable[..., bytes]) -> "Future[bytes]":
        voice = self._mouth.voice_for_call(self._locale)
        return self._voices.submit(speak, words, locale=self._locale, voice=voice)


def _tell(spoken: "Future[bytes]") -> None:
    if error := spoken.exception():
        log.info("whisper.unprepared", error=repr(error))
