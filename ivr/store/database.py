"""Owns the way to SQL: the engine, its transactions, its migrations, and how its faults are told."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from ivr.errors import SettingsError, StoreError

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_MS = 10_000
_UPGRADE_LOCK = 0x49565221  # any constant of our own: names the advisory lock in PostgreSQL


class Database:
    """One SQL database, SQLite or PostgreSQL. Shared by the threads of a process, not across a fork."""

    def __init__(self, url: str) -> None:
        """`url` as SQLAlchemy has it, e.g. `sqlite:////data/hotline.db`. Raises SettingsError when it is not one."""
        try:
            parsed = make_url(url)
            self.engine = _engine(parsed.render_as_string(hide_password=False))
        except (ArgumentError, NoSuchModuleError) as error:
            raise SettingsError(f"setting IVR_DATABASE_URL: {error}") from error
        except ModuleNotFoundError as error:
            raise SettingsError(
                "setting IVR_DATABASE_URL: PostgreSQL needs its driver, pip install 'psycopg[binary]'"
            ) from error
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise SettingsError("setting IVR_DATABASE_URL: only sqlite and postgresql are supported")
        self._name = parsed.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads: one consistent view. Raises StoreError."""
        with self._wrapped(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, committed at the end or not at all. Raises StoreError.

        SQLite takes its one write lock at the beginning, so that what was read inside is still true at the commit.
        """
        with self._wrapped(), self.engine.execution_options(ivr_writes=True).begin() as connection:
            yield connection

    def upgrade(self) -> None:
        """Bring the tables to today's shape. Safe when several processes start at once. Raises StoreError."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        with self.writing() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def ping(self) -> None:
        """Raises StoreError when SQL cannot serve."""
        with self.reading() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def _wrapped(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error).splitlines()[0]
            raise StoreError(f"{self._name}: {reason}") from error


def insert_new(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert, or do nothing when a unique key is taken. True when the row is new."""
    statement = _insert(connection, table).values(**values).on_conflict_do_nothing()
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount > 0


def replace(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], keep: Sequence[str] = ()
) -> None:
    """Insert rows, or write over those with the same primary key, but for the columns in `keep`."""
    if not rows:
        return
    statement = _insert(connection, table)
    keys = [column.name for column in table.primary_key]
    fresh = {name: statement.excluded[name] for name in rows[0] if name not in (*keys, *keep)}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=fresh), list(rows))


def _insert(connection: Connection, table: Table) -> Any:
    # Both dialects have ON CONFLICT, but SQLAlchemy has it on each one's own insert.
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def _engine(url: str) -> Engine:
    options: dict[str, Any] = {
        # A call, a page and an event stream each hold a thread; a connection is held for a statement or two.
        "pool_size": 8,
        "max_overflow": 56,
        "pool_pre_ping": not url.startswith("sqlite"),
        "json_serializer": lambda value: json.dumps(value, ensure_ascii=False),
    }
    if not url.startswith("sqlite"):
        return create_engine(url, **options)
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ArgumentError("SQLite needs a file, memory is not shared between processes")
    engine = create_engine(url, connect_args={"timeout": _BUSY_MS / 1000}, **options)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, sqlite3 must not
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    # A commit survives any killed process; only a power cut may take the last ones. Waiting for the disk at each
    # commit costs a turn tens of milliseconds; who needs that too takes PostgreSQL.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("ivr_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
