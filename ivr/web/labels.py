"""Owns the names that pages give to labels of the closed lists (intents, outcomes, workflow types …)."""

from functools import cache
from pathlib import Path

import yaml
from flask import Flask
from flask_babel import get_locale

_COLUMN = {"zh": 0, "en": 1}


@cache
def names(language: str) -> dict[str, dict[str, str]]:
    """List → label → name, for `zh` or `en`."""
    lists = yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"))
    column = _COLUMN[language]
    return {kind: {label: pair[column] for label, pair in labels.items()} for kind, labels in lists.items()}


def name(label: str | None, kind: str) -> str:
    """In the visitor's language; a label that has none stays."""
    return names(language())[kind].get(label or "", label or "–")


def language() -> str:
    """`zh` or `en`, of the visitor."""
    locale = get_locale()
    return locale.language if locale else "en"


def init(app: Flask) -> None:
    """`{{ parcel.state|named("parcel") }}` in templates; `{{ all_names() }}` for scripts, and for constants:
    templates keep what a filter makes of a constant, in the language of their first visitor."""
    app.add_template_filter(name, "named")
    app.context_processor(lambda: {"all_names": lambda: names(language())})
