"""Owns the count of attempts: how many of a kind one key has made within a while, the same for every process."""

import hashlib
from datetime import datetime

import redis

from ivr.messages.limit import Limit
from ivr.store.live import PREFIX, redis_faults

# Times of the attempts that count, as a sorted set; full means that this one is refused and does not count.
_TAKE = """
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1] - ARGV[2])
local taken = redis.call('ZCARD', KEYS[1])
if taken >= tonumber(ARGV[3]) then return 0 end
local serial = redis.call('INCR', KEYS[2])
redis.call('ZADD', KEYS[1], ARGV[1], serial)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
return 1
"""


class RedisAttempts:
    """The `Attempts` of ports. Raises StoreError."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._take = client.register_script(_TAKE)

    def take(self, limit: Limit, key: str, now: datetime) -> bool:
        times = _key(limit, key)
        args = [int(now.timestamp() * 1000), limit.window_ms, limit.most]
        with redis_faults():
            return bool(self._take(keys=[times, f"{times}:serial"], args=args))

    def give_back(self, limit: Limit, key: str) -> None:
        with redis_faults():
            self._client.zpopmax(_key(limit, key))

    def clear(self, limit: Limit, key: str) -> None:
        with redis_faults():
            self._client.delete(_key(limit, key))


def _key(limit: Limit, key: str) -> str:
    # People type passwords into the field for names, and addresses are nobody's business either.
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    return f"{PREFIX}attempts:{limit.name}:{digest}"
