"""Owns Microsoft's online voice through edge-tts. Its author warns against commercial use, and it may go at any moment:
good for trying out, never the only voice."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import structlog

from ivr.errors import BadInput, SpeechTimeout, SpeechUnavailable
from ivr.speech import audio, mulaw, trim
from ivr.speech.locale import EDGE_VOICES

TIMEOUT_SECONDS = 1.5
PROBE_TIMEOUT_SECONDS = 5.0
PROBE_EVERY_SECONDS = 60.0
PROBE_WORDS = "123"

Stream = Callable[[str, str, float], Coroutine[Any, Any, bytes]]
"""Words, voice, rate → a sound file."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Reach:
    """State of the circuit breaker."""

    closed: bool
    """True while the service is used."""
    reason: str


class EdgeSynthesizer:
    """Starts with the breaker open, so that no caller waits to find out that there is no internet. A background thread
    tries the service and closes the breaker when it answers; the first failure in a call opens it again."""

    def __init__(self, stream: Stream | None = None) -> None:
        self._stream = stream or _stream
        self._reach = Reach(False, "not tried yet")
        self._watcher: threading.Thread | None = None

    @property
    def reach(self) -> Reach:
        return self._reach

    def watch(self) -> None:
        """Try the service now and every minute while the breaker is open."""
        if self._watcher is None:
            self._watcher = threading.Thread(target=self._watch, name="edge-probe", daemon=True)
            self._watcher.start()

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        """As the port says; raises SpeechUnavailable at once while the breaker is open."""
        if not self._reach.closed:
            raise SpeechUnavailable(f"the online voice is not used: {self._reach.reason}")
        try:
            return self._fetch(text, voice or EDGE_VOICES[locale], rate, TIMEOUT_SECONDS)
        except (SpeechTimeout, SpeechUnavailable) as error:
            self._open(error.message)
            raise

    def probe(self) -> bool:
        """Try once, with more patience than a caller has."""
        try:
            self._fetch(PROBE_WORDS, EDGE_VOICES["zh-CN"], 1.0, PROBE_TIMEOUT_SECONDS)
        except (SpeechTimeout, SpeechUnavailable) as error:
            self._open(error.message)
            return False
        if not self._reach.closed:
            log.info("edge.reached")
        self._reach = Reach(True, "")
        return True

    def _watch(self) -> None:
        while True:
            if not self._reach.closed:
                self.probe()
            time.sleep(PROBE_EVERY_SECONDS)

    def _open(self, reason: str) -> None:
        if self._reach.closed:
            log.warning("edge.lost", reason=reason)
        self._reach = Reach(False, reason)

    def _fetch(self, text: str, voice: str, rate: float, timeout_seconds: float) -> bytes:
        try:
            sound = asyncio.run(asyncio.wait_for(self._stream(text, voice, rate), timeout_seconds))
            samples = audio.read_mono(sound, mulaw.RATE_HZ)
        except TimeoutError as error:
            raise SpeechTimeout(f"the online voice took longer than {timeout_seconds} s") from error
        except BadInput as error:
            raise SpeechUnavailable("the online voice sent no sound") from error
        except Exception as error:  # aiohttp's, edge-tts's and the resolver's own, none with a common root
            raise SpeechUnavailable(f"the online voice failed: {type(error).__name__}") from error
        return mulaw.encode(trim.trimmed(samples, mulaw.RATE_HZ))


async def _stream(text: str, voice: str, rate: float) -> bytes:
    """MP3, 24 kHz mono."""
    import edge_tts  # here, since a process that never uses it need not load an HTTP stack for it

    speech = edge_tts.Communicate(text, voice, rate=f"{round((rate - 1) * 100):+d}%")
    return b"".join([chunk["data"] async for chunk in speech.stream() if chunk["type"] == "audio"])
