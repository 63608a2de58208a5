import pytest
import redis

from ivr.errors import SettingsError, StoreError
from ivr.store import live


def test_a_url_that_makes_no_sense_names_its_setting() -> None:
    with pytest.raises(SettingsError, match="IVR_REDIS_URL"):
        live.connect("http://localhost")


def test_a_ping_is_quiet_when_redis_serves_and_raises_when_not(client: redis.Redis, tmp_path) -> None:
    live.RedisPing(client).ping()
    with (
        live.connect(f"unix://{tmp_path / 'nobody.sock'}") as nobody,
        pytest.raises(StoreError, match="Redis"),
    ):
        live.RedisPing(nobody).ping()


def test_a_client_that_waits_has_no_time_out_of_its_own(redis_url: str) -> None:
    def time_out(connected: redis.Redis) -> float | None:
        return connected.connection_pool.connection_kwargs["socket_timeout"]

    with live.connect(redis_url) as quick, live.connect_waiting(redis_url) as patient:
        assert time_out(quick) is not None
        assert time_out(patient) is None


def test_what_is_ours_is_forgotten_and_what_is_others_stays(client: redis.Redis) -> None:
    client.mset({f"ivr:call:{n}": "state" for n in range(1200)})
    client.set("someone:else", "1")
    assert live.forget_all(client) == 1200
    assert client.keys("*") == ["someone:else"]
