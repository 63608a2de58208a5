"""Owns amounts as they are spoken: 两百六, 三块五, 一千二, twenty-five, two thousand."""

import re

_DIGITS = {**{c: n for n, c in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2, "俩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
WORDS = "[零〇一二两俩三四五六七八九十百千万半]+"
_AMOUNT = re.compile(
    rf"(?P<figure>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<scale>[百千万]?)|(?P<words>{WORDS})(?:点(?P<point>[零一二两三四五六七八九]+))?"
)

_ENGLISH = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_ENGLISH |= {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000}
_WORD = "|".join((*_ENGLISH, *_SCALES))
ENGLISH = (
    rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s(?:hundred|thousand|grand))?"
    rf"|(?:a |half a )?(?:{_WORD})(?:[\s\-](?:and\s)?(?:{_WORD}))*|half an?|an?(?: couple(?: of)?)?)"
)
"""An amount in English words or figures, for patterns."""


def amount(text: str) -> float | None:
    """The first amount in `text`: 十五 → 15, 一千二 → 1200, 两万五 → 25000, 两点五 → 2.5; None when there is none."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    if match["figure"]:
        return float(match["figure"].replace(",", "")) * _UNITS.get(match["scale"], 1)
    value = value_of(match["words"])
    if value is None or not match["point"]:
        return value
    return value + float("0." + "".join(str(_DIGITS[c]) for c in match["point"]))


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
            if digit is not None:
                return None
            digit = float(_DIGITS[character])
            if digit == 0:
                digit, last_unit = None, 1
    if digit is not None:
        section += digit * (last_unit / 10 if last_unit >= 100 else 1)
    return total + section


def english_amount(words: str) -> float | None:
    """`twenty-five` → 25, `two thousand five hundred` → 2500, `a couple of` → 2, `half a` → 0.5; None for no amount."""
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2
    total = section = 0.0
    found = False
    for word in re.split(r"[\s\-]+", words):
        figure = word.replace(",", "")
        if word in ("a", "an"):
            section, found = section + 1, True
        elif re.fullmatch(r"\d+(?:\.\d+)?", figure):
            section, found = section + float(figure), True
        elif word in _ENGLISH:
            section, found = section + _ENGLISH[word], True
        elif word == "hundred":
            section = max(section, 1) * 100
        elif word in _SCALES:
            total, section = total + max(section, 1) * 1000, 0.0
        found = found or word in _SCALES
    return total + section if found else None


def whole(value: float) -> int | float:
    """3.0 → 3, 2.5 stays."""
    return value if value % 1 else int(value)
