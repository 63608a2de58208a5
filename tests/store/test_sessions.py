import logging
import threading
from dataclasses import replace

import pytest
import redis

from ivr.dialog.codec import state_from_json, state_to_json
from ivr.errors import StaleState, StoreError
from ivr.messages.dialog import DialogState, Pending, Request
from ivr.store import live
from ivr.store.sessions import TICKET_SECONDS, RedisSessions
from tests.fakes import NOON, MemorySessions
from tests.store.parts import parcel

STATE = DialogState(
    call_sid="CA1",
    caller="+8616300000001",
    stage="open",
    parcels=(parcel(),),
    parcels_at=NOON,
    focus="XD0000000010001",
    pending=Pending(asks="confirm", options=("XD0000000010001",)),
    requests=(Request("track_parcel", settled=True),),
    emotions=("anxious",),
)


def _sessions(client: redis.Redis) -> RedisSessions:
    return RedisSessions(client, dumps=state_to_json, loads=state_from_json)


@pytest.fixture
def sessions(client: redis.Redis) -> RedisSessions:
    return _sessions(client)


@pytest.fixture(params=["redis", "memory"])
def any_sessions(request: pytest.FixtureRequest, client: redis.Redis):
    """The port's contract, kept by the real adapter and by the fake that other tests trust."""
    return _sessions(client) if request.param == "redis" else MemorySessions()


def test_a_saved_state_comes_back_whole_with_its_new_version(any_sessions) -> None:
    saved = any_sessions.save(STATE)
    assert saved == replace(STATE, version=1)
    assert any_sessions.load("CA1") == saved


def test_an_unknown_call_has_no_state(any_sessions) -> None:
    assert any_sessions.load("CA0") is None


def test_a_save_of_an_older_version_is_refused_and_changes_nothing(any_sessions) -> None:
    first = any_sessions.save(STATE)
    second = any_sessions.save(replace(first, focus=""))
    with pytest.raises(StaleState):
        any_sessions.save(replace(first, stage="closing"))
    assert any_sessions.load("CA1") == second


def test_a_ticket_opens_its_call_once(any_sessions) -> None:
    token = any_sessions.issue_ticket("CA1", {"caller": "+8616300000001"})
    assert any_sessions.redeem_ticket(token, "CA1") == {"caller": "+8616300000001"}
    assert any_sessions.redeem_ticket(token, "CA1") is None


def test_a_ticket_of_another_call_opens_nothing_and_is_used_up(any_sessions) -> None:
    token = any_sessions.issue_ticket("CA1", {})
    assert any_sessions.redeem_ticket(token, "CA2") is None
    assert any_sessions.redeem_ticket(token, "CA1") is None


def test_a_token_that_was_never_issued_opens_nothing(any_sessions) -> None:
    assert any_sessions.redeem_ticket("guessed", "CA1") is None


def test_the_first_answer_to_a_webhook_stands(any_sessions) -> None:
    assert any_sessions.earlier_answer("key") is None
    assert any_sessions.first_answer("key", "<Response/>") is None
    assert any_sessions.first_answer("key", "<Response><Hangup/></Response>") == "<Response/>"
    assert any_sessions.earlier_answer("key") == "<Response/>"


def test_of_two_processes_that_save_at_once_one_is_refused(redis_url: str, sessions: RedisSessions) -> None:
    start = sessions.save(STATE)
    gate = threading.Barrier(2)
    outcomes: list[str] = []

    def save(focus: str) -> None:
        with live.connect(redis_url) as own:
            mine = _sessions(own)
            gate.wait()
            try:
                mine.save(replace(start, focus=focus))
                outcomes.append("saved")
            except StaleState:
                outcomes.append("refused")

    threads = [threading.Thread(target=save, args=(focus,)) for focus in ("XD1", "XD2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["refused", "saved"]
    held = sessions.load("CA1")
    assert held is not None
    assert held.version == 2


def test_a_save_told_again_after_its_answer_was_lost_is_no_second_save(sessions: RedisSessions) -> None:
    first = sessions.save(STATE)
    once = sessions.save(replace(first, focus="XD1"))
    assert sessions.save(replace(first, focus="XD1")) == once


def test_a_state_that_redis_lost_is_put_back_by_the_next_save(sessions: RedisSessions, client) -> None:
    saved = sessions.save(sessions.save(STATE))
    client.flushall()
    assert sessions.save(saved).version == 3
    assert sessions.load("CA1") == replace(saved, version=3)


def test_a_state_of_another_release_is_dropped_and_the_call_starts_anew(sessions, client, caplog) -> None:
    sessions.save(STATE)
    [key] = client.keys("ivr:*")
    client.hset(key, "state", '{"format": 999}')
    with caplog.at_level(logging.WARNING):
        assert sessions.load("CA1") is None
    assert "CA1" in caplog.text
    assert sessions.save(STATE).version == 1


def test_a_forgotten_call_has_no_state(sessions: RedisSessions) -> None:
    sessions.save(STATE)
    sessions.forget("CA1")
    sessions.forget("CA1")
    assert sessions.load("CA1") is None


def test_live_state_does_not_live_for_ever(sessions: RedisSessions, client: redis.Redis) -> None:
    sessions.save(STATE)
    sessions.issue_ticket("CA1", {})
    sessions.first_answer("key", "answer")
    lives = {key: client.ttl(key) for key in client.keys("*")}
    assert len(lives) == 3
    assert all(seconds > 0 for seconds in lives.values())
    assert min(lives.values()) <= TICKET_SECONDS


def test_without_redis_every_question_fails_with_one_clear_error(tmp_path) -> None:
    with live.connect(f"unix://{tmp_path / 'nobody.sock'}") as client:
        gone = _sessions(client)
        for ask in (
            lambda: gone.load("CA1"),
            lambda: gone.save(STATE),
            lambda: gone.issue_ticket("CA1", {}),
            lambda: gone.first_answer("key", "answer"),
        ):
            with pytest.raises(StoreError, match="Redis"):
                ask()
