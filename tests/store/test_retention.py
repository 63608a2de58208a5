import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from ivr.errors import StoreError
from ivr.messages.agent import AgentNote, HandoverMarks, WrapUp
from ivr.store import tables
from ivr.store.database import Database, insert_new
from ivr.store.handovers import SqlHandovers
from ivr.store.records import SqlRecords
from ivr.store.retention import Retention, delete_recordings
from tests.fakes import NOON, FakeClock
from tests.store.parts import CALLER, answered, asked, begin, parcel, put_workflow, workflow

MONTHS = {"recording_days": 90, "transcript_days": 180}


@pytest.fixture
def recorded(records: SqlRecords, tmp_path: Path):
    """Puts a whole call on record, its sound in a directory of its own; returns the file."""

    def put(call_sid: str, *, caller: str = CALLER, days_ago: int = 0, ended: bool = True) -> Path:
        at = NOON - timedelta(days=days_ago)
        begin(records, call_sid, caller=caller, at=at)
        records.add_turns(call_sid, [asked(1, why=("到哪了",)), answered(2)])
        records.note_parcels(call_sid, [parcel()])
        records.note_transfer(call_sid, {"need": "我的快递到哪了"})
        sound = tmp_path / call_sid / "mixed.wav"
        sound.parent.mkdir()
        sound.write_bytes(b"RIFF")
        (sound.parent / "caller.raw").write_bytes(b"")
        records.note_recording(call_sid, path=str(sound), channels=2, seconds=3.0)
        if ended:
            records.end_call(call_sid, outcome="contained", at=at + timedelta(minutes=1))
        return sound

    return put


def _words(call: dict) -> set[str]:
    return {call["from"], *(turn["text"] for turn in call["turns"])}


def test_a_caller_who_asks_is_forgotten_and_others_are_not(recorded, records, database: Database) -> None:
    mine, other = recorded("CA1"), recorded("CA2", caller="+8616300000002")
    assert Retention(database).forget_caller(CALLER, by="admin", at=NOON) == 1
    call = records.call("CA1")
    assert _words(call) == {""}
    assert (call["parcels"], call["transfer"], call["recording"]) == ([], None, None)
    turn = call["turns"][0]
    assert (turn["slots"], turn["alternatives"], turn["why"]) == ({}, [], [])
    assert not mine.parent.exists()
    assert other.exists()
    assert "我的快递到哪了" in _words(records.call("CA2"))


def test_what_was_promised_asked_and_texted_to_a_forgotten_caller_is_gone_too(
    recorded, records, database
) -> None:
    recorded("CA1")
    put_workflow(database)
    records.note_workflow("CA1", workflow(), "三十分钟内给您回电")
    with database.writing() as connection:
        for number, key in ((CALLER, "a"), ("+8616300000002", "b")):
            insert_new(connection, tables.messages, _text(key, number))
    Retention(database).forget_caller(CALLER, by="admin", at=NOON)
    [promise] = records.call("CA1")["promises"]
    assert (promise["text"], promise["state"]) == ("", "open")
    with database.reading() as connection:
        [flow] = connection.execute(tables.workflows.select()).all()
        numbers = connection.scalars(select(tables.messages.c.number)).all()
    assert (flow.caller, flow.note) == ("", "")
    assert numbers == ["+8616300000002"]


def test_what_agents_wrote_of_a_forgotten_caller_is_gone_and_what_they_did_is_not(
    recorded, records, database
) -> None:
    recorded("CA1")
    kept = SqlHandovers(database, FakeClock())
    kept.enter("h-1", "CA1", HandoverMarks(agent="anna", wrap_up=WrapUp("claim", "王先生说孩子过敏")))
    kept.note("h-1", "CA1", "n1", AgentNote("anna", NOON, "住六楼"))
    Retention(database).forget_caller(CALLER, by="admin", at=NOON)
    assert kept.notes("CA1") == ()
    [row] = kept.of_call("CA1")
    assert (row["wrap_up_note"], row["wrap_up_code"], row["agent"]) == ("", "claim", "anna")


def _text(key: str, number: str) -> dict:
    return {
        "id": key, "key": key, "call_sid": "CA1", "number": number, "template": "status", "text": "您的快件",
        "state": "sent", "created_at": NOON, "not_before": NOON, "attempts": 1, "last_error": "",
    }  # fmt: skip


