from datetime import UTC, datetime, timedelta, timezone

from ivr.clock import SystemClock, running_clock, start_clock

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


def test_every_process_of_a_data_dir_runs_the_same_clock(tmp_path):
    start = datetime(2026, 2, 1, 8, tzinfo=UTC)
    start_clock(start, tmp_path)
    first = running_clock(start, tmp_path)
    later = running_clock(start, tmp_path)  # a role that was started again
    begun = first.now()
    assert start <= begun <= later.now() < begun + timedelta(seconds=5)


def test_without_a_start_the_clock_is_the_real_one(tmp_path):
    start_clock(None, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert abs(running_clock(None, tmp_path).now() - datetime.now(UTC)) < timedelta(seconds=5)
