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
