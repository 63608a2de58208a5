"""Owns identifiers and times as Twilio writes them."""

import uuid
from datetime import UTC, datetime
from email.utils import format_datetime


def new_sid(prefix: str) -> str:
    """Two capitals and 32 hex digits, such as CA… for a call."""
    return prefix + uuid.uuid4().hex


def now() -> datetime:
    return datetime.now(UTC)


def rfc2822(moment: datetime | None) -> str | None:
    """`Mon, 22 Nov 2026 08:00:00 +0000`, as REST answers and call callbacks have it."""
    return None if moment is None else format_datetime(moment.astimezone(UTC))


def iso(moment: datetime) -> str:
    """`2026-11-22T08:00:00.123Z`, as stream callbacks have it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
