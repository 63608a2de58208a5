"""Owns the trying out of ears and mind on lines and files, without a call: `understand` and `transcribe`."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ivr.dialog.schema import Book
from ivr.dialog.understand import understand
from ivr.errors import BadInput
from ivr.messages.dialog import DialogState
from ivr.ports import ParcelSource, Transcriber
from ivr.speech import longform


def understand_lines(
    lines: Iterable[str], book: Book, parcels: ParcelSource, *, explain: bool
) -> Iterator[dict[str, Any]]:
    """One JSON object a line in, one out, in the same order. Raises BadInput that names the line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text = str(asked["text"])
        except (ValueError, KeyError, TypeError) as error:
            raise BadInput(f"line {number} is no JSON object with a text") from error
        state = _state(asked, parcels)
        began = time.perf_counter()
        meaning = understand(text, state, book)
        spent_ms = (time.perf_counter() - began) * 1000
        row = {
            "id": asked.get("id"),
            "intent": meaning.intent,
            "ranked": [[label, round(score, 3)] for label, score in meaning.ranked],
            "also": list(meaning.also),
            "slots": dict(meaning.slots),
            "emotion": meaning.emotion,
            "action": meaning.action,
            "ms": round(spent_ms, 2),
        }
        yield {**row, "why": list(meaning.why)} if explain else row


def transcribe_files(
    files: Iterable[Path], transcriber: Transcriber, *, locale: str
) -> Iterator[dict[str, Any]]:
    """A row a file, in the same order. Raises BadInput for what is no sound, SpeechError."""
    for file in files:
        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
            "ms": round((time.perf_counter() - began) * 1000),
        }


def _state(asked: Mapping[str, Any], parcels: ParcelSource) -> DialogState:
    """As it would be when the caller has just been greeted."""
    caller = str(asked.get("caller") or "")
    return DialogState(
        call_sid="",
        caller=caller,
        locale=str(asked.get("locale") or "zh-CN"),
        stage="open",
        parcels=parcels.find_by_phone(caller) if caller else (),
    )
