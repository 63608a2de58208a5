"""Owns the recogniser: Whisper on CTranslate2, with a mel context as short as its accuracy allows."""

import time
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import opencc
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_suppressed_tokens
from numpy.typing import NDArray

from ivr.errors import SetupError, SpeechUnavailable
from ivr.messages.turn import Transcript
from ivr.settings import Settings
from ivr.speech import fit, hearing, likely, models
from ivr.speech.commands import Commands
from ivr.speech.hearing import Hearing
from ivr.speech.likely import Likelihood
from ivr.speech.pcm import floating

RATE_HZ = 16000
FRAMES_PER_SECOND = 100
LONGEST_SECONDS = 30
"""What one decode can hold; of longer audio the end is heard."""
SHORTEST_SAMPLES = RATE_HZ // 10
SILENCE_PROBABILITY = 0.3
"""Whisper's own, of there being no speech. Measured: at most 0.03 on speech clean and noisy, at least 0.45 on silence,
hiss, rumble, clicks, tones and babble."""
PLAIN_WORDS = -0.6
"""What fits the sound so well, by the logarithm of its probability per character, is speech whatever else it looks like.
Measured: speech at 15 dB -0.5 and more, what is heard in noise and silence -1.2 and less."""


@dataclass(frozen=True)
class Decoding:
    """Chosen by `python -m ivr bench speech`; the table stands in the README."""

    context_seconds: float = 10.0
    """The encoder is given the audio and silence up to this length, or the audio and `tail_seconds` if that is more.

    Whisper was trained on 30 s. Much shorter than 10 s and it loops and mishears; from 10 s on nothing is gained."""
    tail_seconds: float = 2.0
    beam: int = 5
    """As many hypotheses to choose from. Decoding is a seventh slower than with three; eight are a third slower, and
    what they add is not chosen."""
    tokens_per_second: float = 7.0
    """With `spare_tokens` the bound on a decode that has lost its way; people speak at half of it."""
    spare_tokens: int = 10
    likelihood_weight: float = 0.5
    """Of how likely a caller says it, against how well it fits the sound, in the choice among the hypotheses."""
    no_repeat: int = 3
    """Tokens in a row that may not come twice when a decode that had caught itself is tried again. Not from the start:
    a number may well have four zeros."""


@dataclass(frozen=True)
class Decoded:
    """What the decoder made of one sound, best first."""

    texts: tuple[str, ...]
    heard: tuple[float, ...]
    """How well each fits the sound: the logarithm of its probability."""
    no_speech: float

    @property
    def is_silence(self) -> bool:
        fits = self.heard[0] / max(1, len(self.texts[0]))
        return self.no_speech > SILENCE_PROBABILITY and fits < PLAIN_WORDS


