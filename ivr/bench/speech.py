"""Owns the benchmark of ears and mouth: from sound to meaning, the recogniser by mel context, endpoints, detector, voice.

Every utterance is decoded with every context in turn, so that a ratio compares what ran in the same second.
"""

import json
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from tabulate import tabulate
from tqdm import tqdm

from ivr.bench import hearing, recordings
from ivr.bench.recordings import UTTERANCES, Utterance, heard_rate
from ivr.bench.spelling import Errors, errors, total
from ivr.messages.dialog import DialogState
from ivr.messages.turn import Understanding
from ivr.ports import Synthesizer, Transcriber
from ivr.settings import Settings
from ivr.speech import mulaw
from ivr.speech.ear import Ear
from ivr.speech.endpoint import Ended, Endpoint, EndpointRules, Paused

EVERY = 3
"""Of the utterances, so that the table is there in two minutes."""
CONTEXTS_SECONDS = (30.0, 15.0, 12.0, 10.0, 8.0, 6.0)
FULL_SECONDS = 30.0
WAITS_MS = (224, 288, 320, 352, 480, 700)


def main(settings: Settings, *, as_json: bool, folder: Path | None = None) -> int:
    """All of it; with a `folder` of recordings only what is heard there and understood."""
    from ivr.bootstrap.tools import local_ears

    recogniser: Any = local_ears(settings)
    recogniser.warm_up()
    utterances = recordings.load(folder or UTTERANCES)
    found: dict[str, Any] = hearing.measure(hearing.layers(recogniser), utterances, _understanding(settings))
    if folder is None:
        found |= _machinery(settings, recogniser, utterances)
    print(json.dumps(found, ensure_ascii=False, indent=2) if as_json else _tables(found))  # noqa: T201
    return 0


def _understanding(settings: Settings) -> hearing.Understand:
    from ivr.bootstrap.tools import demo_parcels
    from ivr.dialog.loader import load_book
    from ivr.dialog.understand import understand

    book, parcels = load_book(settings.models), demo_parcels(settings)

    def meaning(words: str, others: Sequence[str], caller: str) -> Understanding:
        own = parcels.find_by_phone(caller) if caller else ()
        state = DialogState("", caller=caller, locale="zh-CN", stage="open", parcels=own)
        return understand(words, state, book, alternatives=others)

    return meaning


def _machinery(settings: Settings, recogniser: Any, utterances: Sequence[Utterance]) -> dict[str, Any]:
    from ivr.speech.kokoro import KokoroSynthesizer

    voice = KokoroSynthesizer.bundled(settings)
    voice.warm_up()
    return {
        "recogniser": measure_contexts(recogniser, utterances[::EVERY]),
        "detector": measure_detector(utterances[::EVERY]),
        "endpoint": measure_endpoint(utterances),
        "voice": measure_voice(voice, recogniser),
    }


def measure_contexts(recogniser: Any, utterances: Sequence[Utterance]) -> list[dict[str, Any]]:
    """One row for each mel context: error rates, times, and the time as a ratio to the full context."""
    ears = {
        seconds: recogniser.with_decoding(replace(recogniser.decoding, context_seconds=seconds))
        for seconds in CONTEXTS_SECONDS
    }
    results: dict[float, list[tuple[Utterance, Errors, float]]] = {seconds: [] for seconds in ears}
    for utterance in tqdm(utterances, desc="recogniser", leave=False, disable=None):
        pcm = heard_rate(utterance.line).tobytes()
        for seconds, ear in ears.items():
            heard, ms = _timed(ear, pcm)
            results[seconds].append((utterance, errors(utterance.text, heard), ms))
    full = [ms for _, _, ms in results[FULL_SECONDS]]
    return [_row(seconds, result, full) for seconds, result in results.items()]


def measure_detector(utterances: Sequence[Utterance]) -> dict[str, float]:
    """Milliseconds of work a 20 ms frame costs, from μ-law to probability."""
    ear, frames, began = Ear(), 0, time.perf_counter()
    for utterance in utterances:
        for start in range(0, len(utterance.line), 160):
            ear.hear(utterance.line[start : start + 160], frames * 20)
            frames += 1
    return {"ms_per_20_ms_frame": round((time.perf_counter() - began) * 1000 / frames, 3)}


