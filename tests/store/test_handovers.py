from datetime import datetime, timedelta
from typing import Any

import pytest

from ivr.messages.agent import AgentNote, HandoverMarks, WrapUp
from ivr.store.database import Database
from ivr.store.handovers import SqlHandovers
from ivr.store.records import SqlRecords
from tests.fakes import NOON, FakeClock
from tests.store.parts import begin


@pytest.fixture
def kept(database: Database, records: SqlRecords) -> SqlHandovers:
    begin(records, "CA1")
    return SqlHandovers(database, FakeClock())


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_what_becomes_known_is_added_and_what_stands_stays(kept: SqlHandovers) -> None:
    kept.enter("h-1", "CA1", HandoverMarks(reason="asked_for_person", decided_at=NOON, queued_at=after(2)))
    kept.enter("h-1", "CA1", HandoverMarks(shown_at=after(3), agent="anna"))
    kept.enter(
        "h-1", "CA1", HandoverMarks(shown_at=after(9), agent="bo", outcome="answered", ended_at=after(60))
    )
    kept.enter("h-1", "CA1", HandoverMarks(wrap_up=WrapUp("claim", "已登记", solved=False)))
    [row] = kept.of_call("CA1")
    assert row["n"] == 1
    assert row["shown_at"] == "2026-11-22T04:00:03.000Z"
    assert (row["agent"], row["outcome"]) == ("anna", "answered")
    assert (row["wrap_up_code"], row["wrap_up_note"], row["solved"]) == ("claim", "已登记", False)


def test_marks_may_come_in_any_order(kept: SqlHandovers) -> None:
    kept.enter("h-1", "CA1", HandoverMarks(outcome="hung_up", ended_at=after(9)))
    kept.enter("h-1", "CA1", HandoverMarks(decided_at=NOON, queued_at=NOON))
    [row] = kept.of_call("CA1")
    assert (row["outcome"], row["decided_at"]) == ("hung_up", "2026-11-22T04:00:00.000Z")


def test_a_call_may_be_handed_over_more_than_once(kept: SqlHandovers) -> None:
    kept.enter("h-2", "CA1", HandoverMarks(queued_at=after(60), agent="bo"))
    kept.enter("h-1", "CA1", HandoverMarks(queued_at=NOON, agent="anna"))
    assert [(row["n"], row["agent"]) for row in kept.of_call("CA1")] == [(1, "anna"), (2, "bo")]


def test_a_call_that_is_not_on_record_is_passed_over(kept: SqlHandovers) -> None:
    kept.enter("h-1", "CA-nobody", HandoverMarks(agent="anna"))
    kept.note("h-1", "CA-nobody", "n1", AgentNote("anna", NOON, "看看"))
    assert (kept.of_call("CA-nobody"), kept.notes("CA-nobody")) == ([], ())


def test_a_note_is_kept_once_and_read_in_order(kept: SqlHandovers) -> None:
    later, earlier = AgentNote("anna", after(9), "要查清关"), AgentNote("bo", NOON, "先安抚")
    for note_id, note in (("n1", later), ("n2", earlier), ("n1", later)):
        kept.note("h-1", "CA1", note_id, note)
    assert kept.notes("CA1") == (earlier, later)


def test_a_wrap_up_that_comes_late_goes_to_the_agents_last_unclosed_part(kept: SqlHandovers) -> None:
    kept.enter("h-1", "CA1", HandoverMarks(agent="anna", ended_at=after(60)))
    kept.enter("h-2", "CA1", HandoverMarks(agent="bo", ended_at=after(90)))
    assert not kept.wrap_up_late("CA1", "cui", WrapUp("other"))
    assert kept.wrap_up_late("CA1", "anna", WrapUp("claim"))
    assert not kept.wrap_up_late("CA1", "anna", WrapUp("other"))
    assert {row["id"]: row["wrap_up_code"] for row in kept.of_call("CA1")} == {"h-1": "claim", "h-2": None}


def figures_of(kept: SqlHandovers, *parts: dict[str, Any], days: int = 7) -> dict[str, Any]:
    for n, marks in enumerate(parts):
        kept.enter(f"h{n}-1", "CA1", HandoverMarks(**{"decided_at": NOON, **marks}))
    return kept.figures(days)


def test_figures_of_nothing_are_none(kept: SqlHandovers) -> None:
    told = kept.figures()
    assert (told["count"], told["answered_share"], told["shown_seconds"]["median"]) == (0, None, None)


def test_figures_tell_how_long_it_took_and_how_it_ended(kept: SqlHandovers) -> None:
    told = figures_of(
        kept,
        *({"shown_at": after(n), "outcome": "answered"} for n in range(1, 20)),
        {"shown_at": after(500), "accepted_at": after(510), "outcome": "hung_up"},
        {"outcome": "gave_up"},
        {"outcome": "handed_on", "asked_again": True},
        {"asked_again": False},
    )
    assert told["count"] == 23
    assert told["shown_seconds"] == {"median": 10.0, "p95": 19.0}
    assert told["accepted_seconds"] == {"median": 510.0, "p95": 510.0}
    assert told["first_word_seconds"] == {"median": None, "p95": None}
    assert told["answered_share"] == round(20 / 22, 4)
    assert told["hung_up_share"] == told["call_back_share"] == round(1 / 22, 4)
    assert told["asked_again_share"] == 0.5


def test_figures_are_of_the_last_days_alone(kept: SqlHandovers) -> None:
    parts = ({}, {"decided_at": after(-3 * 86400)})
    assert figures_of(kept, *parts, days=2)["count"] == 1
    assert kept.figures(days=4)["count"] == 2
