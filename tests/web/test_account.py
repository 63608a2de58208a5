import pytest
from flask.testing import FlaskClient

from ivr.web.account import device_name
from tests.web.conftest import SignedIn, send
from tests.web.fakes import FakeServices

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0"


@pytest.fixture
def signed_in(signed_in: SignedIn) -> SignedIn:
    """Who reads English."""

    def make(role: str) -> FlaskClient:
        client = signed_in(role)
        client.set_cookie("lang", "en")
        return client

    return make


def test_one_sees_where_one_is_signed_in_and_which_is_this(signed_in: SignedIn) -> None:
    signed_in("qa")
    page = signed_in("qa").get("/account").get_data(as_text=True)
    assert page.count("Sign out there") == 2
    assert page.count("this browser") == 1
    assert "handle-2" in page.partition("this browser")[2]
    assert "secret-" not in page


def test_one_sign_in_is_ended_and_the_others_stay(signed_in: SignedIn) -> None:
    lost, here = signed_in("qa"), signed_in("qa")
    assert send(here, "/account/end", handle="handle-1").headers["Location"] == "/account"
    assert lost.get("/calls").status_code == 303
    assert here.get("/calls").status_code == 200
    assert send(here, "/account/end", handle="handle-1").status_code == 303, "a second click does no harm"


def test_nobody_ends_another_s_by_its_handle(signed_in: SignedIn) -> None:
    supervisor, qa = signed_in("supervisor"), signed_in("qa")
    send(qa, "/account/end", handle="handle-1")
    assert supervisor.get("/calls").status_code == 200


@pytest.mark.parametrize("fields", [{}, {"handle": "handle-2"}])
def test_ending_the_own_one_leads_to_the_door(signed_in: SignedIn, fields: dict[str, str]) -> None:
    there, here = signed_in("qa"), signed_in("qa")
    assert send(here, "/account/end", **fields).headers["Location"] == "/login"
    assert here.get("/calls").status_code == 303
    assert there.get("/calls").status_code == (200 if fields else 303)


def test_a_new_password_signs_out_every_other_browser(signed_in: SignedIn, services: FakeServices) -> None:
    there, here = signed_in("qa"), signed_in("qa")
    send(here, "/account/password", old="qa-secret", new="another horse", again="another horse")
    assert "changed" in here.get("/account").get_data(as_text=True)
    assert there.get("/calls").status_code == 303
    assert services.accounts.passwords["qa"] == "another horse"


@pytest.mark.parametrize(
    ("old", "again", "told"),
    [("wrong", "another horse", "old password is wrong"), ("qa-secret", "x", "not the same")],
)
def test_a_password_is_changed_by_whoever_knows_it_and_types_the_new_one_twice(
    signed_in: SignedIn, services: FakeServices, old: str, again: str, told: str
) -> None:
    client = signed_in("qa")
    send(client, "/account/password", old=old, new="another horse", again=again)
    assert told in client.get("/account").get_data(as_text=True)
    assert services.accounts.passwords["qa"] == "qa-secret"


def test_guessing_the_old_password_is_braked(signed_in: SignedIn) -> None:
    client = signed_in("qa")
    answers = [send(client, "/account/password", old="x", new="y" * 8, again="y" * 8) for _ in range(9)]
    assert [answer.status_code for answer in answers] == [303] * 8 + [503]


def test_accounts_of_the_hotline_itself_and_of_the_single_sign_on_have_no_password_to_change(
    signed_in: SignedIn, services: FakeServices
) -> None:
    client = signed_in("qa")
    assert 'name="old"' in client.get("/account").get_data(as_text=True)
    services.accounts.kept["qa"] = type(services.accounts.kept["qa"])(
        "qa", "qa", issuer="https://sso.example.com"
    )
    assert 'name="old"' not in client.get("/account").get_data(as_text=True)


def test_an_administrator_sees_everybody_and_ends_what_must_end(signed_in: SignedIn) -> None:
    qa, admin = signed_in("qa"), signed_in("admin")
    assert "/accounts/of?name=qa" in admin.get("/accounts").get_data(as_text=True)
    assert "handle-1" in admin.get("/accounts/of?name=qa").get_data(as_text=True)
    send(admin, "/accounts/end", name="qa")
    assert qa.get("/calls").status_code == 303


def test_an_administrator_disables_and_enables(signed_in: SignedIn) -> None:
    qa, admin = signed_in("qa"), signed_in("admin")
    send(admin, "/accounts/disable", name="qa")
    assert qa.get("/calls").status_code == 303
    assert "disabled" in admin.get("/accounts/of?name=qa").get_data(as_text=True)
    send(admin, "/accounts/enable", name="qa")
    assert "Disable the account" in admin.get("/accounts/of?name=qa").get_data(as_text=True)


def test_nobody_shuts_the_door_behind_themselves(signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    assert send(admin, "/accounts/disable", name="admin").status_code == 400
    assert admin.get("/accounts").status_code == 200


def test_an_account_that_is_not_there_is_told(signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    assert admin.get("/accounts/of?name=nobody").status_code == 404
    assert send(admin, "/accounts/disable", name="nobody").status_code == 404


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (FIREFOX, "Firefox, Windows"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/26.0 Safari/605",
            "Safari, Mac",
        ),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537 Chrome/142.0 Mobile Safari/537", "Chrome, Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537 Edg/142.0", "Edge, Windows"),
        ("curl/8.14.1", "curl/8.14.1"),
        ("", "?"),
    ],
)
def test_a_device_is_called_what_people_call_it(told: str, name: str) -> None:
    assert device_name(told) == name
