"""Owns what pages need of the desk's rules: outcomes and skills in the visitor's language, the limit of goodwill."""

from collections.abc import Mapping
from functools import cache

from ivr.desk.rules import Locale, Rules, Words, load
from ivr.web.labels import language

_LOCALE: Mapping[str, Locale] = {"zh": "zh-CN", "en": "en-US"}


@cache
def rules() -> Rules:
    """As the process found them when they were first wanted. Raises DataError."""
    return load()


def outcomes() -> Mapping[str, str]:
    """How a case may be closed: code → name."""
    return {code: _name(outcome.name) for code, outcome in rules().outcomes.items()}


def solves() -> Mapping[str, bool]:
    """Whether a case closed so is solved, as a rule."""
    return {code: outcome.solved for code, outcome in rules().outcomes.items()}


def skills() -> Mapping[str, str]:
    """What agents are asked for: code → name."""
    return {code: _name(skill.name) for code, skill in rules().skills.items()}


def _name(words: Words) -> str:
    return words[_LOCALE[language()]]
