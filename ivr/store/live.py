"""Owns the way to Redis: how it is reached, how keys are named, how its faults are told."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis
from redis.backoff import ExponentialBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from ivr.errors import SettingsError, StoreError

PREFIX = "ivr:"
"""Of every key that is ours, so that a Redis may be shared."""

_ANSWER_WITHIN_S = 2.0


def connect(url: str) -> redis.Redis:
    """A client for questions that are answered at once; `url` is redis://, rediss:// or unix://.

    Thread-safe, connects when first used. Raises SettingsError when the URL makes no sense.
    """
    return _client(url, _ANSWER_WITHIN_S)


def connect_waiting(url: str) -> redis.Redis:
    """A client for reads that wait for something to happen.

    Without a time-out of the socket: by default redis-py gives up after 5 s, in the middle of an idle wait.
    """
    return _client(url, None)


def _client(url: str, timeout_s: float | None) -> redis.Redis:
    try:
        return redis.Redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=timeout_s,
            socket_connect_timeout=_ANSWER_WITHIN_S,
            health_check_interval=30,
            # Long enough for a restarted server, short enough for a caller who waits. The library's own would
            # hold a turn for seconds.
            retry=Retry(ExponentialBackoff(cap=0.2, base=0.05), 3),
        )
    except ValueError as error:
        raise SettingsError(f"setting IVR_REDIS_URL: {error}") from error


@contextmanager
def redis_faults() -> Iterator[None]:
    """Tell a fault of Redis as StoreError."""
    try:
        yield
    except (RedisError, OSError) as error:
        raise StoreError(f"Redis: {error}") from error


class RedisPing:
    """The `Ping` of ports, for readiness."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def ping(self) -> None:
        with redis_faults():
            self._client.ping()


def forget_all(client: redis.Redis) -> int:
    """Delete everything of ours in Redis; returns how many keys. Raises StoreError."""
    with redis_faults():
        keys = list(client.scan_iter(match=f"{PREFIX}*", count=500))
        for at in range(0, len(keys), 500):
            client.delete(*keys[at : at + 500])
    return len(keys)
