"""Owns the rendered prompts: sound files of the sentences that never change, and the manifest that ties them to words."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from ivr.errors import BadInput, DataError
from ivr.messages.turn import Sentence
from ivr.ports import Synthesizer
from ivr.speech import audio
from ivr.speech.locale import DEFAULT_VOICES

MANIFEST = "manifest.yaml"
_HEADER = """\
# Which words each rendered file holds. Written by `python -m ivr voice render`; not for editing.
# file: {words: SHA-256 of locale, voice and words; sound: SHA-256 of the file}
"""


@dataclass(frozen=True)
class Rendered:
    words: str
    """SHA-256, as `words_id` gives it."""
    sound: str
    """SHA-256 of the file."""


class Prompts:
    """What was rendered, for looking up by words. Reads a file when it is first asked for."""

    def __init__(self, root: Path) -> None:
        """Raises DataError."""
        self._root = root
        self._files = {entry.words: file for file, entry in read_manifest(root).items()}

    def find(self, text: str, locale: str, voice: str) -> bytes | None:
        """8 kHz μ-law, or None when these words were not rendered in this voice or the file is not as it was made."""
        file = self._files.get(words_id(text, locale, voice))
        if file is None:
            return None
        try:
            return audio.mulaw_of_wav(self._root / file)
        except (OSError, BadInput):
            return None


def words_id(text: str, locale: str, voice: str) -> str:
    return hashlib.sha256(f"{locale}\n{voice}\n{text}".encode()).hexdigest()


def read_manifest(root: Path) -> dict[str, Rendered]:
    """File, relative to `root` → what it holds; empty when nothing was rendered. Raises DataError `file:line: reason`."""
    path = root / MANIFEST
    if not path.exists():
        return {}
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
        return {file: Rendered(**entry) for file, entry in raw.items()}
    except (yaml.YAMLError, AttributeError, TypeError) as error:
        raise DataError(f"{path}:1: broken; `python -m ivr voice render` writes it anew") from error


def render(
    sentences: Mapping[str, Sequence[Sentence]],
    synthesizer: Synthesizer,
    root: Path,
    *,
    voices: Mapping[str, str] = DEFAULT_VOICES,
    again: bool = False,
    progress: type | None = None,
) -> int:
    """Render what is missing or stale, remove what nobody says any more, write the manifest; returns how many files
    were made. `sentences`: locale → what `replies.fixed` gives. `again`: render all. `progress`: tqdm, or None.

    Raises SpeechError.
    """
    known = read_manifest(root)
    wanted = _wanted(sentences, voices)
    todo = [file for file in wanted if again or _fault(root, file, wanted[file], known) is not None]
    manifest = {file: known[file] for file in wanted if file not in todo}
    for file in (
        progress(todo, desc="voice", unit=" sentences", leave=False, disable=None) if progress else todo
    ):
        one = wanted[file]
        line = synthesizer.speak(one.text, locale=one.locale, voice=one.voice)
        sound = audio.wav_of_mulaw(line)
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(sound)
        manifest[file] = Rendered(one.words, hashlib.sha256(sound).hexdigest())
        _write_manifest(root, manifest)  # after each, so that an interrupted run goes on where it was
    _write_manifest(root, manifest)
    _remove_others(root, manifest)
    return len(todo)


def stale(
    sentences: Mapping[str, Sequence[Sentence]],
    root: Path,
    *,
    voices: Mapping[str, str] = DEFAULT_VOICES,
    lines: Mapping[str, str] | None = None,
) -> list[str]:
    """What does not sound as it reads, each as `file:line: reason`; empty when all is well.

    `lines`: locale/key → `file:line` of its words, as `Book.lines` has it.
    """
    known = read_manifest(root)
    wanted = _wanted(sentences, voices)
    problems = []
    for file, one in wanted.items():
        fault = _fault(root, file, one, known)
        if fault is not None:
            reply = f"{one.locale}/{one.key.partition('~')[0]}"
            place = (lines or {}).get(reply, f"{root.name}/{MANIFEST}:1")
            problems.append(f"{place}: {one.key}: {fault}; run `python -m ivr voice render`")
    problems += [
        f"{root.name}/{MANIFEST}:1: {file} holds words nobody says any more"
        for file in known
        if file not in wanted
    ]
    return problems


@dataclass(frozen=True)
class _Wanted:
    key: str
    text: str
    locale: str
    voice: str

    @property
    def words(self) -> str:
        return words_id(self.text, self.locale, self.voice)


def _wanted(sentences: Mapping[str, Iterable[Sentence]], voices: Mapping[str, str]) -> dict[str, _Wanted]:
    """File → what it is to hold. The name carries the beginning of the words' hash: new words, new file."""
    wanted = {}
    for locale, said in sentences.items():
        for sentence in said:
            one = _Wanted(sentence.key, sentence.text, locale, voices[locale])
            name = re.sub(r"[^\w.]+", "-", sentence.key.partition("~")[0])
            wanted[f"{locale}/{one.voice}/{name}-{one.words[:8]}.wav"] = one
    return wanted


def _fault(root: Path, file: str, one: _Wanted, known: Mapping[str, Rendered]) -> str | None:
    entry, path = known.get(file), root / file
    if entry is None or entry.words != one.words or not path.is_file():
        return "these words have not been rendered"
    if hashlib.sha256(path.read_bytes()).hexdigest() != entry.sound:
        return f"{file} is not the file that was rendered"
    return None


def _write_manifest(root: Path, manifest: Mapping[str, Rendered]) -> None:
    entries = {file: {"words": one.words, "sound": one.sound} for file, one in sorted(manifest.items())}
    whole = root / f"{MANIFEST}.new"
    whole.write_text(_HEADER + yaml.safe_dump(entries, width=400), encoding="utf-8")
    whole.replace(root / MANIFEST)


def _remove_others(root: Path, manifest: Mapping[str, Rendered]) -> None:
    for path in root.glob("*/*/*.wav"):
        if path.relative_to(root).as_posix() not in manifest:
            path.unlink()