def test_whose_parcels_were_a_forgotten_callers_is_gone_and_their_correspondents_keep_theirs(
    database: Database,
) -> None:
    other = "+8616300000002"
    with database.writing() as connection:
        for number, recipient, sender in (("A1", CALLER, other), ("A2", "", CALLER), ("A3", other, "")):
            row = {"tracking_no": number, "tail4": "1", "carrier": "顺丰", "recipient": recipient, "sender": sender,
                   "facts": {"recipient_surname": "王"}, "added_at": NOON, "refusal": ""}  # fmt: skip
            insert_new(connection, tables.consignments, row)
        for phone in (CALLER, other):
            answer = {"source": "http", "question": f"phone:{phone}", "answer": "[]", "as_of": NOON}
            insert_new(connection, tables.parcel_answers, answer)
    Retention(database).forget_caller(CALLER, by="qa", at=NOON)
    held = tables.consignments.c
    with database.reading() as connection:
        rows = connection.execute(
            select(held.tracking_no, held.recipient, held.sender, held.facts).order_by(held.tracking_no)
        ).all()
        asked_by = list(connection.scalars(select(tables.parcel_answers.c.question)))
    assert [tuple(row) for row in rows] == [
        ("A1", "", other, {}),
        ("A3", other, "", {"recipient_surname": "王"}),
    ]
    assert asked_by == [f"phone:{other}"]


def test_what_the_counts_need_of_a_forgotten_call_stays(recorded, records, database: Database) -> None:
    recorded("CA1")
    Retention(database).forget_caller(CALLER, by="admin", at=NOON)
    call = records.call("CA1")
    assert (call["outcome"], call["turns"][0]["intent"]) == ("contained", "track_parcel")
    assert (call["started_at"], call["erased_at"]) == ("2026-11-22T04:00:00.000Z", "2026-11-22T04:00:00.000Z")


def test_the_audit_knows_who_had_a_caller_forgotten_but_not_the_number(recorded, database: Database) -> None:
    recorded("CA1")
    Retention(database).forget_caller(CALLER, by="admin", at=NOON)
    with database.reading() as connection:
        row = connection.execute(tables.audit.select()).one()
    assert (row.actor, row.action, row.subject, row.detail) == (
        "admin",
        "forget_caller",
        "0001",
        {"calls": 1},
    )


def test_what_is_still_live_of_a_forgotten_call_is_dropped_too(recorded, database: Database) -> None:
    dropped: list[str] = []
    recorded("CA1")
    recorded("CA2", caller="+8616300000002")
    Retention(database, forget_live=dropped.append).forget_caller(CALLER, by="admin", at=NOON)
    assert dropped == ["CA1"]


def test_when_the_live_part_cannot_be_dropped_nothing_is_lost_and_it_may_be_asked_again(
    recorded, records, database
) -> None:
    def gone(call_sid: str) -> None:
        raise StoreError("Redis: gone")

    sound = recorded("CA1")
    with pytest.raises(StoreError):
        Retention(database, forget_live=gone).forget_caller(CALLER, by="admin", at=NOON)
    assert sound.exists()
    assert Retention(database).forget_caller(CALLER, by="admin", at=NOON) == 1


def test_forgetting_goes_on_where_it_was_broken_off(recorded, records, database: Database) -> None:
    sound = recorded("CA1")
    shutil.rmtree(sound.parent)  # as if we had died between the file and the row
    assert Retention(database).forget_caller(CALLER, by="admin", at=NOON) == 1
    assert records.call("CA1")["recording"] is None
    assert Retention(database).forget_caller(CALLER, by="admin", at=NOON) == 0


def test_sound_goes_before_words_and_what_is_young_stays(recorded, records, database: Database) -> None:
    young, older, oldest = (
        recorded("CA1", days_ago=1),
        recorded("CA2", days_ago=91),
        recorded("CA3", days_ago=181),
    )
    assert Retention(database).expire(NOON, **MONTHS) == 2
    assert [path.exists() for path in (young, older, oldest)] == [True, False, False]
    told = {sid: "我的快递到哪了" in _words(records.call(sid)) for sid in ("CA1", "CA2", "CA3")}
    assert told == {"CA1": True, "CA2": True, "CA3": False}
    assert records.call("CA3")["from"] == ""


def test_expiry_may_be_repeated_at_will(recorded, database: Database) -> None:
    recorded("CA1", days_ago=200)
    assert Retention(database).expire(NOON, **MONTHS) == 1
    assert Retention(database).expire(NOON, **MONTHS) == 0


def test_with_no_days_at_all_a_call_loses_its_sound_only_when_it_is_over(
    recorded, database: Database
) -> None:
    speaking, over = recorded("CA1", ended=False), recorded("CA2")
    Retention(database).expire(NOON + timedelta(hours=1), recording_days=0, transcript_days=180)
    assert [path.exists() for path in (speaking, over)] == [True, False]


