import pytest
import redis

from ivr.errors import StoreError
from ivr.store import live
from ivr.store.inbox import RedisInbox


@pytest.fixture
def inbox(client: redis.Redis, waiting: redis.Redis) -> RedisInbox:
    return RedisInbox(client, waiting)


def test_a_message_reaches_the_runner_of_its_call(inbox: RedisInbox) -> None:
    mine, other = inbox.listen("CA1", tick_ms=50), inbox.listen("CA2", tick_ms=50)
    assert inbox.post("CA1", {"text": "我的快递到哪了"})
    assert next(mine) == {"text": "我的快递到哪了"}
    assert next(mine) is None
    assert next(other) is None
    mine.close()
    other.close()


def test_messages_come_in_the_order_in_which_they_were_posted(inbox: RedisInbox) -> None:
    line = inbox.listen("CA1")
    for n in range(5):
        inbox.post("CA1", {"n": n})
    assert [next(line) for _ in range(5)] == [{"n": n} for n in range(5)]
    line.close()


def test_the_sender_is_told_when_no_runner_listens(inbox: RedisInbox) -> None:
    assert not inbox.post("CA1", {"text": "hello"})


def test_a_runner_that_has_left_listens_no_more(inbox: RedisInbox, client: redis.Redis) -> None:
    line = inbox.listen("CA1", tick_ms=50)
    next(line)
    line.close()
    while client.pubsub_numsub("ivr:inbox:CA1")[0][1]:
        pass  # the server closes the connection a moment later
    assert not inbox.post("CA1", {"text": "hello"})


def test_a_runner_outlives_a_connection_that_was_cut(inbox: RedisInbox, client: redis.Redis) -> None:
    line = inbox.listen("CA1", tick_ms=50)
    client.client_kill_filter(_type="pubsub")
    while next(line) is not None or not inbox.post("CA1", {"text": "again"}):
        pass
    assert {"text": "again"} in [next(line) for _ in range(3)]
    line.close()


def test_without_redis_both_ends_fail_with_one_clear_error(tmp_path) -> None:
    with live.connect(f"unix://{tmp_path / 'nobody.sock'}") as nobody:
        gone = RedisInbox(nobody, nobody)
        with pytest.raises(StoreError):
            gone.post("CA1", {})
        with pytest.raises(StoreError):
            gone.listen("CA1")
