"""Owns the benchmark from sound to meaning: what noise costs, and what each part of the ear earns.

The text of an utterance is understood too, so that what hearing loses can be told from what understanding does not know.
"""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from tqdm import tqdm

from ivr.bench import recordings
from ivr.bench.recordings import Utterance
from ivr.bench.spelling import Errors, errors, total
from ivr.messages.turn import Transcript, Understanding
from ivr.ports import Transcriber

NOISES_DB = (15.0, 10.0, 5.0)
LAYERED = "15 dB"
"""The noise at which layers are switched off."""
CLEAN, RECORDED = "clean", "as recorded"
Understand = Callable[[str, Sequence[str], str], Understanding]
"""Words, further hypotheses, caller."""


@dataclass(frozen=True)
class Layer:
    """The ear with one part switched off."""

    name: str
    ear: Transcriber
    alternatives: bool = True


@dataclass(frozen=True)
class Result:
    said: Utterance
    heard: Transcript
    errors: Errors
    understood: Understanding
    from_text: Understanding


def layers(recogniser: Any) -> list[Layer]:
    """`recogniser`: a WhisperTranscriber. The first is the whole ear."""
    decoding = recogniser.decoding
    by_sound = recogniser.with_decoding(replace(decoding, likelihood_weight=0.0))
    return [
        Layer("all", recogniser),
        Layer("no hot words", recogniser.without_prompt()),
        Layer("best by sound alone", by_sound),
        Layer("no commands by their sound", recogniser.without_commands()),
        Layer("no other hypotheses", recogniser, alternatives=False),
        Layer("one hypothesis", recogniser.with_decoding(replace(decoding, beam=1)), alternatives=False),
    ]


def measure(ears: Sequence[Layer], utterances: Sequence[Utterance], understand: Understand) -> dict[str, Any]:
    """Tables by noise, by layer at one noise, by intent at that noise, and what was lost there."""
    from_text = {said.text: understand(said.text, (), said.caller) for said in utterances}
    levels = _levels(utterances)
    layered = LAYERED if LAYERED in levels else RECORDED
    found: dict[tuple[str, str], list[Result]] = defaultdict(list)
    work = [
        (noise, layer, said)
        for noise, noisy in levels.items()
        for said in noisy
        for layer in (ears if noise == layered else ears[:1])
    ]
    for noise, layer, said in tqdm(work, desc="hearing", leave=False, disable=None):
        found[noise, layer.name].append(_heard(layer, said, understand, from_text[said.text]))
    whole = found[layered, ears[0].name]
    return {
        "by_noise": [{"noise": noise} | _row(found[noise, ears[0].name]) for noise in levels],
        "by_layer": [{"layer": layer.name} | _row(found[layered, layer.name]) for layer in ears],
        "by_intent": [{"intent": intent} | _row(results) for intent, results in _by_intent(whole)],
        "lost": [
            {
                "said": one.said.text,
                "heard": one.heard.text,
                "intent": one.said.intent,
                "understood": _top(one.understood),
            }
            for one in whole
            if _right(one.from_text, one) and not _right(one.understood, one)
        ],
    }


def _levels(utterances: Sequence[Utterance]) -> dict[str, list[Utterance]]:
    """Noise → the utterances with it: as they were recorded, and the clean ones with babble of the others beneath."""
    clean = [said for said in utterances if not said.noisy]
    levels = {CLEAN: clean, RECORDED: [said for said in utterances if said.noisy]}
    dice = np.random.default_rng(11)
    lines = [said.line for said in clean]
    for snr_db in NOISES_DB if clean else ():
        levels[f"{snr_db:.0f} dB"] = [
            replace(
                said, noisy=True, line=recordings.mixed(said.line, recordings.babble(lines, dice), snr_db)
            )
            for said in clean
        ]
    return {noise: noisy for noise, noisy in levels.items() if noisy}


def _heard(layer: Layer, said: Utterance, understand: Understand, from_text: Understanding) -> Result:
    heard = layer.ear.transcribe(recordings.heard_rate(said.line).tobytes(), locale="zh-CN")
    others = heard.alternatives if layer.alternatives else ()
    understood = understand(heard.text, others, said.caller)
    return Result(said, heard, errors(said.text, heard.text), understood, from_text)


def _row(results: Sequence[Result]) -> dict[str, Any]:
    wrong, count = total(one.errors for one in results), len(results)
    row: dict[str, Any] = {
        "utterances": count,
        "cer": wrong.character_rate,
        "pinyin": wrong.pinyin_rate,
        "ms_p50": round(statistics.median(one.heard.asr_ms for one in results)),
    }
    if not all(one.said.intent for one in results):
        return row
    top1 = _share(_right(one.understood, one) for one in results)
    from_text = _share(_right(one.from_text, one) for one in results)
    return row | {
        "top1": round(top1, 3),
        "top2": round(_share(one.said.intent in _ranked(one.understood)[:2] for one in results), 3),
        "wrong_accept": round(_share(_wrongly_accepted(one) for one in results), 3),
        "top1_of_text": round(from_text, 3),
        "lost_points": round(100 * (from_text - top1), 1),
    }


def _by_intent(results: Iterable[Result]) -> list[tuple[str, list[Result]]]:
    by_intent: dict[str, list[Result]] = defaultdict(list)
    for one in results:
        by_intent[one.said.intent].append(one)
    return sorted(by_intent.items())


def _ranked(understood: Understanding) -> list[str]:
    return [intent for intent, _ in understood.ranked] or ["none"]


def _top(understood: Understanding) -> str:
    return _ranked(understood)[0]


def _right(understood: Understanding, one: Result) -> bool:
    return _top(understood) == one.said.intent


def _wrongly_accepted(one: Result) -> bool:
    return one.understood.action == "accept" and one.understood.intent != one.said.intent


def _share(found: Iterable[bool]) -> float:
    yes = list(found)
    return sum(yes) / max(1, len(yes))
