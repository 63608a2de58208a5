"""Owns digit strings as they are spoken: 幺洞拐两, 三个八, double eight, and 三千四百八十 where 3480 is meant."""

import re
from collections.abc import Collection

from ivr.dialog.amount import english_amount, value_of
from ivr.dialog.misheard import LENGTHS, Misheard

_SPOKEN = {
    **{c: str(n) for n, c in enumerate("零一二三四五六七八九")},
    **{str(n): str(n) for n in range(10)},
    "〇": "0", "洞": "0", "圈": "0", "幺": "1", "妖": "1", "两": "2", "俩": "2", "陆": "6", "拐": "7", "勾": "9",
}  # fmt: skip
DIGITS = frozenset(_SPOKEN)
"""Characters that stand for a digit."""
_ENGLISH = {
    "zero": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "naught": "0", "nought": "0", "zed": "",
}  # fmt: skip
_TIMES = {
    "两": 2,
    "俩": 2,
    **{c: n for n, c in enumerate("零一二三四五六七八九")},
    **{str(n): n for n in range(10)},
}
_TIMES_ENGLISH = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}

_D = "[" + "".join(sorted(DIGITS)) + "]"
_SO_MANY = "[一二两俩三四五六七八九1-9]"
_UNIT = rf"(?:{_SO_MANY}个{_D}(?!个)|双{_D}|{_D})"
_RUN = re.compile(rf"{_UNIT}(?:[\s,、。]{{0,4}}{_UNIT})*")
_PIECE = re.compile(rf"(?P<times>{_SO_MANY})个(?P<same>{_D})|双(?P<twice>{_D})|(?P<one>{_D})")

_EN_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_EN_WORD = "|".join(_ENGLISH)
_EN_TENS = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s\-](?:{_EN_DIGIT})\b)?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
)
_EN_SAME = rf"(?P<count>{_EN_DIGIT}|ten)\s(?P<sames>zeroe?|oh|{_EN_DIGIT}|sixe)'?s\b"
_EN_TIMES = rf"(?P<times>{'|'.join(_TIMES_ENGLISH)})[\s\-](?P<same>\d|(?:{_EN_WORD})\b)"
_EN_PIECE = re.compile(rf"{_EN_TIMES}|{_EN_SAME}|(?P<tens>(?:{_EN_TENS})\b)|(?P<one>(?:{_EN_WORD})\b|\d+)")
_EN_UNIT = re.sub(r"\?P<\w+>", "?:", _EN_PIECE.pattern)
_EN_RUN = re.compile(rf"\b(?:{_EN_UNIT})(?:(?:[\s,.]{{1,3}}|-(?=[a-z]))(?:and\s)?(?:{_EN_UNIT}))*")
_EN_THOUSAND = re.compile(
    rf"\b(?:{_EN_DIGIT}) thousand(?:,? (?:and )?(?:(?:{_EN_DIGIT}) hundred)?(?: (?:and )?(?:{_EN_TENS}|{_EN_DIGIT})\b)?)?"
)

_LAST = "(?:[一二三四五六七八九](?![十百千]))?"
_CARDINAL = re.compile(
    rf"[一二两三四五六七八九]千(?:[一二两三四五六七八九]百|零)?零?(?:[一二三四五六七八九]?十)?{_LAST}"
    rf"|[一二两三四五六七八九]百零?(?:[一二三四五六七八九]?十)?{_LAST}"
    rf"|[一二三四五六七八九]?十{_LAST}"
)
_FOLLOWS_AMOUNT = re.compile(r"[十百千万亿]")

NONE = Misheard.build({}, DIGITS)


def digits(
    text: str, *, dictated: bool = False, misheard: Misheard = NONE, lengths: Collection[int] = LENGTHS
) -> str:
    """Replace spoken digit strings in plain text by figures: `尾号六六幺八` → `尾号6618`.

    Only runs of three and more digits; of four and more when they use 三个八. `dictated`: a number is expected here, so
    that shorter runs count too, a cardinal stands for its digits, and what merely sounds like a digit is one. `lengths`
    are those at which it is likely to be whole.
    """
    if dictated:
        text = _EN_THOUSAND.sub(_english_cardinal, _CARDINAL.sub(_cardinal, text))
    text = misheard.corrected(text, _length, dictated=dictated, lengths=lengths)
    text = _RUN.sub(lambda run: _run(run, dictated), text)
    return _EN_RUN.sub(lambda run: _english_run(run, dictated), text)


def _length(run: str) -> int:
    return len(_figures(run))


def _figures(run: str) -> str:
    return "".join(
        (piece["same"] and _SPOKEN[piece["same"]] * _TIMES[piece["times"]])
        or (piece["twice"] and _SPOKEN[piece["twice"]] * 2)
        or _SPOKEN[piece["one"]]
        for piece in _PIECE.finditer(run)
    )


def _run(match: re.Match[str], dictated: bool) -> str:
    words = match[0]
    # 一二百, 三四千: an amount, no string of digits
    if _FOLLOWS_AMOUNT.match(match.string, match.end()):
        return words
    figures = _figures(words)
    least = 4 if "个" in words else 3
    return figures if dictated or len(figures) >= least else words


def _cardinal(match: re.Match[str]) -> str:
    value = value_of(match[0])
    return str(int(value)) if value else match[0]


def _english_cardinal(match: re.Match[str]) -> str:
    value = english_amount(match[0].replace(",", " "))
    return str(int(value)) if value else match[0]


def _english_run(match: re.Match[str], dictated: bool) -> str:
    figures, counted = "", False
    for piece in _EN_PIECE.finditer(match[0]):
        if piece["times"]:
            figures += _english_digit(piece["same"]) * _TIMES_ENGLISH[piece["times"]]
        elif piece["count"]:
            figures += _english_digit(re.sub(r"e$", "", piece["sames"]) if piece["sames"] in ("sixe", "zeroe") else piece["sames"]) * int(english_amount(piece["count"]) or 0)  # fmt: skip
        elif piece["tens"]:
            counted = True
            figures += str(int(english_amount(piece["tens"]) or 0))
        else:
            figures += _english_digit(piece["one"])
    # twenty-five, two hundred: quantities, unless a number is asked for
    enough = 1 if dictated else 4 if counted else 3
    return figures if len(figures) >= enough else match[0]


def _english_digit(word: str) -> str:
    return word if word.isdigit() else _ENGLISH[word]
