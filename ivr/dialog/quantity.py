"""Owns how much and how long: days, weight in kilograms, money in yuan, number of parcels."""

import re

from ivr.dialog.amount import ENGLISH, WORDS, amount, english_amount, whole
from ivr.dialog.cue import Cues

Quantities = dict[str, int | float]

_N = r"[一二两三四五六七八九十百\d]"
_DAYS = re.compile(rf"(?<![第\d])({_N}{{1,4}})(?:来|多|几)?(?:个)?(天(?![两])|日(?![本子])|夜)")
_WEEKS = re.compile(
    r"(?<!第)(半|[一二两三四五六七八九十\d]{1,2})(?:个)?(?:多)?(?:礼拜|星期|周)(?![一二三四五六日天末])(?![岁年])"
)
_MONTHS = re.compile(r"(?<![第\d])(大半|半|小半|[一二两三四五六七八九十\d]{1,2})个(?:多|来)?月")
_SINCE = re.compile(r"(大前天|前天|昨天).{0,12}(?:到今天|到现在|至今|到这会儿)")
_SINCE_DAYS = {"昨天": 1, "前天": 2, "大前天": 3}
_DAYS_ENGLISH = re.compile(rf"\b({ENGLISH}) (day|week|month)s?\b")
_IN_DAYS = {"day": 1, "week": 7, "month": 30}
_COUNT = re.compile(
    r"(?<!第)([一两二三四五六七八九十\d]{1,2})(?:个|件)(?:(?:快|包|邮|货)?件|快递|包裹)|([二两三四五六七八九十\d]{1,3})件(?=$|[,。!?要呢])"
)
_COUNT_ENGLISH = re.compile(rf"\b({ENGLISH}) (?:parcel|package|shipment|boxe?|delivery|deliverie)s?\b")
_WEIGHT = re.compile(
    r"((?:[一二两三四五六七八九十百千半]+(?:点[一二三四五六七八九]+)?)|\d+(?:\.\d+)?)(?:来|多)?(公斤|千克|kg|斤|吨|克)(半)?(?!拉)"
)
_KILOS = {"公斤": 1.0, "千克": 1.0, "kg": 1.0, "斤": 0.5, "吨": 1000.0, "克": 0.001}
_WEIGHT_ENGLISH = re.compile(rf"\b({ENGLISH})(?:\s|-)?(kilo|kilogram|kg|gram|pound|lb)s?\b")
_KILOS_ENGLISH = {"kilo": 1.0, "kilogram": 1.0, "kg": 1.0, "gram": 0.001, "pound": 0.4536, "lb": 0.4536}
_MONEY = re.compile(
    rf"({WORDS}|\d+(?:,\d{{3}})*(?:\.\d+)?[百千万]?)(?:多|来)?(?:块|元|圆)([一二三四五六七八九半]?)"
)
_BIG = re.compile(
    r"(?<![第几])(?<![一二两三四五六七八九十百千万\d])((?:[一二两三四五六七八九十]+[百千万])+(?:零?[一二三四五六七八九十百]*)|\d+[百千万])(?:多|来)?"
)
"""A round sum, unless it counts something."""
_ASKED = re.compile(
    r"(?:要|收|收了|赔|付|给|花)(?:我|了|你|您)*((?:[一二两三四五六七八九]?十[一二三四五六七八九]?)|[1-9]\d{1,4})(?=$|[,。!?])"
)
"""Without 块, at the end of a clause: 跟我要三十五."""
_MONEY_ENGLISH = re.compile(
    rf"\b({ENGLISH})[\s\-](?:yuan|rmb|kuai|dollars?|bucks|pounds? sterling)\b|[¥$](\d+(?:,\d{{3}})*(?:\.\d+)?)"
)
_BIG_ENGLISH = re.compile(
    r"\b((?:(?:[a-z]+|\d+)[\s\-])?(?:hundred|thousand|grand)(?:\s(?:and\s)?[a-z]+)?)\b(?![\s\-](?:kilo|gram|day|time|mile|meter|people)s?)"
)
_HALF = 0.5


def quantities(heard: str, cues: Cues) -> Quantities:
    """`days`, `count`, `weight_kg` and `amount` in plain text; what was not said is left out."""
    found = {
        "days": _days(heard),
        "count": _first(_COUNT, _COUNT_ENGLISH, heard),
        "weight_kg": _weight(heard),
        "amount": _money(heard, cues),
    }
    return {name: whole(round(value, 4)) for name, value in found.items() if value}


def _days(heard: str) -> float | None:
    if (match := _MONTHS.search(heard)) is not None:
        return 15 if match[1].endswith("半") else 30 * (amount(match[1]) or 0)
    if (match := _DAYS.search(heard)) is not None:
        return _roughly(match[1])
    if (match := _WEEKS.search(heard)) is not None:
        return 7 * (amount(match[1]) or 0)
    if (match := _SINCE.search(heard)) is not None:
        return _SINCE_DAYS[match[1]]
    for match in _DAYS_ENGLISH.finditer(heard):
        if (value := english_amount(match[1])) is not None:
            return value * _IN_DAYS[match[2]]
    return None


def _roughly(words: str) -> float | None:
    """三 → 3; of 两三 the larger one."""
    value = amount(words)
    return amount(words[-1]) if value is None and len(words) > 1 else value


def _first(chinese: re.Pattern[str], english: re.Pattern[str], heard: str) -> float | None:
    if (match := chinese.search(heard)) is not None:
        return amount(match[1] or match[2])
    for match in english.finditer(heard):
        value = english_amount(match[1])
        if value and value > 1:
            return value
    return None


def _weight(heard: str) -> float | None:
    for match in _WEIGHT.finditer(heard):
        value = _roughly(match[1])
        if value is not None:
            return (value + (_HALF if match[3] else 0)) * _KILOS[match[2]]
    for match in _WEIGHT_ENGLISH.finditer(heard):
        value = english_amount(match[1])
        if value is not None:
            return value * _KILOS_ENGLISH[match[2]]
    return None


def _money(heard: str, cues: Cues) -> float | None:
    """What stands before 块; else a round sum of a hundred and more that counts nothing else."""
    known = [(match.start(), _yuan(match)) for match in _MONEY.finditer(heard)]
    known += [
        (match.start(), amount(match[1]))
        for pattern in (_BIG, _ASKED)
        for match in pattern.finditer(heard)
        if not cues["counted"].match(heard, match.end())
    ]
    for match in _MONEY_ENGLISH.finditer(heard):
        known.append((match.start(), english_amount(match[1]) if match[1] else amount(match[2])))
    for match in _BIG_ENGLISH.finditer(heard):
        known.append((match.start(), english_amount(match[1])))
    sums = [value for _, value in sorted(known, key=lambda pair: pair[0]) if value]
    return sums[0] if sums else None


def _yuan(match: re.Match[str]) -> float | None:
    value = amount(match[1])
    rest = match[2]
    if value is None or not rest:
        return value
    return value + (_HALF if rest == "半" else (amount(rest) or 0) / 10)
