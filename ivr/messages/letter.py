"""Owns the noun of a text on its way to a phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Letter:
    """One text on its way out."""

    id: str
    """The same at every attempt: give it to the carrier as idempotency key where it takes one."""
    call_sid: str
    number: str
    """E.164."""
    template: str
    text: str
    locale: str
    words: Mapping[str, str]
    """What the text was made of, by fact: for carriers that have templates of their own."""
    created_at: datetime
    """Aware UTC."""
