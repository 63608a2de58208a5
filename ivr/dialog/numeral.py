"""Owns numbers as they are spoken: digit strings (幺洞拐两, 三个八, double eight) and amounts (两百六, 三块五)."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_DIGITS = {
    **{c: str(n) for n, c in enumerate("零一二三四五六七八九")},
    **{str(n): str(n) for n in range(10)},
    "〇": "0", "洞": "0", "圈": "0", "幺": "1", "妖": "1", "两": "2", "俩": "2", "陆": "6", "拐": "7", "勾": "9",
}  # fmt: skip
_ENGLISH = {
    "zero": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "zed": "", "naught": "0",
}  # fmt: skip
_TIMES = {
    "两": 2,
    "二": 2,
    "双": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
}
_TIMES_ENGLISH = {"double": 2, "two": 2, "triple": 3, "three": 3, "four": 4, "five": 5, "six": 6}

_D = "[" + "".join(_DIGITS) + "]"
_UNIT = rf"(?:[两二三四五六2-6]个{_D}|双{_D}|一个{_D}|{_D})"
_RUN = re.compile(rf"{_UNIT}(?:[\s,，、。.\-]{{0,2}}{_UNIT})*")
_PIECE = re.compile(
    rf"(?P<times>[两二三四五六2-6])个(?P<same>{_D})|双(?P<twice>{_D})|一个(?P<once>{_D})|(?P<one>{_D})"
)
_EN_WORD = "|".join(_ENGLISH)
_EN_UNIT = rf"(?:(?:double|triple)\s(?:{_EN_WORD}|\d)|(?:two|three|four|five|six)\s(?:zeroe?|one|two|three|four|five|six|seven|eight|nine)e?s\b|(?:{_EN_WORD})\b|\d)"
_EN_RUN = re.compile(rf"\b{_EN_UNIT}(?:[\s,\-]{{1,2}}{_EN_UNIT})+")
_ENOUGH = 4
"""Digits that need no help from words that merely sound like one."""
_LONGEST = 24
"""Characters of a dictated number, with some air."""
_FOLLOWS_AMOUNT = re.compile(r"[十百千万亿]")


NO_MISHEARINGS: Mapping[str, str] = MappingProxyType({})


def digits(text: str, *, dictated: bool = False, misheard: Mapping[str, str] = NO_MISHEARINGS) -> str:
    """Replace spoken digit strings in plain text by figures: `尾号六六幺八` → `尾号6618`.

    Only runs of three and more digits; of four and more when they use 三个八. `dictated`: the caller was asked for a
    number, so that shorter runs count too, and what is likely to be a `misheard` digit (character → digit).
    """
    if dictated:
        text = _reread(text, misheard)
    return _EN_RUN.sub(_english_run, _RUN.sub(lambda match: _run(match, dictated), text))


def _run(match: re.Match[str], dictated: bool) -> str:
    words = match[0]
    # 一二百, 三四千: an amount, no string of digits
    if _FOLLOWS_AMOUNT.match(match.string[match.end() : match.end() + 1]):
        return words
    figures = "".join(
        (piece["same"] and _DIGITS[piece["same"]] * _TIMES[piece["times"]])
        or (piece["twice"] and _DIGITS[piece["twice"]] * 2)
        or _DIGITS[piece["once"] or piece["one"]]
        for piece in _PIECE.finditer(words)
    )  # fmt: skip
    least = 4 if "个" in words else 3
    return figures if dictated or len(figures) >= least else words


def _english_run(match: re.Match[str]) -> str:
    figures, times = "", 1
    for word in re.split(r"[\s,\-]+", match[0]):
        digit = word if word.isdigit() else _ENGLISH.get(word)
        if word in ("double", "triple"):
            times = _TIMES_ENGLISH[word]
        elif digit is not None:
            figures, times = figures + digit * times, 1
        else:  # five zeros: the count was taken for a digit a moment ago
            same = _ENGLISH[re.sub(r"(?:e?s)$", "", word) if word != "zeroes" else "zero"]
            figures = figures[:-1] + same * int(figures[-1])
    return figures if len(figures) >= 3 else match[0]


def _reread(text: str, misheard: Mapping[str, str]) -> str:
    """Correct mishearings when at least half of the characters are digits anyway."""
    words = re.sub(r"[\s,，、。.\-]", "", text)
    known = sum(c in _DIGITS for c in words)
    if not words or known >= _ENOUGH or known * 2 < len(words) or len(words) > _LONGEST:
        return text
    return "".join(misheard.get(c, c) for c in text)


_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_AMOUNT = re.compile(
    r"(?P<figure>\d+(?:\.\d+)?)(?P<scale>[百千万]?)|(?P<words>[零一二两三四五六七八九十百千万半]+)"
)


def amount(text: str) -> float | None:
    """The first amount in `text`: 十五 → 15, 一千二 → 1200, 两万五 → 25000, 3.5 → 3.5; None when there is none."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    if match["figure"]:
        return float(match["figure"]) * _UNITS.get(match["scale"], 1)
    return value_of(match["words"])


def value_of(words: str) -> float | None:
    """Chinese number words → their value; 一百二 means 120, 半 alone 0.5. None for what is no number."""
    if words == "半":
        return 0.5
    total = section = 0.0
    digit: float | None = None
    last_unit = 1
    for character in words:
        if character in _UNITS:
            unit = _UNITS[character]
            if unit == 10_000:
                total += (section + (digit or 0)) * unit if section or digit else unit
                section = 0
            else:
                section += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
        elif character == "半":
            return None
        else:
            figure = float(_DIGITS[character])
            if digit is not None:
                return None
            digit = figure
            if figure == 0:
                digit, last_unit = None, 1
    if digit is not None:
        section += digit * (last_unit / 10 if last_unit >= 100 else 1)
    return total + section
