import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.errors import BadInput, NotFound
from ivr.messages.parcel import ParcelState
from ivr.store import tables
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import NOON
from tests.store.parts import CALLER, answered, asked, begin, parcel, put_workflow, workflow


def test_a_call_is_new_once(records: SqlRecords) -> None:
    first = {"call_sid": "CA1", "caller": CALLER, "called": "+12025550100", "locale": "zh-CN", "at": NOON}
    assert records.start_call(**first)
    assert not records.start_call(**{**first, "at": NOON + timedelta(hours=1)})
    assert records.call_started_at("CA1") == NOON


def test_an_unknown_call_never_started(records: SqlRecords) -> None:
    assert records.call_started_at("CA0") is None


def test_turns_are_numbered_on_from_the_highest(records: SqlRecords) -> None:
    begin(records)
    assert records.next_turn_no("CA1") == 1
    records.add_turns("CA1", [asked(1), answered(2)])
    assert records.next_turn_no("CA1") == 3


def test_turns_told_twice_stand_once(records: SqlRecords) -> None:
    begin(records)
    records.add_turns("CA1", [asked(1), answered(2)])
    records.add_turns("CA1", [asked(1), answered(2)])
    assert [turn["n"] for turn in records.call("CA1")["turns"]] == [1, 2]


def test_what_a_turn_lacked_at_first_may_come_later(records: SqlRecords) -> None:
    begin(records)
    records.add_turns("CA1", [answered(2)])
    records.add_turns("CA1", [replace(answered(2), interrupted_at_ms=6100)])
    assert records.call("CA1")["turns"][0]["interrupted_at_ms"] == 6100


@pytest.mark.parametrize(
    "tell",
    [
        lambda records: records.add_turns("CA0", [asked()]),
        lambda records: records.note_parcels("CA0", [parcel()]),
        lambda records: records.note_transfer("CA0", {}),
        lambda records: records.note_recording("CA0", path="x", channels=2, seconds=1.0),
        lambda records: records.end_call("CA0", outcome="contained", at=NOON),
    ],
)
def test_nothing_can_be_added_to_a_call_that_is_not_on_record(records: SqlRecords, tell) -> None:
    with pytest.raises(NotFound, match="CA0"):
        tell(records)


def test_a_parcel_noted_again_keeps_its_place_and_shows_its_latest_state(records: SqlRecords) -> None:
    begin(records)
    records.note_parcels("CA1", [parcel("XD1"), parcel("XD2")])
    records.note_parcels("CA1", [parcel("XD3"), parcel("XD1", ParcelState.SIGNED_SELF)])
    assert records.call("CA1")["parcels"] == [
        {"tracking_no": "XD1", "state": "SIGNED_SELF"},
        {"tracking_no": "XD2", "state": "OUT_FOR_DELIVERY"},
        {"tracking_no": "XD3", "state": "OUT_FOR_DELIVERY"},
    ]


def test_a_workflow_told_twice_has_one_promise_in_the_words_that_were_said_first(
    records: SqlRecords, database: Database
) -> None:
    begin(records)
    put_workflow(database)
    records.note_workflow("CA1", workflow(), "三十分钟内联系您")
    records.note_workflow("CA1", workflow(reused=True), "再说一遍")
    call = records.call("CA1")
    assert [(flow["id"], flow["reused"]) for flow in call["workflows"]] == [("w1", False)]
    assert [(p["workflow_id"], p["text"], p["state"]) for p in call["promises"]] == [
        ("w1", "三十分钟内联系您", "open")
    ]


def test_a_workflow_of_which_nothing_was_promised_has_no_promise(
    records: SqlRecords, database: Database
) -> None:
    begin(records)
    put_workflow(database)
    records.note_workflow("CA1", workflow(reused=True), "")
    call = records.call("CA1")
    assert (len(call["workflows"]), call["promises"]) == (1, [])


def test_two_calls_may_report_the_same_workflow(records: SqlRecords, database: Database) -> None:
    begin(records, "CA1")
    begin(records, "CA2")
    put_workflow(database)
    records.note_workflow("CA1", workflow(), "三十分钟内联系您")
    records.note_workflow("CA2", workflow(reused=True), "十五分钟内联系您")
    told = [records.call(sid)["workflows"][0]["reused"] for sid in ("CA1", "CA2")]
    assert told == [False, True]
    assert records.call("CA2")["promises"][0]["text"] == "十五分钟内联系您"


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        (["contained"], "contained"),
        (["contained", "failed"], "contained"),
        (["failed", "contained"], "failed"),
        (["abandoned", "transferred"], "transferred"),
        (["abandoned", "contained", "failed"], "contained"),
        (["transferred", "abandoned"], "transferred"),
    ],
)
def test_the_first_outcome_stands_but_for_an_abandoned_call_of_which_more_became_known(
    records: SqlRecords, told: list[str], stands: str
) -> None:
    begin(records)
    for minute, outcome in enumerate(told, start=1):
        records.end_call("CA1", outcome=outcome, at=NOON + timedelta(minutes=minute))
    call = records.call("CA1")
    assert (call["outcome"], call["ended_at"]) == (stands, "2026-11-22T04:01:00.000Z")


def test_an_outcome_that_is_none_is_refused(records: SqlRecords) -> None:
    begin(records)
    with pytest.raises(BadInput, match="finished"):
        records.end_call("CA1", outcome="finished", at=NOON)


def test_a_look_at_what_is_hidden_goes_into_the_audit(records: SqlRecords, database: Database) -> None:
    begin(records)
    records.note_access("CA1", action="show_number", by="qa-li", at=NOON)
    with database.reading() as connection:
        row = connection.execute(tables.audit.select()).one()
    assert (row.actor, row.action, row.subject, row.at) == ("qa-li", "show_number", "CA1", NOON)


TOLD = (
    lambda records, sid: records.add_turns(sid, [asked(1)]),
    lambda records, sid: records.add_turns(sid, [answered(2), asked(3, text="催一下")]),
    lambda records, sid: records.note_parcels(sid, [parcel("XD1"), parcel("XD2")]),
    lambda records, sid: records.note_workflow(sid, workflow(), "三十分钟内联系您"),
    lambda records, sid: records.note_transfer(sid, {"why": "asked_for_person"}),
    lambda records, sid: records.note_recording(sid, path="x", channels=2, seconds=3.0),
    lambda records, sid: records.end_call(sid, outcome="transferred", at=NOON + timedelta(minutes=1)),
    lambda records, sid: begin(records, sid, at=NOON + timedelta(seconds=1)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(order=st.permutations(range(len(TOLD))), again=st.lists(st.sampled_from(range(len(TOLD)))))
def test_in_whatever_order_and_however_often_it_is_told_a_call_reads_the_same(
    records: SqlRecords, database: Database, order: list[int], again: list[int]
) -> None:
    put_workflow(database)
    straight, shuffled = (begin(records, f"CA{uuid.uuid4()}") for _ in range(2))
    for tell in TOLD:
        tell(records, straight)
    for n in (*order, *again):
        TOLD[n](records, shuffled)
    assert _without_ids(records.call(shuffled)) == _without_ids(records.call(straight))


def _without_ids(call: dict) -> dict:
    promises = [{**promise, "id": ""} for promise in call["promises"]]
    recording = {**call["recording"], "url": ""}
    return {**call, "call_sid": "", "promises": promises, "recording": recording}
