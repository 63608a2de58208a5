from datetime import timedelta

import pytest

from ivr.errors import BadInput, NotFound
from ivr.messages.errand import Errand
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import NOON
from tests.store.parts import CALLER, answered, asked, begin, parcel, put_workflow, workflow


@pytest.fixture
def three_calls(records: SqlRecords) -> SqlRecords:
    for n in (1, 2, 3):
        begin(records, f"CA{n}", caller=f"+861630000000{n}", at=NOON + timedelta(minutes=n))
    records.add_turns("CA1", [asked(1), answered(2)])
    records.add_turns(
        "CA2", [asked(1, intent="cmd_yes", text="是的"), asked(3, intent="urge_delivery", text="催一下")]
    )
    records.note_parcels("CA2", [parcel("XD7")])
    records.note_recording("CA2", path="/somewhere/CA2/mixed.wav", channels=2, seconds=31.2345)
    records.end_call("CA1", outcome="contained", at=NOON + timedelta(minutes=2))
    return records


def _sids(rows) -> list[str]:
    return [row["call_sid"] for row in rows]


def test_a_call_reads_as_the_contract_says(records: SqlRecords) -> None:
    begin(records)
    records.note_parcels("CA1", [parcel()])
    records.add_turns("CA1", [asked(1), answered(2)])
    records.note_transfer("CA1", {"why": "asked_for_person"})
    records.note_recording("CA1", path="/somewhere/CA1/mixed.wav", channels=2, seconds=31.2)
    records.end_call("CA1", outcome="transferred", at=NOON + timedelta(seconds=40))
    call = records.call("CA1")
    asked_turn, answered_turn = call.pop("turns")
    assert call == {
        "call_sid": "CA1", "direction": "inbound", "about": None, "from": CALLER, "to": "+12025550100", "locale": "zh-CN",
        "started_at": "2026-11-22T04:00:00.000Z", "ended_at": "2026-11-22T04:00:40.000Z", "erased_at": None,
        "outcome": "transferred", "parcels": [{"tracking_no": "XD0000000010001", "state": "OUT_FOR_DELIVERY"}],
        "workflows": [], "promises": [], "transfer": {"why": "asked_for_person"},
        "recording": {"url": "/calls/CA1/recording.wav", "channels": 2, "seconds": 31.2},
    }  # fmt: skip
    assert asked_turn == {
        "n": 1, "at_ms": 5120, "speaker": "caller", "text": "我的快递到哪了", "heard_by": "speech",
        "intent": "track_parcel", "ranked": [["track_parcel", 0.93], ["urge_delivery", 0.41]], "also": [],
        "slots": {"tail4": "0001"}, "emotion": "anxious", "action": "accept", "why": [],
        "alternatives": ["我的快递到哪里了"], "timings_ms": {"endpoint": 420, "voice_to_voice": 640},
    }  # fmt: skip
    assert answered_turn == {
        "n": 2, "at_ms": 5760, "speaker": "bot", "text": "今天六点前送到", "said": ["track.eta"],
        "interrupted_at_ms": None,
    }  # fmt: skip


def test_a_call_under_way_has_no_end_and_no_outcome(records: SqlRecords) -> None:
    begin(records)
    call = records.call("CA1")
    assert (call["ended_at"], call["outcome"], call["recording"], call["transfer"]) == (
        None,
        None,
        None,
        None,
    )


def test_an_unknown_call_is_not_found(records: SqlRecords) -> None:
    with pytest.raises(NotFound, match="CA0"):
        records.call("CA0")


def test_the_list_shows_the_newest_call_first_and_what_it_was_about(three_calls: SqlRecords) -> None:
    rows, cursor = three_calls.calls()
    assert (_sids(rows), cursor) == (["CA3", "CA2", "CA1"], None)
    assert [row["intents"] for row in rows] == [[], ["urge_delivery"], ["track_parcel"]]
    assert rows[1]["parcels"] == [{"tracking_no": "XD7", "state": "OUT_FOR_DELIVERY"}]
    assert [row["recording_seconds"] for row in rows] == [None, 31.23, None]


