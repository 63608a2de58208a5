"""Owns the nouns of a text on its way to a phone, and of what its carrier tells of it afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class Letter:
    """One text on its way out."""

    id: str
    """The same at every attempt: give it to the carrier as idempotency key where it takes one."""
    call_sid: str
    number: str
    """E.164."""
    template: str
    text: str = field(repr=False)
    locale: str
    words: Mapping[str, str] = field(repr=False)
    """What the text was made of, by fact: for carriers that have templates of their own."""
    created_at: datetime
    """Aware UTC."""
    shown: str = ""
    """What others than its reader may see of it, where it holds a secret; else empty."""
    not_by: str = ""
    """Name of a carrier that took it and did not bring it to the phone: another one is to try."""


@dataclass(frozen=True)
class Receipt:
    """What a carrier tells of a text that it took."""

    carrier: str
    """Its name, as in `Letter.not_by`."""
    state: Literal["sent", "delivered", "failed"]
    """sent: still on its way."""
    message_id: str = ""
    """Our id of it; empty where the carrier knows only its own."""
    carrier_id: str = ""
    code: str = ""
    """The carrier's code of why it did not arrive."""
