import threading
from collections.abc import Callable
from typing import Any

import pytest
import redis

from ivr.errors import StoreError
from ivr.ports import LiveText
from ivr.store import live
from ivr.store.desk import RedisDesk
from tests.desk.world import MemoryText, Office


@pytest.fixture(params=["redis", "memory"])
def text(request: pytest.FixtureRequest, client: redis.Redis) -> LiveText:
    """The port's contract, kept by the real adapter and by the fake that other tests trust."""
    return RedisDesk(client) if request.param == "redis" else MemoryText()


def test_there_is_nothing_at_first(text: LiveText) -> None:
    assert text.load() == ("", 0)


def test_what_is_put_is_read_by_all(text: LiveText) -> None:
    assert text.swap("早上", version=0)
    assert text.load() == ("早上", 1)
    assert text.swap("晚上", version=1)
    assert text.load() == ("晚上", 2)


def test_who_has_not_read_the_newest_may_not_change_it(text: LiveText) -> None:
    text.swap("a", version=0)
    assert not text.swap("b", version=0)
    assert not text.swap("c", version=7)
    assert text.load() == ("a", 1)


class AnswersGetLost:
    """A script whose first answer never arrives; the client sends the same once more."""

    def __init__(self, script: Any) -> None:
        self._script = script

    def __call__(self, **question: Any) -> Any:
        self._script(**question)
        return self._script(**question)


def test_a_swap_whose_answer_was_lost_finds_its_own_work_done(client: redis.Redis) -> None:
    desk = RedisDesk(client)
    desk._swap = AnswersGetLost(desk._swap)  # type: ignore[assignment]
    assert desk.swap("a", version=0)
    assert desk.load() == ("a", 1)


def test_of_two_who_come_to_the_same_text_one_has_put_it_there(text: LiveText) -> None:
    assert text.swap("a", version=0)
    assert not text.swap("a", version=0)


def test_of_many_who_count_nobody_is_lost(client: redis.Redis) -> None:
    def count(times: int) -> None:
        desk = RedisDesk(client)
        for _ in range(times):
            while True:
                text, version = desk.load()
                if desk.swap(str(int(text or 0) + 1), version=version):
                    break

    _together([lambda: count(25)] * 4)
    assert RedisDesk(client).load() == ("100", 100)


def test_a_lost_server_is_a_store_error() -> None:
    desk = RedisDesk(live.connect("redis://127.0.0.1:1"))
    with pytest.raises(StoreError):
        desk.load()
    with pytest.raises(StoreError):
        desk.swap("a", version=0)


def test_agents_and_callers_at_once_on_a_real_server(client: redis.Redis) -> None:
    """Twenty pages and fifty callers in eight processes: everybody is offered to one agent, nobody to two."""
    office = Office(text=RedisDesk(client))  # type: ignore[arg-type]
    names = [f"agent{n}" for n in range(20)]
    sids = [f"CA{n}" for n in range(50)]
    shares = [names[n::4] for n in range(4)], [sids[n::4] for n in range(4)]
    _together(
        [lambda share=share: office.come(*share) for share in shares[0]]
        + [lambda share=share: office.wait(*share) for share in shares[1]]
    )
    offered = [office.offered(name) for name in names]
    assert len(set(offered)) == 20 and "" not in offered
    assert len(office.desk.view("agent0").waiting) == 50


def _together(acts: list[Callable[[], None]]) -> None:
    faults: list[BaseException] = []

    def acting(act: Callable[[], None]) -> None:
        try:
            act()
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=acting, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
