"""Owns what the recogniser writes for a digit that it heard: 吧 for 八, 另 for 零, `for` for four."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

LENGTHS = frozenset({4, 11, 12, 13, 14, 15})
"""Lengths at which a number is likely to be whole: a tail, a mobile phone, a parcel."""
_SURE = 3
"""Digits that a run needs before a word between them is taken for one more, where no number is expected."""
_PLAIN = 2
"""Digits that make a run of a number, where one is expected."""
_NUMBER = r"(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|\d+)"


@dataclass(frozen=True)
class Misheard:
    signs: Mapping[str, str]
    """Character → digit."""
    words: Mapping[str, str]
    """English word → digit."""
    real: frozenset[str]
    """Characters that are digits anyway."""
    run: re.Pattern[str]
    dictated: re.Pattern[str]
    """The same where a number is expected: pauses do not part it."""
    spoken: re.Pattern[str]

    @classmethod
    def build(cls, heard: Mapping[str, Iterable[str]], real: Iterable[str]) -> "Misheard":
        """`heard`: digit → what is taken for it."""
        pairs = {term: digit for digit, terms in heard.items() for term in terms}
        real = frozenset(real)
        signs = {term: digit for term, digit in pairs.items() if not term.isascii() and term not in real}
        words = {term: digit for term, digit in pairs.items() if term.isascii()}
        certain = f"[{''.join(sorted(real))}]"
        some = f"[{''.join(sorted(real))}{''.join(signs)}]"
        either = "|".join(words) or "(?!)"
        return cls(
            MappingProxyType(signs),
            MappingProxyType(words),
            real,
            # Across a pause only from digit to digit: in 3480，是3408 the 是 is no four.
            re.compile(rf"{some}(?:[个双]?{some}|(?<={certain})[\s,、。]{{1,4}}(?={certain}){some})*"),
            re.compile(rf"(?:双)?{some}(?:[\s,、。.个双]{{0,4}}{some})*"),
            re.compile(rf"(^\W*|\b{_NUMBER}[\s,\-]+)({either})\b(?=[\s,\-]+(?:{_NUMBER}|{either})|\W*$)"),
        )

    def corrected(
        self, text: str, length: Callable[[str], int], *, dictated: bool, lengths: Collection[int] = LENGTHS
    ) -> str:
        """Plain text with mishearings put right; `length` counts the digits that a run stands for.

        Where no number is expected, only between digits, and only where a likely length comes of it. Where one is
        `dictated`, at its ends too, as far as the length asks for it.
        """
        if not dictated:
            return self.run.sub(lambda run: self._between(run[0], length), text)
        text = self.dictated.sub(lambda run: self._run(run, length, lengths), text)
        before = None
        while before != text:
            before, text = text, self.spoken.sub(lambda m: m[1] + self.words[m[2]], text)
        return text

    def _between(self, run: str, length: Callable[[str], int]) -> str:
        head, body, tail = self._parts(run)
        real = sum(sign in self.real for sign in body)
        guessed = sum(sign in self.signs for sign in body)
        core = self._put_right(body)
        fits = real >= _SURE and guessed * _SURE <= real and length(core) in LENGTHS
        return head + core + tail if guessed and fits else run

    def _run(self, match: re.Match[str], length: Callable[[str], int], lengths: Collection[int]) -> str:
        run, text = match[0], match.string
        alone = len(run) == len(text.strip(" ,.。?!"))
        head, body, tail = self._parts(run)
        real = sum(sign in self.real for sign in body)
        guessed = sum(sign in self.signs for sign in body)
        if not real:
            everything = self._put_right(run)
            return everything if (alone or not match.start()) and length(everything) in lengths else run
        if not alone and (real < _PLAIN or guessed > real):
            return run
        if text[: match.start()][-1:].isascii() and text[: match.start()][-1:].isalpha():
            head, body = "", head + body
        if tail.startswith("个"):
            # 一个期: what was counted is a digit too
            body, tail = body + tail[:2], tail[2:]
        return self._as_long_as_likely(head, self._put_right(body), tail, length, lengths)

    def _parts(self, run: str) -> tuple[str, str, str]:
        """What comes before the first digit, from there to the last one, and after it."""
        places = [place for place, sign in enumerate(run) if sign in self.real]
        if not places:
            return run, "", ""
        return run[: places[0]], run[places[0] : places[-1] + 1], run[places[-1] + 1 :]

    def _as_long_as_likely(
        self, head: str, core: str, tail: str, length: Callable[[str], int], lengths: Collection[int]
    ) -> str:
        """The fewest guesses at the ends that make a likely length; none when none does."""
        ends = [(before, after) for before in range(len(head) + 1) for after in range(len(tail) + 1)]
        for before, after in sorted(ends, key=sum):
            start = len(head) - before
            figures = self._put_right(head[start:]) + core + self._put_right(tail[:after])
            if length(figures) in lengths:
                return head[:start] + figures + tail[after:]
        return head + core + tail

    def _put_right(self, text: str) -> str:
        return "".join(self.signs.get(sign, sign) for sign in text)
