from pathlib import Path

from sqlalchemy import text

from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.store.parts import CALLER, at_revision

MOMENT = "2026-11-22 04:00:00.000000"


def test_calls_of_ours_from_before_they_were_marked_are_marked(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    at_revision(database, "0010_kinds_of_lines")
    with database.writing() as connection:
        for sid in ("CA1", "CA2"):
            connection.execute(
                text(
                    "INSERT INTO calls (call_sid, caller, called, locale, started_at)"
                    f" VALUES ('{sid}', '{CALLER}', '+1', 'zh-CN', '{MOMENT}')"
                )
            )
        connection.execute(
            text(
                "INSERT INTO workflows (id, type, tracking_no, caller, state, priority, owner, note, detail, opened_at,"
                " due_at, times_overdue)"
                f" VALUES ('w1', 'BRANCH_VERIFY', 'XD1', '{CALLER}', 'DONE', 2, 'branch', '', '{{}}', '{MOMENT}',"
                f" '{MOMENT}', 0)"
            )
        )
        connection.execute(
            text(
                "INSERT INTO workflow_log (id, workflow_id, at, state, by, text, kind, event_id)"
                f" VALUES (1, 'w1', '{MOMENT}', 'DONE', 'li', '', 'done', 'line-1')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO errands (id, log_id, workflow_id, occasion, happened_at, number, state, tries, not_before,"
                f" call_sid, why) VALUES ('e1', 1, 'w1', 'done', '{MOMENT}', '{CALLER}', 'told', 1, '{MOMENT}',"
                " 'CA2', '')"
            )
        )
    database.upgrade()
    records = SqlRecords(database)
    assert (records.call("CA1")["direction"], records.call("CA1")["about"]) == ("inbound", None)
    assert (records.call("CA2")["direction"], records.call("CA2")["about"]) == (
        "outbound",
        {"workflow_id": "w1", "type": "BRANCH_VERIFY", "occasion": "done"},
    )
    database.close()
