"""Owns an exam of understanding: labelled utterances, what became of each, and the figures of them all."""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

from ivr.dialog.schema import Book
from ivr.dialog.understand import understand
from ivr.errors import DataError
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Understanding

ParcelsOf = Callable[[str], tuple[Parcel, ...]]


@dataclass(frozen=True)
class Question:
    """One labelled utterance; the fields of `utterances.jsonl`."""

    text: str
    intent: str
    emotion: str = "neutral"
    lang: str = "zh"
    caller: str = ""
    also: tuple[str, ...] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_command(self) -> bool:
        return self.intent.startswith("cmd_") or self.intent == "provide_info"


@dataclass(frozen=True)
class Answer:
    question: Question
    heard: Understanding
    ms: float

    @property
    def first(self) -> str:
        return self.heard.ranked[0][0] if self.heard.ranked else "none"

    @property
    def right(self) -> bool:
        return self.first == self.question.intent

    @property
    def among_two(self) -> bool:
        return self.right or self.question.intent in dict(self.heard.ranked[:2])

    @property
    def wrongly_accepted(self) -> bool:
        return self.heard.action == "accept" and self.heard.intent != self.question.intent


def read(file: Path) -> list[Question]:
    """A JSON object a line. Raises DataError `file:line: reason`."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(f"{file} cannot be read: {error.strerror}") from error
    return [_question(line, f"{file}:{n}") for n, line in enumerate(lines, 1) if line.strip()]


def sit(questions: Iterable[Question], book: Book, parcels_of: ParcelsOf) -> list[Answer]:
    """Each as the first words after the greeting."""
    answers = []
    for question in questions:
        parcels = parcels_of(question.caller) if question.caller else ()
        state = DialogState("", caller=question.caller, stage="open", parcels=parcels)
        began = time.perf_counter()
        heard = understand(question.text, state, book)
        answers.append(Answer(question, heard, (time.perf_counter() - began) * 1000))
    return answers


def figures(answers: Sequence[Answer]) -> dict[str, float | int]:
    """Shares 0..1, except `n`."""
    slots = [(slot, value, answer) for answer in answers for slot, value in answer.question.slots.items()]
    return {
        "n": len(answers),
        "top1": _share(answer.right for answer in answers),
        "top2": _share(answer.among_two for answer in answers),
        "macro_f1": _macro_f1(answers),
        "wrong_accept": _share(answer.wrongly_accepted for answer in answers),
        "clarify": _share(answer.heard.action == "clarify" for answer in answers),
        "reject": _share(answer.heard.action == "reject" for answer in answers),
        "slots": _share(_same(answer.heard.slots.get(slot), value) for slot, value, answer in slots),
        "emotion": _share(answer.heard.emotion == answer.question.emotion for answer in answers),
        "also": _share(intent in answer.heard.also for answer in answers for intent in answer.question.also),
        "also_imagined": _share(
            bool(set(answer.heard.also) - set(answer.question.also)) for answer in answers
        ),
    }


def times(answers: Sequence[Answer]) -> dict[str, float]:
    """Milliseconds an utterance."""
    spent = sorted(answer.ms for answer in answers)
    return {"p50_ms": round(spent[len(spent) // 2], 2), "p99_ms": round(spent[int(len(spent) * 0.99)], 2)}


def grouped(answers: Sequence[Answer], by: Callable[[Question], str]) -> dict[str, list[Answer]]:
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[by(answer.question)].append(answer)
    return dict(sorted(groups.items()))


def confusions(answers: Sequence[Answer]) -> list[tuple[str, str, int]]:
    """(Meant, taken for, how often), the frequent ones first."""
    counts = Counter((answer.question.intent, answer.first) for answer in answers if not answer.right)
    return [(meant, taken, count) for (meant, taken), count in counts.most_common()]


def _question(line: str, where: str) -> Question:
    try:
        row = json.loads(line)
        return Question(
            row["text"],
            row["intent"],
            row.get("emotion", "neutral"),
            row.get("lang", "zh"),
            row.get("caller") or "",
            tuple(row.get("also", ())),
            row.get("slots", {}),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{where}: no labelled utterance: {error}") from error


def _macro_f1(answers: Sequence[Answer]) -> float:
    """Every intent counts the same, however seldom it is asked for."""
    hits = Counter(answer.first for answer in answers if answer.right)
    meant = Counter(answer.question.intent for answer in answers)
    taken = Counter(answer.first for answer in answers)
    scores = [2 * hits[intent] / (count + taken[intent]) for intent, count in meant.items()]
    return round(fmean(scores), 3) if scores else 0.0


def _same(found: Any, wanted: Any) -> bool:
    return str(found).strip().lower() == str(wanted).strip().lower()


def _share(fits: Iterable[bool]) -> float:
    known = list(fits)
    return round(sum(known) / len(known), 3) if known else 0.0
