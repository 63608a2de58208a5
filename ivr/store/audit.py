"""Owns the audit: who did what to records and accounts."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from ivr.store import tables


def note(
    connection: Connection, *, at: datetime, actor: str, action: str, subject: str = "", **detail: Any
) -> None:
    """Add a line within the transaction of the deed itself."""
    row = {"at": at, "actor": actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(insert(tables.audit).values(**row))
