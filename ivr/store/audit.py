"""Owns the audit: who did what to records and accounts."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from ivr.store import tables
from ivr.store.database import Database


def note(
    connection: Connection, *, at: datetime, actor: str, action: str, subject: str = "", **detail: Any
) -> None:
    """Add a line within the transaction of the deed itself."""
    row = {"at": at, "actor": actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(insert(tables.audit).values(**row))


class Audit:
    """For deeds that have no transaction of their own, such as looking at what is hidden by default."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, *, at: datetime, actor: str, action: str, subject: str) -> None:
        """Raises StoreError."""
        with self._database.writing() as connection:
            note(connection, at=at, actor=actor, action=action, subject=subject)
