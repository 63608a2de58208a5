"""Owns the noun of the record: a line of a call's timeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TurnRecord:
    """One line of a call's timeline; the shape of `turns` in GET /api/calls/<sid>."""

    n: int
    at_ms: int
    speaker: str
    """caller | bot"""
    text: str
    heard_by: str | None = None
    """speech | keys | text, for the caller"""
    intent: str | None = None
    ranked: tuple[tuple[str, float], ...] = ()
    also: tuple[str, ...] = ()
    slots: Mapping[str, Any] | None = None
    emotion: str | None = None
    action: str | None = None
    why: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    timings_ms: Mapping[str, int] | None = None
    """endpoint asr understand (opinion, where one was asked for) decide workflow tts_first voice_to_voice"""
    said: tuple[str, ...] = ()
    """Reply keys, for the bot."""
    interrupted_at_ms: int | None = None
