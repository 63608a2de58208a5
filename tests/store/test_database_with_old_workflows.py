from pathlib import Path

from sqlalchemy import text

from ivr.integrations.workflows.watch import Watched
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.workflows.house import House
from tests.store.parts import CALLER, at_revision


def test_workflows_from_before_they_had_a_life_go_on_and_those_that_were_over_stay_so(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    at_revision(database, "0003_links")
    moment = "2026-11-22 04:00:00.000000"
    with database.writing() as connection:
        for flow, state, key in (("w1", "ACCEPTED", "'URGE:XD1'"), ("w2", "DONE", "NULL")):
            connection.execute(
                text(
                    "INSERT INTO workflows (id, type, tracking_no, caller, state, priority, owner, note, detail,"
                    " opened_at, due_at, times_overdue, open_key) VALUES"
                    f" ('{flow}', 'URGE', 'XD1', '{CALLER}', '{state}', 2, 'branch', '', '{{}}',"
                    f" '{moment}', '{moment}', 0, {key})"
                )
            )
            for line in ("OPEN", state):
                connection.execute(
                    text(
                        "INSERT INTO workflow_log (workflow_id, at, state, by, text)"
                        f" VALUES ('{flow}', '{moment}', '{line}', 'li', '{line}')"
                    )
                )
    database.upgrade()
    house = House(database, FakeClock())
    assert [task.workflow.id for task in house.desk.queue()] == ["w1"]
    assert [step.text for step in house.desk.history("w2")] == ["OPEN", "DONE"]
    house.clock.forward(minutes=1)
    assert house.watch.step() == Watched(overdue=("w1",))
    house.desk.finish(house.act("w1"), "送到了")
    assert house.task("w1").workflow.state == "DONE"
    database.close()
