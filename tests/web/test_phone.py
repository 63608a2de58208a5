import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from flask.testing import FlaskClient

from ivr.simulator.line import is_token
from ivr.web import create_app
from ivr.web.callers import demo_callers
from tests.web.conftest import send_json
from tests.web.fakes import ADMIN_TOKEN, SID, FakeServices, make_services


def test_the_page_offers_every_demo_caller_in_both_languages(client: FlaskClient) -> None:
    for language in ("zh", "en"):
        page = client.get(f"/phone?lang={language}").get_data(as_text=True)
        for caller in demo_callers():
            assert caller.name[language] in page
            assert caller.story[language] in page


def test_the_page_may_open_a_socket_to_the_carrier_and_no_other(
    client: FlaskClient, services: FakeServices
) -> None:
    policy = client.get("/phone", base_url="http://localhost:8000").headers["Content-Security-Policy"]
    assert f"connect-src 'self' ws://localhost:{services.settings.carrier_listen_port};" in policy
    assert "ws:" not in client.get("/login").headers["Content-Security-Policy"]


def test_a_ticket_opens_the_carriers_line_for_a_few_minutes(client: FlaskClient) -> None:
    ticket = send_json(client, "/phone/ticket").json
    url = urlsplit(ticket["url"])
    assert (url.scheme, url.port, url.path) == ("ws", 8002, "/line")
    (token,) = parse_qs(url.query)["token"]
    assert is_token(token, ADMIN_TOKEN)
    assert 0 < ticket["expires_at"] - time.time() < 600
    assert ADMIN_TOKEN not in token
    assert ticket["to"] == "+12025550100"


def test_a_ticket_before_the_carrier_has_started_is_a_clear_fault(
    client: FlaskClient, services: FakeServices
) -> None:
    (services.settings.data_dir / "admin.token").unlink()
    answer = send_json(client, "/phone/ticket")
    assert answer.json["error"]["code"] == "carrier-not-ready"


def test_typed_words_reach_the_call_that_this_browser_placed(
    client: FlaskClient, services: FakeServices
) -> None:
    services.inbox.live.add(SID)
    assert send_json(client, "/phone/text", call_sid=SID, text="你好").status_code == 403
    assert send_json(client, "/phone/calls", call_sid=SID).status_code == 204
    assert send_json(client, "/phone/text", call_sid=SID, text="  帮我查一下 ").status_code == 204
    assert services.inbox.posted == [(SID, {"text": "帮我查一下"})]


def test_words_for_a_call_that_is_over_are_refused_clearly(client: FlaskClient) -> None:
    send_json(client, "/phone/calls", call_sid=SID)
    answer = send_json(client, "/phone/text", call_sid=SID, text="喂")
    assert answer.json["error"]["code"] == "call-not-live"


def test_senseless_bodies_are_refused(client: FlaskClient) -> None:
    send_json(client, "/phone/calls", call_sid=SID)
    assert send_json(client, "/phone/calls", call_sid="CA12").status_code == 400
    assert send_json(client, "/phone/text", call_sid=SID, text=" ").status_code == 400
    assert send_json(client, "/phone/text", call_sid=SID, text="长" * 201).status_code == 400


def test_the_phone_exists_in_the_demo_alone(tmp_path: Path) -> None:
    client = create_app(make_services(tmp_path, demo=False)).test_client()
    assert client.get("/phone").status_code == 404
    assert send_json(client, "/phone/ticket").status_code == 404
    assert "/phone" not in client.get("/").get_data(as_text=True)


def test_the_texts_of_a_caller_of_the_demo_are_shown_and_nobody_elses(
    client: FlaskClient, services: FakeServices
) -> None:
    text = {
        "id": "m1",
        "template": "damage",
        "text": "…",
        "state": "sent",
        "sent_at": "2026-11-22T07:00:00.000Z",
    }
    services.texts.sent = {"+8616300000006": [text], "+8613800138000": [text]}
    answer = client.get("/phone/messages?number=%2B8616300000006")
    assert answer.get_json() == {"messages": [{"id": "m1", "text": "…", "sent_at": text["sent_at"]}]}
    assert client.get("/phone/messages?number=%2B8616300000001").get_json() == {"messages": []}
    assert client.get("/phone/messages?number=%2B8613800138000").status_code == 404
    assert client.get("/phone/messages?number=").get_json() == {
        "messages": []
    }  # the withheld one has no phone
