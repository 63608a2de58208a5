import threading
from datetime import timedelta

import pytest
from pydantic import TypeAdapter

from ivr.errors import LookupFailed
from ivr.integrations.breaker import FAILURES, Breaker
from ivr.integrations.parcels.inquiry import Inquiries, Known
from ivr.integrations.parcels.sql import SqlAnswers
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.parcels.standins import eventually

Asking = Inquiries[list[str]]


@pytest.fixture
def answers(database: Database, clock: FakeClock) -> SqlAnswers:
    return SqlAnswers(database, "somebody", clock)


def _inquiries(answers: SqlAnswers, clock: FakeClock, *, patience_ms: int = 4000) -> Asking:
    return Inquiries(
        answers,
        TypeAdapter(list[str]),
        breaker=Breaker("somebody", clock),
        clock=clock,
        fresh_for=lambda _: timedelta(minutes=30),
        patience_ms=patience_ms,
    )


class Somebody:
    """Whom to ask; counts how often."""

    def __init__(self) -> None:
        self.times = 0
        self.is_down = False
        self.may_answer = threading.Event()
        self.may_answer.set()

    def __call__(self) -> list[str]:
        self.times += 1
        self.may_answer.wait(10)
        if self.is_down:
            raise LookupFailed("nobody is there")
        return ["answer", str(self.times)]


def test_what_is_fresh_is_not_asked_again_and_then_it_is(answers: SqlAnswers, clock: FakeClock) -> None:
    asking, somebody = _inquiries(answers, clock), Somebody()
    assert asking.ask({"q": somebody}) == {"q": Known(["answer", "1"])}
    clock.forward(minutes=29)
    assert asking.ask({"q": somebody}) == {"q": Known(["answer", "1"])}
    clock.forward(minutes=2)
    assert asking.ask({"q": somebody}) == {"q": Known(["answer", "2"])}


def test_another_process_knows_what_this_one_was_told(answers: SqlAnswers, clock: FakeClock) -> None:
    somebody = Somebody()
    _inquiries(answers, clock).ask({"q": somebody})
    assert _inquiries(answers, clock).ask({"q": somebody}) == {"q": Known(["answer", "1"])}


def test_when_it_is_down_the_last_answer_is_told_with_its_time(answers: SqlAnswers, clock: FakeClock) -> None:
    asking, somebody = _inquiries(answers, clock), Somebody()
    asking.ask({"q": somebody})
    told_at = clock.now()
    clock.forward(hours=3)
    somebody.is_down = True
    assert asking.ask({"q": somebody, "other": somebody}) == {"q": Known(["answer", "1"], as_of=told_at)}


def test_a_late_answer_is_kept_for_the_next_question(answers: SqlAnswers, clock: FakeClock) -> None:
    asking, somebody = _inquiries(answers, clock, patience_ms=50), Somebody()
    somebody.may_answer.clear()
    assert asking.ask({"q": somebody}) == {}
    somebody.may_answer.set()
    assert eventually(lambda: "q" in asking.known(["q"]))
    assert asking.ask({"q": somebody}) == {"q": Known(["answer", "1"])}
    assert somebody.times == 1


def test_the_same_question_is_asked_once_however_many_want_to_know(
    answers: SqlAnswers, clock: FakeClock
) -> None:
    asking, somebody = _inquiries(answers, clock), Somebody()
    somebody.may_answer.clear()
    found: list[dict[str, Known[list[str]]]] = []
    callers = [threading.Thread(target=lambda: found.append(asking.ask({"q": somebody}))) for _ in range(5)]
    for caller in callers:
        caller.start()
    assert eventually(lambda: somebody.times == 1)
    somebody.may_answer.set()
    for caller in callers:
        caller.join(10)
    assert found == [{"q": Known(["answer", "1"])}] * 5


def test_one_that_fails_again_and_again_is_not_asked_any_more(answers: SqlAnswers, clock: FakeClock) -> None:
    asking, somebody = _inquiries(answers, clock), Somebody()
    somebody.is_down = True
    for _ in range(FAILURES + 3):
        assert asking.ask({"q": somebody}) == {}
    assert somebody.times == FAILURES


def test_a_crash_of_ours_counts_as_a_failure_and_reaches_nobody(
    answers: SqlAnswers, clock: FakeClock
) -> None:
    def crash() -> list[str]:
        raise ZeroDivisionError

    assert _inquiries(answers, clock).ask({"q": crash}) == {}


def test_an_answer_written_by_an_older_version_is_as_none(answers: SqlAnswers, clock: FakeClock) -> None:
    answers.keep("q", '{"something": "else"}')
    assert _inquiries(answers, clock).ask({"q": Somebody()}) == {"q": Known(["answer", "1"])}
