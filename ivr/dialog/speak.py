"""Owns turning a fact into spoken words by its format, `{eta:clock}`, in the caller's language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from types import ModuleType

from pypinyin import Style, lazy_pinyin

from ivr.dialog import speak_en, speak_zh
from ivr.dialog.schema import Book
from ivr.dialog.sound import is_cjk
from ivr.errors import DialogError
from ivr.messages.turn import Fact
from ivr.messages.workflow import WorkflowType

_FIGURES = re.compile(r"\d{1,6}")

_GRAMMARS: Mapping[str, ModuleType] = {"zh-CN": speak_zh, "en-US": speak_en}


@dataclass(frozen=True)
class Manner:
    """How to speak."""

    locale: str
    now: datetime
    """Aware."""
    zone: tzinfo
    slow: bool = False


def speak(value: Fact, form: str, manner: Manner, book: Book) -> str:
    """A fact in words. Raises DialogError for a form that is not in FORMS or a value that does not suit it."""
    if form not in FORMS:
        raise DialogError(f"There is no form {form!r} to speak a fact in.")
    try:
        return FORMS[form](value, manner, book)
    except (TypeError, ValueError, AttributeError) as error:
        raise DialogError(f"{value!r} cannot be spoken as {form!r}.") from error


def _grammar(manner: Manner) -> ModuleType:
    return _GRAMMARS[manner.locale]


def _clock(value: Fact, manner: Manner, book: Book) -> str:
    at, now = _local(value, manner), manner.now.astimezone(manner.zone)
    return str(_grammar(manner).clock(at, now))


def _day(value: Fact, manner: Manner, book: Book) -> str:
    return str(_grammar(manner).day(_local(value, manner).date(), manner.now.astimezone(manner.zone).date()))


def _local(value: Fact, manner: Manner) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise TypeError("a time of day needs an aware datetime")
    return value.astimezone(manner.zone)


def _digits(value: Fact, manner: Manner, book: Book) -> str:
    if not value:
        raise ValueError("no digits")
    return str(_grammar(manner).digits(str(value), manner.slow))


def _whole(name: str) -> Callable[[Fact, Manner, Book], str]:
    def spoken(value: Fact, manner: Manner, book: Book) -> str:
        if not isinstance(value, int | float):
            raise TypeError("not a number")
        words = getattr(_grammar(manner), name, None) or _grammar(manner).number
        return str(words(value if name == "money" else int(value)))

    return spoken


def _listed(name: str) -> Callable[[Fact, Manner, Book], str]:
    """Codes that YAML gives words to: reasons, states, owners."""

    def spoken(value: Fact, manner: Manner, book: Book) -> str:
        words = book.words[name].get(str(value), {}).get(manner.locale)
        if not words:
            raise ValueError(f"no words for {value!r} in {name}")
        return str(words)

    return spoken


def _intent(value: Fact, manner: Manner, book: Book) -> str:
    return book.intents[str(value)].name[manner.locale]


def _asked(value: Fact, manner: Manner, book: Book) -> str:
    """An intent as something that the caller wants done."""
    return book.intents[str(value)].asked[manner.locale]


def place(value: Fact, manner: Manner, book: Book) -> str:
    """As it is in Chinese; elsewhere by the names and suffixes of places.yaml, the rest in pinyin without tones."""
    name = str(value)
    number = _grammar(manner).number
    if manner.locale == "zh-CN" or not any(map(is_cjk, name)):
        return _FIGURES.sub(lambda match: number(int(match[0])), name)
    if name in book.places.names:
        return book.places.names[name]
    for ending in sorted(book.places.suffixes, key=len, reverse=True):
        if name.endswith(ending) and name != ending:
            return f"{place(name[: -len(ending)], manner, book)} {book.places.suffixes[ending]}".strip()
    city = next((c for c in book.slots["city"].values if name.startswith(c) and name != c), "")
    parts = (city, name[len(city) :]) if city else (name,)
    return " ".join("".join(lazy_pinyin(part, style=Style.NORMAL)).capitalize() for part in parts)


def _workflow(value: Fact, manner: Manner, book: Book) -> str:
    """A workflow type as callers call it."""
    return book.workflows[WorkflowType(str(value))].name[manner.locale]


def _person(value: Fact, manner: Manner, book: Book) -> str:
    """张师傅 → Mr. Zhang is a guess of the sex; the courier Zhang is not."""
    name = str(value)
    if manner.locale == "zh-CN":
        return name
    return lazy_pinyin(name[0], style=Style.NORMAL)[0].capitalize() if is_cjk(name[0]) else name


def _goods(value: Fact, manner: Manner, book: Book) -> str:
    if manner.locale == "zh-CN":
        return str(value)
    return book.slots["goods"].english.get(str(value), "parcel")


def _note(value: Fact, manner: Manner, book: Book) -> str:
    """What a colleague wrote down, its figures in words."""
    number = _grammar(manner).number
    return _FIGURES.sub(lambda match: str(number(int(match[0]))), _text(value, manner, book))


def _text(value: Fact, manner: Manner, book: Book) -> str:
    if not value:
        raise ValueError("empty")
    return str(value)


FORMS: Mapping[str, Callable[[Fact, Manner, Book], str]] = {
    "": _text,
    "clock": _clock,
    "day": _day,
    "digits": _digits,
    "number": _whole("number"),
    "count": _whole("count"),
    "duration": _whole("duration"),
    "money": _whole("money"),
    "place": place,
    "person": _person,
    "goods": _goods,
    "reason": _listed("reasons"),
    "state": _listed("states"),
    "owner": _listed("owners"),
    "intent": _intent,
    "asked": _asked,
    "workflow": _workflow,
    "note": _note,
}
"""Form → its speaker. `text` facts need no form."""
