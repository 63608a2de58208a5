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
    speaks: str
    """`zh` or `en`: the language to talk in."""
    lines: tuple[Mapping[str, str], ...]
    """What this caller might say, in the order of a short call; the other language says what it means."""

    def line(self, n: int) -> str:
        """As it is to be said."""
        return self.lines[n][self.speaks]


@cache
def demo_callers() -> tuple[DemoCaller, ...]:
    entries = yaml.safe_load(Path(__file__).with_name("callers.yaml").read_text(encoding="utf-8"))
    return tuple(
        DemoCaller(
            number=entry["number"],
            name=entry["name"],
            story=entry["story"],
            speaks=entry["speaks"],
            lines=tuple(entry["try"]),
        )
        for entry in entries
    )
