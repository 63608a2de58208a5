from structlog.testing import capture_logs

from ivr.integrations.breaker import FAILURES, REST_MS, Breaker
from tests.web.fakes import FakeClock


def _opened(clock: FakeClock) -> Breaker:
    breaker = Breaker("somebody", clock)
    for _ in range(FAILURES):
        assert breaker.admit()
        breaker.failed("no answer")
    return breaker


def test_it_opens_after_so_many_failures_in_a_row_and_then_nothing_passes() -> None:
    breaker = _opened(FakeClock())
    assert breaker.is_open
    assert not breaker.admit()


def test_a_success_in_between_begins_the_count_anew() -> None:
    breaker = Breaker("somebody", FakeClock())
    for _ in range(3 * FAILURES):
        breaker.failed("no answer")
        breaker.succeeded()
    assert not breaker.is_open


def test_after_its_rest_one_may_try_while_the_others_wait_for_what_it_finds() -> None:
    clock = FakeClock()
    breaker = _opened(clock)
    clock.pass_seconds(REST_MS // 1000)
    assert breaker.admit()
    assert not breaker.admit()
    breaker.succeeded()
    assert breaker.admit()
    assert not breaker.is_open


def test_a_trial_that_fails_begins_another_rest() -> None:
    clock = FakeClock()
    breaker = _opened(clock)
    clock.pass_seconds(REST_MS // 1000)
    assert breaker.admit()
    breaker.failed("still no answer")
    assert not breaker.admit()
    clock.pass_seconds(REST_MS // 1000)
    assert breaker.admit()


def test_who_was_admitted_and_had_nothing_to_ask_leaves_the_trial_to_the_next() -> None:
    clock = FakeClock()
    breaker = _opened(clock)
    clock.pass_seconds(REST_MS // 1000)
    assert breaker.admit()
    breaker.withdraw()
    assert breaker.admit()


def test_a_refusal_opens_it_at_once_and_a_success_after_its_rest_closes_it_again() -> None:
    clock = FakeClock()
    breaker = Breaker("somebody", clock)
    assert breaker.admit()
    breaker.refused("it does not accept our key")
    assert not breaker.admit()
    clock.pass_seconds(REST_MS // 1000)
    assert breaker.admit()
    breaker.succeeded()
    assert not breaker.is_open


def test_it_is_told_once_that_another_system_was_lost_and_once_that_it_was_reached_again() -> None:
    clock = FakeClock()
    breaker = Breaker("somebody", clock)
    with capture_logs() as told:
        for _ in range(3):
            assert breaker.admit()
            breaker.refused("it does not accept our key")
            clock.pass_seconds(REST_MS // 1000)
        assert breaker.admit()
        breaker.succeeded()
    assert [line["event"] for line in told] == ["provider.lost", "provider.reached"]
