"""Owns what a limit on attempts is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """At most so many of one key within a moving window."""

    name: str
    most: int
    window_ms: int
