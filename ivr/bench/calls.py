"""Owns the benchmark of calls: how long callers wait for a voice, one call at a time.

The figures are the records' own `voice_to_voice`: from the caller's last voiced sample to the first voiced sample
sent back. Beside them stands one full 30-second Whisper decode of the same words, timed in the same minute on the
same machine, so that figures of different machines can be compared as ratios.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from ivr.bench import hotline
from ivr.placing import Line, Plan, place
from ivr.settings import Settings
from ivr.speech import audio, mulaw

CALLS = Path(__file__).with_name("calls.yaml")
STEPS = ("endpoint", "asr", "understand", "decide", "workflow", "tts_first", "voice_to_voice")


def main(settings: Settings, *, as_json: bool) -> int:
    from ivr.bootstrap.tools import local_voice

    speak = local_voice(settings, "zm_yunxi")
    calls = yaml.safe_load(CALLS.read_text(encoding="utf-8"))
    records = []
    with tempfile.TemporaryDirectory(prefix="ivr-bench-") as folder, hotline.running(Path(folder)) as line:
        for call in calls:
            plan = Plan(
                caller=call["from"],
                lines=[Line("say", text) for text in call["say"]],
                url=line.url,
                data_dir=line.data_dir,
            )
            records.append(place(plan, speak))
            time.sleep(1)
    result = measured(records)
    result["whisper_30s_ms"] = full_decode_ms(
        settings, [speak(text) for call in calls for text in call["say"]]
    )
    result["ratio_to_whisper_30s"] = round(
        result["steps"]["voice_to_voice"]["p50"] / result["whisper_30s_ms"], 2
    )
    print(json.dumps(result, ensure_ascii=False, indent=2) if as_json else _table(result))  # noqa: T201
    return 0


def measured(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """p50 and p90 of every step over the spoken turns."""
    turns = [
        turn["timings_ms"]
        for record in records
        for turn in record["turns"]
        if turn.get("heard_by") == "speech" and "voice_to_voice" in (turn.get("timings_ms") or {})
    ]
    steps = {}
    for step in STEPS:
        values = sorted(turn[step] for turn in turns if step in turn)
        if values:
            steps[step] = {
                "p50": round(statistics.median(values)),
                "p90": values[int(0.9 * (len(values) - 1))],
            }
    return {"calls": len(records), "spoken_turns": len(turns), "steps": steps}


def full_decode_ms(settings: Settings, sounds: Sequence[bytes]) -> int:
    """Median ms of decoding these (8 kHz μ-law) with Whisper's full 30 s context, the model loaded and warm."""
    from ivr.speech.whisper import Decoding, WhisperTranscriber

    ears = WhisperTranscriber.bundled(settings).with_decoding(Decoding(context_seconds=30.0))
    ears.warm_up()
    spent = []
    for sound in sounds:
        pcm = audio.resample(mulaw.decode(sound)[np.newaxis], mulaw.RATE_HZ, audio.RECOGNISER_HZ)[0].tobytes()
        began = time.perf_counter()
        ears.transcribe(pcm, locale="zh-CN")
        spent.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(spent))


def _table(result: dict[str, Any]) -> str:
    rows = [f"{result['spoken_turns']} spoken turns in {result['calls']} calls, one at a time", ""]
    rows += [f"{'step':<16}{'p50 ms':>8}{'p90 ms':>8}"]
    rows += [f"{step:<16}{v['p50']:>8}{v['p90']:>8}" for step, v in result["steps"].items()]
    rows += ["", f"one full 30 s Whisper decode of the same words: {result['whisper_30s_ms']} ms (median)"]
    rows += [f"voice_to_voice is {result['ratio_to_whisper_30s']} of that"]
    return "\n".join(rows)
