"""Owns the names that pages give to labels of the closed lists (intents, outcomes, workflow types …)."""

from functools import cache
from pathlib import Path

import yaml
from flask import Flask, g

_COLUMN = {"zh": 0, "en": 1}


@cache
def names(language: str) -> dict[str, dict[str, str]]:
    """List → label → name, for `zh` or `en`."""
    lists = yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"))
    column = _COLUMN[language]
    return {kind: {label: pair[column] for label, pair in labels.items()} for kind, labels in lists.items()}


def init(app: Flask) -> None:
    """`{{ "AT_HUB"|named("parcel") }}` in templates; `{{ all_names() }}` for scripts."""

    @app.template_filter("named")
    def _named(label: str | None, kind: str) -> str:
        return names(g.language)[kind].get(label or "", label or "–")

    app.context_processor(lambda: {"all_names": lambda: names(g.language)})
