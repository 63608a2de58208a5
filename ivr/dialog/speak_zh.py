"""Owns how numbers, times and money sound in Mandarin (domain.md 9.1). The language's own grammar, not phrases."""

from datetime import date, datetime

_DIGITS = "零一二三四五六七八九"
_DICTATED = "零幺二三四五六七八九"
_WEEKDAYS = "一二三四五六日"
_DAYS = {-2: "前天", -1: "昨天", 0: "今天", 1: "明天", 2: "后天"}
_PARTS = ((5, "凌晨"), (9, "早上"), (12, "上午"), (13, "中午"), (18, "下午"), (24, "晚上"))
_NEAR_HOURS = 6


def number(value: int) -> str:
    """Cardinal below 10^8 as read in running text: 12 → 十二, 200 → 两百, 1002 → 一千零二."""
    if value < 0:
        return "负" + number(-value)
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        return count(high) + "万" + ("零" if 0 < low < 1000 else "") + (number(low) if low else "")
    words = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit == 0:
            gap = bool(words)
            continue
        words += "零" if gap and words else ""
        gap = False
        if unit == 10 and digit == 1 and not words:
            words += "十"
        else:
            words += ("两" if digit == 2 and unit >= 100 and not words else _DIGITS[digit]) + name
    return words or _DIGITS[0]


def count(value: int) -> str:
    """Before a measure word: 2 → 两, 12 → 十二."""
    return "两" if value == 2 else number(value)


def digits(text: str, slow: bool = False) -> str:
    """One by one, 幺 for 1, groups of at most four: 0001 → 零零零幺; letters stay."""
    spoken = [_DICTATED[int(c)] if c.isdigit() and c.isascii() else c.upper() for c in text if c.isalnum()]
    if slow:
        return "，".join(spoken)
    letters = [c for c in spoken if c.isascii()]
    figures = "".join(c for c in spoken if not c.isascii())
    if spoken[: len(letters)] != letters:
        return "，".join("".join(spoken[i : i + 4]) for i in range(0, len(spoken), 4))
    head = 3 if len(figures) in (10, 11) else 4
    groups = [figures[:head], *(figures[i : i + 4] for i in range(head, len(figures), 4))]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return "，".join(group for group in ("、".join(letters), *groups) if group)


def clock(at: datetime, now: datetime) -> str:
    """20:00 → 今晚八点, 08:30 tomorrow → 明天早上八点半. Both in the caller's zone.

    Today's hours close to now need no day: 下午三点四十分.
    """
    part = next(name for end, name in _PARTS if at.hour < end)
    hour = count(at.hour if at.hour <= 12 else at.hour - 12)
    if at.hour == 0:
        hour = _DIGITS[0]
    minute = {0: "", 15: "一刻", 30: "半"}.get(at.minute)
    if minute is None:
        minute = (_DIGITS[0] if at.minute < 10 else "") + number(at.minute) + "分"
    days = (at.date() - now.date()).days
    if days == 0 and part == "晚上":
        return f"今晚{hour}点{minute}"
    near = abs((at - now).total_seconds()) < _NEAR_HOURS * 3600
    return f"{'' if days == 0 and near else day(at.date(), now.date())}{part}{hour}点{minute}"


def day(on: date, today: date) -> str:
    """今天, 明天, 后天周四, else 十一月二十五号; the year only when it is another."""
    away = (on - today).days
    if away in _DAYS:
        return _DAYS[away] + (f"周{_WEEKDAYS[on.weekday()]}" if away == 2 else "")
    year = "" if on.year == today.year else "".join(_DIGITS[int(c)] for c in str(on.year)) + "年"
    return f"{year}{number(on.month)}月{number(on.day)}号"


def duration(minutes: int) -> str:
    """15 → 十五分钟, 150 → 两个半小时, 1700 → 一天多."""
    if minutes < 60:
        return f"{count(max(1, minutes))}分钟"
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        if 20 <= rest <= 40:
            return f"{count(hours)}个半小时"
        return f"{count(hours)}个{'多' if rest > 10 else ''}小时"
    days, over = divmod(minutes, 24 * 60)
    return f"{count(days)}天{'多' if over >= 3 * 60 else ''}"


def money(yuan: float) -> str:
    """1280.5 → 一千二百八十块五毛, 0.5 → 五毛, 30 → 三十块."""
    fen = round(yuan * 100)
    whole, rest = divmod(fen, 100)
    jiao, cents = divmod(rest, 10)
    words = f"{count(whole)}块" if whole else ""
    if jiao:
        words += f"{count(jiao)}毛"
    elif cents and words:
        words += _DIGITS[0]
    if cents:
        words += f"{count(cents)}分"
    return words or "零块"
