"""Owns what of an utterance the trained models weigh: its characters, its sounds, its words, its concepts."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from ivr.dialog.sound import is_cjk, syllables

KINDS = ("writing", "sound", "concepts")
"""Each can be left out, so that a benchmark tells what it is worth."""
_LENGTHS = (2, 4, 8, 16, 32)


def features(words: str, concepts: Iterable[str], kinds: Collection[str] = KINDS) -> list[str]:
    """Names of everything there is in compact `words`; one that is there twice stands twice.

    A name begins with its kind: `1 2 3` characters in a row, `s` two with a gap, `~` syllables in sound, `w b t`
    English words in a row, `c` pieces of them, `*` a concept, `+` two concepts, `#` the length.
    """
    found = [f"#{sum(len(words) > length for length in _LENGTHS)}"]
    if not any(map(is_cjk, words)):
        if "writing" in kinds:
            found += _english(words)
    else:
        if "writing" in kinds:
            found += _written(words)
        if "sound" in kinds:
            found += _sounded(syllables(words))
    if "concepts" in kinds:
        named = sorted(concepts)
        found += [f"*{one}" for one in named]
        found += [f"+{one} {other}" for n, one in enumerate(named) for other in named[n + 1 :]]
    return found


def _written(words: str) -> list[str]:
    ends = f"^{words}$"
    return [
        *(f"1{character}" for character in words),
        *(f"2{ends[n : n + 2]}" for n in range(len(ends) - 1)),
        *(f"3{ends[n : n + 3]}" for n in range(len(ends) - 2)),
        *(f"s{words[n]}{words[n + 2]}" for n in range(len(words) - 2)),
    ]


def _sounded(heard: list[str]) -> list[str]:
    ends = ["^", *heard, "$"]
    return [
        *(f"~{syllable}" for syllable in heard),
        *(f"~{one} {two}" for one, two in pairwise(ends)),
        *(f"~{' '.join(ends[n : n + 3])}" for n in range(len(ends) - 2)),
    ]


def _english(words: str) -> list[str]:
    spoken = words.split()
    ends = ["^", *spoken, "$"]
    return [
        *(f"w{word}" for word in spoken),
        *(f"b{one} {two}" for one, two in pairwise(ends)),
        *(f"t{' '.join(ends[n : n + 3])}" for n in range(len(ends) - 2)),
        *(f"c{piece}" for word in spoken for piece in _pieces(f"<{word}>")),
    ]


def _pieces(word: str) -> list[str]:
    return [word[n : n + 4] for n in range(len(word) - 3)]
