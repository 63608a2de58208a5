"""Owns which commands a few syllables may be: those nearest in sound to what was heard. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import eq
from types import MappingProxyType

from pypinyin import Style, lazy_pinyin

LONGEST = 6
"""Syllables. Of more, enough is heard right; of fewer, one that is misheard is half of what was said."""
_OFFERED = 3
"""Each costs a pass of the decoder."""
_ALIKE = 0.6
"""Share of initials and finals, each in its place, that are those of what was heard."""
_NO_SIGN = re.compile(r"\W+")
_CHINESE = re.compile(r"[一-鿿]+")
_MERGED = {"l": "n", "f": "h"}


@dataclass(frozen=True)
class Commands:
    """Short utterances that stand for themselves: yes, no, wait, once more, a person."""

    sounds: Mapping[int, Mapping[str, tuple[str, ...]]]
    """Number of syllables → command → its initials and finals in turn."""

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Commands":
        sounds: dict[int, dict[str, tuple[str, ...]]] = {}
        for words in map(_words, phrases):
            if len(words) <= LONGEST and _CHINESE.fullmatch(words):
                sounds.setdefault(len(words), {})[words] = _sound(words)
        return cls(MappingProxyType(sounds))

    def near(self, heard: Sequence[str]) -> tuple[str, ...]:
        """`heard`: hypotheses, the best first. The commands most like any of them and of its length; none when the
        best is a command itself, or is too long for one."""
        spoken = [words for words in map(_words, heard) if _CHINESE.fullmatch(words)]
        if not spoken or len(spoken[0]) > LONGEST or spoken[0] in self.sounds.get(len(spoken[0]), {}):
            return ()
        likeness: dict[str, float] = {}
        for words in spoken:
            heard_as = _sound(words)
            for command, sound in self.sounds.get(len(words), {}).items():
                alike = sum(map(eq, heard_as, sound)) / len(sound)
                likeness[command] = max(alike, likeness.get(command, 0.0))
        near = [command for command, alike in likeness.items() if alike >= _ALIKE]
        return tuple(sorted(near, key=lambda command: -likeness[command])[:_OFFERED])


def _words(text: str) -> str:
    return _NO_SIGN.sub("", text)


def _sound(words: str) -> tuple[str, ...]:
    return tuple(part for character in words for part in _parts(character))


@lru_cache(maxsize=8000)
def _parts(character: str) -> tuple[str, str]:
    """Initial and final with the mergers of southern speech: z/zh, n/l, h/f, an/ang and their like count as one."""
    initial = lazy_pinyin(character, style=Style.INITIALS, strict=False)[0][:1]
    final = lazy_pinyin(character, style=Style.FINALS, strict=False)[0]
    return _MERGED.get(initial, initial), final.removesuffix("g")
