import threading
from datetime import UTC, datetime, timedelta

import pytest
import redis

from ivr.errors import StoreError
from ivr.messages.limit import Limit
from ivr.store import live
from ivr.store.attempts import RedisAttempts

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
LIMIT = Limit("tries", 3, 60_000)


def test_so_many_are_let_through_and_no_more_in_whatever_process(client: redis.Redis, redis_url: str) -> None:
    with live.connect(redis_url) as other:
        here, there = RedisAttempts(client), RedisAttempts(other)
        assert [one.take(LIMIT, "a", NOON) for one in (here, there, here, there, here)] == [True] * 3 + [
            False
        ] * 2
        assert there.take(LIMIT, "b", NOON)
        assert there.take(Limit("others", 1, 60_000), "a", NOON)


def test_the_window_moves_and_what_was_refused_does_not_count(client: redis.Redis) -> None:
    attempts = RedisAttempts(client)
    for second in (0, 20, 40):
        assert attempts.take(LIMIT, "a", NOON + timedelta(seconds=second))
    assert not attempts.take(LIMIT, "a", NOON + timedelta(seconds=59))
    assert attempts.take(LIMIT, "a", NOON + timedelta(seconds=60))
    assert not attempts.take(LIMIT, "a", NOON + timedelta(seconds=61))
    assert attempts.take(LIMIT, "a", NOON + timedelta(seconds=80))


def test_a_hundred_at_once_are_no_more_than_one_after_another(client: redis.Redis) -> None:
    attempts = RedisAttempts(client)
    let: list[bool] = []
    start = threading.Barrier(20)

    def knock() -> None:
        start.wait()
        let.extend(attempts.take(LIMIT, "a", NOON) for _ in range(5))

    threads = [threading.Thread(target=knock) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(let), sum(let)) == (100, 3)


def test_one_may_be_given_back_and_all_be_forgotten(client: redis.Redis) -> None:
    attempts = RedisAttempts(client)
    for _ in range(3):
        attempts.take(LIMIT, "a", NOON)
    attempts.give_back(LIMIT, "a")
    assert attempts.take(LIMIT, "a", NOON)
    assert not attempts.take(LIMIT, "a", NOON)
    attempts.clear(LIMIT, "a")
    assert attempts.take(LIMIT, "a", NOON)


def test_what_was_typed_is_not_in_redis_and_what_is_goes_by_itself(client: redis.Redis) -> None:
    RedisAttempts(client).take(LIMIT, "my-password-in-the-wrong-field", NOON)
    keys = client.keys("*")
    assert keys
    for key in keys:
        assert "password" not in key
        assert 0 < client.pttl(key) <= LIMIT.window_ms


def test_without_redis_nobody_can_say(tmp_path) -> None:
    with live.connect(f"unix://{tmp_path / 'nobody.sock'}") as nobody, pytest.raises(StoreError):
        RedisAttempts(nobody).take(LIMIT, "a", NOON)
