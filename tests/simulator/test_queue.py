"""Waiting queues."""

from ivr.simulator.queue import Queues


def test_places_move_up_when_someone_leaves() -> None:
    queue = Queues().named("agents")
    for sid in ("CA1", "CA2", "CA3"):
        queue.join(sid)
    assert [queue.position(sid) for sid in ("CA1", "CA2", "CA3")] == [1, 2, 3]
    queue.leave("CA1")
    assert [queue.position(sid) for sid in ("CA2", "CA3")] == [1, 2]
    assert queue.size == 2


def test_a_queue_is_one_by_its_name_and_found_by_its_sid() -> None:
    queues = Queues()
    queue = queues.named("agents")
    assert queues.named("agents") is queue
    assert queues.named("claims") is not queue
    assert queues.find(queue.sid) is queue
    assert queues.find("QU0") is None


def test_a_full_queue_says_so() -> None:
    queue = Queues().named("agents")
    queue.join("CA1")
    assert queue.is_full(1)
    assert not queue.is_full(2)


def test_who_has_left_keeps_the_time_they_waited() -> None:
    queue = Queues().named("agents")
    queue.join("CA1")
    waited = queue.leave("CA1")
    assert queue.seconds_of("CA1") == waited
    assert queue.seconds_of("CA2") == 0
