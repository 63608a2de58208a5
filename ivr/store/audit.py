"""Owns the audit: who did what to records and accounts, and the reading of it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from ivr.errors import BadInput
from ivr.messages.account import AuditFilter, AuditLine
from ivr.store import tables
from ivr.store.database import Database

_AT_ONCE = 500


def note(
    connection: Connection, *, at: datetime, actor: str, action: str, subject: str = "", **detail: Any
) -> None:
    """Add a line within the transaction of the deed itself."""
    row = {"at": at, "actor": actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(insert(tables.audit).values(**row))


class Audit:
    """For deeds that have no transaction of their own, and for those who read what was done. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, *, at: datetime, actor: str, action: str, subject: str, **detail: Any) -> None:
        with self._database.writing() as connection:
            note(connection, at=at, actor=actor, action=action, subject=subject, **detail)

    def page(
        self, wanted: AuditFilter, *, limit: int, cursor: str = ""
    ) -> tuple[list[AuditLine], str | None]:
        """Newest first, and the cursor of what follows. Raises BadInput."""
        if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
            raise BadInput(f"cursor {cursor!r} is not one of ours")
        with self._database.reading() as connection:
            found = _lines(connection, wanted, limit + 1, int(cursor) if cursor else None)
        more = len(found) > limit
        return found[:limit], str(found[limit - 1].id) if more else None

    def all(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        """Every line, newest first, read as it is asked for."""
        before: int | None = None
        while True:
            with self._database.reading() as connection:
                found = _lines(connection, wanted, _AT_ONCE, before)
            yield from found
            if len(found) < _AT_ONCE:
                return
            before = found[-1].id


def _lines(connection: Connection, wanted: AuditFilter, limit: int, before: int | None) -> list[AuditLine]:
    line = tables.audit.c
    columns: Select[Any] = select(line.id, line.at, line.actor, line.action, line.subject, line.detail)
    query = _filtered(columns, wanted).order_by(line.id.desc()).limit(limit)
    if before is not None:
        query = query.where(line.id < before)
    return [AuditLine(*row) for row in connection.execute(query)]


def _filtered(query: Select[Any], wanted: AuditFilter) -> Select[Any]:
    line = tables.audit.c
    if wanted.actor:
        query = query.where(line.actor == wanted.actor)
    if wanted.action:
        query = query.where(line.action == wanted.action)
    if wanted.subject:
        query = query.where(line.subject.startswith(wanted.subject, autoescape=True))
    if wanted.since:
        query = query.where(line.at >= wanted.since)
    if wanted.until:
        query = query.where(line.at < wanted.until)
    return query
