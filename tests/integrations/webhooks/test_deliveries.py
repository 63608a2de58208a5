import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from ivr.errors import NotFound, WebhookFailed, WorkflowError
from ivr.integrations.webhooks.deliveries import (
    FIRST_RETRY,
    KEPT,
    LEASE,
    LONGEST_RETRY,
    MOST_ATTEMPTS,
    SqlDeliveries,
)
from ivr.integrations.webhooks.post import Outgoing, WebhookPost
from ivr.integrations.webhooks.round import Round
from ivr.store import tables
from ivr.store.database import Database
from ivr.store.retention import Retention
from tests.fakes import FakeClock
from tests.integrations.webhooks.receiver import HANGS, Receiver, receiving
from tests.integrations.workflows.house import House
from tests.store.parts import CALLER

KEY = b"a secret of twenty-four bytes"


@pytest.fixture
def post(clock: FakeClock) -> Iterator[WebhookPost]:
    one = WebhookPost([KEY], clock.now, answer_seconds=0.2)
    yield one
    one.close()


@pytest.fixture
def house(database: Database, clock: FakeClock, receiver: Receiver) -> House:
    return House(database, clock, [receiver.url])


@pytest.fixture
def deliveries(database: Database, clock: FakeClock) -> SqlDeliveries:
    return SqlDeliveries(database, clock, jitter=lambda: 1.0)


def _life(house: House, tracking_no: str = "XD1") -> str:
    flow = house.call(tracking_no=tracking_no, request_id=tracking_no)
    house.desk.accept(house.act(flow.id))
    house.desk.finish(house.act(flow.id), "送到了")
    return flow.id


def test_every_event_arrives_once_in_order_and_tells_the_workflow_as_it_was(
    house, deliveries, receiver, post
) -> None:
    flow = _life(house)
    assert deliveries.deliver(receiver.url, post) == 3
    assert deliveries.deliver(receiver.url, post) == 0
    told = list(receiver.applied.values())
    assert [event["type"] for event in told] == ["workflow.opened", "workflow.accepted", "workflow.done"]
    opened, _, done = (event["data"] for event in told)
    assert opened["workflow"] == {
        "id": flow,
        "type": "URGE",
        "tracking_no": "XD1",
        "state": "OPEN",
        "opened_at": "2026-11-22T04:00:00.000Z",
        "parent_id": None,
        "version": 0,
        "caller": CALLER,
    }
    assert (opened["owner"], opened["due_at"]) == ("branch", "2026-11-22T04:30:00+00:00")
    assert (done["workflow"]["state"], done["text"], done["by"]) == ("DONE", "送到了", "翠湖网点")
    assert len(set(receiver.ids)) == 3


def test_a_promise_that_is_settled_is_an_event_too(house, deliveries, receiver, post, records) -> None:
    records.start_call(call_sid="CA1", caller=CALLER, called="+1", locale="zh-CN", at=house.clock.now())
    records.note_workflow("CA1", house.call(), "三十分钟内")
    house.clock.forward(minutes=31)
    house.watch.step()
    deliveries.deliver(receiver.url, post)
    assert [event["type"] for event in receiver.applied.values()] == [
        "workflow.opened",
        "workflow.at_risk",
        "promise.broken",
        "workflow.overdue",
    ]


def test_what_is_not_taken_holds_up_what_follows_and_keeps_the_order(
    house, deliveries, receiver, post, clock
) -> None:
    _life(house)
    receiver.answers.extend([200, 500, HANGS])
    assert deliveries.deliver(receiver.url, post) == 1
    assert deliveries.deliver(receiver.url, post) == 0
    assert len(receiver.came) == 2
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert deliveries.deliver(receiver.url, post) == 0
    clock.forward(seconds=2 * FIRST_RETRY.total_seconds())
    assert deliveries.deliver(receiver.url, post) == 2
    assert [event["type"] for event in receiver.applied.values()] == [
        "workflow.opened",
        "workflow.accepted",
        "workflow.done",
    ]
    assert len(receiver.came) == 5


