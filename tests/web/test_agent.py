from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ivr.messages.agent import Agent
from ivr.simulator.line import is_token
from ivr.web import create_app
from tests.web.conftest import SignedIn, send
from tests.web.fakes import ADMIN_TOKEN, NOW, FakeServices, make_services


def test_the_page_bears_the_desk_as_it_is_and_signs_the_agent_on(
    signed_in: SignedIn, services: FakeServices
) -> None:
    services.desk.agents["agent"] = Agent("agent", presence="available", since=NOW)
    services.desk.offer_call()
    page = signed_in("agent").get("/agent").get_data(as_text=True)
    assert '"topic":' in page
    assert "offer-1" in page
    assert "16300000010" not in page
    assert services.desk.came == ["agent"]


def test_the_page_may_open_a_socket_to_the_carrier_of_the_demo_alone(
    signed_in: SignedIn, tmp_path: Path
) -> None:
    policy = signed_in("agent").get("/agent").headers["Content-Security-Policy"]
    assert "connect-src 'self' ws://localhost:8002;" in policy
    elsewhere = create_app(make_services(tmp_path, demo=False)).test_client()
    send(elsewhere, "/login", name="agent", password="agent-secret")
    assert "connect-src 'self';" in elsewhere.get("/agent").headers["Content-Security-Policy"]


def test_the_softphone_is_told_where_to_register_and_as_whom(signed_in: SignedIn) -> None:
    told = signed_in("agent").get("/api/desk/line").get_json()
    assert told["kind"] == "embedded"
    assert told["number"] == "client:agent"
    address, _, token = told["url"].partition("?token=")
    assert address == "ws://localhost:8002/line"
    assert is_token(token, ADMIN_TOKEN)


def test_an_agent_with_a_telephone_has_no_softphone(signed_in: SignedIn, services: FakeServices) -> None:
    services.desk.agents["agent"] = Agent("agent", number="+8613800000000")
    assert signed_in("agent").get("/api/desk/line").get_json() == {"kind": "none"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_outcomes_and_skills_are_named_as_the_desks_rules_name_them(
    signed_in: SignedIn, language: str
) -> None:
    page = signed_in("agent").get(f"/agent?lang={language}").get_data(as_text=True)
    assert {"zh": "已安排派送或取件", "en": "Delivery or pickup arranged"}[language] in page


def test_who_takes_no_calls_has_no_link_to_the_page(signed_in: SignedIn, client: FlaskClient) -> None:
    assert 'href="/agent"' in signed_in("agent").get("/").get_data(as_text=True)
    assert 'href="/agent"' not in signed_in("qa").get("/").get_data(as_text=True)
    assert 'href="/agent"' not in client.get("/").get_data(as_text=True)


class Abroad:
    connects_to = ("wss://voice.example",)
    plays_from = ("mediastream:",)

    def ticket(self, name: str) -> dict[str, str]:
        return {"kind": "sdk", "token": f"for {name}"}


def test_without_the_demo_the_softphone_is_the_carriers_own(tmp_path: Path) -> None:
    services = make_services(tmp_path, demo=False)
    services.browser_line = Abroad()
    client = create_app(services).test_client()
    send(client, "/login", name="agent", password="agent-secret")
    assert client.get("/api/desk/line").get_json() == {"kind": "sdk", "token": "for agent"}
    policy = client.get("/agent").headers["Content-Security-Policy"]
    assert "connect-src 'self' wss://voice.example;" in policy
    assert "media-src 'self' blob: mediastream:;" in policy
    assert "mediastream" not in client.get("/").headers["Content-Security-Policy"]


def test_where_nothing_is_set_up_there_is_no_softphone(tmp_path: Path) -> None:
    client = create_app(make_services(tmp_path, demo=False)).test_client()
    send(client, "/login", name="agent", password="agent-secret")
    assert client.get("/api/desk/line").get_json() == {"kind": "none"}
