"""Owns reading the dialog data and the reply texts from disk: the only file reader of the dialog."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from ivr.dialog import crosscheck, kept, soundness, training
from ivr.dialog.cue import Cues, CueWords, FactWords, SignWords, WaybillFormat, any_as_said
from ivr.dialog.digit_sound import DigitFile, DigitSounds
from ivr.dialog.rules import RulesFile
from ivr.dialog.scenario import ScenarioFile, WorkflowWords
from ivr.dialog.schema import (
    LOCALES,
    Aside,
    Book,
    FloorFile,
    FollowUp,
    HearingFile,
    Homophones,
    IntentFile,
    PlaceNames,
    Reply,
    Settings,
    SlotFile,
    Together,
    Words,
)
from ivr.dialog.slips import SlipFile
from ivr.dialog.source import Source, read
from ivr.errors import DataError
from ivr.messages.workflow import WorkflowType

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).resolve().parent / "data"
PROMPTS = ROOT / "audio_prompts"

T = TypeVar("T")


def read_book(data: Path = DATA, prompts: Path = PROMPTS) -> Book:
    """All dialog data, checked, with nothing learned from it. Raises DataError `file:line: reason` with the first fault."""
    book, faults = _load(data, prompts)
    if faults:
        raise DataError(faults[0])
    return book


def load_book(models: Path, data: Path = DATA, prompts: Path = PROMPTS) -> Book:
    """All dialog data, and the models trained from it: those kept in the folder `models`, or new ones when the data
    has changed since, which takes half a minute. Raises DataError."""
    book = read_book(data, prompts)
    mark = kept.fingerprint(_taught_from(data))
    trained = kept.find(models, mark)
    if trained is None:
        trained = training.teach(book)
        kept.keep(trained, models, mark)
    book = replace(book, models=trained)
    book.compile()
    return book


def _taught_from(data: Path) -> list[Path]:
    names = ("together", "concepts", "homophones", "hearing", "emotions", "mishearings")
    return [*(data / "intents").glob("*.yaml"), *(data / f"{name}.yaml" for name in names)]


def phrases(locale: str, data: Path = DATA) -> tuple[str, ...]:
    """What callers say, of all intents; quickly, since nothing else is read. Raises DataError."""
    return tuple(phrase for intent in _intents(data) for phrase in intent.said(locale))


def commands(locale: str, data: Path = DATA) -> tuple[str, ...]:
    """What callers say to steer the call: yes, no, once more, a person. Raises DataError."""
    steering = (intent for intent in _intents(data) if intent.intent.startswith("cmd_"))
    return tuple(phrase for intent in steering for phrase in intent.said(locale))


def _intents(data: Path) -> list[IntentFile]:
    reading = _Reading(ROOT)
    intents = reading.folder(data / "intents", IntentFile, lambda intent: intent.intent)
    if reading.faults:
        raise DataError(reading.faults[0])
    return intents


def problems(data: Path = DATA, prompts: Path = PROMPTS) -> list[str]:
    """Everything that is wrong with the data, each as `file:line: reason`; empty when all is well."""
    try:
        book, faults = _load(data, prompts)
    except DataError as error:
        return [error.message]
    return [*faults, *soundness.faults(book, _code())]


@cache
def _code() -> str:
    """The text of the program, which says some of the replies itself."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "ivr").rglob("*.py")))


@dataclass
class _Reading:
    """Collects faults instead of stopping at the first, so that an editor sees all of them at once."""

    root: Path
    faults: list[str] = field(default_factory=list)
    lines: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)

    def source(self, path: Path) -> Source:
        try:
            return read(path, self.root)
        except DataError as error:
            self.faults.append(error.message)
            return Source(path.name, {}, {})
        except OSError as error:
            self.faults.append(f"{path.name}:1: cannot be read: {error.strerror}")
            return Source(path.name, {}, {})

    def shaped(self, source: Source, shape: Any, value: Any, *place: str | int) -> Any:
        try:
            return TypeAdapter(shape).validate_python(value)
        except ValidationError as error:
            for fault in error.errors():
                way = " → ".join(str(part) for part in (*place, *fault["loc"]))
                self.faults.append(f"{source.at(*place, *fault['loc'])}: {way or 'file'}: {fault['msg']}")
            return None

    def folder(self, folder: Path, shape: type[BaseModel], identity: Callable[[Any], str]) -> list[Any]:
        """One thing a file; the file is named for the thing."""
        things = []
        for path in sorted(folder.glob("*.yaml")):
            source = self.source(path)
            thing = self.shaped(source, shape, source.data)
            if thing is None:
                continue
            name = identity(thing)
            self.lines[f"{folder.name}/{name}"] = source.at()
            self.sources[f"{folder.name}/{name}"] = source
            if name != path.stem:
                self.faults.append(f"{source.at()}: the file is named {path.stem}, what it holds {name}")
            things.append(thing)
        return things


