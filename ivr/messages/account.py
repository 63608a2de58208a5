"""Owns what is told of people: their accounts, their sign-ins, what they did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class User:
    name: str
    role: str
    is_disabled: bool = False
    issuer: str = ""
    """Of the single sign-on that the account belongs to; empty for one of our own."""


@dataclass(frozen=True)
class Holder:
    """Whose sign-in it is. `handle` names it on pages; it opens nothing."""

    name: str
    role: str
    handle: str


@dataclass(frozen=True)
class SignIn:
    handle: str
    device: str
    """What the browser calls itself."""
    source: str
    """The address that it signed in from."""
    created_at: datetime
    seen_at: datetime


@dataclass(frozen=True)
class AuditLine:
    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any]


@dataclass(frozen=True)
class AuditFilter:
    """Empty parts let everything pass. `subject` is how it begins; `until` is no longer part of it."""

    actor: str = ""
    action: str = ""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None
