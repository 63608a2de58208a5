"""Owns the way from another process into the runner of a live call."""

import json
import time
from collections.abc import Generator, Mapping
from typing import Any

import redis
from redis.client import PubSub
from redis.exceptions import RedisError

from ivr.store.live import PREFIX, redis_faults

_AGAIN_AFTER_S = 0.5


class RedisInbox:
    """The `CallInbox` of ports, and the runner's end of it.

    Pub/sub, on purpose: a message is worth something only to a runner that listens now, and the count of
    receivers tells the sender the truth.
    """

    def __init__(self, client: redis.Redis, waiting: redis.Redis) -> None:
        """`waiting` is a client without a socket time-out, `live.connect_waiting`."""
        self._client = client
        self._waiting = waiting

    def post(self, call_sid: str, message: Mapping[str, Any]) -> bool:
        """False when no runner listens. Raises StoreError."""
        with redis_faults():
            receivers = self._client.publish(_key(call_sid), json.dumps(dict(message), ensure_ascii=False))
        return receivers > 0

    def listen(self, call_sid: str, *, tick_ms: int = 500) -> Generator[Mapping[str, Any] | None, None, None]:
        """Messages to this call, for ever; None whenever `tick_ms` pass without one, so that the reader may leave.

        Listens from the moment of this call, not from the first `next`; close the iterator to stop.
        A lost Redis is waited for: typed text is a comfort, the call goes on without. Raises StoreError at the start.
        """
        line = PubSub(self._waiting.connection_pool, ignore_subscribe_messages=True)
        with redis_faults():
            line.subscribe(_key(call_sid))
            line.get_message(timeout=1.0)  # the confirmation: from here on nothing is missed
        return _messages(line, tick_ms / 1000)


def _messages(line: PubSub, tick_s: float) -> Generator[Mapping[str, Any] | None, None, None]:
    try:
        while True:
            try:
                got = line.get_message(timeout=tick_s)
            except (RedisError, OSError):
                time.sleep(_AGAIN_AFTER_S)
                yield None
                continue
            yield None if got is None else json.loads(got["data"])
    finally:
        line.close()


def _key(call_sid: str) -> str:
    return f"{PREFIX}inbox:{call_sid}"
