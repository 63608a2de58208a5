"""A turn on a database that fails: nothing that is promised aloud may be lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from ivr.deed import Deeds
from ivr.messages.call import TakeTurn
from ivr.messages.dialog import DialogState
from ivr.messages.turn import Transcript
from ivr.messages.workflow import WorkflowType
from ivr.store import tables
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from ivr.turn import Answer, Turns
from tests.dialog.world import ZONE, book, van_parcel
from tests.fakes import FakeClock, FakeMessages, FakeParcels, FakeTranscriber, FakeVoice, MemorySessions
from tests.integrations.workflows.house import House
from tests.store.parts import CALLER, begin, database, migrated, records

__all__ = ["database", "migrated", "records"]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def house(database: Database, clock: FakeClock) -> House:
    return House(database, clock)


def turns(house: House, records: SqlRecords, clock: FakeClock) -> Turns:
    parcels = FakeParcels(**{f"p{CALLER.removeprefix('+')}": (van_parcel(),)})
    return Turns(
        book=book(),
        transcriber=FakeTranscriber(),
        mouth=FakeVoice(),
        deeds=Deeds(parcels=parcels, workflows=house.workflows, messages=FakeMessages(), clock=clock),
        sessions=MemorySessions(),
        records=records,
        clock=clock,
        zone=ZONE,
    )


@contextmanager
def failing(database: Database, after: int) -> Iterator[None]:
    """From the transaction after so many on, the disk takes nothing more; what was committed stands."""
    begun = 0

    def refuse(
        connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
    ) -> None:
        nonlocal begun
        if statement.startswith(("INSERT", "UPDATE")) and begun >= after:
            raise OperationalError(statement, parameters, Exception("database or disk is full"))

    def count(connection: Any) -> None:
        nonlocal begun
        begun += bool(connection.get_execution_options().get("ivr_writes"))

    event.listen(database.engine, "before_cursor_execute", refuse)
    event.listen(database.engine, "commit", count)
    try:
        yield
    finally:
        event.remove(database.engine, "before_cursor_execute", refuse)
        event.remove(database.engine, "commit", count)


def urged(taking: Turns) -> Answer:
    state = DialogState("CA1", caller=CALLER)
    state = taking.take(state, TakeTurn(1, "start", 0, 0)).state
    words = Transcript("派送中显示一整天了，人影都没见着，帮我催一下")
    return taking.take(state, TakeTurn(2, "text", 0, 0, transcript=words))


def promised(database: Database) -> list[Any]:
    with database.reading() as connection:
        return list(connection.execute(select(tables.promises)))


@pytest.mark.parametrize("commits", range(5))
def test_what_is_promised_aloud_has_its_clock_whenever_the_database_fails(
    house: House, records: SqlRecords, database: Database, clock: FakeClock, commits: int
) -> None:
    begin(records)
    taking = turns(house, records, clock)
    with failing(database, after=commits):
        answer = urged(taking)
    spoken = [s.text for s in answer.sentences if s.key.startswith("urge.done")]
    assert bool(spoken) == bool(promised(database)), answer.sentences
    if not spoken:
        assert answer.after == "transfer"
        return
    clock.forward(minutes=31)
    house.watch.step()
    [promise] = promised(database)
    assert (promise.state, promise.call_sid) == ("broken", "CA1")
    assert house.task(promise.workflow_id).workflow.overdue


def test_the_words_are_put_down_with_their_promise(
    house: House, records: SqlRecords, database: Database, clock: FakeClock
) -> None:
    begin(records)
    urged(turns(house, records, clock))
    [promise] = promised(database)
    assert "最晚" in promise.text
    assert records.call("CA1")["promises"][0]["workflow_id"] == promise.workflow_id


def test_a_database_that_fails_from_the_first_has_nothing_promised(
    house: House, records: SqlRecords, database: Database, clock: FakeClock
) -> None:
    begin(records)
    with failing(database, after=0):
        answer = urged(turns(house, records, clock))
    assert "urge.refused" in {sentence.key for sentence in answer.sentences}
    assert promised(database) == []


def test_a_request_that_comes_again_promises_the_hour_as_it_is_then(
    house: House, records: SqlRecords, database: Database
) -> None:
    begin(records)
    flow = house.call(WorkflowType.LOST_CASE)
    house.workflows.note_contact(flow.id, by="li", contact_id="c1")
    again = house.call(WorkflowType.LOST_CASE)
    assert again.due_at > flow.due_at
    assert {promise.due_at for promise in promised(database)} == {flow.due_at, again.due_at}
