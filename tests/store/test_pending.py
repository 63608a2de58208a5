import redis

from ivr.store.pending import RedisPending


def test_what_waits_is_handed_out_once(client: redis.Redis) -> None:
    pending = RedisPending(client)
    pending.set("state", "secret", 60)
    assert pending.get("state") == "secret"
    assert pending.get("state") is None


def test_it_does_not_wait_for_ever(client: redis.Redis) -> None:
    pending = RedisPending(client)
    pending.set("state", "secret", 60)
    (key,) = client.keys("*")
    assert 0 < client.ttl(key) <= 60
    pending.delete("state")
    assert pending.get("state") is None
