"""Owns the live events: what processes tell pages through Redis Streams, followed without gaps over reconnects."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import redis
from redis.exceptions import RedisError

from ivr.errors import BadInput
from ivr.store.live import PREFIX, redis_faults

log = logging.getLogger(__name__)

KEPT_EVENTS = 2000
KEPT_SECONDS = 24 * 3600
_START = "0-0"


@dataclass(frozen=True)
class StreamEvent:
    """`id` goes into the SSE field of that name and comes back as Last-Event-ID: the place in every topic followed."""

    id: str
    topic: str
    event: str
    """`reset` (topic and data empty) when events may have been missed: load the page anew."""
    data: Mapping[str, Any]


class RedisEvents:
    """The `Events` of ports, and the other end of it."""

    def __init__(self, client: redis.Redis, waiting: redis.Redis) -> None:
        """`waiting` is a client without a socket time-out, `live.connect_waiting`."""
        self._client = client
        self._waiting = waiting

    def publish(self, topic: str, event: str, data: Mapping[str, Any]) -> None:
        try:
            entry = {"event": event, "data": json.dumps(data, ensure_ascii=False, default=str)}
            with self._client.pipeline(transaction=False) as pipe:
                pipe.xadd(_key(topic), cast(Any, entry), maxlen=KEPT_EVENTS, approximate=True)
                pipe.expire(_key(topic), KEPT_SECONDS)
                pipe.execute()
        except (RedisError, OSError, TypeError, ValueError) as error:
            log.warning("event %s on %s was not told: %s", event, topic, error)

    def forget(self, topic: str) -> None:
        """Drop what was told; who follows from before is told to load anew. Raises StoreError."""
        with redis_faults():
            self._client.delete(_key(topic))

    def cursor(self, topics: Sequence[str]) -> str:
        """The present place in these topics, to be put into a page that was made from the record. Raises StoreError."""
        with redis_faults():
            return ",".join(self._last_id(topic) for topic in topics)

    def follow(
        self, topics: Sequence[str], last_id: str = "", block_ms: int = 10_000
    ) -> Iterator[StreamEvent | None]:
        """Events after `last_id` (empty: from now on), for ever; None whenever `block_ms` pass without one.

        Raises BadInput for a `last_id` that is not of these topics, StoreError when Redis is lost.
        """
        places = _places(topics, last_id or self.cursor(topics))
        if last_id and self._may_have_missed(places):
            places = _places(topics, self.cursor(topics))
            yield StreamEvent(_joined(places), "", "reset", {})
        while True:
            with redis_faults():
                streams = {_key(topic): place for topic, place in places.items()}
                found = self._waiting.xread(cast(Any, streams), count=100, block=block_ms)
            if not found:
                yield None
                continue
            for topic, entry_id, fields in _in_order(found):
                places[topic] = entry_id
                yield StreamEvent(_joined(places), topic, fields["event"], json.loads(fields["data"]))

    def _last_id(self, topic: str) -> str:
        newest = cast(list[tuple[str, Any]], self._client.xrevrange(_key(topic), count=1))
        return newest[0][0] if newest else _START

    def _may_have_missed(self, places: Mapping[str, str]) -> bool:
        """The stream was lost, or entries after our place were trimmed from its old end."""
        for topic, place in places.items():
            if place == _START:
                continue
            with redis_faults():
                oldest = cast(list[tuple[str, Any]], self._client.xrange(_key(topic), count=1))
            if not oldest or _order(oldest[0][0]) > _order(place):
                return True
        return False


def _places(topics: Sequence[str], cursor: str) -> dict[str, str]:
    ids = cursor.split(",")
    try:
        if len(ids) != len(topics):
            raise ValueError
        for entry_id in ids:
            _order(entry_id)
    except ValueError as error:
        raise BadInput(f"Last-Event-ID {cursor!r} does not belong to topics {','.join(topics)}") from error
    return dict(zip(topics, ids, strict=True))


def _joined(places: Mapping[str, str]) -> str:
    return ",".join(places.values())


def _order(entry_id: str) -> tuple[int, int]:
    ms, _, sequence = entry_id.partition("-")
    return int(ms), int(sequence)


def _in_order(found: Any) -> list[tuple[str, str, dict[str, str]]]:
    """What XREAD gave, (topic, id, fields), in the order in which it happened over all topics."""
    streams = found.items() if isinstance(found, dict) else found
    entries = []
    for key, groups in streams:
        for group in groups:
            # RESP3 wraps the entries of a stream once more than RESP2 does.
            for entry_id, fields in group if isinstance(group, list) else [group]:
                entries.append((key.removeprefix(_key("")), entry_id, fields))
    return sorted(entries, key=lambda entry: _order(entry[1]))


def _key(topic: str) -> str:
    return f"{PREFIX}events:{topic}"
