"""Owns how people speak, compiled from hearing.yaml: fillers, corrections, one thing more, not yet finished."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ivr.dialog.misheard import Misheard
from ivr.dialog.normalize import Fillers, any_of, bare, plain, whole_word
from ivr.dialog.numeral import DIGITS

_IS = r"[,，。\s]*(?:是|it's|its|is)?[,，。\s]*"


@dataclass(frozen=True)
class Hearing:
    fillers: Fillers
    unfinished: re.Pattern[str]
    """At the end of bare text: there is more to come."""
    further: re.Pattern[str]
    """Between two requests, in plain text."""
    corrected: re.Pattern[str]
    """What follows stands instead of what went before."""
    tail_words: re.Pattern[str]
    """The last four digits are named."""
    other: re.Pattern[str]
    """Of two parcels, the one not talked about."""
    consent: frozenset[str]
    """Sounds that mean yes when something was offered, bare."""
    misheard: Misheard
    letters: re.Pattern[str]
    """What is taken for a letter, one group a letter."""
    letters_before_digits: re.Pattern[str]

    @classmethod
    def build(
        cls,
        *,
        fillers: Iterable[str],
        openers: Iterable[str],
        tails: Iterable[str],
        empty: Iterable[str],
        unfinished: Iterable[str],
        further: Iterable[str],
        corrections: Iterable[str],
        tail_words: Iterable[str],
        other: Iterable[str],
        consent: Iterable[str],
        misheard_digits: Mapping[str, Iterable[str]],
        misheard_letters: Mapping[str, Iterable[str]],
    ) -> "Hearing":
        fillers = tuple(fillers)
        alike = [term for terms in misheard_letters.values() for term in terms]
        letters = "|".join(f"(?P<{name}>{_as_said(terms)})" for name, terms in misheard_letters.items())
        digit = f"[{''.join(sorted(DIGITS))}]"
        return cls(
            Fillers.build(fillers, openers, tails, empty),
            re.compile(rf"(?:{any_of((*fillers, *unfinished))})$"),
            re.compile("|".join(map(_joint, further))),
            re.compile(rf"(?:{_as_said(corrections)}){_IS}"),
            re.compile(_as_said(tail_words)),
            re.compile(_as_said(other)),
            frozenset(map(bare, consent)),
            Misheard.build(misheard_digits, DIGITS),
            re.compile(letters),
            re.compile(
                rf"(?:(?:{_as_said(alike)}|(?<![a-z])[a-z](?![a-z']))[\s,.]*){{1,4}}(?=(?:{digit}[\s,个双]*){{3}})"
            ),
        )

    def spelled(self, text: str) -> str:
        """诶斯艾弗一零零零 → sf一零零零: what sounds like a letter is one where digits follow."""
        return self.letters_before_digits.sub(
            lambda run: self.letters.sub(lambda letter: letter.lastgroup or "", run[0]), text
        )

    def is_unfinished(self, text: str) -> bool:
        words = bare(text)
        return not words or self.fillers.is_nothing(text) or bool(self.unfinished.search(words))


def _as_said(words: Iterable[str]) -> str:
    """For plain text, where apostrophes stay."""
    ordered = sorted(map(plain, words), key=len, reverse=True)
    return "|".join(whole_word(word) if word.isascii() else re.escape(word) for word in ordered)


def _joint(word: str) -> str:
    """`,再催` splits at the comma and leaves 再催 to what follows; a comma stands for one of either width."""
    joint = plain(word)
    if joint.startswith(","):
        return rf"[,，](?={re.escape(joint[1:])})"
    if joint.isascii():
        return whole_word(joint)
    return re.escape(joint).replace(",", "[,，]")
