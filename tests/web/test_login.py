import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ivr.web import create_app
from tests.web.conftest import SignedIn, form_secret, send
from tests.web.fakes import FakeServices, make_services


def test_strangers_come_back_to_what_they_wanted_after_signing_in(client: FlaskClient) -> None:
    asked = client.get("/calls?outcome=failed")
    assert asked.headers["Location"] == "/login?next=/calls?outcome%3Dfailed"
    answer = send(client, "/login", name="qa", password="qa-secret", next="/calls?outcome=failed")
    assert answer.headers["Location"] == "/calls?outcome=failed"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", ""])
def test_signing_in_never_leads_to_another_site(client: FlaskClient, elsewhere: str) -> None:
    answer = send(client, "/login", name="qa", password="qa-secret", next=elsewhere)
    assert answer.headers["Location"] == "/calls"


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: FlaskClient) -> None:
    answer = send(client, "/login", name="qa", password="qa-secret")
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("hotline="))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_the_cookie_is_sent_over_https_alone_where_the_public_address_is_https(tmp_path: Path) -> None:
    client = create_app(make_services(tmp_path, public_url="https://hotline.example")).test_client()
    answer = client.get("/", base_url="https://hotline.example")
    assert "Secure" in answer.headers["Set-Cookie"]


def test_a_wrong_password_says_so_and_keeps_the_name(client: FlaskClient) -> None:
    answer = send(client, "/login", name="qa", password="wrong")
    assert answer.status_code == 401
    assert 'value="qa"' in answer.get_data(as_text=True)


def test_guessing_is_braked_and_let_go_after_five_minutes(
    client: FlaskClient, services: FakeServices
) -> None:
    for _ in range(8):
        assert send(client, "/login", name="qa", password="wrong").status_code == 401
    assert send(client, "/login", name="qa", password="qa-secret").status_code == 429
    assert send(client, "/login", name="agent", password="agent-secret").status_code == 303
    services.clock.pass_seconds(301)
    send(client, "/logout")
    assert send(client, "/login", name="qa", password="qa-secret").status_code == 303


def test_signing_out_ends_it(signed_in: SignedIn) -> None:
    client = signed_in("qa")
    assert client.get("/calls").status_code == 200
    send(client, "/logout")
    assert client.get("/calls").status_code == 303


def test_an_account_that_is_gone_is_signed_out(signed_in: SignedIn, services: FakeServices) -> None:
    client = signed_in("qa")
    del services.accounts.kept["qa"]
    assert client.get("/calls").status_code == 303


def test_the_demo_tells_its_password_and_signs_in_with_one_button(client: FlaskClient) -> None:
    page = client.get("/login").get_data(as_text=True)
    assert 'name="password" value="demo"' in page
    assert send(client, "/login", name="demo", password="demo").status_code == 303


def test_without_the_demo_no_password_is_told(tmp_path: Path) -> None:
    page = create_app(make_services(tmp_path, demo=False)).test_client().get("/login").get_data(as_text=True)
    assert 'value="demo"' not in page


def test_whoever_is_signed_in_is_not_asked_again(signed_in: SignedIn) -> None:
    assert signed_in("qa").get("/login?next=/calls").headers["Location"] == "/calls"


def test_a_form_secret_is_in_every_page(client: FlaskClient) -> None:
    assert len(form_secret(client)) > 20


def test_a_name_that_is_nobody_s_is_braked_and_told_in_the_same_words(client: FlaskClient) -> None:
    def page(name: str) -> str:
        answer = send(client, "/login", name=name, password="wrong").get_data(as_text=True)
        return _without_secrets(answer).replace(name, "NAME")

    client.set_cookie("lang", "en")
    for _ in range(10):
        assert page("qa") == page("nobody")
    assert "Too many" in page("nobody")


def test_a_password_typed_as_a_name_is_not_written_down(client: FlaskClient, services: FakeServices) -> None:
    send(client, "/login", name="my-secret-password", password="")
    assert services.audit.lines == [("", "sign_in_refused", "127.0.0.1")]


def test_that_a_source_is_braked_is_written_down_once(client: FlaskClient, services: FakeServices) -> None:
    for _ in range(12):
        send(client, "/login", name="qa", password="wrong")
    actions = [action for _actor, action, _subject in services.audit.lines]
    assert actions == ["sign_in_refused"] * 8 + ["sign_in_braked"]


def test_every_sign_in_is_a_new_one_and_ends_the_one_before(
    client: FlaskClient, services: FakeServices
) -> None:
    send(client, "/login", name="qa", password="qa-secret")
    assert list(services.sign_ins.kept) == ["secret-1"]
    send(client, "/login", name="supervisor", password="supervisor-secret")
    assert list(services.sign_ins.kept) == ["secret-2"]


def test_a_cookie_from_before_signing_in_opens_nothing_and_its_form_secret_is_worth_nothing(
    client: FlaskClient,
) -> None:
    planted, secret = client.get_cookie("hotline"), form_secret(client)
    if planted is None:  # the first answer sets it
        planted = client.get_cookie("hotline")
    assert planted is not None
    send(client, "/login", name="qa", password="qa-secret")
    assert form_secret(client) != secret
    assert client.post("/logout", data={"csrf_token": secret}).status_code == 400
    client.set_cookie("hotline", planted.value)
    assert client.get("/calls").status_code == 303


def test_a_cookie_from_before_signing_out_opens_nothing_any_more(signed_in: SignedIn) -> None:
    client = signed_in("qa")
    stolen = client.get_cookie("hotline")
    assert stolen is not None
    send(client, "/logout")
    client.set_cookie("hotline", stolen.value)
    assert client.get("/calls").status_code == 303


def test_the_cookie_holds_neither_name_nor_role(signed_in: SignedIn) -> None:
    client = signed_in("supervisor")
    with client.session_transaction() as held:
        assert held["_user_id"] == "secret-1"
        assert "supervisor" not in str(dict(held))


def test_the_calls_that_a_stranger_placed_stay_theirs_when_they_sign_in(client: FlaskClient) -> None:
    with client.session_transaction() as held:
        held["phone_calls"] = ["CA1"]
    send(client, "/login", name="demo", password="demo")
    with client.session_transaction() as held:
        assert held["phone_calls"] == ["CA1"]


def test_the_source_is_the_last_hop_that_no_proxy_of_ours_is(tmp_path: Path) -> None:
    def source_seen(**settings: object) -> str:
        services = make_services(tmp_path, **settings)
        client = create_app(services).test_client()
        claimed = {"X-Forwarded-For": "203.0.113.66, 192.0.2.7"}
        secret = form_secret(client)
        client.post("/login", data={"csrf_token": secret, "name": "qa", "password": "x"}, headers=claimed)
        return services.audit.lines[-1][2]

    assert source_seen() == "127.0.0.1"
    assert source_seen(proxies=1) == "192.0.2.7"
    assert source_seen(proxies=2) == "203.0.113.66"


def _without_secrets(page: str) -> str:
    return re.sub(r'(csrf[-_]token" (?:content|value)|nonce)="[^"]*"', "", page)
