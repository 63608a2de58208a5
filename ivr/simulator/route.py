"""Owns whom a call's errors and states are told to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Route:
    """Whom a call's errors and states are told to. `events` are the states asked for."""

    fallback_url: str = ""
    fallback_method: str = "POST"
    status_url: str = ""
    status_method: str = "POST"
    events: tuple[str, ...] = ("completed",)