def _load(data: Path, prompts: Path) -> tuple[Book, list[str]]:
    reading = _Reading(ROOT)
    intents = reading.folder(data / "intents", IntentFile, lambda i: i.intent)
    slots = reading.folder(data / "slots", SlotFile, lambda s: s.slot)
    scenarios = reading.folder(data / "scenarios", ScenarioFile, lambda s: s.scenario)

    def single(name: str, shape: Any) -> Any:
        source = reading.source(data / name)
        reading.lines[Path(name).stem] = source.at()
        return reading.shaped(source, shape, source.data)

    settings = single("settings.yaml", Settings)
    concepts = single("concepts.yaml", dict[str, tuple[str, ...]])
    emotions = single("emotions.yaml", dict[str, tuple[str, ...]])
    places = single("places.yaml", PlaceNames)
    homophones = single("homophones.yaml", Homophones)
    hearing = single("hearing.yaml", HearingFile)
    floor = single("floor.yaml", FloorFile)
    together = single("together.yaml", tuple[Together, ...])
    mishearings = single("mishearings.yaml", SlipFile)
    asides = single("aside.yaml", dict[str, Aside])
    followups = single("followups.yaml", dict[str, FollowUp])
    cues = single("cues.yaml", CueWords)
    waybills = single("waybills.yaml", tuple[WaybillFormat, ...])
    digit_file = single("digits.yaml", DigitFile)
    facts = single("facts.yaml", FactWords)
    signs = single("signs.yaml", SignWords)
    workflows = single("workflows.yaml", dict[WorkflowType, WorkflowWords])
    circumstances = single("circumstances.yaml", dict[str, tuple[str, ...]])
    rules = single("rules.yaml", RulesFile)
    promises = single("promises.yaml", dict[str, tuple[str, ...]])
    for scenario in scenarios:
        for name, _ in scenario.steps():
            place = reading.sources[f"scenarios/{scenario.scenario}"].at(*scenario.place(name))
            reading.lines[f"scenarios/{scenario.scenario}/{name}"] = place
    words = {
        path.stem: single(path.name, dict[str, Words])
        for path in (data / f"{name}.yaml" for name in ("reasons", "states", "owners", "summary"))
    }
    if settings is None or reading.faults:
        raise DataError("\n".join(reading.faults))
    replies = {locale: _replies(reading, prompts / locale, settings.company[locale]) for locale in LOCALES}
    by_intent: dict[str, ScenarioFile] = {}
    for scenario in scenarios:
        for intent in scenario.intents:
            if intent in by_intent:
                reading.faults.append(
                    f"{reading.lines[f'scenarios/{scenario.scenario}']}: {intent} is already dealt with in {by_intent[intent].scenario}"
                )
            by_intent[intent] = scenario
    book = Book(
        settings=settings,
        intents={intent.intent: intent for intent in intents},
        concepts=concepts,
        slots={slot.slot: slot for slot in slots},
        scenarios=by_intent,
        workflows=workflows,
        replies=replies,
        words=words,
        emotions=emotions,
        places=places,
        homophones=homophones,
        hearing_file=hearing,
        floor=floor,
        asides=asides,
        followups=followups,
        together=together,
        mishearings=mishearings,
        cues=Cues.build(cues, waybills, facts, signs),
        digit_sounds=DigitSounds.build(digit_file),
        circumstances={name: re.compile(any_as_said(words)) for name, words in circumstances.items()},
        rules=rules,
        promises=promises,
        lines=reading.lines,
    )
    return book, reading.faults + crosscheck.faults(book)


def _replies(reading: _Reading, folder: Path, company: str) -> Mapping[str, Reply]:
    """`urge.yaml` with the key `done` makes the reply `urge.done`."""
    replies: dict[str, Reply] = {}
    for path in sorted(folder.glob("*.yaml")):
        source = reading.source(path)
        for key, value in (source.data or {}).items():
            reply = reading.shaped(source, Reply, _reply_shape(value, company), key)
            if reply is not None:
                replies[f"{path.stem}.{key}"] = reply
                reading.lines[f"{folder.name}/{path.stem}.{key}"] = source.at(key)
    return replies


def _reply_shape(value: Any, company: str) -> Any:
    """A text alone, a list of variants, or a mapping with `text` or `variants` and `claims`."""
    if isinstance(value, dict):
        rest = {key: part for key, part in value.items() if key != "text"}
        texts = value.get("variants", [value["text"]] if "text" in value else [])
        return {**rest, "variants": [_named(text, company) for text in texts]}
    texts = value if isinstance(value, list) else [value]
    return {"variants": [_named(text, company) for text in texts]}


def _named(text: Any, company: str) -> Any:
    return text.replace("{company}", company) if isinstance(text, str) else text