def test_pages_follow_each_other_without_gap_or_repetition(three_calls: SqlRecords) -> None:
    begin(three_calls, "CA0", at=NOON + timedelta(minutes=2))  # at the same moment as CA2
    seen, cursor = [], ""
    while cursor is not None:
        rows, cursor = three_calls.calls(limit=1, cursor=cursor)
        seen += _sids(rows)
    assert seen == ["CA3", "CA2", "CA0", "CA1"]


def test_a_new_call_does_not_shift_the_next_page(three_calls: SqlRecords) -> None:
    rows, cursor = three_calls.calls(limit=2)
    begin(three_calls, "CA9", at=NOON + timedelta(hours=1))
    following, _ = three_calls.calls(limit=2, cursor=cursor or "")
    assert (_sids(rows), _sids(following)) == (["CA3", "CA2"], ["CA1"])


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"outcome": "contained"}, ["CA1"]),
        ({"outcome": "open"}, ["CA3", "CA2"]),
        ({"from": "+8616300000002"}, ["CA2"]),
        ({"tail": "0003"}, ["CA3"]),
        ({"intent": "urge_delivery"}, ["CA2"]),
        ({"text": "快递"}, ["CA1"]),
        ({"text": "%"}, []),
        ({"tracking_no": "XD7"}, ["CA2"]),
        ({"workflow": "URGE"}, []),
        ({"since": "2026-11-22T12:02:00+08:00"}, ["CA3", "CA2"]),
        ({"until": "2026-11-22T04:02:00"}, ["CA1"]),
        ({"outcome": "", "intent": "urge_delivery"}, ["CA2"]),
        ({"outcome": "contained", "tail": "0003"}, []),
    ],
)
def test_filters_narrow_the_list(three_calls: SqlRecords, filters: dict[str, str], found: list[str]) -> None:
    rows, _ = three_calls.calls(filters=filters)
    assert _sids(rows) == found


@pytest.mark.parametrize(
    "question",
    [
        {"limit": 0},
        {"limit": 201},
        {"cursor": "not ours"},
        {"cursor": "YWJj"},
        {"filters": {"outcome": "fine"}},
        {"filters": {"colour": "red"}},
        {"filters": {"since": "yesterday"}},
    ],
)
def test_a_question_that_makes_no_sense_is_refused(three_calls: SqlRecords, question: dict) -> None:
    with pytest.raises(BadInput):
        three_calls.calls(**question)


def test_the_file_of_a_recording_is_found(three_calls: SqlRecords) -> None:
    assert three_calls.recording_path("CA2") == "/somewhere/CA2/mixed.wav"
    assert three_calls.recording_path("CA1") is None


def called(records: SqlRecords, call_sid: str, errand: Errand) -> None:
    records.start_call(
        call_sid=call_sid, caller=CALLER, called="+12025550100", locale="zh-CN", at=NOON, errand=errand
    )


def test_a_call_of_ours_says_so_and_what_it_was_about(records: SqlRecords, database: Database) -> None:
    put_workflow(database)
    begin(records, "CA1")
    called(records, "CA2", Errand("e1", "done", workflow(), CALLER))
    about = {"workflow_id": "w1", "type": "URGE", "occasion": "done"}
    assert (records.call("CA2")["direction"], records.call("CA2")["about"]) == ("outbound", about)
    listed = records.calls(filters={"direction": "outbound"})[0]
    assert [(call["call_sid"], call["about"]) for call in listed] == [("CA2", about)]
    assert _sids(records.calls(filters={"direction": "inbound"})[0]) == ["CA1"]


def test_what_a_call_was_about_may_be_gone(records: SqlRecords) -> None:
    called(records, "CA1", Errand("e1", "failed", workflow(), CALLER))
    assert records.call("CA1")["about"] == {"workflow_id": "w1", "type": None, "occasion": "failed"}