def test_a_call_whose_end_nobody_told_expires_too(recorded, database: Database) -> None:
    sound = recorded("CA1", days_ago=100, ended=False)
    Retention(database).expire(NOON, **MONTHS)
    assert not sound.exists()


def test_a_file_that_cannot_be_deleted_keeps_its_row_for_the_next_time(recorded, records, database) -> None:
    sound = recorded("CA1")
    records.note_recording(
        "CA1", path=str(sound.parent.parent), channels=2, seconds=3.0
    )  # a directory, not a file
    delete_recordings(database, ["CA1"])
    assert records.recording_path("CA1") == str(sound.parent.parent)
    assert sound.exists()


def _sent_by_link(database: Database, tmp_path: Path, *, over_days_ago: int | None = None) -> Path:
    """A picture, an address and the link they came by, for a workflow of the caller."""
    put_workflow(database)
    path = tmp_path / "pictures" / "w1" / "p1.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"jpeg")
    at = NOON - timedelta(days=over_days_ago or 0)
    link = {
        "id": "l1", "purpose": "damage", "workflow_id": "w1", "tracking_no": "X", "call_sid": "CA1",
        "number": CALLER, "made_at": at, "expires_at": at, "until_over": True,
    }  # fmt: skip
    picture = {
        "id": "p1", "workflow_id": "w1", "link_id": "l1", "digest": "d", "path": str(path), "at": at,
        "width": 1, "height": 1, "size": 4,
    }  # fmt: skip
    address = {
        "workflow_id": "w1", "at": at, "name": "马强", "phone": CALLER, "province": "浙江省", "city": "杭州市",
        "district": "滨江区", "street": "江南大道1号",
    }  # fmt: skip
    with database.writing() as connection:
        for table, row in ((tables.links, link), (tables.pictures, picture), (tables.addresses, address)):
            insert_new(connection, table, row)
        if over_days_ago is not None:
            connection.execute(tables.workflows.update().values(over_at=at, open_key=None))
    return path


def _left(database: Database) -> dict[str, int]:
    with database.reading() as connection:
        return {
            table.name: len(connection.execute(select(table)).all())
            for table in (tables.links, tables.pictures, tables.addresses)
        }


def test_what_a_forgotten_caller_sent_by_links_is_gone_too(database: Database, tmp_path: Path) -> None:
    path = _sent_by_link(database, tmp_path)
    Retention(database).forget_caller(CALLER, by="qa", at=NOON)
    assert not path.exists()
    assert _left(database) == {"links": 0, "pictures": 0, "addresses": 0}


@pytest.mark.parametrize(("days_ago", "kept"), [(200, 0), (100, 1)])
def test_what_was_sent_goes_with_the_words_of_its_workflow(
    database, tmp_path, days_ago: int, kept: int
) -> None:
    path = _sent_by_link(database, tmp_path, over_days_ago=days_ago)
    Retention(database).expire(NOON, **MONTHS)
    assert path.exists() == bool(kept)
    assert _left(database) == {"links": kept, "pictures": kept, "addresses": kept}


def test_what_belongs_to_open_work_stays(database: Database, tmp_path: Path) -> None:
    path = _sent_by_link(database, tmp_path)
    Retention(database).expire(NOON, **MONTHS)
    assert path.exists()


def _called(database: Database, at: datetime) -> None:
    """An errand: a call of ours, about a workflow of the caller."""
    put_workflow(database)
    line = {"id": 1, "workflow_id": "w1", "at": at, "state": "DONE", "by": "li", "text": "好", "kind": "done"}
    errand = {
        "id": "e1", "log_id": 1, "workflow_id": "w1", "occasion": "done", "happened_at": at, "number": CALLER,
        "state": "told", "tries": 1, "not_before": at, "call_sid": "CA9", "why": "",
    }  # fmt: skip
    with database.writing() as connection:
        insert_new(connection, tables.workflow_log, line)
        insert_new(connection, tables.errands, errand)


def test_numbers_that_we_called_go_when_they_are_forgotten_and_in_time(database: Database) -> None:
    _called(database, NOON - timedelta(days=100))
    with database.reading() as connection:
        assert connection.execute(select(tables.errands)).all()
    Retention(database).expire(NOON, **MONTHS)
    with database.reading() as connection:
        assert connection.execute(select(tables.errands)).all()
    Retention(database).forget_caller(CALLER, by="qa", at=NOON)
    with database.reading() as connection:
        assert not connection.execute(select(tables.errands)).all()


def test_old_errands_go_with_the_words(database: Database) -> None:
    _called(database, NOON - timedelta(days=200))
    Retention(database).expire(NOON, **MONTHS)
    with database.reading() as connection:
        assert not connection.execute(select(tables.errands)).all()
