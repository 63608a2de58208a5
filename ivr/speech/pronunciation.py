"""Owns the pronunciation lexicon: the words that a voice would get wrong, as a lead writes them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ivr.errors import DataError

PRONUNCIATION = Path(__file__).parent / "data" / "pronunciation.yaml"
_SYLLABLE = re.compile(r"^[a-zü]{1,6}[1-5]$")


@dataclass(frozen=True)
class Lexicon:
    mandarin: Mapping[str, tuple[str, ...]]
    """Word → a pinyin syllable with its tone for each character, e.g. 六安 → lu4, an1."""
    english: Mapping[str, str]
    """Word in small letters → what it sounds like, in words."""


def load(path: Path = PRONUNCIATION) -> Lexicon:
    """Raises DataError `file:line: reason`."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{path}:{line}: {error.problem}") from error
    mandarin = {word: tuple(str(said).split()) for word, said in (raw.get("zh-CN") or {}).items()}
    for word, syllables in mandarin.items():
        if len(syllables) != len(word) or not all(map(_SYLLABLE.match, syllables)):
            line = _line_of(path, word)
            raise DataError(
                f"{path}:{line}: {word} needs {len(word)} syllables with a tone each, such as lu4 an1"
            )
    return Lexicon(
        mandarin, {str(word).lower(): str(said) for word, said in (raw.get("en-US") or {}).items()}
    )


def _line_of(path: Path, word: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(f"{word}:")), 1)
