import json
import time
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.errors import StoreError
from ivr.web import events
from tests.web.conftest import SignedIn, send_json
from tests.web.fakes import SID, FakeServices

TOPIC = f"call:{SID}"


@pytest.fixture
def qa(signed_in: SignedIn) -> FlaskClient:
    return signed_in("qa")


def parse(text: str) -> list[dict[str, str]]:
    """Server-sent events, comments left out."""
    blocks = [block for block in text.split("\n\n") if block and not block.startswith(":")]
    return [dict(line.split(": ", 1) for line in block.splitlines()) for block in blocks]


def test_events_come_with_their_place_and_a_browser_that_returns_misses_none(
    qa: FlaskClient, services: FakeServices
) -> None:
    for n in range(1, 4):
        services.events.publish(TOPIC, "turn", {"n": n, "text": "你好"})
    services.events.ended = True
    first = qa.get(f"/events?topics={TOPIC}&last_event_id=0-0")
    assert first.mimetype == "text/event-stream"
    got = [event for event in parse(first.get_data(as_text=True)) if "event" in event]
    assert [json.loads(event["data"])["n"] for event in got] == [1, 2, 3]
    assert json.loads(got[0]["data"])["topic"] == TOPIC
    again = qa.get(f"/events?topics={TOPIC}", headers={"Last-Event-ID": got[0]["id"]})
    late = [event for event in parse(again.get_data(as_text=True)) if "event" in event]
    assert [json.loads(event["data"])["n"] for event in late] == [2, 3]


def test_numbers_in_what_was_said_are_hidden(qa: FlaskClient, services: FakeServices) -> None:
    services.events.publish(TOPIC, "turn", {"n": 1, "text": "我电话是16300000002", "at_ms": 61000})
    services.events.ended = True
    text = qa.get(f"/events?topics={TOPIC}&last_event_id=0-0").get_data(as_text=True)
    assert "163****0002" in text
    assert "16300000002" not in text
    assert "61000" in text


def test_the_header_of_a_reconnect_wins_over_the_address(qa: FlaskClient, services: FakeServices) -> None:
    services.events.publish(TOPIC, "turn", {"n": 1})
    services.events.publish(TOPIC, "turn", {"n": 2})
    services.events.ended = True
    answer = qa.get(f"/events?topics={TOPIC}&last_event_id=0-0", headers={"Last-Event-ID": "1-0"})
    assert '"n": 1' not in answer.get_data(as_text=True)


def test_an_idle_stream_is_kept_alive_and_ends_when_its_client_is_gone(
    qa: FlaskClient, app: Flask, services: FakeServices
) -> None:
    answer = qa.get(f"/events?topics={TOPIC}", buffered=False)
    chunks: Iterator[bytes] = iter(answer.response)
    assert b"retry" in next(chunks)
    assert next(chunks) == b": still here\n\n"
    answer.close()
    deadline = time.monotonic() + 5
    while not services.events.closed and time.monotonic() < deadline:
        time.sleep(0.01)
    assert services.events.closed == 1
    for _ in range(events.MAX_STREAMS):  # every place is free again
        assert app.extensions["event_streams"].acquire(blocking=False)


def test_too_many_streams_are_turned_away(qa: FlaskClient, app: Flask) -> None:
    for _ in range(events.MAX_STREAMS):
        app.extensions["event_streams"].acquire()
    answer = qa.get("/events?topics=calls")
    assert answer.status_code == 503
    assert answer.json["error"]["code"] == "events-full"


def test_a_lost_store_is_told_and_the_browser_comes_again(qa: FlaskClient, services: FakeServices) -> None:
    services.events.fault = StoreError("Redis: gone")
    text = qa.get("/events?topics=calls").get_data(as_text=True)
    assert "event: trouble" in text
    assert "store-error" in text


@pytest.mark.parametrize(
    "query", ["", "topics=", "topics=secrets", "topics=call:CA12", "topics=calls&last_event_id=x"]
)
def test_topics_and_places_that_make_no_sense_are_refused(qa: FlaskClient, query: str) -> None:
    assert qa.get(f"/events?{query}").status_code == 400


def test_strangers_and_other_roles_follow_nothing(client: FlaskClient, signed_in: SignedIn) -> None:
    assert client.get("/events?topics=calls").status_code == 401
    assert client.get(f"/events?topics={TOPIC}").status_code == 401
    assert signed_in("agent").get(f"/events?topics={TOPIC}").status_code == 403


def test_whoever_placed_a_call_from_the_phone_page_may_follow_that_one(
    client: FlaskClient, services: FakeServices
) -> None:
    send_json(client, "/phone/calls", call_sid=SID)
    services.events.publish(TOPIC, "turn", {"n": 1})
    services.events.ended = True
    assert '"n": 1' in client.get(f"/events?topics={TOPIC}&last_event_id=0-0").get_data(as_text=True)
    assert client.get("/events?topics=calls").status_code == 401
    assert client.get("/events?topics=call:CA" + "9" * 32).status_code == 401


def answer_to(client: FlaskClient, services: FakeServices, topics: str) -> int:
    services.events.ended = True
    answer = client.get(f"/events?topics={topics}")
    status = answer.status_code
    answer.close()
    return status


@pytest.mark.parametrize(
    ("role", "topic", "status"),
    [
        ("agent", "desk", 200),
        ("qa", "desk", 403),
        ("agent", "agent:agent", 200),
        ("agent", "agent:supervisor", 403),
        ("supervisor", "agent:agent", 200),
        ("branch", "agent:branch", 403),
        ("agent", "agent:", 400),
    ],
)
def test_an_agent_follows_the_desk_and_their_own_events_and_a_supervisor_anybodys(
    signed_in: SignedIn, services: FakeServices, role: str, topic: str, status: int
) -> None:
    assert answer_to(signed_in(role), services, topic) == status


def test_an_agent_follows_the_call_that_is_offered_to_them_and_no_other(
    signed_in: SignedIn, services: FakeServices
) -> None:
    agent = signed_in("agent")
    assert answer_to(agent, services, TOPIC) == 403
    services.desk.offer_call(to="agent")
    assert answer_to(agent, services, TOPIC) == 200
    assert answer_to(agent, services, f"call:CA{'7' * 32}") == 403


def came_by_listening(client: FlaskClient, services: FakeServices, topics: str) -> list[str]:
    answer = client.get(f"/events?topics={topics}", buffered=False)
    chunks: Iterator[bytes] = iter(answer.response)
    for _ in range(3):
        next(chunks)
        services.clock.pass_seconds(events.SIGN_OF_LIFE_MS // 1000)
    next(chunks)
    answer.close()
    return services.desk.came


def test_who_listens_to_their_own_events_is_there_though_their_tab_sleeps(
    signed_in: SignedIn, services: FakeServices
) -> None:
    assert came_by_listening(signed_in("agent"), services, "desk,agent:agent") == ["agent", "agent"]


def test_a_supervisor_who_watches_an_agent_is_no_sign_of_life_of_theirs(
    signed_in: SignedIn, services: FakeServices
) -> None:
    assert came_by_listening(signed_in("supervisor"), services, "agent:agent") == []
