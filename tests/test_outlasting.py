"""Redis and the carrier as real processes: killed, found dead, set up again; what is alive is left alone."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from ivr import outlasting, process
from ivr.bench.hotline import free_ports
from ivr.settings import ROOT, Settings, load
from ivr.store import embedded

ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    port = free_ports(4)
    for name in ("run", "logs"):
        (tmp_path / name).mkdir()
    settings = load(data_dir=tmp_path, demo=True, port=port)
    (tmp_path / "admin.token").write_text("token")
    yield settings
    outlasting.stop(settings)


def told(settings: Settings) -> dict[str, str]:
    return {
        **ENVIRONMENT,
        "IVR_DEMO": "true",
        "IVR_PORT": str(settings.port),
        "IVR_DATA_DIR": str(settings.data_dir),
        "IVR_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "IVR_TWILIO_AUTH_TOKEN": "token",
    }


def kill(pid: int | None) -> None:
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    until = time.monotonic() + 10
    while process.is_alive(pid):
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_redis_that_was_killed_is_set_up_again_with_all_that_it_knew(settings: Settings) -> None:
    embedded.start(settings.data_dir)
    with redis.Redis(unix_socket_path=str(embedded.socket_path(settings.data_dir))) as client:
        client.set("call", "CA1")
        kill(process.read(embedded.pid_file(settings.data_dir)))
    outlasting.revive(settings.model_copy(update={"demo": False}), {})
    with redis.Redis(unix_socket_path=str(embedded.socket_path(settings.data_dir))) as client:
        assert client.get("call") == b"CA1"


def test_a_carrier_that_was_killed_is_set_up_again_and_one_that_lives_is_left_alone(
    settings: Settings,
) -> None:
    outlasting.start(settings, told(settings))
    first = outlasting.carrier_pid(settings)
    outlasting.revive(settings, told(settings))
    assert outlasting.carrier_pid(settings) == first
    kill(first)
    outlasting.revive(settings, told(settings))
    second = outlasting.carrier_pid(settings)
    assert second not in (None, first)


def test_what_is_merely_slow_is_not_started_beside_itself(settings: Settings) -> None:
    outlasting.start(settings, told(settings))
    redis_pid, carrier = process.read(embedded.pid_file(settings.data_dir)), outlasting.carrier_pid(settings)
    assert redis_pid and carrier
    for pid in (redis_pid, carrier):
        os.kill(pid, signal.SIGSTOP)
    try:
        outlasting.revive(settings, told(settings))
    finally:
        for pid in (redis_pid, carrier):
            os.kill(pid, signal.SIGCONT)
    assert process.read(embedded.pid_file(settings.data_dir)) == redis_pid
    assert outlasting.carrier_pid(settings) == carrier


def test_what_stands_elsewhere_is_not_ours_to_set_up(tmp_path: Path) -> None:
    outlasting.revive(load(data_dir=tmp_path, redis_url="redis://elsewhere:6379/0"), {})
    assert not (tmp_path / "redis").exists()
