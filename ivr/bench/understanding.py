"""Owns the benchmark of understanding: how often it is right, by intent, tone and language, and what each layer is worth."""

import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tabulate import tabulate
from tqdm import tqdm

from ivr.bench import exam
from ivr.bench.exam import Answer, ParcelsOf, Question
from ivr.bootstrap.tools import demo_parcels
from ivr.dialog import loader, training
from ivr.dialog.features import KINDS
from ivr.dialog.match import seen_of
from ivr.dialog.schema import Book
from ivr.settings import ROOT, Settings

EXAM = ROOT / "tests" / "data" / "heldout" / "dev.jsonl"
SIZES = (0.25, 0.5, 1.0)
"""Shares of the phrases with which the time is measured."""
FOLDS = 3
STOLEN_TOLD = 30
CONFUSIONS_TOLD = 25


def main(settings: Settings, *, as_json: bool, file: Path | None = None) -> int:
    """`file`: other utterances than those of tests/data/heldout/dev.jsonl. Raises DataError."""
    book, parcels = loader.load_book(settings.models), demo_parcels(settings)
    paper = file or EXAM
    everyone = exam.sit(exam.read(paper), book, parcels.find_by_phone)
    found = {
        "figures": {paper.stem: exam.figures(everyone) | exam.times(everyone)},
        "by_language": _by(everyone, lambda question: question.lang),
        "by_tone": _by(everyone, lambda question: question.emotion),
        "by_kind": _by(everyone, lambda question: "command" if question.is_command else "business"),
        "by_caller": _by(everyone, lambda question: "known" if question.caller else "unknown"),
        "by_intent": _by(everyone, lambda question: question.intent),
        "confusions": exam.confusions(everyone)[:CONFUSIONS_TOLD],
        "layers": layers(book, everyone, parcels.find_by_phone),
        "time": growth(book, everyone, parcels.find_by_phone),
        "stolen": stolen(book)[:STOLEN_TOLD],
    }
    print(json.dumps(found, ensure_ascii=False, indent=2) if as_json else _tables(found))  # noqa: T201
    return 0


def layers(book: Book, sat: Sequence[Answer], parcels_of: ParcelsOf) -> dict[str, dict[str, Any]]:
    """The same exam with each layer switched off in turn; what is trained is trained anew without it."""
    questions = [answer.question for answer in sat]
    without: dict[str, Callable[[], Book]] = {
        "nothing": lambda: book,
        **{kind: partial(_without_kind, book, kind) for kind in KINDS},
        "mishearings": lambda: _taught(replace(book, mishearings=None)),
        "together": lambda: _taught(replace(book, together=())),
        "likeness": lambda: _tuned(book, likeness_weight=0.0),
        "parcels": lambda: _tuned(book, parcel_weight=0.0),
    }
    rows = {}
    for name, make in tqdm(without.items(), desc="layers", leave=False, disable=None):
        rows[name] = exam.figures(exam.sit(questions, make(), parcels_of))
    return rows


def growth(book: Book, sat: Sequence[Answer], parcels_of: ParcelsOf) -> list[dict[str, Any]]:
    """Time an utterance with a quarter, half and all of the phrases, and as a ratio to the smallest."""
    questions: Sequence[Question] = [answer.question for answer in sat]
    rows: list[dict[str, Any]] = []
    for share in SIZES:
        small = _with_share(book, share)
        exam.sit(questions[:20], small, parcels_of)  # the first ones fill caches
        row = exam.times(exam.sit(questions, small, parcels_of))
        base = rows[0]["p50_ms"] if rows else row["p50_ms"]
        phrases = sum(len(intent.said()) for intent in small.intents.values())
        rows.append({"phrases": phrases, **row, "ratio": round(row["p50_ms"] / base, 2)})
    return rows


def stolen(book: Book) -> list[tuple[str, str, str]]:
    """(Phrase, its intent, who takes it): phrases that models trained on the others give to another intent for sure.

    They are the ones that a lead should look at: misplaced, or alone in what they say.
    """
    lessons = [
        (phrase, intent.intent, seen_of(phrase, book))
        for intent in book.intents.values()
        for phrase in intent.said()
    ]
    random.Random(0).shuffle(lessons)  # noqa: S311  # folds, no secrets
    found = []
    for fold in tqdm(range(FOLDS), desc="probe", leave=False, disable=None):
        others = [lesson for n, lesson in enumerate(lessons) if n % FOLDS != fold]
        model = training.fit(training.Lesson(seen, (intent,)) for _, intent, seen in others)
        for phrase, intent, seen in lessons[fold::FOLDS]:
            margins = model.margins(seen)
            taken = model.labels[int(margins.argmax())]
            lead = float(margins.max() - margins[model.labels.index(intent)])
            if taken != intent and margins.max() > 0:
                found.append((lead, phrase, intent, taken))
    return [(phrase, intent, taken) for _, phrase, intent, taken in sorted(found, reverse=True)]


def _by(answers: Sequence[Answer], key: Callable[[Question], str]) -> dict[str, dict[str, Any]]:
    return {name: exam.figures(group) for name, group in exam.grouped(answers, key).items()}


def _without_kind(book: Book, kind: str) -> Book:
    kept = tuple(other for other in KINDS if other != kind)
    return replace(book, models=replace(training.teach(book, kept)))


def _taught(book: Book) -> Book:
    return replace(book, models=training.teach(book))


def _tuned(book: Book, **weights: float) -> Book:
    return replace(book, settings=book.settings.model_copy(update=weights))


def _with_share(book: Book, share: float) -> Book:
    def kept(phrases: tuple[str, ...]) -> tuple[str, ...]:
        return phrases[: max(1, round(len(phrases) * share))]

    intents = {
        name: intent.model_copy(
            update={
                "phrases": {
                    locale: {tone: kept(phrases) for tone, phrases in tones.items()}
                    for locale, tones in intent.phrases.items()
                }
            }
        )
        for name, intent in book.intents.items()
    }
    return _taught(replace(book, intents=intents)) if share < 1 else book


def _tables(found: Mapping[str, Any]) -> str:
    parts = []
    for name in ("figures", "by_language", "by_tone", "by_kind", "by_caller", "by_intent", "layers"):
        head = "without" if name == "layers" else name.removeprefix("by_")
        rows = [{head: key, **row} for key, row in found[name].items()]
        parts.append(tabulate(rows, headers="keys"))
    parts.append(tabulate(found["time"], headers="keys"))
    parts.append(tabulate(found["confusions"], headers=("meant", "taken for", "times")))
    parts.append(tabulate(found["stolen"], headers=("phrase", "of", "taken by")))
    return "\n\n".join(parts)
