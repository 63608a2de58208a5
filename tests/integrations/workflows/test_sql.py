import subprocess
import sys
import threading
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from ivr.errors import NotFound, WorkflowError
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowRequest, WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.database import Database, insert_new
from tests.fakes import NOON, FakeClock
from tests.store.parts import CALLER, parcel

NUMBER = "XD0000000010001"
S = WorkflowState


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workflows(database: Database, clock: FakeClock) -> SqlWorkflows:
    return SqlWorkflows(database, catalogue.load(), clock, ZoneInfo("Asia/Shanghai"))


def _request(kind: WorkflowType = WorkflowType.URGE, request_id: str = "CA1:1", **changes) -> WorkflowRequest:
    call_sid = request_id.partition(":")[0]
    facts = {"tracking_no": NUMBER, "caller": CALLER, "call_sid": call_sid, "note": "家里老人等着用药"}
    return WorkflowRequest(type=kind, request_id=request_id, **{**facts, **changes})


def _rows(database: Database, table=tables.workflows) -> list:
    with database.reading() as connection:
        return list(connection.execute(table.select()))


def test_an_urge_is_opened_and_due_in_half_an_hour(workflows: SqlWorkflows) -> None:
    flow = workflows.start(_request(), parcel())
    assert (flow.type, flow.state, flow.owner) == (WorkflowType.URGE, S.OPEN, "branch")
    assert (flow.opened_at, flow.due_at) == (NOON, NOON + timedelta(minutes=30))
    assert not flow.reused
    assert workflows.open_for([NUMBER]) == (flow,)


def test_a_second_call_is_told_of_the_open_one(workflows, database, clock) -> None:
    first = workflows.start(_request(), parcel())
    clock.forward(minutes=15)
    second = workflows.start(_request(request_id="CA2:1"), parcel())
    assert (second.id, second.reused) == (first.id, True)
    assert (second.opened_at, second.due_at) == (first.opened_at, first.due_at)
    assert len(_rows(database)) == 1


def test_a_repeated_request_raises_the_priority_and_is_in_the_log(workflows, database) -> None:
    first = workflows.start(_request(), parcel())
    workflows.start(_request(request_id="CA2:1", note=""), parcel())
    assert _rows(database)[0].priority == 1
    told = [(line["by"], line["text"]) for line in workflows.history(first.id)]
    assert told == [("CA1", "家里老人等着用药"), ("CA2", "asked for again")]


def test_the_same_request_has_one_effect_and_always_the_same_answer(workflows, database) -> None:
    first = workflows.start(_request(), parcel())
    again = workflows.start(_request(), parcel())
    reused = workflows.start(_request(request_id="CA2:1"), parcel())
    reused_again = workflows.start(_request(request_id="CA2:1"), parcel())
    assert (again, reused_again) == (first, reused)
    assert len(workflows.history(first.id)) == 2
    assert len(_rows(database)) == 1


def test_the_same_request_is_answered_even_when_its_workflow_is_over(workflows, database) -> None:
    first = workflows.start(_request(), parcel())
    workflows.advance(first.id, S.DONE, by="branch")
    again = workflows.start(_request(), parcel())
    assert (again.id, again.state) == (first.id, S.DONE)
    assert len(_rows(database)) == 1


def test_a_request_that_died_before_its_commit_leaves_nothing_and_may_be_repeated(
    workflows, database
) -> None:
    class Died(Exception): ...

    def die(connection) -> None:
        raise Died

    event.listen(database.engine, "commit", die)
    with pytest.raises(Died):
        workflows.start(_request(), parcel())
    event.remove(database.engine, "commit", die)
    assert _rows(database) == _rows(database, tables.workflow_log) == []
    assert not workflows.start(_request(), parcel()).reused


def test_calls_that_ask_at_once_open_one_workflow(workflows: SqlWorkflows, database: Database) -> None:
    gate = threading.Barrier(6)
    answers = []

    def ask(n: int) -> None:
        gate.wait()
        answers.append(workflows.start(_request(request_id=f"CA{n}:1"), parcel()))

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({flow.id for flow in answers}) == 1
    assert sorted(flow.reused for flow in answers) == [False, True, True, True, True, True]
    assert len(_rows(database)) == 1


_ASKS_FOR_EVER = """
import itertools, sys
from zoneinfo import ZoneInfo
from ivr.clock import SystemClock
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.store.database import Database
from tests.integrations.workflows.test_sql import asked_for

workflows = SqlWorkflows(Database(sys.argv[1]), catalogue.load(), SystemClock(), ZoneInfo("Asia/Shanghai"))
for n in itertools.count():
    print(workflows.start(*asked_for(n)).id, flush=True)
"""


def asked_for(n: int):
    return _request(request_id=f"CA{n}:1", tracking_no=f"XD{n}"), parcel(f"XD{n}")


def test_what_a_killed_process_had_answered_stands_and_asking_again_opens_no_second_one(
    workflows: SqlWorkflows, database: Database
) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    program = [sys.executable, "-c", _ASKS_FOR_EVER, url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(20)]
        process.kill()  # wherever it is
        told += process.stdout.read().split()
    again = [workflows.start(*asked_for(n)) for n in range(len(told) + 1)]
    assert [flow.id for flow in again][: len(told)] == told
    assert len(_rows(database)) == len(told) + 1
    assert all(len(workflows.history(flow.id)) == 1 for flow in again)


