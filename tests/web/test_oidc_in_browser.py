"""Off to the issuer, back, and out again, in a browser that keeps to our content policy."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ivr.store.accounts import Accounts
from ivr.store.audit import Audit
from ivr.store.database import Database
from ivr.store.signins import SignIns
from ivr.store.signon import SignOnAccounts
from ivr.web import create_app
from tests.browser import browser
from tests.web.fakes import make_services
from tests.web.issuer import CLIENT, SECRET, Issuer
from tests.web.serving import serving

__all__ = ["browser"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    made = Issuer()
    with serving(made.app()) as url:
        made.url = url
        yield made


@pytest.fixture
def hotline(tmp_path: Path, database: Database, issuer: Issuer) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    house = make_services(
        tmp_path, demo=False, public_url=f"http://127.0.0.1:{port}", oidc_issuer=issuer.url, oidc_client_id=CLIENT,
        oidc_client_secret=SECRET,
    )  # fmt: skip
    house.accounts, house.audit = Accounts(database, house.clock), Audit(database)  # type: ignore[assignment]
    house.sign_ins, house.sign_on = SignIns(database, house.clock), SignOnAccounts(database, house.clock)
    with serving(create_app(house), port) as url:
        yield url


def test_whoever_is_known_to_the_company_comes_in_by_one_click_and_is_led_out_of_both(
    browser: Browser, hotline: str, issuer: Issuer
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{hotline}/calls?lang=en")
        page.get_by_role("button", name="Sign in with the company's account").click()
        page.wait_for_url(f"{hotline}/calls?lang=en")
        page.get_by_role("link", name="li", exact=True).click()
        expect(page.get_by_text("this browser")).to_be_visible()
        page.get_by_role("button", name="Sign out", exact=True).click()
        page.wait_for_url(f"{issuer.url}/logout?**")
        page.goto(f"{hotline}/calls")
        expect(page).to_have_url(f"{hotline}/login?next=/calls")


def test_whoever_has_no_role_is_told_and_finds_the_way_for_administrators(
    browser: Browser, hotline: str, issuer: Issuer
) -> None:
    issuer.lies = {"hotline_role": "boss"}
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{hotline}/login?lang=en")
        expect(page.get_by_label("Password")).to_be_hidden()
        page.get_by_role("button", name="Sign in with the company's account").click()
        expect(page.get_by_role("alert")).to_contain_text("gives you no role")
        expect(page.get_by_label("Password")).to_be_visible()
