"""Owns what is taken from an utterance besides its intent: numbers, places, goods, times."""

import re

from ivr.dialog.normalize import plain
from ivr.dialog.amount import amount
from ivr.dialog.number import number
from ivr.dialog.schema import Book

Slots = dict[str, str | int | float]

_DAYS = re.compile(r"([一二两三四五六七八九十半\d]{1,3})(?:来)?(?:天|日(?!本))")
_WEEKS = re.compile(r"([一二两三四半\d])个?(?:多)?(?:礼拜|星期|周)(?![一二三四五六日天末])")
_DAYS_ENGLISH = re.compile(r"\b(\d+|a|one|two|three|four|five|six|seven|ten) (day|week)s?\b")
_COUNT = re.compile(r"([一两二三四五六七八九十\d]{1,2})(?:个|件)(?:件|快递|包裹|快件)")
_WEIGHT = re.compile(r"([一二两三四五六七八九十百半点\d.]{1,5})(公斤|千克|kg|斤)")
_MONEY = re.compile(r"([一二两三四五六七八九十百千万\d.]{1,8})(?:块|元|钱)")
_ORDINAL = re.compile(
    r"第([一二两三四五六\d])(?:个|件|单)?|\b(first|second|third|fourth)\b|^(?:前(?:面|一)[那这]?个|(后(?:面|一)[那这]?个|(?:the )?last one))"
)
_ORDINALS_ENGLISH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_FIGURES_ENGLISH = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
_TIME = re.compile(
    r"(?:(?:大后天|后天|明天|明早|明晚|今天|今晚|今早|昨天|昨晚|前天|周[一二三四五六日天末]|礼拜[一二三四五六日天]|星期[一二三四五六日天]|下周[一二三四五六日天]?)"
    r"(?:早上|上午|中午|下午|傍晚|晚上|夜里)?|(?:早上|上午|中午|下午|傍晚|晚上))(?:[一二两三四五六七八九十\d]{1,3}点(?:半|一刻|[一二三四五\d]?十?[一-九\d]?分?)?)?(?:前|以前|之前|后|以后|左右)?"
)  # fmt: skip


_HUB_BEFORE = re.compile(r"(?:卡在|停在|压在|堵在|滞留在|待在|stuck in |stuck at )(?:了)?$")
_HUB_AFTER = re.compile(r"\S{0,3}(?:中转|转运|分拨|集散|分拣|枢纽)| ?(?:hub|sorting)")
_FROM_BEFORE = re.compile(r"(?:从|自|\bfrom )$")
_FROM_AFTER = re.compile(r"(?:寄来|发来|寄过来|发过来|发货|买|寄的|发的|(?:寄|到|发)[一-鿿]{2})")
_TO_BEFORE = re.compile(r"(?:寄到|寄往|发到|发往|送到|到|往|寄给|寄|发|\bto )(?:了)?$")


def extract(text: str, book: Book, *, asked: str = "") -> Slots:
    """Everything that is said in passing. `asked` names the open question (`tail4` …): bare digits then answer it."""
    heard = plain(text)
    slots: Slots = {}
    found = number(heard, book.hearing, book.cues, asked=asked)
    for name in ("tail4", "tracking_no", "phone", "code", "piece"):
        if value := getattr(found, name):
            slots[name] = value
    if found.doubtful:
        slots["doubtful"] = "tracking_no"
    if found.piece and found.anew:
        slots["anew"] = 1
    slots.update(_quantities(heard))
    if match := _TIME.search(heard):
        slots["time"] = match[0]
    for name in ("goods", "carrier", "language"):
        if value := listed(heard, book, name):
            slots[name] = value
    slots.update(_cities(heard, book))
    if book.hearing.other.search(heard):
        slots["other"] = 1
    if match := _ORDINAL.search(heard):
        if match[1]:
            slots["ordinal"] = int(amount(match[1]) or 0)
        else:
            slots["ordinal"] = _ORDINALS_ENGLISH.get(match[2] or "", -1 if match[3] else 1)
    return slots


def _quantities(heard: str) -> Slots:
    slots: Slots = {}
    if match := _DAYS.search(heard):
        if (days := amount(match[1])) is not None:
            slots["days"] = days if days % 1 else int(days)
    elif match := _WEEKS.search(heard):
        if (weeks := amount(match[1])) is not None:
            slots["days"] = int(weeks * 7)
    elif match := _DAYS_ENGLISH.search(heard):
        count = int(match[1]) if match[1].isdigit() else _FIGURES_ENGLISH[match[1]]
        slots["days"] = count * (7 if match[2] == "week" else 1)
    elif "半个月" in heard:
        slots["days"] = 15
    if (match := _COUNT.search(heard)) and (count_value := amount(match[1])):
        slots["count"] = int(count_value)
    if (match := _WEIGHT.search(heard)) and (weight := amount(match[1])):
        weight = weight / 2 if match[2] == "斤" else weight
        slots["weight_kg"] = weight if weight % 1 else int(weight)
    if (match := _MONEY.search(heard)) and (money := amount(match[1])):
        slots["amount"] = money if money % 1 else int(money)
    return slots


def listed(heard: str, book: Book, slot: str) -> str:
    """The value of a listed slot that is named in plain text; the longest word wins. Empty when none is."""
    found = book.listed[slot].found(heard) if slot in book.listed else ()
    return found[0] if found else ""


def _cities(heard: str, book: Book) -> Slots:
    """从广州寄来 is where it comes from, 寄到西安 where it goes, 卡在武汉 a hub; else just a city."""
    slots: Slots = {}
    for match in book.listed["city"].pattern.finditer(heard):
        city = book.listed["city"].values[match[0]]
        before, after = heard[: match.start()], heard[match.end() :]
        if _HUB_BEFORE.search(before) or _HUB_AFTER.match(after):
            slots.setdefault("hub", city)
        elif _FROM_BEFORE.search(before) or _FROM_AFTER.match(after):
            slots.setdefault("origin", city)
        elif _TO_BEFORE.search(before):
            slots.setdefault("destination", city)
        else:
            slots.setdefault("city", city)
    return slots
