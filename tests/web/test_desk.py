import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.messages.agent import Offer
from tests.web.conftest import SignedIn, send_json
from tests.web.fakes import SID, FakeServices

_made = iter(range(10**8, 10**9))


@pytest.fixture
def agent(signed_in: SignedIn, services: FakeServices) -> FlaskClient:
    client = signed_in("agent")
    client.post("/api/desk/come")
    return client


@pytest.fixture
def offer(agent: FlaskClient, services: FakeServices) -> Offer:
    services.desk.come("agent")
    offered: Offer = services.desk.offer_call()
    return offered


def act(client: FlaskClient, path: str, **fields: object) -> TestResponse:
    return send_json(client, f"/api/desk/{path}", id=f"act-{next(_made)}", **fields)  # type: ignore[arg-type]


def test_the_snapshot_tells_the_offer_its_packet_and_from_where_events_go_on(
    agent: FlaskClient, offer: Offer, services: FakeServices
) -> None:
    told = agent.get("/api/desk").get_json()
    assert told["offer"]["id"] == offer.id
    assert told["packets"][SID]["own_words"] == ["我要人工，你们网点就是不给我送上楼"]
    assert told["topic"] == f"desk,agent:agent,call:{SID}"
    assert told["cursor"].endswith(",0-0")
    assert told["cursor"].count(",") == 2
    assert told["now"] == "2026-11-22T07:00:00.000Z"


def test_without_a_call_there_is_no_topic_of_one(agent: FlaskClient, services: FakeServices) -> None:
    services.desk.come("agent")
    told = agent.get("/api/desk").get_json()
    assert told["topic"] == "desk,agent:agent"
    assert told["cursor"].count(",") == 1
    assert told["call_sid"] == ""


def test_looking_is_no_sign_of_life_and_coming_is(signed_in: SignedIn, services: FakeServices) -> None:
    client = signed_in("agent")
    client.get("/api/desk")
    assert services.desk.came == []
    assert send_json(client, "/api/desk/come").status_code == 200
    assert services.desk.came == ["agent"]


def test_an_event_between_cursor_and_view_is_told_by_the_view(
    agent: FlaskClient, services: FakeServices
) -> None:
    services.desk.come("agent")
    cursor_of = services.events.cursor

    def cursor(topics: list[str]) -> str:
        place = cursor_of(topics)
        if not services.desk.offers:
            services.desk.offer_call()
        return place

    services.events.cursor = cursor  # type: ignore[method-assign, assignment]
    assert agent.get("/api/desk").get_json()["offer"] is not None


def test_an_agent_is_available_or_away_and_nothing_else_by_choice(
    agent: FlaskClient, services: FakeServices
) -> None:
    services.desk.come("agent")
    assert act(agent, "presence", presence="available").get_json()["presence"] == "available"
    assert act(agent, "presence", presence="on_call").status_code == 400
    assert services.desk.agents["agent"].presence == "available"


def test_an_offer_is_shown_accepted_and_becomes_a_conversation(
    agent: FlaskClient, offer: Offer, services: FakeServices
) -> None:
    assert act(agent, f"offers/{offer.id}/shown").status_code == 200
    assert act(agent, f"offers/{offer.id}/accept").get_json()["accepted_at"]
    assert services.desk.done == [("shown", offer.id), ("accept", offer.id)]
    assert agent.get("/api/desk").get_json()["conversation"]["call_sid"] == SID


def test_an_offer_may_be_declined(agent: FlaskClient, offer: Offer, services: FakeServices) -> None:
    assert act(agent, f"offers/{offer.id}/decline").status_code == 200
    assert agent.get("/api/desk").get_json()["offer"] is None


def test_who_was_too_late_is_told_who_was_faster(
    agent: FlaskClient, signed_in: SignedIn, offer: Offer, services: FakeServices
) -> None:
    late = act(signed_in("supervisor"), f"offers/{offer.id}/accept")
    assert late.status_code == 409
    assert late.get_json()["error"]["code"] == "offer-taken"
    assert late.get_json()["error"]["by"] == "agent"


