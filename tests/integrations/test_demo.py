import threading
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ivr.errors import NotFound, StoreError
from ivr.integrations import demo
from ivr.integrations.parcels import world
from ivr.integrations.workflows import catalogue
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from tests.fakes import NOON, FakeClock
from tests.integrations.workflows.house import House
from tests.store.parts import asked, begin

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _seed(database: Database, now=NOON) -> None:
    demo.seed(database, world.load(), catalogue.load(), now=now, zone=SHANGHAI)


def _reset(database: Database, now=NOON) -> None:
    demo.reset(database, world.load(), catalogue.load(), now=now, zone=SHANGHAI)


def _standing(database: Database) -> dict:
    workflows = House(database, FakeClock()).workflows
    numbers = [story.tracking_no for story in world.load().parcels]
    return {(flow.type, flow.tracking_no): flow for flow in workflows.open_for(numbers)}


def _count(database: Database) -> int:
    with database.reading() as connection:
        return len(connection.execute(tables.workflows.select()).all())


def test_the_world_begins_with_the_workflows_of_the_stories(database: Database) -> None:
    _seed(database)
    standing = _standing(database)
    assert len(standing) == _count(database) == 3
    urged = standing[WorkflowType.URGE, "XD0000000100001"]
    assert (urged.opened_at, urged.state) == (NOON - timedelta(minutes=15), WorkflowState.ACCEPTED)
    assert urged.accepted_at is not None
    assert (urged.due_at, urged.overdue) == (NOON + timedelta(minutes=15), False)
    assert standing[WorkflowType.URGE, "XD0000000150001"].overdue
    assert standing[WorkflowType.DAMAGE_CLAIM, "XD0000000140001"].state == WorkflowState.WAIT_CUSTOMER


def test_the_offer_of_the_claim_and_the_twice_overdue_are_on_record(database: Database) -> None:
    _seed(database)
    with database.reading() as connection:
        rows = {row.tracking_no: row for row in connection.execute(tables.workflows.select())}
    assert rows["XD0000000140001"].detail == {"offer_cny": 30, "claimed_cny": 1200}
    assert rows["XD0000000150001"].times_overdue == 2


def test_the_world_begins_once_and_keeps_its_anchor(database: Database) -> None:
    _seed(database)
    _seed(database, NOON + timedelta(days=2))
    assert demo.anchor(database) == NOON
    assert _count(database) == 3


def test_processes_that_start_at_once_begin_one_world(database: Database) -> None:
    threads = [threading.Thread(target=_seed, args=(database,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _count(database) == 3


def test_before_it_has_begun_there_is_no_anchor(database: Database) -> None:
    with pytest.raises(StoreError, match="not begun"):
        demo.anchor(database)


def test_a_reset_leaves_nothing_but_the_stories_and_the_accounts(database, records, tmp_path: Path) -> None:
    _seed(database)
    Accounts(database, FakeClock()).add_user("li", "qa", "correct horse")
    sound = tmp_path / "CA1" / "mixed.wav"
    sound.parent.mkdir()
    sound.write_bytes(b"RIFF")
    begin(records)
    records.add_turns("CA1", [asked()])
    records.note_recording("CA1", path=str(sound), channels=2, seconds=1.0)
    for flow in _standing(database).values():
        records.note_workflow("CA1", flow, "马上")

    _reset(database, NOON + timedelta(hours=1))

    with pytest.raises(NotFound):
        records.call("CA1")
    assert not sound.exists()
    assert demo.anchor(database) == NOON + timedelta(hours=1)
    assert _standing(database)[WorkflowType.URGE, "XD0000000100001"].opened_at == NOON + timedelta(minutes=45)
    assert _count(database) == 3
    assert Accounts(database, FakeClock()).user("li") is not None
    with database.reading() as connection:
        for table in (tables.turns, tables.promises, tables.call_workflows, tables.recordings):
            assert connection.execute(table.select()).all() == []


def test_a_reset_of_a_world_that_never_began_begins_it(database: Database) -> None:
    _reset(database)
    assert demo.anchor(database) == NOON
    assert _count(database) == 3


def test_who_works_on_a_story_sees_its_place_and_its_parcel(database: Database) -> None:
    _seed(database)
    desk = House(database, FakeClock()).desk
    urged, *_ = (task for task in desk.queue(["branch"]) if task.workflow.tracking_no == "XD0000000100001")
    assert (urged.place, urged.parcel["community"]) == ("翠湖网点", "和平里老院")
    assert "六楼，没有电梯" in urged.parcel["notes"]
    claim = next(iter(desk.queue(["claims"])))
    assert (claim.workflow.detail["offer_cny"], claim.workflow.detail["claimed_cny"]) == (30, 1200)
    assert not claim.workflow.awaited


def test_who_was_let_down_twice_is_told_who_has_it_now_and_gets_a_new_hour(database: Database) -> None:
    _seed(database)
    house = House(database, FakeClock())
    told = house.call(tracking_no="XD0000000150001", call_sid="CA15")
    assert (told.overdue, told.times_overdue, told.escalated_to, told.reused) == (True, 2, "region", True)
    assert told.due_at == NOON + timedelta(minutes=30)
