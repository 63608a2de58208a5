"""Owns the local voice: Kokoro-82M on onnxruntime."""

import json
import os
import re
from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ivr.errors import SetupError, SpeechUnavailable
from ivr.settings import Settings
from ivr.speech import audio, english, models, mulaw, pcm, pronunciation, trim
from ivr.speech.locale import DEFAULT_VOICES
from ivr.speech.mandarin import Mandarin
from ivr.speech.models import Models
from ivr.speech.pronunciation import Lexicon

RATE_HZ = 24000
LONGEST_TOKENS = 500
"""The model takes 510 with the two that frame them."""
SLOWEST, FASTEST = 0.5, 2.0
_BREATH = re.compile(r"(?<=[.!?;,:])\s+")


class KokoroSynthesizer:
    """Thread-safe, though two sentences at a time only slow each other down."""

    def __init__(self, files: Models, *, lexicon: Lexicon | None = None, threads: int = 0) -> None:
        """`threads`: 0 for as many as there are cores. Raises SetupError."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or os.cpu_count() or 1
        # Threads that wait by spinning would take the cores from the recogniser.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        try:
            self._network = onnxruntime.InferenceSession(
                str(files.kokoro_model), options, providers=["CPUExecutionProvider"]
            )
            self._tokens = json.loads(files.kokoro_vocab.read_text(encoding="utf-8"))["vocab"]
        except Exception as error:  # onnxruntime raises its own types for a missing and a broken file
            raise SetupError(f"cannot load the local voice: {error}") from error
        self._voices_dir = files.kokoro_voices
        self._lexicon = lexicon or pronunciation.load()
        self._mandarin = Mandarin(self._lexicon)
        self._style = cache(self._load_style)

    @classmethod
    def bundled(cls, settings: Settings) -> "KokoroSynthesizer":
        """Raises SetupError."""
        return cls(models.locate(settings.models))

    def warm_up(self) -> None:
        for locale, words in (("zh-CN", "您好。"), ("en-US", "Hello.")):
            self.speak(words, locale=locale)

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        """As the port says. A voice that Kokoro has not (an Edge voice's name) is replaced by the locale's own."""
        style = self._style(self._voice(voice, locale))
        said = self.phonemes(text, locale)
        pieces = [self._sound(piece, style, rate) for piece in _breaths(said)]
        if not pieces:
            return b""
        sound = trim.levelled(np.concatenate(pieces), RATE_HZ)
        samples = pcm.whole(sound)[np.newaxis]
        return mulaw.encode(trim.trimmed(audio.resample(samples, RATE_HZ, mulaw.RATE_HZ)[0], mulaw.RATE_HZ))

    def phonemes(self, text: str, locale: str) -> str:
        if locale.startswith("zh"):
            return self._mandarin.phonemes(text)
        return english.phonemes(text, self._lexicon.english)

    def _voice(self, voice: str, locale: str) -> str:
        return voice if voice and (self._voices_dir / f"{voice}.bin").is_file() else DEFAULT_VOICES[locale]

    def _load_style(self, voice: str) -> NDArray[np.float32]:
        """Shape (510, 1, 256): one vector for each number of tokens."""
        return np.fromfile(self._voices_dir / f"{voice}.bin", dtype=np.float32).reshape(-1, 1, 256)

    def _sound(self, said: str, style: NDArray[np.float32], rate: float) -> NDArray[np.float32]:
        tokens = [self._tokens[sign] for sign in said if sign in self._tokens]
        if not tokens:
            return np.zeros(0, dtype=np.float32)
        speed = min(FASTEST, max(SLOWEST, rate))
        try:
            (sound,) = self._network.run(
                None,
                {
                    "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
                    "style": style[min(len(tokens), len(style)) - 1],
                    "speed": np.array([speed], dtype=np.float32),
                },
            )
        except Exception as error:
            raise SpeechUnavailable(f"the local voice failed: {error}") from error
        return np.asarray(sound, dtype=np.float32).ravel()


def _breaths(said: str) -> list[str]:
    """Pieces that the model can hold, cut after punctuation."""
    pieces: list[str] = []
    for part in _BREATH.split(said):
        if pieces and len(pieces[-1]) + len(part) < LONGEST_TOKENS:
            pieces[-1] += " " + part
        else:
            pieces += [part[n : n + LONGEST_TOKENS] for n in range(0, len(part), LONGEST_TOKENS)]
    return pieces
