"""Owns the choice of the mouth: a rendered prompt, else the cache, else the first engine that answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from ivr.errors import SpeechError, SpeechUnavailable
from ivr.ports import Synthesizer
from ivr.settings import ROOT, Settings
from ivr.speech.edge import EdgeSynthesizer
from ivr.speech.locale import DEFAULT_VOICES, EDGE_VOICES
from ivr.speech.prompts import Prompts
from ivr.speech.remote import RemoteSynthesizer, Server
from ivr.speech.voicecache import VoiceCache

PROMPTS = ROOT / "audio_prompts"
EDGE = "edge"
ONLINE_VOICE = "Neural"
"""What the names of the online voices end in."""
SPEECH_SERVER_VOICE = "alloy"

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Engine:
    """One way of speaking, with its voice for each locale."""

    name: str
    synthesizer: Synthesizer
    voices: Mapping[str, str]
    available: Callable[[], bool] = lambda: True
    later: Synthesizer | None = None
    """The same for what is made beforehand, where it can give way to what is being waited for."""


class VoiceBank:
    """A Synthesizer. Everything is looked up under a voice's name, so that words rendered in one voice are never put
    between words of another: prompts are used when, and only when, the call speaks in the voice they were rendered in."""

    def __init__(self, engines: Sequence[Engine], prompts: Prompts, cache: VoiceCache) -> None:
        """`engines`: first the one that is liked best."""
        self._engines = tuple(engines)
        self._prompts = prompts
        self._cache = cache

    def voice_for_call(self, locale: str) -> str:
        """Ask at the start of a call and give it to every `speak` of the call: one voice from hello to goodbye, though
        the online voice may come and go in between."""
        return self._engine_of("").voices[locale]

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        """As the port says. If the voice's engine fails, the sentence is spoken by the next one."""
        return self._spoken(text, locale, voice, rate, lambda engine: engine.synthesizer)

    def prepare(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        return self._spoken(text, locale, voice, rate, lambda engine: engine.later or engine.synthesizer)

    def _spoken(
        self, text: str, locale: str, voice: str, rate: float, by: Callable[[Engine], Synthesizer]
    ) -> bytes:
        first = self._engine_of(voice)
        failure: SpeechError = SpeechUnavailable("no voice is set up")
        for engine in (first, *(other for other in self._engines if other is not first)):
            if not engine.available():
                continue  # not even for what is cached: the rest of the call shall sound alike
            name = voice if engine is first and voice else engine.voices[locale]
            found = self._find(text, locale, name, rate)
            if found is not None:
                return found
            try:
                line = by(engine).speak(text, locale=locale, voice=name, rate=rate)
            except SpeechError as error:
                log.warning("voice.failed", engine=engine.name, code=error.code, reason=error.message)
                failure = error
                continue
            self._cache.keep(text, name, rate, line)
            return line
        raise failure

    @property
    def state(self) -> Mapping[str, str]:
        """Engine → `ready` or `out of reach`, best liked first; for /readyz and the operations page."""
        return {engine.name: "ready" if engine.available() else "out of reach" for engine in self._engines}

    def _find(self, text: str, locale: str, voice: str, rate: float) -> bytes | None:
        if rate == 1.0:
            rendered = self._prompts.find(text, locale, voice)
            if rendered is not None:
                return rendered
        return self._cache.find(text, voice, rate)

    def _engine_of(self, voice: str) -> Engine:
        """The engine that has this voice; without a name, the best liked that is within reach."""
        if not voice:
            return next((engine for engine in self._engines if engine.available()), self._engines[-1])
        by_name = (engine for engine in self._engines if voice in engine.voices.values())
        by_kind = (
            engine for engine in self._engines if (engine.name == EDGE) == voice.endswith(ONLINE_VOICE)
        )
        return next(by_name, None) or next(by_kind, self._engines[-1])


def build_voice(settings: Settings, *, prompts: Path = PROMPTS) -> VoiceBank:
    """As the settings TTS and VOICE say; the local voice, in the speech process, is always the last resort."""
    engines = [_local(settings)]
    if settings.tts in ("auto", "edge"):
        engines.insert(0, _edge(settings))
    elif settings.tts != "local":
        voice = settings.voice or SPEECH_SERVER_VOICE
        server = Server(settings.tts)
        voices = dict.fromkeys(DEFAULT_VOICES, voice)
        engines.insert(0, _at("server", server, voices))
    return VoiceBank(engines, Prompts(prompts), VoiceCache(settings.data_dir / "voice_cache"))


def _local(settings: Settings) -> Engine:
    voices = dict(DEFAULT_VOICES)
    if settings.voice in _names(settings):
        voices["zh-CN" if settings.voice.startswith("z") else "en-US"] = settings.voice
    return _at("local", Server(settings.speech_url), voices)


def _at(name: str, server: Server, voices: Mapping[str, str]) -> Engine:
    return Engine(name, RemoteSynthesizer(server), voices, later=RemoteSynthesizer(server, later=True))


def _edge(settings: Settings) -> Engine:
    voices = dict(EDGE_VOICES)
    if settings.voice.endswith(ONLINE_VOICE):
        voices[settings.voice[:5]] = settings.voice
    edge = EdgeSynthesizer()
    edge.watch()
    return Engine(EDGE, edge, voices, available=lambda: edge.reach.closed)


def _names(settings: Settings) -> frozenset[str]:
    return frozenset(path.stem for path in (settings.models / "kokoro" / "voices").glob("*.bin"))
