"""Owns the live state of the agents' desk in Redis: one text under one key, changed only by who has read the newest."""

import secrets
from typing import cast

import redis

from ivr.store.live import PREFIX, redis_faults

KEY = f"{PREFIX}desk"

# A swap that is tried again after its answer was lost finds its own work done, by its own mark: two processes may well
# have come to the same text, and only one of them may do what follows from it.
_SWAP = """
local held = redis.call('HGET', KEYS[1], 'version') or '0'
if held ~= ARGV[1] then
  if held == ARGV[2] and redis.call('HGET', KEYS[1], 'mark') == ARGV[4] then return 1 end
  return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'text', ARGV[3], 'mark', ARGV[4])
return 1
"""


class RedisDesk:
    """The `LiveText` of ports."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._swap = client.register_script(_SWAP)

    def load(self) -> tuple[str, int]:
        with redis_faults():
            held = cast(list[str | None], self._client.hmget(KEY, ["text", "version"]))
        text, version = held
        return text or "", int(version or 0)

    def swap(self, text: str, *, version: int) -> bool:
        with redis_faults():
            return bool(self._swap(keys=[KEY], args=[version, version + 1, text, secrets.token_hex(8)]))
