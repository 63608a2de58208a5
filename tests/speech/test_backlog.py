import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial

import pytest

from ivr.errors import SpeechBusy, SpeechTimeout
from ivr.speech.backlog import Backlog

LONG_MS = 20_000


class Gate:
    """Work that begins, says so, and ends when it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __call__(self) -> str:
        self.begun.set()
        assert self.let_go.wait(20)
        return "done"


@pytest.fixture
def callers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def waiting(backlog: Backlog, count: int) -> None:
    for _ in range(2000):
        if backlog.depth >= count:
            return
        threading.Event().wait(0.005)
    raise AssertionError(f"{backlog.depth} jobs, not {count}")


def test_work_is_done_and_its_result_handed_back() -> None:
    assert Backlog("it", workers=1, limit=1, expected_ms=1).run(lambda: 42, deadline_ms=LONG_MS) == 42


def test_what_work_raises_reaches_whoever_asked() -> None:
    backlog = Backlog("it", workers=1, limit=1, expected_ms=1)
    with pytest.raises(ZeroDivisionError):
        backlog.run(lambda: 1 // 0, deadline_ms=LONG_MS)
    assert backlog.run(lambda: "next", deadline_ms=LONG_MS) == "next"


def test_when_there_is_no_room_the_caller_is_told_at_once(callers: ThreadPoolExecutor) -> None:
    backlog, gate = Backlog("it", workers=1, limit=1, expected_ms=1), Gate()
    first = callers.submit(backlog.run, gate, deadline_ms=LONG_MS)
    assert gate.begun.wait(20)
    second = callers.submit(backlog.run, lambda: "second", deadline_ms=LONG_MS)
    waiting(backlog, 2)
    with pytest.raises(SpeechBusy):
        backlog.run(lambda: "third", deadline_ms=LONG_MS)
    gate.let_go.set()
    assert (first.result(20), second.result(20)) == ("done", "second")


def test_what_cannot_be_done_in_time_is_refused_before_it_waits(callers: ThreadPoolExecutor) -> None:
    backlog, gate = Backlog("it", workers=1, limit=9, expected_ms=1000), Gate()
    first = callers.submit(backlog.run, gate, deadline_ms=LONG_MS)
    assert gate.begun.wait(20)
    with pytest.raises(SpeechBusy, match="1500 ms"):
        backlog.run(lambda: "late", deadline_ms=1500)
    gate.let_go.set()
    assert first.result(20) == "done"


def test_a_deadline_that_passes_is_told_and_its_work_is_not_begun(callers: ThreadPoolExecutor) -> None:
    backlog, gate = Backlog("it", workers=1, limit=9, expected_ms=1), Gate()
    first = callers.submit(backlog.run, gate, deadline_ms=LONG_MS)
    assert gate.begun.wait(20)
    done: list[str] = []
    with pytest.raises(SpeechTimeout):
        backlog.run(lambda: done.append("late"), deadline_ms=50)
    gate.let_go.set()
    assert first.result(20) == "done"
    assert backlog.run(lambda: "after", deadline_ms=LONG_MS) == "after"
    assert done == []


def test_a_newer_draft_of_a_call_takes_the_place_of_the_one_that_waits(callers: ThreadPoolExecutor) -> None:
    backlog, gate = Backlog("it", workers=1, limit=9, expected_ms=1), Gate()
    running: Future[str] = callers.submit(backlog.run, gate, deadline_ms=LONG_MS, session="CA1")
    assert gate.begun.wait(20)
    stale = callers.submit(backlog.run, lambda: "stale", deadline_ms=LONG_MS, session="CA1")
    other = callers.submit(backlog.run, lambda: "other", deadline_ms=LONG_MS, session="CA2")
    waiting(backlog, 3)
    newest = callers.submit(backlog.run, lambda: "newest", deadline_ms=LONG_MS, session="CA1")
    with pytest.raises(SpeechBusy, match="newer draft"):
        stale.result(20)
    gate.let_go.set()
    assert [job.result(20) for job in (running, other, newest)] == ["done", "other", "newest"]


def test_as_many_jobs_run_at_a_time_as_there_are_workers(callers: ThreadPoolExecutor) -> None:
    backlog, gates = Backlog("it", workers=2, limit=9, expected_ms=1), [Gate(), Gate(), Gate()]
    jobs = [callers.submit(backlog.run, gate, deadline_ms=LONG_MS) for gate in gates[:2]]
    assert all(gate.begun.wait(20) for gate in gates[:2])
    jobs.append(callers.submit(backlog.run, gates[2], deadline_ms=LONG_MS))
    waiting(backlog, 3)
    assert not gates[2].begun.is_set()
    gates[0].let_go.set()
    assert gates[2].begun.wait(20)
    for gate in gates:
        gate.let_go.set()
    assert [job.result(20) for job in jobs] == ["done"] * 3


def test_what_nobody_waits_for_yet_lets_everything_else_go_first(callers: ThreadPoolExecutor) -> None:
    backlog, gate, done = Backlog("it", workers=1, limit=4, expected_ms=1), Gate(), []
    jobs = [callers.submit(backlog.run, gate, deadline_ms=LONG_MS)]
    assert gate.begun.wait(20)
    for count, (name, later) in enumerate([("whisper", True), ("answer", False), ("hint", True)], 2):
        jobs.append(callers.submit(backlog.run, partial(done.append, name), deadline_ms=LONG_MS, later=later))
        waiting(backlog, count)
    gate.let_go.set()
    wait(jobs, 20)
    assert done == ["answer", "whisper", "hint"]


def test_what_nobody_waits_for_yet_takes_no_room_from_the_rest(callers: ThreadPoolExecutor) -> None:
    backlog, gate = Backlog("it", workers=1, limit=1, expected_ms=1), Gate()
    callers.submit(backlog.run, gate, deadline_ms=LONG_MS)
    assert gate.begun.wait(20)
    callers.submit(backlog.run, lambda: "hint", deadline_ms=LONG_MS, later=True)
    waiting(backlog, 2)
    with pytest.raises(SpeechBusy):
        backlog.run(lambda: "another hint", deadline_ms=LONG_MS, later=True)
    answer = callers.submit(backlog.run, lambda: "answer", deadline_ms=LONG_MS)
    waiting(backlog, 3)
    gate.let_go.set()
    assert answer.result(20) == "answer"
