"""Owns the indexes made once from the data: phrases to compare with, names to look for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ivr.dialog.normalize import plain
from ivr.dialog.sound import sound

_SOUND_WORTH = 0.96
"""Equal in sound is worth a little less than equal in writing."""


@dataclass(frozen=True)
class PhraseIndex:
    """The phrases of each intent, in writing and in sound, Chinese and Latin ones apart."""

    rows: Mapping[tuple[str, bool], tuple[tuple[str, ...], tuple[str, ...]]]
    """(Intent, whether in Latin letters) → its phrases, their sounds."""

    @classmethod
    def build(cls, pairs: Iterable[tuple[str, str]]) -> "PhraseIndex":
        """Intent and compact phrase."""
        phrases: dict[tuple[str, bool], dict[str, str]] = {}
        for intent, phrase in pairs:
            phrases.setdefault((intent, phrase.isascii()), {})[phrase] = sound(phrase)
        return cls({key: (tuple(rows), tuple(rows.values())) for key, rows in phrases.items()})

    def nearest(
        self, text: str, intents: Iterable[str], *, floor: float = 0.0
    ) -> dict[str, tuple[float, str]]:
        """Intent → (likeness 0..1, its phrase that is most like compact `text`); without those below `floor`."""
        latin, heard = text.isascii(), sound(text)
        best: dict[str, tuple[float, str]] = {}
        for intent in intents:
            phrases, sounds = self.rows.get((intent, latin), ((), ()))
            for query, rows, worth in ((text, phrases, 1.0), (heard, sounds, _SOUND_WORTH)):
                beaten = min(100.0, max(floor, best.get(intent, (0.0, ""))[0]) / worth * 100)
                found = process.extractOne(
                    query, rows, scorer=fuzz.ratio, processor=None, score_cutoff=beaten
                )
                if found and found[1] / 100 * worth > best.get(intent, (0.0, ""))[0]:
                    best[intent] = (found[1] / 100 * worth, phrases[found[2]])
                if latin:
                    break
        return best


@dataclass(frozen=True)
class Listed:
    """The values of a slot and the words for them, as one pattern."""

    pattern: re.Pattern[str]
    values: Mapping[str, str]
    """Word → value."""

    @classmethod
    def build(cls, values: Mapping[str, tuple[str, ...]]) -> "Listed":
        words = {plain(word): value for value, others in values.items() for word in (value, *others) if word}
        ordered = sorted(words, key=len, reverse=True)
        chinese = [re.escape(word) for word in ordered if not word.isascii()]
        latin = [re.escape(word) for word in ordered if word.isascii()]
        openings = "".join(sorted({word[0] for word in ordered}))
        either = f"{'|'.join(chinese) or '(?!)'}|(?<![a-z\\d])(?:{'|'.join(latin) or '(?!)'})(?![a-z\\d])"
        # A thousand words: most places are passed by after one look at the character.
        return cls(re.compile(f"(?=[{re.escape(openings)}])(?:{either})"), words)

    def found(self, heard: str) -> tuple[str, ...]:
        """Values named in plain text, the longest word first, each once."""
        words = sorted((match[0] for match in self.pattern.finditer(heard)), key=len, reverse=True)
        return tuple(dict.fromkeys(self.values[word] for word in words))