def test_an_offer_that_is_gone_says_so(agent: FlaskClient) -> None:
    assert act(agent, "offers/nothing/accept").status_code == 404


@pytest.fixture
def talk(agent: FlaskClient, offer: Offer, services: FakeServices) -> str:
    services.desk.accept(offer.id, "agent")
    services.desk.bridge()
    services.desk.done.clear()
    return f"calls/{SID}"


def test_the_caller_is_held_and_taken_back(agent: FlaskClient, talk: str, services: FakeServices) -> None:
    assert act(agent, f"{talk}/hold").get_json()["conversation"]["on_hold"] is True
    assert act(agent, f"{talk}/resume").get_json()["conversation"]["on_hold"] is False
    assert services.desk.done == [("hold", SID), ("resume", SID)]


def test_a_colleague_is_asked_and_given_the_call(
    agent: FlaskClient, talk: str, services: FakeServices
) -> None:
    services.desk.sign_on("李敏")
    assert act(agent, f"{talk}/consult", colleague="李敏").get_json()["conversation"]["colleague"] == "李敏"
    assert act(agent, f"{talk}/end-consult", hand_on=True).status_code == 200
    assert services.desk.done == [("consult", SID, "李敏"), ("end-consult", SID, "True")]


def test_a_colleague_who_is_busy_is_not_rung(agent: FlaskClient, talk: str, services: FakeServices) -> None:
    services.desk.sign_on("周强", "on_call")
    assert act(agent, f"{talk}/consult", colleague="周强").status_code == 503
    assert services.desk.done == []


@pytest.mark.parametrize(
    ("fields", "done"),
    [
        ({"to": "李敏", "note": "他要谈赔偿"}, ("hand-on", SID, "李敏", "", "他要谈赔偿")),
        ({"skill": "claims"}, ("hand-on", SID, "", "claims", "")),
    ],
)
def test_a_call_is_handed_on_to_one_by_name_or_to_whoever_has_the_skill(
    agent: FlaskClient, talk: str, services: FakeServices, fields: dict[str, str], done: tuple[str, ...]
) -> None:
    assert act(agent, f"{talk}/hand-on", **fields).status_code == 200
    assert services.desk.done == [done]


@pytest.mark.parametrize("fields", [{}, {"to": "李敏", "skill": "claims"}, {"skill": "juggling"}])
def test_a_call_is_not_handed_on_to_nobody_or_to_both(
    agent: FlaskClient, talk: str, services: FakeServices, fields: dict[str, str]
) -> None:
    assert act(agent, f"{talk}/hand-on", **fields).status_code == 400
    assert services.desk.done == []


def test_a_call_goes_back_to_the_bot_with_a_note(
    agent: FlaskClient, talk: str, services: FakeServices
) -> None:
    act(agent, f"{talk}/return", note="还想查另一件")
    assert services.desk.done == [("return", SID, "还想查另一件")]


def test_after_the_end_comes_the_wrap_up_as_it_was_prefilled(
    agent: FlaskClient, talk: str, services: FakeServices
) -> None:
    act(agent, f"{talk}/end")
    told = agent.get("/api/desk").get_json()
    assert told["conversation"]["ended_at"]
    assert told["last"] == {"outcome": "arranged", "note": "网点半小时内回电", "solved": True}
    assert act(agent, f"{talk}/wrap-up", outcome="no-such-code").status_code == 400
    assert act(agent, f"{talk}/wrap-up", **{**told["last"], "solved": False}).status_code == 200
    assert services.desk.done[-1] == ("wrap-up", SID, "arranged", "网点半小时内回电", "False")
    assert agent.get("/api/desk").get_json()["me"]["presence"] == "available"


def test_an_act_of_a_form_from_elsewhere_is_refused(
    agent: FlaskClient, talk: str, services: FakeServices
) -> None:
    assert agent.post(f"/api/desk/{talk}/end", json={"id": "act-00000001"}).status_code == 400
    assert services.desk.done == []