def test_one_open_workflow_of_a_kind_on_a_parcel_is_a_rule_of_the_tables(workflows, database) -> None:
    workflows.start(_request(), parcel())
    row = dict(_rows(database)[0]._mapping) | {"id": "another"}
    with database.writing() as connection:
        assert not insert_new(connection, tables.workflows, row)


def test_another_parcel_and_another_type_are_other_workflows(workflows) -> None:
    first = workflows.start(_request(), parcel())
    other = workflows.start(_request(request_id="CA1:2", tracking_no="XD2"), parcel("XD2"))
    kind = workflows.start(_request(WorkflowType.COMPLAINT, "CA1:3"), parcel())
    assert len({first.id, other.id, kind.id}) == 3
    assert {flow.id for flow in workflows.open_for([NUMBER])} == {first.id, kind.id}


def test_when_one_is_over_the_next_request_opens_a_new_one(workflows, clock) -> None:
    first = workflows.start(_request(), parcel())
    workflows.advance(first.id, S.DONE, by="branch", text="送到了")
    assert workflows.open_for([NUMBER]) == ()
    clock.forward(hours=1)
    second = workflows.start(_request(request_id="CA2:1"), parcel())
    assert second.id != first.id
    assert not second.reused


def test_a_hub_is_not_urged_and_nothing_is_opened(workflows, database) -> None:
    with pytest.raises(WorkflowError, match="HUB_TRACE"):
        workflows.start(_request(), parcel(state=ParcelState.AT_HUB))
    assert _rows(database) == _rows(database, tables.workflow_requests) == []
    flow = workflows.start(_request(WorkflowType.HUB_TRACE), parcel(state=ParcelState.AT_HUB))
    assert (flow.owner, flow.due_at) == ("hub", NOON + timedelta(hours=2))


def test_an_open_workflow_is_reported_even_when_the_parcel_has_moved_on(workflows) -> None:
    first = workflows.start(_request(WorkflowType.HUB_TRACE), parcel(state=ParcelState.AT_HUB))
    again = workflows.start(_request(WorkflowType.HUB_TRACE, "CA2:1"), parcel(state=ParcelState.AT_BRANCH))
    assert (again.id, again.reused) == (first.id, True)


def test_a_call_back_is_about_its_caller(workflows) -> None:
    mine = workflows.start(_request(WorkflowType.CALLBACK, "CA1:1", tracking_no=""), None)
    again = workflows.start(_request(WorkflowType.CALLBACK, "CA2:1", tracking_no=""), None)
    other = workflows.start(
        _request(WorkflowType.CALLBACK, "CA3:1", tracking_no="", caller="+8616300000002"), None
    )
    hidden = workflows.start(_request(WorkflowType.CALLBACK, "CA4:1", tracking_no="", caller=""), None)
    hidden_too = workflows.start(_request(WorkflowType.CALLBACK, "CA5:1", tracking_no="", caller=""), None)
    assert (again.id, again.reused) == (mine.id, True)
    assert len({mine.id, other.id, hidden.id, hidden_too.id}) == 4


def test_a_branch_moves_a_workflow_along_and_every_step_is_logged(workflows, clock) -> None:
    flow = workflows.start(_request(), parcel())
    clock.forward(minutes=5)
    accepted = workflows.advance(flow.id, S.ACCEPTED, by="翠湖网点", text="接单")
    assert accepted.accepted_at == NOON + timedelta(minutes=5)
    workflows.note_contact(flow.id, by="翠湖网点", text="电话联系了客户")
    workflows.advance(flow.id, S.DONE, by="翠湖网点")
    told = [(line["at"] - NOON, line["state"]) for line in workflows.history(flow.id)]
    late = timedelta(minutes=5)
    assert told == [(timedelta(0), "OPEN"), (late, "ACCEPTED"), (late, "ACCEPTED"), (late, "DONE")]


@pytest.mark.parametrize(
    ("path", "refused"),
    [([], S.CLOSED), ([S.DONE], S.ACCEPTED), ([S.CANCELLED], S.REOPENED), ([S.IN_PROGRESS], S.ACCEPTED)],
)
def test_a_step_that_is_not_possible_is_refused_and_changes_nothing(workflows, path, refused) -> None:
    flow = workflows.start(_request(), parcel())
    for state in path:
        workflows.advance(flow.id, state, by="branch")
    before = workflows.history(flow.id)
    with pytest.raises(WorkflowError, match="cannot become"):
        workflows.advance(flow.id, refused, by="branch")
    assert workflows.history(flow.id) == before


def test_a_caller_who_disagrees_has_it_reopened_unless_a_new_one_is_open(workflows) -> None:
    first = workflows.start(_request(), parcel())
    workflows.advance(first.id, S.DONE, by="branch")
    second = workflows.start(_request(request_id="CA2:1"), parcel())
    with pytest.raises(WorkflowError, match="open already"):
        workflows.advance(first.id, S.REOPENED, by="qa")
    workflows.advance(second.id, S.CANCELLED, by="qa")
    assert workflows.advance(first.id, S.REOPENED, by="qa").state == S.REOPENED
    assert [flow.id for flow in workflows.open_for([NUMBER])] == [first.id]


def test_an_unknown_workflow_is_not_found(workflows) -> None:
    with pytest.raises(NotFound):
        workflows.advance("w0", S.DONE, by="branch")
    with pytest.raises(NotFound):
        workflows.note_contact("w0", by="branch")
