"""Owns what waits for a visitor who was sent to the single sign-on and is to come back."""

from typing import cast

import redis

from ivr.store.live import PREFIX, redis_faults


class RedisPending:
    """The `Pending` of ports: what is read is gone, so that nobody comes back twice by the same way."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def get(self, key: str) -> str | None:
        with redis_faults():
            return cast(str | None, self._client.getdel(_key(key)))

    def set(self, key: str, value: str, expires: int) -> None:
        with redis_faults():
            self._client.set(_key(key), value, ex=expires)

    def delete(self, key: str) -> None:
        with redis_faults():
            self._client.delete(_key(key))


def _key(key: str) -> str:
    return f"{PREFIX}pending:{key}"