@pytest.mark.parametrize(
    ("jitter", "pauses"),
    [(1.0, [5, 10, 20, 40]), (0.0, [2.5, 5, 10, 20])],
)
def test_the_pause_doubles_and_leaves_half_to_chance(
    database, clock, house, receiver, jitter, pauses
) -> None:
    house.call()

    def refuse(event: Outgoing) -> None:
        raise WebhookFailed("answered 500")

    deliveries = SqlDeliveries(database, clock, jitter=lambda: jitter)
    for pause in pauses:
        deliveries.deliver(receiver.url, refuse)
        waits = _not_before(database) - clock.now()
        assert waits == timedelta(seconds=pause)
        clock.forward(seconds=pause)


@pytest.mark.parametrize(
    ("asked_seconds", "waits"), [(0, FIRST_RETRY), (90, timedelta(seconds=90)), (10**9, LONGEST_RETRY)]
)
def test_a_receiver_that_asks_for_time_gets_it_within_reason(
    house, deliveries, receiver, clock, database, asked_seconds, waits
) -> None:
    house.call()

    def refuse(event: Outgoing) -> None:
        raise WebhookFailed("answered 429", retry_after_seconds=asked_seconds)

    deliveries.deliver(receiver.url, refuse)
    assert _not_before(database) - clock.now() == waits


def _not_before(database: Database) -> datetime:
    with database.reading() as connection:
        return connection.scalar(select(tables.deliveries.c.not_before))


def test_a_receiver_that_never_will_has_it_given_up_and_the_next_goes_on(
    house, deliveries, receiver, post
) -> None:
    flow = _life(house)
    receiver.answers.append(410)
    assert deliveries.deliver(receiver.url, post) == 0
    assert deliveries.deliver(receiver.url, post) == 2
    [dead] = deliveries.dead()
    assert (dead.kind, dead.workflow_id, dead.last_error, dead.attempts) == (
        "workflow.opened",
        flow,
        "answered 410",
        1,
    )
    assert deliveries.counts() == {receiver.url: {"waiting": 0, "sent": 2, "dead": 1}}


def test_in_the_end_it_is_given_up(house, deliveries, receiver, post, clock) -> None:
    house.call()
    receiver.answers.extend([500] * MOST_ATTEMPTS)
    for _ in range(MOST_ATTEMPTS):
        assert deliveries.dead() == ()
        deliveries.deliver(receiver.url, post)
        clock.forward(seconds=LONGEST_RETRY.total_seconds())
    assert len(deliveries.dead()) == 1
    assert deliveries.deliver(receiver.url, post) == 0


def test_a_dead_letter_is_sent_again_behind_what_waits(house, deliveries, receiver, post, database) -> None:
    _life(house)
    receiver.answers.append(410)
    deliveries.deliver(receiver.url, post)
    [dead] = deliveries.dead()
    again = deliveries.send_again(dead.event_id, receiver.url, by="li")
    assert (again.state, again.attempts) == ("waiting", 0)
    assert deliveries.send_again(dead.event_id, receiver.url, by="li") == again
    deliveries.deliver(receiver.url, post)
    assert [event["type"] for event in receiver.applied.values()] == [
        "workflow.accepted",
        "workflow.done",
        "workflow.opened",
    ]
    with pytest.raises(WorkflowError, match="was delivered"):
        deliveries.send_again(dead.event_id, receiver.url, by="li")
    with pytest.raises(NotFound):
        deliveries.send_again("e0", receiver.url, by="li")
    with pytest.raises(NotFound):
        deliveries.send_again(dead.event_id, "https://elsewhere.example", by="li")


def test_targets_do_not_wait_for_each_other(database, clock, receiver, post) -> None:
    with receiving() as other:
        house = House(database, clock, [receiver.url, other.url])
        deliveries = SqlDeliveries(database, clock, jitter=lambda: 1.0)
        _life(house)
        receiver.answers.append(500)
        go = Round(deliveries, [receiver.url, other.url], post, clock.now)
        go()
        go.wait(10)
        assert len(other.applied) == 3
        assert receiver.applied == {}
        clock.forward(seconds=FIRST_RETRY.total_seconds())
        go()
        go.wait(10)
        assert list(receiver.applied) == list(other.applied)