class WhisperTranscriber:
    """Thread-safe; as many decodes at a time as `workers`, each on `threads` cores."""

    def __init__(
        self,
        model: Path | str,
        *,
        workers: int = 1,
        threads: int = 1,
        decoding: Decoding | None = None,
        hearings: Mapping[str, Hearing] | None = None,
        phrases: Mapping[str, Iterable[str]] | None = None,
        commands: Mapping[str, Iterable[str]] | None = None,
        download_root: Path | None = None,
    ) -> None:
        """`model`: a CTranslate2 directory, or a size known to faster-whisper, which is then downloaded to
        `download_root`. `phrases`: by locale, what callers say; by them and the sound it chooses among hypotheses.
        `commands`: those of them that stand for themselves; a short utterance may be one that no hypothesis holds.
        Raises SetupError."""
        try:
            self._model = WhisperModel(
                str(model),
                device="auto",
                compute_type="int8",
                cpu_threads=threads,
                num_workers=workers,
                download_root=str(download_root) if download_root else None,
            )
        except (
            Exception
        ) as error:  # a missing file, a broken one, no network: each library says it its own way
            raise SetupError(f"cannot load the Whisper model {model}: {error}") from error
        self.decoding = decoding or Decoding()
        self._hearings = hearings or hearing.load()
        self._callers = {locale: Likelihood.of(said) for locale, said in (phrases or {}).items()}
        self._commands = {locale: Commands.of(said) for locale, said in (commands or {}).items()}
        self._simplified = opencc.OpenCC("t2s")
        self._tokenizer = cache(self._make_tokenizer)
        self._groups: tuple[int, ...] | None = None

    @classmethod
    def bundled(
        cls,
        settings: Settings,
        *,
        workers: int = 1,
        phrases: Mapping[str, Iterable[str]] | None = None,
        commands: Mapping[str, Iterable[str]] | None = None,
    ) -> "WhisperTranscriber":
        """The model that the settings name. Raises SetupError."""
        bundled = settings.whisper_model == "bundled"
        return cls(
            models.locate(settings.models).whisper_dir if bundled else settings.whisper_model,
            workers=workers,
            phrases=phrases,
            commands=commands,
            download_root=None if bundled else settings.models,
        )

    def with_decoding(self, decoding: Decoding) -> "WhisperTranscriber":
        """The same model, decoding otherwise; for measuring."""
        other = copy(self)
        other.decoding = decoding
        return other

    def without_prompt(self) -> "WhisperTranscriber":
        """The same model, told nothing beforehand; for measuring."""
        other = copy(self)
        other._hearings = {locale: replace(one, prompt="") for locale, one in self._hearings.items()}
        return other

    def without_commands(self) -> "WhisperTranscriber":
        """The same model, whose words are always those of a hypothesis; for measuring."""
        other = copy(self)
        other._commands = {}
        return other

    def warm_up(self) -> None:
        """The first decode of a model takes several times as long as those after it."""
        self.transcribe(bytes(RATE_HZ * 2), locale="zh-CN")

    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        """16 kHz mono int16 → words; empty text when it was no speech. `prompt` comes after the locale's own.

        Deadlines and sessions are kept by the backlog before it; a decode under way is not stopped.
        """
        began = time.perf_counter()
        sound = floating(np.frombuffer(pcm, dtype="<i2")[-LONGEST_SECONDS * RATE_HZ :])
        audio_ms = len(sound) * 1000 // RATE_HZ
        if len(sound) < SHORTEST_SAMPLES:
            return Transcript("", audio_ms=audio_ms)
        heard = self._hearings[locale]
        told = f"{heard.prompt}{prompt}"
        language = locale.split("-")[0]
        dictated = bool(prompt) and prompt == heard.digits
        try:
            encoded = self._model.model.encode(self._mel(sound), to_cpu=True)
            decoded = self._decode(encoded, sound, language, told, one_by_one=dictated)
            texts = self._likeliest_first(decoded, locale)
            if not dictated:
                texts = self._or_a_command(texts, encoded, sound, locale)
        except RuntimeError as error:
            raise SpeechUnavailable(f"the recogniser failed: {error}") from error
        texts = hearing.different(texts)
        if decoded.is_silence or heard.is_junk(decoded.texts[0], told):
            texts = ("",)
        texts = tuple(text for text in texts if not heard.is_junk(text, told)) or ("",)
        asr_ms = round((time.perf_counter() - began) * 1000)
        return Transcript(texts[0], texts[1:], audio_ms, asr_ms)

    def _decode(
        self,
        encoded: ctranslate2.StorageView,
        sound: NDArray[np.float32],
        language: str,
        told: str,
        *,
        one_by_one: bool = False,
    ) -> Decoded:
        """Decode, and if the decoder catches itself, once more. `one_by_one`: a number is dictated."""
        decoding, tokenizer = self.decoding, self._tokenizer(language)
        seconds = len(sound) / RATE_HZ
        prompt = self._prompt_tokens(tokenizer, told)
        limit = int(seconds * decoding.tokens_per_second) + decoding.spare_tokens
        suppressed = [*get_suppressed_tokens(tokenizer, [-1]), *(self._digit_groups() if one_by_one else ())]
        decoded = self._generate(encoded, tokenizer, prompt, limit, suppressed, no_repeat=0)
        if hearing.is_loop(decoded.texts[0]):  # the best by sound, before any choice
            again = decoding.no_repeat
            decoded = self._generate(encoded, tokenizer, prompt, limit, suppressed, no_repeat=again)
        return replace(decoded, texts=tuple(map(hearing.cut_loop, decoded.texts)))

    def _generate(
        self,
        encoded: ctranslate2.StorageView,
        tokenizer: Tokenizer,
        prompt: list[int],
        limit: int,
        suppressed: list[int],
        *,
        no_repeat: int,
    ) -> Decoded:
        result = self._model.model.generate(
            encoded,
            [prompt],
            beam_size=self.decoding.beam,
            num_hypotheses=self.decoding.beam,
            no_repeat_ngram_size=no_repeat,
            max_length=min(len(prompt) + limit, self._model.max_length),
            suppress_tokens=suppressed,
            sampling_temperature=0 if self.decoding.beam == 1 else 1,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        language = tokenizer.language_code
        texts = tuple(self._words(tokenizer.decode(ids), language) for ids in result.sequences_ids)
        # Scores come divided by the number of tokens.
        heard = tuple(
            score * len(ids) for score, ids in zip(result.scores, result.sequences_ids, strict=True)
        )
        return Decoded(texts, heard, float(result.no_speech_prob))

    def _likeliest_first(self, decoded: Decoded, locale: str) -> tuple[str, ...]:
        callers, weight = self._callers.get(locale), self.decoding.likelihood_weight
        if callers is None or not weight:
            return decoded.texts
        return likely.likeliest_first(decoded.texts, decoded.heard, callers, weight)

    def _or_a_command(
        self,
        texts: tuple[str, ...],
        encoded: ctranslate2.StorageView,
        sound: NDArray[np.float32],
        locale: str,
    ) -> tuple[str, ...]:
        """With a command in front that sounds like the first of `texts` and, all in all, is likelier than it."""
        callers, commands = self._callers.get(locale), self._commands.get(locale)
        near = commands.near(texts) if commands else ()
        if callers is None or not near:
            return texts
        either = (texts[0], *near)
        tokenizer = self._tokenizer(locale.split("-")[0])
        heard = fit.fits(either, encoded, len(sound) / RATE_HZ, self._model.model, tokenizer)
        best = likely.likeliest_first(either, heard, callers, self.decoding.likelihood_weight)[0]
        return texts if best == texts[0] else (best, *texts)

    def _mel(self, sound: NDArray[np.float32]) -> ctranslate2.StorageView:
        """Silence is added as sound, before the spectrum: as zeros in the spectrum it costs accuracy."""
        decoding = self.decoding
        seconds = max(decoding.context_seconds, len(sound) / RATE_HZ + decoding.tail_seconds)
        frames = int(min(seconds, LONGEST_SECONDS) * FRAMES_PER_SECOND) // 2 * 2  # the encoder halves them
        samples = frames * self._model.feature_extractor.hop_length
        padded = np.pad(sound[:samples], (0, max(0, samples - len(sound))))
        mel = self._model.feature_extractor(padded, padding=0)[:, :frames]
        return ctranslate2.StorageView.from_array(np.ascontiguousarray(mel[np.newaxis], dtype=np.float32))

    def _prompt_tokens(self, tokenizer: Tokenizer, prompt: str) -> list[int]:
        before = [tokenizer.sot_prev, *tokenizer.encode(" " + prompt)] if prompt else []
        room = self._model.max_length // 2
        return [*before[:room], *tokenizer.sot_sequence, tokenizer.no_timestamps]

    def _words(self, text: str, language: str) -> str:
        words = text.strip()
        return str(self._simplified.convert(words)) if language == "zh" else words

    def _digit_groups(self) -> tuple[int, ...]:
        """Tokens of several figures: 2000, 1995. They are likelier than what was dictated one by one, 5722, 1955."""
        if self._groups is None:
            tokens = self._model.hf_tokenizer
            words = range(tokens.token_to_id("<|startoftranscript|>"))
            self._groups = tuple(n for n in words if sum(map(str.isdigit, tokens.decode([n]))) > 1)
        return self._groups

    def _make_tokenizer(self, language: str) -> Any:
        return Tokenizer(
            self._model.hf_tokenizer,
            self._model.model.is_multilingual,
            task="transcribe",
            language=language,
        )
