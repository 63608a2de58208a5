import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.errors import SetupError
from ivr.store import embedded, live


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "data dir 数据"
    path.mkdir()
    yield path
    embedded.stop(path)


def _pid(data_dir: Path) -> int:
    return int((data_dir / "redis" / "server.pid").read_text())


def _kill(data_dir: Path) -> None:
    os.kill(_pid(data_dir), signal.SIGKILL)
    while embedded.is_running(data_dir):
        pass


def test_it_is_started_once_and_found_again(data_dir: Path) -> None:
    assert embedded.start(data_dir)
    pid = _pid(data_dir)
    assert not embedded.start(data_dir)
    assert _pid(data_dir) == pid


def test_it_stands_outside_the_process_tree_of_its_starter(data_dir: Path) -> None:
    embedded.start(data_dir)
    assert os.getsid(_pid(data_dir)) != os.getsid(0)
    assert os.getpgid(_pid(data_dir)) != os.getpgid(0)


def test_what_was_written_is_there_after_a_stop_and_a_start(data_dir: Path) -> None:
    embedded.start(data_dir)
    with live.connect(embedded.url(data_dir)) as client:
        client.set("ivr:call:CA1", "state")
    assert embedded.stop(data_dir)
    assert not embedded.is_running(data_dir)
    embedded.start(data_dir)
    with live.connect(embedded.url(data_dir)) as client:
        assert client.get("ivr:call:CA1") == "state"


def test_after_a_kill_the_next_start_takes_over_socket_and_data(data_dir: Path) -> None:
    embedded.start(data_dir)
    with live.connect(embedded.url(data_dir)) as client:
        client.config_set("appendfsync", "always")
        client.set("ivr:call:CA1", "state")
    _kill(data_dir)
    assert embedded.start(data_dir)
    with live.connect(embedded.url(data_dir)) as client:
        assert client.get("ivr:call:CA1") == "state"


def test_a_client_goes_on_over_a_kill_and_a_start(data_dir: Path) -> None:
    embedded.start(data_dir)
    with live.connect(embedded.url(data_dir)) as client:
        client.set("ivr:a", "1")
        _kill(data_dir)
        embedded.start(data_dir)
        assert client.set("ivr:a", "2")


def test_many_starters_at_once_start_one(data_dir: Path) -> None:
    started: list[bool] = []
    threads = [threading.Thread(target=lambda: started.append(embedded.start(data_dir))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(started) == [False, False, False, True]


def test_stopping_what_does_not_run_does_nothing(data_dir: Path) -> None:
    assert not embedded.stop(data_dir)


def test_the_socket_lies_in_the_data_dir(data_dir: Path) -> None:
    embedded.start(data_dir)
    assert embedded.socket_path(data_dir) == data_dir / "redis.sock"
    assert (data_dir / "redis.sock").is_socket()


def test_a_data_dir_too_deep_for_a_socket_gets_one_elsewhere_always_the_same(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    assert embedded.start(deep)
    try:
        path = embedded.socket_path(deep)
        assert not path.is_relative_to(deep)
        assert path == embedded.socket_path(deep) != embedded.socket_path(deep / "other")
        assert path.is_socket()
        assert path.parent.stat().st_mode & 0o077 == 0
        assert not embedded.start(deep)
    finally:
        embedded.stop(deep)


def test_a_place_where_it_cannot_write_is_told(tmp_path: Path) -> None:
    (tmp_path / "redis").write_text("a file where a directory should be")
    with pytest.raises(SetupError, match="embedded Redis"):
        embedded.start(tmp_path)


def test_a_server_that_does_not_come_up_is_told_in_its_own_words(data_dir: Path) -> None:
    embedded.start(data_dir)
    embedded.stop(data_dir)
    (data_dir / "redis" / "appendonlydir" / "appendonly.aof.manifest").write_text("nonsense")
    with pytest.raises(SetupError, match="manifest"):
        embedded.start(data_dir, timeout_s=1)
