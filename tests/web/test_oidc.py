"""Against a real issuer over HTTP, on the real store: nothing between the browser and the account is played."""

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.messages.account import AuditFilter, User
from ivr.store import live
from ivr.store.accounts import Accounts
from ivr.store.attempts import RedisAttempts
from ivr.store.audit import Audit
from ivr.store.database import Database
from ivr.store.pending import RedisPending
from ivr.store.signins import SignIns
from ivr.store.signon import SignOnAccounts
from ivr.web import create_app
from tests.store.conftest import redis_url
from tests.web.fakes import FakeServices, make_record, make_services
from tests.web.issuer import CLIENT, SECRET, Issuer
from tests.web.serving import serving

__all__ = ["redis_url"]
HOTLINE = "https://hotline.example.com"


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    made = Issuer()
    with serving(made.app()) as url:
        made.url = url
        yield made


@pytest.fixture
def house(tmp_path: Path, database: Database, redis_url: str, issuer: Issuer) -> Iterator[FakeServices]:
    """A hotline with real accounts, that has the issuer for its single sign-on."""
    made = make_services(
        tmp_path, demo=False, public_url=HOTLINE, oidc_issuer=issuer.url, oidc_client_id=CLIENT,
        oidc_client_secret=SECRET,
    )  # fmt: skip
    made.records.add(make_record())
    with live.connect(redis_url) as redis:
        redis.flushall()
        made.accounts = Accounts(database, made.clock)  # type: ignore[assignment]
        made.sign_ins = SignIns(database, made.clock)
        made.sign_on = SignOnAccounts(database, made.clock)
        made.audit = Audit(database)  # type: ignore[assignment]
        made.attempts, made.pending = RedisAttempts(redis), RedisPending(redis)
        yield made


class Browser:
    """Goes to the hotline in memory, and to the issuer over HTTP."""

    def __init__(self, house: FakeServices) -> None:
        self.hotline: FlaskClient = create_app(house).test_client()
        self.hotline.set_cookie("lang", "en", domain="hotline.example.com")

    def get(self, path: str) -> TestResponse:
        return self.hotline.get(path, base_url=HOTLINE)

    def leave_for_the_issuer(self, wanted: str = "") -> str:
        """Where the issuer sends it back to: path and query."""
        off = self.get(f"/login/oidc?next={wanted}")
        assert off.status_code == 302, off.get_data(as_text=True)
        back = requests.get(off.headers["Location"], allow_redirects=False, timeout=5)
        assert back.status_code == 302, back.text
        target = urlsplit(back.headers["Location"])
        assert f"{target.scheme}://{target.netloc}" == HOTLINE
        return f"{target.path}?{target.query}"

    def sign_in(self, wanted: str = "") -> TestResponse:
        return self.get(self.leave_for_the_issuer(wanted))


@pytest.fixture
def browser(house: FakeServices) -> Browser:
    return Browser(house)


def _refused(answer: TestResponse, browser: Browser, house: FakeServices) -> str:
    """Nobody was let in, no account was made; what the page says."""
    assert answer.status_code == 403
    assert browser.get("/calls").status_code == 303
    assert house.accounts.users() == ()
    return answer.get_data(as_text=True)


def test_somebody_new_gets_an_account_of_the_role_that_the_issuer_says_and_what_they_wanted(
    browser: Browser, house: FakeServices, issuer: Issuer
) -> None:
    assert browser.get("/calls").headers["Location"] == "/login?next=/calls"
    assert "/login/oidc?next=/calls" in browser.get("/login?next=/calls").get_data(as_text=True)
    answer = browser.sign_in("/calls")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/calls")
    assert browser.get("/calls").status_code == 200
    assert house.accounts.users() == (User("li", "qa", issuer=issuer.url),)
    last = next(house.audit.all(AuditFilter(action="sign_in")))
    assert (last.actor, last.detail["way"]) == ("li", "single sign-on")


