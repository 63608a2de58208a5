"""Waiting queues."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, cast

from ivr.simulator.call import Call
from ivr.simulator.queue import Queue, Queues


@dataclass
class Caller:
    """As much of a call as a queue looks at."""

    sid: str


def join(queue: Queue, sid: str) -> Any:
    return queue.join(cast(Call, Caller(sid)))


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


async def _three_wait() -> None:
    queue = Queues().named("agents")
    members = [join(queue, sid) for sid in ("CA1", "CA2", "CA3")]
    assert [queue.position(member) for member in members] == [1, 2, 3]
    assert queue.find("Front") is queue.find("CA1") is members[0]
    queue.leave(members[0])
    assert [queue.position(member) for member in members] == [0, 1, 2]
    assert queue.size == 2
    assert queue.take_front() is members[1]
    assert queue.find("CA2") is None


def test_places_move_up_when_someone_leaves() -> None:
    run(_three_wait())


def test_a_queue_is_one_by_its_name_and_found_by_its_sid() -> None:
    queues = Queues()
    queue = queues.named("agents")
    assert queues.named("agents") is queues.get("agents") is queue
    assert queues.named("claims") is not queue
    assert queues.get("customs") is None
    assert queues.find(queue.sid) is queue
    assert queues.find("QU0") is None


async def _one_waits() -> None:
    queue = Queues().named("agents")
    assert queue.take_front() is None
    member = join(queue, "CA1")
    assert queue.is_full(1)
    assert not queue.is_full(2)
    queue.leave(member)
    waited = member.seconds
    queue.leave(member)
    assert member.seconds == waited
    assert queue.size == 0
    assert queue.average_seconds == waited


def test_a_full_queue_says_so_and_who_has_left_keeps_the_time_they_waited() -> None:
    run(_one_waits())
