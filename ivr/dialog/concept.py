"""Owns the finding of concepts in an utterance: each term looked up, not searched for, so that ten thousand cost no more."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ivr.dialog.normalize import bare
from ivr.dialog.sound import is_cjk, sound

_LONG = 3
"""Syllables from which on sound alone is telling."""
_SOUND_WORTH = 0.96
"""Equal in sound is worth a little less than equal in writing."""
_GAP = "~"
_BETWEEN = ".{0,6}"
Found = dict[str, tuple[float, str]]


@dataclass(frozen=True)
class Concepts:
    """Terms by their spelling. `没~收到`: up to six characters between; `track*`: also longer words."""

    written: Mapping[str, tuple[str, ...]]
    """Term → its concepts. Latin terms are whole words, joined by blanks."""
    sounded: Mapping[str, tuple[str, ...]]
    """The sound of a term → its concepts; those of three and more syllables, and the short ones of the trade."""
    stems: Mapping[str, tuple[str, ...]]
    gaps: tuple[tuple[str, re.Pattern[str]], ...]
    lengths: tuple[int, ...]
    """Of Chinese terms, in characters, the longest first."""
    word_counts: tuple[int, ...]
    """Of Latin terms, in words, the longest first."""
    other_words: frozenset[str]
    """Words that sound like one of ours and mean something else."""

    @classmethod
    def build(
        cls, concepts: Mapping[str, tuple[str, ...]], short: Collection[str], other_words: Collection[str]
    ) -> "Concepts":
        written: dict[str, list[str]] = defaultdict(list)
        sounded: dict[str, list[str]] = defaultdict(list)
        stems: dict[str, list[str]] = defaultdict(list)
        gaps = []
        for name, terms in concepts.items():
            for term in map(str.lower, terms):
                if _GAP in term:
                    pieces = map(re.escape, term.split(_GAP))
                    gaps.append((name, re.compile(_BETWEEN.join(pieces))))
                elif term.endswith("*"):
                    stems[bare(term)].append(name)
                else:
                    written[bare(term) if term.isascii() else term].append(name)
                    if all(map(is_cjk, term)) and (len(term) >= _LONG or term in short):
                        sounded[sound(term)].append(name)
        chinese = {len(term) for term in written if not term.isascii()}
        latin = {len(term.split()) for term in written if term.isascii()}
        return cls(
            {term: tuple(names) for term, names in written.items()},
            {term: tuple(names) for term, names in sounded.items()},
            {stem: tuple(names) for stem, names in stems.items()},
            tuple(gaps),
            tuple(sorted(chinese, reverse=True)),
            tuple(sorted(latin, reverse=True)),
            frozenset(other_words),
        )

    def found(self, text: str) -> Found:
        """Concept → (1.0 written so, less when it only sounds so; the words). `text` is compact."""
        found: Found = {}
        for term in (*self._pieces(text), *self._phrases(text)):
            for name in self.written.get(term, ()):
                found.setdefault(name, (1.0, term))
        for name, pattern in self.gaps:
            if name not in found and (match := pattern.search(text)):
                found[name] = (1.0, match[0])
        for name, word in self._longer(text):
            found.setdefault(name, (1.0, word))
        if not text.isascii():
            self._by_sound(text, found)
        return found

    def _by_sound(self, text: str, found: Found) -> None:
        heard = sound(text)
        for length in self.lengths:
            for start in range(len(heard) - length + 1):
                if names := self.sounded.get(heard[start : start + length]):
                    words = text[start : start + length]
                    for name in names if words not in self.other_words else ():
                        found.setdefault(name, (_SOUND_WORTH, words))

    def _pieces(self, text: str) -> Iterator[str]:
        if not text.isascii():
            for length in self.lengths:
                for start in range(len(text) - length + 1):
                    yield text[start : start + length]

    def _phrases(self, text: str) -> Iterator[str]:
        words = _LATIN.findall(text)
        for count in self.word_counts if words else ():
            for start in range(len(words) - count + 1):
                yield " ".join(words[start : start + count])

    def _longer(self, text: str) -> Iterator[tuple[str, str]]:
        for word in _LATIN.findall(text) if self.stems else ():
            for end in range(3, len(word) + 1):
                for name in self.stems.get(word[:end], ()):
                    yield name, word


_LATIN = re.compile(r"[a-z\d]+")