def test_the_way_there_carries_state_nonce_and_the_challenge_of_a_secret_that_stays_here(
    browser: Browser, issuer: Issuer
) -> None:
    off = browser.get("/login/oidc")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(off.headers["Location"]).query).items()}
    assert off.headers["Location"].startswith(f"{issuer.url}/authorize?")
    assert asked["response_type"] == "code"
    assert asked["redirect_uri"] == f"{HOTLINE}/login/oidc/callback"
    assert asked["code_challenge_method"] == "S256"
    assert "openid" in asked["scope"].split()
    assert len(asked["state"]) >= 20
    assert len(asked["nonce"]) >= 20
    assert "code_verifier" not in str(off.headers)


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_coming_back_never_leads_to_another_site(browser: Browser, elsewhere: str) -> None:
    assert browser.sign_in(elsewhere).headers["Location"] == "/calls"


@pytest.mark.parametrize(
    "lie",
    [
        {"nonce": "of-another-sign-in"},
        {"nonce": None},
        {"aud": "another-client"},
        {"aud": ["another-client", "one-more"]},
        {"aud": [CLIENT, "another-client"], "azp": "another-client"},
        {"aud": "another-client", "azp": CLIENT},
        {"aud": None},
        {"iss": "https://evil.example"},
        {"exp": int(time.time()) - 3600},
        {"iat": int(time.time()) + 3600},
        {"sub": None},
    ],
    # Not `str`: hours differ from one process to the next, and names of tests must not.
    ids=lambda lie: "-".join(
        f"{name}_{'hour' if name in ('exp', 'iat') else told}" for name, told in lie.items()
    ),
)
def test_a_token_that_is_not_for_this_sign_in_is_not_believed(
    browser: Browser, house: FakeServices, issuer: Issuer, lie: dict[str, object]
) -> None:
    issuer.lies = lie
    assert "no answer that we can trust" in _refused(browser.sign_in(), browser, house)
    assert [line.detail["why"] for line in house.audit.all(AuditFilter(action="sign_in_refused"))] == [
        "sign-on-refused"
    ]


@pytest.mark.parametrize("how", ["unsigned", "signed_with_the_secret", "signed_by_somebody"])
def test_a_token_that_the_issuer_s_key_did_not_sign_is_not_believed(
    browser: Browser, house: FakeServices, issuer: Issuer, how: str
) -> None:
    issuer.sign = getattr(issuer, how)
    _refused(browser.sign_in(), browser, house)


def test_a_key_that_changes_between_two_sign_ins_or_in_the_middle_of_one_is_found(
    browser: Browser, issuer: Issuer
) -> None:
    assert browser.sign_in().status_code == 303
    old = issuer.keys[0]
    back = browser.leave_for_the_issuer()
    issuer.rotate()
    assert issuer.keys[0].kid != old.kid
    assert browser.get(back).status_code == 303
    issuer.sign = lambda claims: issuer.signed(claims, old)
    assert browser.sign_in().status_code == 403, "the old key is not published any more"


def test_the_same_way_back_works_once(browser: Browser, house: FakeServices) -> None:
    back = browser.leave_for_the_issuer()
    before = browser.hotline.get_cookie("hotline", domain="hotline.example.com")
    assert before is not None
    assert browser.get(back).status_code == 303
    assert browser.get(back).status_code == 403
    assert browser.get("/calls").status_code == 200, "and whoever is in stays in"
    thief = Browser(house)
    thief.hotline.set_cookie("hotline", before.value, domain="hotline.example.com")
    assert thief.get(back).status_code == 403
    assert thief.get("/calls").status_code == 303


def test_a_way_back_that_another_browser_began_is_refused(browser: Browser, house: FakeServices) -> None:
    back = browser.leave_for_the_issuer()
    other = Browser(house)
    other.leave_for_the_issuer()
    assert other.get(back).status_code == 403
    assert other.get("/login/oidc/callback").status_code == 403
    assert other.get("/login/oidc/callback?code=x&state=y").status_code == 403
    assert other.get(back + "&iss=https://evil.example").status_code == 403
    assert house.accounts.users() == ()


