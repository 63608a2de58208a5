"""Owns what the tests of the record have in common: a migrated SQLite file, a call with turns, a workflow."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.ports import TurnRecord
from ivr.store import tables
from ivr.store.database import MIGRATIONS, Database, insert_new
from ivr.store.records import SqlRecords
from tests.fakes import NOON

CALLER = "+8616300000001"


POSTGRES_URL = os.environ.get("TEST_POSTGRES_URL", "")
"""Of an empty database of one's own, `postgresql+psycopg://…`: the tests of the record run on it instead of SQLite."""


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated database file; each test works on its own copy."""
    path = tmp_path_factory.mktemp("sql") / "hotline.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Iterator[Database]:
    database = _postgres() if POSTGRES_URL else _sqlite(migrated, tmp_path)
    yield database
    database.close()


def _sqlite(migrated: Path, tmp_path: Path) -> Database:
    path = tmp_path / "hotline.db"
    shutil.copy(migrated, path)
    return Database(f"sqlite:///{path}")


def _postgres() -> Database:
    database = Database(POSTGRES_URL)
    with database.writing() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    database.upgrade()
    return database


def at_revision(database: Database, revision: str) -> None:
    """Bring an empty database to an older shape."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


@pytest.fixture
def records(database: Database) -> SqlRecords:
    return SqlRecords(database)


def begin(records: SqlRecords, call_sid: str = "CA1", caller: str = CALLER, at: datetime = NOON) -> str:
    records.start_call(call_sid=call_sid, caller=caller, called="+12025550100", locale="zh-CN", at=at)
    return call_sid


def asked(n: int = 1, **changes) -> TurnRecord:
    facts = {
        "n": n,
        "at_ms": 5120,
        "speaker": "caller",
        "text": "我的快递到哪了",
        "heard_by": "speech",
        "intent": "track_parcel",
        "ranked": (("track_parcel", 0.93), ("urge_delivery", 0.41)),
        "slots": {"tail4": "0001"},
        "emotion": "anxious",
        "action": "accept",
        "alternatives": ("我的快递到哪里了",),
        "timings_ms": {"endpoint": 420, "voice_to_voice": 640},
    }
    return TurnRecord(**{**facts, **changes})


def answered(n: int = 2, **changes) -> TurnRecord:
    facts = {"n": n, "at_ms": 5760, "speaker": "bot", "text": "今天六点前送到", "said": ("track.eta",)}
    return TurnRecord(**{**facts, **changes})


def parcel(tracking_no: str = "XD0000000010001", state: ParcelState = ParcelState.OUT_FOR_DELIVERY) -> Parcel:
    return Parcel(tracking_no=tracking_no, state=state, role="recipient", since=NOON - timedelta(hours=5))


def workflow(workflow_id: str = "w1", *, reused: bool = False) -> Workflow:
    return Workflow(
        id=workflow_id,
        type=WorkflowType.URGE,
        tracking_no="XD0000000010001",
        state=WorkflowState.OPEN,
        opened_at=NOON,
        due_at=NOON + timedelta(minutes=30),
        owner="branch",
        reused=reused,
    )


def put_workflow(database: Database, workflow_id: str = "w1") -> None:
    flow = workflow(workflow_id)
    row = {
        "id": flow.id, "type": flow.type, "tracking_no": flow.tracking_no, "caller": CALLER, "state": flow.state,
        "priority": 2, "owner": flow.owner, "note": "家里老人等着用药", "detail": {}, "opened_at": flow.opened_at,
        "due_at": flow.due_at, "times_overdue": 0,
    }  # fmt: skip
    with database.writing() as connection:
        insert_new(connection, tables.workflows, row)
