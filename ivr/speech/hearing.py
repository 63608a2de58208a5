"""Owns what may be believed of a recogniser's words: its prompt, its known inventions, its loops. Pure but for the file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ivr.errors import DataError

HEARING = Path(__file__).parent / "data" / "hearing.yaml"

ECHO_CHARACTERS = 14
"""So much of the prompt word for word is the prompt, not the caller. Less a caller may well say: the prompt is made of
what callers say."""
_PUNCTUATION = re.compile(r"[^\w\s]+")
_SPACES = re.compile(r"\s+")
_LOOP = re.compile(r"(.{1,12}?)\1{3,}$")
"""Something said four times over at the end: the decoder has caught itself."""
_SYLLABLE_LOOP = re.compile(r"^(\w{1,4}?)\1{4,}$")


@dataclass(frozen=True)
class Hearing:
    """For one locale."""

    prompt: str
    """With the words of the trade at its end."""
    junk: tuple[re.Pattern[str], ...]
    digits: str = ""
    """What is told besides when the answer to a question will be a number."""

    def is_junk(self, text: str, prompt: str) -> bool:
        """True when these words are the recogniser's invention: `prompt` is what it was told beforehand."""
        plain = _SPACES.sub(" ", _PUNCTUATION.sub("", text)).strip()
        if not plain or any(pattern.search(plain) for pattern in self.junk):
            return True
        if _SYLLABLE_LOOP.match(plain.replace(" ", "")):
            return True
        return len(plain) >= ECHO_CHARACTERS and plain in _PUNCTUATION.sub("", prompt)


def different(texts: Iterable[str]) -> tuple[str, ...]:
    """Hypotheses in their order, without those that differ from an earlier one in punctuation alone."""
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(_PUNCTUATION.sub("", text).replace(" ", ""), text)
    return tuple(found.values())


def unmarked(text: str) -> str:
    """Without punctuation."""
    return _PUNCTUATION.sub("", text).strip()


def is_loop(text: str) -> bool:
    """The decoder repeats itself to the end: 好好好 is speech, 没有没有没有没有 is not."""
    return bool(_LOOP.search(_PUNCTUATION.sub("", text).replace(" ", "")))


def cut_loop(text: str) -> str:
    """What was said before the decoder caught itself, with the repeated part once."""
    return _LOOP.sub(r"\1", text)


def load(path: Path = HEARING) -> Mapping[str, Hearing]:
    """Locale → Hearing. Raises DataError `file:line: reason`."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{path}:{line}: {error.problem}") from error
    return {locale: _hearing(path, locale, entry) for locale, entry in raw.items()}


def _hearing(path: Path, locale: str, entry: object) -> Hearing:
    if not isinstance(entry, dict) or not isinstance(entry.get("prompt"), str):
        raise DataError(f"{path}:1: {locale} needs a `prompt` of words and a list `junk`")
    words = entry.get("words") or []
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DataError(f"{path}:{_line_of(path, 'words:')}: {locale}: `words` is a list of words")
    patterns = []
    for source in entry.get("junk") or []:
        try:
            patterns.append(re.compile(str(source)))
        except re.error as error:
            raise DataError(f"{path}:{_line_of(path, str(source))}: {source!r}: {error}") from error
    comma, stop = ("、", "。") if locale.startswith("zh") else (", ", ".")
    told = entry["prompt"] + (comma.join(words) + stop if words else "")
    return Hearing(told, tuple(patterns), str(entry.get("digits") or ""))


def _line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if words in line), 1)
