"""Owns when something was, is or should be, as the caller says it: `date` is the day, `time` the whole of it."""

import re

_N = "[一二两三四五六七八九十]"
_NUMBER = rf"(?:{_N}{{1,3}}|\d{{1,2}})"
_WEEKDAY = r"(?:下下?|这|本|上)?个?(?:周|星期|礼拜)[一二三四五六日天末]"
_DAY = (
    r"(?:大后天|后天|后儿|明天|明儿|明日|明早|明晚|今天|今儿|今日|今晚|今早|今晨|昨天|昨儿|昨晚|昨日|大前天|前天|前儿|当天"
    rf"|{_WEEKDAY}|(?:正月|腊月|大年)?初{_N}{{1,2}}|大年{_N}{{1,3}}|除夕|年前|年后|节前|节后|元旦|春节|国庆|中秋|端午|清明"
    rf"|(?:下个?|这个?|本)月(?:{_NUMBER}[号日]|底|初)?|月底|月初|(?:{_NUMBER}月(?:份的?)?)?(?<![路街巷弄道])(?<![一二三四五六七八九十\d]){_NUMBER}[号日](?![楼院柜门线])(?![店库码机])"
    r"|下周|下星期|下礼拜|这周|本周|周末|工作日)"
)
_PART = r"(?:一大早|大清早|早上|早晨|清早|上午|中午|下午|傍晚|晚上|夜里|半夜|凌晨|晚间|早|晚)"
_LONG_PART = _PART.replace("|早|晚)", ")")
_CLOCK = (
    rf"(?:几点钟?|(?:一(?=点[钟半前后]|点[以之到]|点一刻)|{_NUMBER}(?<!一)|十一|二十一|\d{{1,2}})点(?:钟|半|[一三]刻|零?{_N}{{1,3}}分?|\d{{1,2}}分?)?"
    r"|\d{1,2}:\d\d)"
)
_BOUND = r"(?:以前|之前|以后|之后|前|后(?!天))"
_EVENT = r"(?:下了?班|上班|放学|吃完?饭|午休|睡午觉|晚饭|午饭|天黑)(?:以|之)?[前后]"
_WHEN = re.compile(
    rf"(?P<day>{_DAY})?的?(?P<part>{_PART}(?=[\d一二两三四五六七八九十几]{{1,3}}点)|{_LONG_PART})?(?P<clock>{_CLOCK})?"
    rf"(?P<range>(?:到|至){_LONG_PART}?{_CLOCK})?(?P<bound>{_BOUND})?|(?P<event>{_EVENT})"
)
_AS_WEEKDAY = re.compile(r"(?:星期|礼拜)(?=[一二三四五六日天末])")
_AS_BOUND = re.compile(r"[以之]([前后])")

_EN_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_EN_NUMBER = rf"(?:{'|'.join(_EN_NUMBERS)}|\d{{1,2}}(?::\d\d)?)"
_EN_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_EN_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_EN_DAY = (
    rf"(?:the day after tomorrow|tomorrow|today|tonight|yesterday|(?:(?:this|next|last) )?{_EN_WEEKDAY}|(?:this |the )?weekend"
    rf"|next week|{_EN_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|the \d{{1,2}}(?:st|nd|rd|th))"
)
_EN_PART = r"(?:morning|afternoon|evening|night|noon)"
_EN_WHEN = re.compile(
    rf"\b(?P<day>{_EN_DAY}(?: {_EN_PART})?|(?:this|in the) {_EN_PART})?\s?"
    rf"(?P<clock>\b(?P<bound>after|before|by|at|around|until|till|past|from) (?P<hour>{_EN_NUMBER}|noon|midnight|work|lunch)\b(?! (?:of|days?|weeks?|hours?|minutes?|times|percent|yuan|kilos?))"
    rf"(?:\s?(?P<half>[ap])\.?m\b\.?| o'clock)?|\b{_EN_NUMBER}\s?(?:[ap]\.?m\b\.?|o'clock))?"
)
_KEPT = ("after", "before", "by", "until", "till", "from", "around")


def moment(heard: str) -> dict[str, str]:
    """`date` and `time` of the first moment in plain text; what was not said is left out."""
    for match in _WHEN.finditer(heard):
        if match[0] and (match["day"] or match["part"] or match["clock"] or match["event"]):
            return _chinese(match)
    for match in _EN_WHEN.finditer(heard):
        if match["day"] or match["clock"]:
            return _english(match)
    return {}


def _chinese(match: re.Match[str]) -> dict[str, str]:
    if match["event"]:
        return {"time": _AS_BOUND.sub(r"\1", match[0]).replace("下了班", "下班")}
    when = _AS_BOUND.sub(r"\1", _AS_WEEKDAY.sub("周", match[0])).replace("点钟", "点")
    if not match["day"]:
        return {"time": when}
    day = _AS_WEEKDAY.sub("周", match["day"]) + (match["part"] or "")
    return {"date": day, "time": when}


def _english(match: re.Match[str]) -> dict[str, str]:
    day = re.sub(rf"\b{_EN_WEEKDAY}|\b{_EN_MONTH}", lambda name: name[0].capitalize(), match["day"] or "")
    day = re.sub(r"^in the ", "", day)
    clock = ""
    if match["clock"]:
        clock = match["clock"].strip()
        for n, word in enumerate(_EN_NUMBERS, 1):
            clock = re.sub(rf"\b{word}\b", str(n), clock)
        clock = re.sub(r"\s?([ap])\.?m\b\.?", r"\1m", clock)
        clock = clock if clock.startswith(_KEPT) else re.sub(r"^(?:at|past) ", "", clock)
    found = {"time": f"{day} {clock}".strip()}
    return {"date": day, **found} if day else found
