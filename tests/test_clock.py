from datetime import UTC, datetime, timedelta, timezone

from ivr.clock import SystemClock

THREE_PM_IN_SHANGHAI = datetime(2026, 11, 22, 15, 0, tzinfo=timezone(timedelta(hours=8)))


def test_without_a_start_it_is_the_real_time_in_utc() -> None:
    before = datetime.now(UTC)
    told = SystemClock().now()
    assert before <= told <= datetime.now(UTC)
    assert told.utcoffset() == timedelta(0)


def test_with_a_start_time_runs_on_from_there_in_utc() -> None:
    clock = SystemClock(THREE_PM_IN_SHANGHAI)
    first, second = clock.now(), clock.now()
    assert THREE_PM_IN_SHANGHAI <= first <= second
    assert (first.hour, first.utcoffset()) == (7, timedelta(0))


def test_a_process_started_later_goes_on_where_the_others_are() -> None:
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    late = SystemClock(THREE_PM_IN_SHANGHAI, since=an_hour_ago)
    assert late.now() >= THREE_PM_IN_SHANGHAI + timedelta(hours=1)


def test_durations_do_not_follow_the_time_of_day() -> None:
    real, shifted = SystemClock(), SystemClock(THREE_PM_IN_SHANGHAI)
    earlier = real.monotonic_ms()
    assert shifted.monotonic_ms() >= earlier
