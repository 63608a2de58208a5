import threading

import pytest
import redis

from ivr.errors import BadInput, StoreError
from ivr.store import live
from ivr.store.events import KEPT_EVENTS, RedisEvents
from ivr.store.live import PREFIX

SHORT_MS = 50


@pytest.fixture
def events(client: redis.Redis, waiting: redis.Redis) -> RedisEvents:
    return RedisEvents(client, waiting)


def _take(following, count: int) -> list[tuple[str, str, dict]]:
    told = [next(following) for _ in range(count)]
    return [(event.topic, event.event, event.data) for event in told if event is not None]


def test_a_follower_is_told_what_happens_in_its_topics_in_order(events: RedisEvents) -> None:
    place = events.cursor(["calls", "call:CA1"])
    events.publish("calls", "started", {"call_sid": "CA1"})
    events.publish("call:CA1", "turn", {"text": "查件"})
    events.publish("call:CA2", "turn", {"text": "not ours"})
    events.publish("calls", "ended", {"outcome": "contained"})
    following = events.follow(["calls", "call:CA1"], place, SHORT_MS)
    assert sorted(_take(following, 3)) == [
        ("call:CA1", "turn", {"text": "查件"}),
        ("calls", "ended", {"outcome": "contained"}),
        ("calls", "started", {"call_sid": "CA1"}),
    ]
    assert next(following) is None


def test_a_follower_without_a_place_is_told_what_comes_not_what_was(events: RedisEvents) -> None:
    events.publish("calls", "old", {})
    following = events.follow(["calls"], block_ms=SHORT_MS)
    assert next(following) is None
    events.publish("calls", "new", {})
    assert _take(following, 1) == [("calls", "new", {})]


def test_a_follower_that_waits_is_woken(events: RedisEvents) -> None:
    following = events.follow(["calls"], events.cursor(["calls"]), block_ms=20_000)
    threading.Timer(0.1, events.publish, ("calls", "new", {})).start()
    assert _take(following, 1) == [("calls", "new", {})]


def test_nothing_is_lost_or_told_twice_over_any_number_of_reconnects(events: RedisEvents) -> None:
    place = events.cursor(["a", "b"])
    for n in range(20):
        events.publish("ab"[n % 2], "count", {"n": n})
    seen = []
    for _ in range(20):
        event = next(events.follow(["a", "b"], place, SHORT_MS))
        assert event is not None
        seen.append(event.data["n"])
        place = event.id
    assert sorted(seen) == list(range(20))
    assert next(events.follow(["a", "b"], place, SHORT_MS)) is None


def test_a_follower_that_was_away_too_long_is_told_to_load_anew(
    events: RedisEvents, client: redis.Redis
) -> None:
    events.publish("calls", "seen", {})
    place = events.cursor(["calls"])
    for n in range(5):
        events.publish("calls", "missed", {"n": n})
    client.xtrim(f"{PREFIX}events:calls", maxlen=2, approximate=False)
    following = events.follow(["calls"], place, SHORT_MS)
    assert _take(following, 1) == [("", "reset", {})]
    events.publish("calls", "new", {})
    assert _take(following, 1) == [("calls", "new", {})]


def test_a_follower_is_told_to_load_anew_when_redis_has_lost_the_stream(events: RedisEvents, client) -> None:
    events.publish("calls", "seen", {})
    place = events.cursor(["calls"])
    client.flushall()
    assert _take(events.follow(["calls"], place, SHORT_MS), 1) == [("", "reset", {})]


def test_a_forgotten_topic_tells_its_followers_to_load_anew(events: RedisEvents) -> None:
    events.publish("call:CA1", "turn", {"text": "查件"})
    place = events.cursor(["call:CA1"])
    events.forget("call:CA1")
    assert next(events.follow(["call:CA1"], "0-0", SHORT_MS)) is None
    assert _take(events.follow(["call:CA1"], place, SHORT_MS), 1) == [("", "reset", {})]


@pytest.mark.parametrize("last_id", ["yesterday", "1-1", "1-1,2-2,3-3", "1-x,2-2", "1-1,"])
def test_a_place_that_is_not_of_these_topics_is_refused(events: RedisEvents, last_id: str) -> None:
    with pytest.raises(BadInput, match="Last-Event-ID"):
        next(events.follow(["a", "b"], last_id, SHORT_MS))


def test_streams_do_not_grow_without_end(events: RedisEvents, client: redis.Redis) -> None:
    for n in range(KEPT_EVENTS * 2):
        events.publish("calls", "count", {"n": n})
    assert client.xlen(f"{PREFIX}events:calls") < KEPT_EVENTS * 1.2
    assert client.ttl(f"{PREFIX}events:calls") > 0


def test_telling_never_raises_whatever_is_told_and_whether_redis_is_there(
    events: RedisEvents, tmp_path
) -> None:
    events.publish("calls", "odd", {"thing": object()})
    events.publish("calls", "odd", {("no", "key"): 1})
    with live.connect(f"unix://{tmp_path / 'nobody.sock'}") as nobody:
        RedisEvents(nobody, nobody).publish("calls", "lost", {})


def test_following_without_redis_fails_with_one_clear_error(tmp_path) -> None:
    with live.connect_waiting(f"unix://{tmp_path / 'nobody.sock'}") as nobody, pytest.raises(StoreError):
        next(RedisEvents(nobody, nobody).follow(["calls"], "1-1", SHORT_MS))