def measure_endpoint(utterances: Sequence[Utterance]) -> list[dict[str, Any]]:
    """One row for each wait: clean utterances cut in two, drafts made in vain, and what is waited after the voice."""
    heard = [_probabilities(utterance.line) for utterance in utterances if not utterance.noisy]
    rows = []
    for wait_ms in WAITS_MS:
        cut, drafts, waited = 0, 0, []
        for windows in heard:
            endpoint = Endpoint(EndpointRules(wait_ms=wait_ms))
            found = [boundary for at_ms, p in windows if (boundary := endpoint.feed(at_ms, p)) is not None]
            ends = [boundary for boundary in found if isinstance(boundary, Ended)]
            cut += len(ends) > 1
            drafts += sum(isinstance(boundary, Paused) for boundary in found)
            waited += [end.at_ms - end.voice_ended_ms for end in ends]
        rows.append(
            {
                "wait_ms": wait_ms,
                "utterances": len(heard),
                "cut_in_two": cut,
                "drafts_per_utterance": round(drafts / len(heard), 2),
                "waited_ms_p50": round(statistics.median(waited)),
            }
        )
    return rows


def measure_voice(voice: Synthesizer, recogniser: Transcriber) -> dict[str, Any]:
    """How fast the local voice speaks, and what the recogniser makes of it."""
    rows: list[tuple[float, float, Errors]] = []
    sentences = (UTTERANCES / "spoken.txt").read_text(encoding="utf-8").splitlines()
    for text in tqdm(sentences, desc="voice", leave=False, disable=None):
        began = time.perf_counter()
        line = voice.speak(text, locale="zh-CN")
        spent_s = time.perf_counter() - began
        around = mulaw.SILENCE * 2400
        heard = recogniser.transcribe(heard_rate(around + line + around).tobytes(), locale="zh-CN").text
        rows.append((spent_s, len(line) / mulaw.RATE_HZ, errors(text, heard)))
    return {
        "times_real_time": round(sum(s for _, s, _ in rows) / sum(spent for spent, _, _ in rows), 2),
        "first_sentence_ms": round(rows[0][0] * 1000),
        "syllables_per_second": round(sum(e.syllables for _, _, e in rows) / sum(s for _, s, _ in rows), 1),
        "pinyin_errors": total(e for *_, e in rows).pinyin_rate,
    }


def _timed(ear: Transcriber, pcm: bytes) -> tuple[str, float]:
    began = time.perf_counter()
    heard = ear.transcribe(pcm, locale="zh-CN").text
    return heard, (time.perf_counter() - began) * 1000


def _row(seconds: float, result: list[tuple[Utterance, Errors, float]], full: list[float]) -> dict[str, Any]:
    times = [ms for _, _, ms in result]
    row: dict[str, Any] = {"context_seconds": seconds}
    for name, noisy in (("clean", False), ("noisy", True)):
        found = total(e for utterance, e, _ in result if utterance.noisy is noisy)
        row[f"cer_{name}"], row[f"pinyin_{name}"] = found.character_rate, found.pinyin_rate
    return row | {
        "ms_p50": round(statistics.median(times)),
        "ms_p90": round(float(np.percentile(times, 90))),
        "time_to_full": round(statistics.median(a / b for a, b in zip(times, full, strict=True)), 2),
    }


def _probabilities(line: bytes) -> list[tuple[int, float]]:
    ear, around = Ear(), mulaw.SILENCE * 8000
    whole = around + line + around
    return [
        (frame.at_ms, frame.probability)
        for start in range(0, len(whole), 160)
        for frame in ear.hear(whole[start : start + 160], start // 8 + 20)
    ]


def _tables(found: dict[str, Any]) -> str:
    parts = [
        "What is heard, by noise (errors per character, per toneless pinyin syllable) and what is understood of it",
        tabulate(found["by_noise"], headers="keys"),
        f"\nAt {hearing.LAYERED}, with one part switched off",
        tabulate(found["by_layer"], headers="keys"),
        f"\nAt {hearing.LAYERED}, by intent",
        tabulate(found["by_intent"], headers="keys"),
        "\nUnderstood as text and not as speech",
        tabulate(found["lost"], headers="keys"),
    ]
    if "recogniser" in found:
        parts += [
            "\nRecogniser, by mel context",
            tabulate(found["recogniser"], headers="keys"),
            "\nEndpoint, by the silence waited for (clean utterances)",
            tabulate(found["endpoint"], headers="keys"),
            "\nDetector and local voice",
            tabulate(list((found["detector"] | found["voice"]).items())),
        ]
    return "\n".join(parts)