def test_a_round_does_not_wait_for_a_receiver_that_hangs(house, deliveries, receiver, clock) -> None:
    house.call()
    receiver.answers.append(HANGS)
    patient = WebhookPost([KEY], clock.now, answer_seconds=30)
    go = Round(deliveries, [receiver.url], patient, clock.now)
    go()
    go()  # the first one is still at it, and is not joined by a second
    while not receiver.came:
        pass
    assert len(receiver.came) == 1
    receiver.released.set()
    go.wait(10)
    patient.close()
    assert len(receiver.came) == 1


def test_a_worker_that_died_in_the_middle_loses_no_event_and_the_receiver_knows_it_again(
    house, deliveries, receiver, post, clock
) -> None:
    class Died(Exception): ...

    def die_after(event: Outgoing) -> None:
        post(event)
        raise Died

    house.call()
    with pytest.raises(Died):
        deliveries.deliver(receiver.url, die_after)
    assert deliveries.deliver(receiver.url, post) == 0  # the lease of the dead one still runs
    clock.forward(seconds=LEASE.total_seconds() + 1)
    assert deliveries.deliver(receiver.url, post) == 1
    assert len(receiver.came) == 2
    assert len(receiver.applied) == 1


def test_a_worker_that_comes_late_does_not_undo_what_the_next_one_did(
    house, deliveries, receiver, post, clock
) -> None:
    house.call()

    def slow(event: Outgoing) -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        deliveries.deliver(receiver.url, post)
        raise WebhookFailed("too late")

    deliveries.deliver(receiver.url, slow)
    assert deliveries.counts()[receiver.url] == {"waiting": 0, "sent": 1, "dead": 0}


def test_workers_at_once_deliver_each_event_once_and_in_order(house, database, clock, receiver, post) -> None:
    for n in range(8):
        _life(house, f"XD{n}")
    gate = threading.Barrier(3)

    def work() -> None:
        gate.wait()
        mine = SqlDeliveries(database, clock)
        while mine.counts()[receiver.url]["waiting"]:
            mine.deliver(receiver.url, post)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(receiver.ids) == len(set(receiver.ids)) == 24
    with database.reading() as connection:
        lines = connection.exec_driver_sql("SELECT event_id FROM workflow_log ORDER BY id").scalars().all()
    assert receiver.ids == lines


_DELIVERS = """
import sys
from ivr.clock import SystemClock
from ivr.integrations.webhooks.deliveries import SqlDeliveries
from ivr.integrations.webhooks.post import WebhookPost
from ivr.store.database import Database
clock = SystemClock()
print("ready", flush=True)
deliveries = SqlDeliveries(Database(sys.argv[1]), clock)
while True:
    deliveries.deliver(sys.argv[2], WebhookPost([b"x" * 24], clock.now))
"""


def test_a_killed_worker_loses_nothing_and_what_it_sent_twice_is_applied_once(
    house, deliveries, receiver, post, database, clock
) -> None:
    for n in range(20):
        _life(house, f"XD{n}")
    url = database.engine.url.render_as_string(hide_password=False)
    program = [sys.executable, "-c", _DELIVERS, url, receiver.url]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        while len(receiver.came) < 7:
            pass
        process.kill()  # wherever it is
    clock.forward(days=3650)  # past the lease of the dead one, whose clock was the real one
    deliveries.deliver(receiver.url, post)
    assert len(receiver.applied) == 60
    assert 60 <= len(receiver.came) <= 61
    assert deliveries.counts()[receiver.url] == {"waiting": 0, "sent": 60, "dead": 0}


def test_a_forgotten_caller_is_not_told_of_any_more(
    house, deliveries, receiver, post, database, clock
) -> None:
    house.call()
    Retention(database).forget_caller(CALLER, by="li", at=clock.now())
    deliveries.deliver(receiver.url, post)
    [event] = receiver.applied.values()
    assert event["data"]["workflow"]["caller"] == ""
    assert "老人" not in str(event)


def test_what_was_sent_long_ago_is_forgotten_and_what_was_not_is_kept(
    house, deliveries, receiver, post, clock
) -> None:
    house.call()
    deliveries.deliver(receiver.url, post)
    house.call(tracking_no="XD2", request_id="2")
    clock.forward(seconds=KEPT.total_seconds() + 1)
    assert deliveries.forget_old() == 1
    assert deliveries.counts() == {receiver.url: {"waiting": 1, "sent": 0, "dead": 0}}
