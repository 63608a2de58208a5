"""Owns the people of the demo as a newcomer meets them: name, one-line story, what to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class DemoCaller:
    """Texts by language, `zh` and `en`."""

    number: str
    """E.164; empty for a withheld number."""
    name: Mapping[str, str]
    story: Mapping[str, str]
    lines: Mapping[str, tuple[str, ...]]
    """What this caller might say, in the order of a short call."""


@cache
def demo_callers() -> tuple[DemoCaller, ...]:
    entries = yaml.safe_load(Path(__file__).with_name("callers.yaml").read_text(encoding="utf-8"))
    return tuple(
        DemoCaller(
            number=entry["number"],
            name=entry["name"],
            story=entry["story"],
            lines={language: tuple(lines) for language, lines in entry["try"].items()},
        )
        for entry in entries
    )