def test_signing_in_makes_a_new_cookie_and_a_new_form_secret(browser: Browser) -> None:
    def form_secret() -> str:
        return (
            browser.get("/")
            .get_data(as_text=True)
            .partition('name="csrf-token" content="')[2]
            .partition('"')[0]
        )

    with browser.hotline.session_transaction(base_url=HOTLINE) as planted:
        planted["_user_id"] = "known-to-the-attacker"
    stranger = form_secret()
    browser.sign_in()
    with browser.hotline.session_transaction(base_url=HOTLINE) as held:
        assert held["_user_id"] != "known-to-the-attacker"
        assert "li" not in held.values()
        assert "qa" not in held.values()
    assert form_secret() != stranger


@pytest.mark.parametrize("role", [None, "", "boss", ["boss"], 7, {"qa": True}])
def test_without_a_role_that_we_know_nobody_comes_in(
    browser: Browser, house: FakeServices, issuer: Issuer, role: object
) -> None:
    issuer.lies = {"hotline_role": role}
    assert "gives you no role" in _refused(browser.sign_in(), browser, house)


def test_several_roles_are_told(browser: Browser, house: FakeServices, issuer: Issuer) -> None:
    issuer.lies = {"hotline_role": ["staff", "qa", "admin"]}
    assert "several roles" in _refused(browser.sign_in(), browser, house)


def test_one_role_in_a_list_of_groups_is_enough(
    browser: Browser, house: FakeServices, issuer: Issuer
) -> None:
    issuer.lies = {"hotline_role": ["staff", "supervisor", "canteen"]}
    assert browser.sign_in().status_code == 303
    assert [user.role for user in house.accounts.users()] == ["supervisor"]


def test_a_role_that_is_taken_away_ends_what_it_had_opened(
    browser: Browser, house: FakeServices, issuer: Issuer
) -> None:
    browser.sign_in()
    issuer.lies = {"hotline_role": None}
    assert Browser(house).sign_in().status_code == 403
    assert browser.get("/calls").status_code == 303


def test_a_role_may_stand_inside_another_claim_or_at_the_userinfo_endpoint_alone(
    house: FakeServices, issuer: Issuer
) -> None:
    house.settings = house.settings.model_copy(update={"oidc_role_claim": "realm_access.roles"})
    issuer.lies = {"realm_access": {"roles": ["offline_access", "agent"]}}
    assert Browser(house).sign_in().status_code == 303
    assert [user.role for user in house.accounts.users()] == ["agent"]
    issuer.lies, issuer.more = {}, {"realm_access": {"roles": ["claims"]}}
    assert Browser(house).sign_in().status_code == 303
    assert [user.role for user in house.accounts.users()] == ["claims"]
    issuer.more |= {"sub": "somebody-else"}
    assert Browser(house).sign_in().status_code == 403


@pytest.mark.parametrize(
    ("email", "is_in"),
    [
        ({"email": "li@example.com", "email_verified": True}, True),
        ({"email": "Li@Example.com", "email_verified": True}, True),
        ({"email": "li@example.com", "email_verified": False}, False),
        ({"email": "li@example.com"}, False),
        ({"email": "li@evil-example.com", "email_verified": True}, False),
        ({}, False),
    ],
    ids=str,
)
def test_a_domain_keeps_others_out(
    house: FakeServices, issuer: Issuer, email: dict[str, object], is_in: bool
) -> None:
    house.settings = house.settings.model_copy(update={"oidc_domain": "example.com"})
    issuer.lies = email
    assert Browser(house).sign_in().status_code == (303 if is_in else 403)


def test_an_account_of_our_own_is_not_opened_by_its_name(
    browser: Browser, house: FakeServices, issuer: Issuer
) -> None:
    house.accounts.add_user("li", "admin", "correct horse")
    answer = browser.sign_in()
    assert answer.status_code == 403
    assert "another account with your name" in answer.get_data(as_text=True)
    assert browser.get("/calls").status_code == 303


