"""Owns how numbers, times and money sound in English (domain.md 9.1, English twin)."""

from datetime import date, datetime

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth", 20: "twentieth", 30: "thirtieth",
}  # fmt: skip
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = ("January February March April May June July August September October November December").split()
_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def number(value: int) -> str:
    """Cardinal below 10^9: 1280 → one thousand two hundred eighty."""
    if value < 0:
        return "minus " + number(-value)
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + (f" {_ONES[ones]}" if ones else "")
    for unit, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= unit:
            many, rest = divmod(value, unit)
            return f"{number(many)} {name}" + (f" {number(rest)}" if rest else "")
    raise AssertionError("every number of three digits and more has a hundred")


def ordinal(value: int) -> str:
    """Day of the month: 25 → twenty-fifth."""
    if value in _ORDINALS:
        return _ORDINALS[value]
    if value > 20:
        return f"{_TENS[value // 10]}-{ordinal(value % 10)}"
    return f"{_ONES[value]}th"


def digits(text: str, slow: bool = False) -> str:
    """One by one: 0001 → zero zero zero one."""
    spoken = [_ONES[int(c)] if c.isdigit() and c.isascii() else c.upper() for c in text if c.isalnum()]
    if slow:
        return ", ".join(spoken)
    return ", ".join(" ".join(spoken[i : i + 4]) for i in range(0, len(spoken), 4))


def clock(at: datetime, now: datetime) -> str:
    """Goes after `at` or `by`: 20:00 → eight this evening, 08:30 → eight thirty tomorrow morning."""
    part = "morning" if at.hour < 12 else "afternoon" if at.hour < 18 else "evening"
    minute = f" {'oh ' if at.minute < 10 else ''}{number(at.minute)}" if at.minute else ""
    hour = _ONES[at.hour % 12 or 12]
    days = (at.date() - now.date()).days
    if at.hour == 0:
        when = {0: "last night" if at < now else "tonight", 1: "tomorrow night"}.get(
            days - (0 if at < now else 1)
        )
        return (
            f"{hour}{minute} {when}" if when else f"{hour}{minute} at night on {day(at.date(), now.date())}"
        )
    if days == 0:
        return f"{hour}{minute} this {part}"
    if days in _DAYS:
        return f"{hour}{minute} {_DAYS[days]} {part}"
    return f"{hour}{minute} in the {part} on {day(at.date(), now.date())}"


def day(on: date, today: date) -> str:
    """today, tomorrow, else Tuesday, November twenty-fifth; the year only when it is another."""
    away = (on - today).days
    if away in _DAYS:
        return _DAYS[away]
    year = "" if on.year == today.year else f", {number(on.year)}"
    return f"{_WEEKDAYS[on.weekday()]}, {_MONTHS[on.month - 1]} {ordinal(on.day)}{year}"


def duration(minutes: int) -> str:
    """15 → fifteen minutes, 150 → two and a half hours, 1700 → more than a day."""
    if minutes < 60:
        return _many(max(1, minutes), "minute")
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        if 20 <= rest <= 40:
            return "an hour and a half" if hours == 1 else f"{number(hours)} and a half hours"
        about = "more than " if rest > 10 else ""
        return about + ("an hour" if hours == 1 else _many(hours, "hour"))
    days, over = divmod(minutes, 24 * 60)
    about = "more than " if over >= 3 * 60 else ""
    return about + ("a day" if days == 1 else _many(days, "day"))


def money(yuan: float) -> str:
    """1280.5 → one thousand two hundred eighty yuan fifty."""
    whole, cents = divmod(round(yuan * 100), 100)
    return f"{number(whole)} yuan" + (f" {number(cents)}" if cents else "")


def _many(count: int, unit: str) -> str:
    return f"{number(count)} {unit}{'' if count == 1 else 's'}"
