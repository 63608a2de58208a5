import multiprocessing
from datetime import UTC, datetime, timedelta, timezone
from importlib.util import find_spec
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, inspect, select, text

from ivr.errors import SettingsError, StoreError
from ivr.store import tables
from ivr.store.database import Database, insert_new, replace
from tests.store.parts import POSTGRES_URL


def _upgrade(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()


def test_from_empty_the_migrations_make_exactly_the_tables_of_the_code(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    database.upgrade()
    with database.reading() as connection:
        assert set(tables.metadata.tables) < set(inspect(connection).get_table_names())
        differences = compare_metadata(MigrationContext.configure(connection), tables.metadata)
    database.close()
    assert differences == []


def test_processes_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    starters = [context.Process(target=_upgrade, args=(tmp_path / "new.db",)) for _ in range(3)]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    assert [starter.exitcode for starter in starters] == [0, 0, 0]


def test_an_upgrade_of_an_upgraded_database_keeps_what_is_in_it(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(insert(tables.marks).values(name="a", value="b"))
    database.upgrade()
    with database.reading() as connection:
        assert connection.scalar(select(tables.marks.c.value)) == "b"


def test_times_come_back_aware_in_utc_whatever_zone_they_had(database: Database) -> None:
    shanghai = datetime(2026, 11, 22, 15, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=8)))
    with database.writing() as connection:
        row = {"at": shanghai, "actor": "a", "action": "b", "subject": "", "detail": {"text": "查件"}}
        connection.execute(insert(tables.audit).values(**row))
    with database.reading() as connection:
        at, detail = connection.execute(select(tables.audit.c.at, tables.audit.c.detail)).one()
    assert (at, at.tzinfo) == (shanghai, UTC)
    assert detail == {"text": "查件"}


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 22)  # noqa: DTZ001
    with pytest.raises(StoreError), database.writing() as connection:
        insert_new(
            connection, tables.audit, {"at": naive, "actor": "", "action": "", "subject": "", "detail": {}}
        )


def test_a_broken_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        insert_new(connection, tables.marks, {"name": "a", "value": "b"})
        raise ZeroDivisionError
    with database.reading() as connection:
        assert connection.execute(select(tables.marks)).all() == []


def test_insert_new_says_whether_the_row_is_new_and_keeps_the_first(database: Database) -> None:
    with database.writing() as connection:
        assert insert_new(connection, tables.marks, {"name": "a", "value": "first"})
        assert not insert_new(connection, tables.marks, {"name": "a", "value": "second"})
        assert connection.scalar(select(tables.marks.c.value)) == "first"


def test_replace_writes_over_the_row_with_the_same_key(database: Database) -> None:
    with database.writing() as connection:
        replace(connection, tables.marks, [{"name": "a", "value": "1"}, {"name": "b", "value": "1"}])
        replace(connection, tables.marks, [{"name": "a", "value": "2"}])
        rows = connection.execute(select(tables.marks).order_by(tables.marks.c.name)).all()
    assert [tuple(row) for row in rows] == [("a", "2"), ("b", "1")]


def test_a_row_that_belongs_to_no_call_is_refused(database: Database) -> None:
    with pytest.raises(StoreError, match=r"(?i)foreign key"), database.writing() as connection:
        insert_new(
            connection, tables.recordings, {"call_sid": "CA0", "path": "x", "channels": 2, "seconds": 1.0}
        )


def test_a_database_file_that_is_none_gives_one_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "hotline.db"
    path.write_bytes(b"this is a text file, not a database" * 100)
    database = Database(f"sqlite:///{path}")
    with pytest.raises(StoreError, match=r"hotline\.db: file is not a database"):
        database.upgrade()


@pytest.mark.skipif(bool(POSTGRES_URL), reason="a limit that only SQLite has")
def test_a_full_disk_gives_one_clear_sentence_and_keeps_what_was_there(database: Database) -> None:
    with database.engine.connect() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
    fill = {"name": "a", "value": "x" * 200_000}
    with pytest.raises(StoreError, match="disk is full"), database.writing() as connection:
        # The limit stands for the end of the disk: SQLite says the same at both.
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        insert_new(connection, tables.marks, fill)
    database.close()
    with database.writing() as connection:
        assert connection.execute(select(tables.marks)).all() == []
        assert insert_new(connection, tables.marks, fill)


def test_a_place_that_cannot_be_written_gives_one_clear_sentence(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'missing' / 'hotline.db'}")
    with pytest.raises(StoreError, match="unable to open database file"):
        database.upgrade()


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://a/b", "sqlite://", "postgresql+nosuch://a/b"])
def test_a_url_that_cannot_serve_names_its_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="IVR_DATABASE_URL"):
        Database(url)


@pytest.mark.skipif(find_spec("psycopg") is not None, reason="the driver is there")
def test_without_its_driver_postgresql_says_what_to_install() -> None:
    with pytest.raises(SettingsError, match=r"pip install 'psycopg\[binary\]'"):
        Database("postgresql://a/b")


def test_ping_is_quiet_when_sql_serves_and_raises_when_not(database: Database, tmp_path: Path) -> None:
    database.ping()
    with pytest.raises(StoreError):
        Database(f"sqlite:///{tmp_path / 'missing' / 'hotline.db'}").ping()