def test_a_disabled_account_stays_shut_and_is_told(browser: Browser, house: FakeServices) -> None:
    browser.sign_in()
    house.accounts.disable("li")
    assert browser.get("/calls").status_code == 303
    assert "disabled" in browser.sign_in().get_data(as_text=True)


def test_whoever_says_no_there_may_try_again(browser: Browser, house: FakeServices, issuer: Issuer) -> None:
    issuer.refuses = "access_denied"
    _refused(browser.sign_in(), browser, house)
    issuer.refuses = ""
    assert browser.sign_in().status_code == 303


def test_an_issuer_that_is_away_is_told_and_administrators_come_in_by_password(
    browser: Browser, house: FakeServices, issuer: Issuer
) -> None:
    house.accounts.add_user("root", "admin", "correct horse")
    house.accounts.add_user("wang", "qa", "correct horse")
    issuer.is_away = True
    answer = browser.get("/login/oidc")
    assert answer.status_code == 503
    assert "cannot be reached" in answer.get_data(as_text=True)
    assert 'name="password"' in answer.get_data(as_text=True)
    assert _by_password(browser, "wang").status_code == 403
    assert browser.get("/calls").status_code == 303
    assert _by_password(browser, "root").status_code == 303
    assert browser.get("/calls").status_code == 200
    issuer.is_away = False
    assert Browser(house).sign_in().status_code == 303, "and its absence is not remembered"


def test_an_issuer_that_goes_away_in_the_middle_is_told(browser: Browser, issuer: Issuer) -> None:
    back = browser.leave_for_the_issuer()
    issuer.is_away = True
    assert browser.get(back).status_code == 503


@pytest.mark.parametrize("name", ["https://evil.example", "", None])
def test_a_server_that_is_another_issuer_is_not_asked_further(
    browser: Browser, issuer: Issuer, name: str | None
) -> None:
    issuer.metadata = {"issuer": name}
    assert browser.get("/login/oidc").status_code == 503
    assert issuer.asked == ["/.well-known/openid-configuration"]


def test_what_the_issuer_is_is_not_asked_at_every_click(browser: Browser, issuer: Issuer) -> None:
    for _ in range(3):
        browser.get("/login/oidc")
    assert issuer.asked == ["/.well-known/openid-configuration"]
    for _ in range(27):
        assert browser.get("/login/oidc").status_code == 302
    assert browser.get("/login/oidc").status_code == 429


def test_signing_out_ends_ours_and_leads_to_the_issuer_s_way_out(browser: Browser, issuer: Issuer) -> None:
    browser.sign_in()
    page = _post(browser, "/logout").get_data(as_text=True)
    assert f'content="0; url={issuer.url}/logout?id_token_hint=' in page
    assert "post_logout_redirect_uri=https%3A%2F%2Fhotline.example.com%2Flogin" in page
    assert browser.get("/calls").status_code == 303


def test_signing_out_works_while_the_issuer_is_away(house: FakeServices, issuer: Issuer) -> None:
    browser = Browser(house)
    browser.sign_in()
    restarted = Browser(house)
    cookie = browser.hotline.get_cookie("hotline", domain="hotline.example.com")
    assert cookie is not None
    restarted.hotline.set_cookie("hotline", cookie.value, domain="hotline.example.com")
    issuer.is_away = True
    assert _post(restarted, "/logout").headers["Location"] == "/"
    assert browser.get("/calls").status_code == 303


def test_without_a_setting_there_is_no_single_sign_on(tmp_path: Path) -> None:
    client = create_app(make_services(tmp_path)).test_client()
    assert client.get("/login/oidc").status_code == 404
    assert "/login/oidc" not in client.get("/login").get_data(as_text=True)


def _by_password(browser: Browser, name: str) -> TestResponse:
    return _post(browser, "/login", name=name, password="correct horse")


def _post(browser: Browser, path: str, **fields: str) -> TestResponse:
    page = browser.get("/").get_data(as_text=True)
    secret = page.partition('name="csrf-token" content="')[2].partition('"')[0]
    return browser.hotline.post(path, data={"csrf_token": secret, **fields}, base_url=HOTLINE)
