"""The agents' softphone by the carrier's own SDK, of which a stand-in is served: it cannot be reached from a test."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from ivr.messages.agent import Agent
from ivr.web import create_app
from tests.browser import chromium
from tests.web.fakes import NOW, FakeServices, make_record, make_services
from tests.web.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SDK = """
class Call {
  taken = {};
  on(name, take) { this.taken[name] = take; }
  accept() { this.isAccepted = true; this.taken.accept(); }
  reject() { this.taken.reject(); }
  disconnect() { this.taken.disconnect(); }
  mute(muted) { this.isMuted = muted; }
}
window.Twilio = { Device: class {
  constructor(token) { Object.assign(this, { token, taken: {}, audio: { incoming() {} } }); window.device = this; }
  on(name, take) { this.taken[name] = take; }
  async register() { this.taken.registered(); }
  updateToken(token) { this.token = token; }
  destroy() {}
  ring() { window.call = new Call(); this.taken.incoming(window.call); }
} };
"""


class BrowserLine:
    """Tokens are numbered."""

    connects_to = ("wss://voice.example",)
    plays_from = ("mediastream:",)
    given = 0

    def ticket(self, name: str) -> Mapping[str, Any]:
        self.given += 1
        return {"kind": "sdk", "token": f"{name}-{self.given}"}


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def services(tmp_path: Path) -> FakeServices:
    made = make_services(tmp_path, demo=False)
    made.records.add(make_record())
    made.browser_line = BrowserLine()
    made.desk.agents["agent"] = Agent("agent", presence="available", since=NOW)
    return made


@pytest.fixture
def page(chrome: Browser, services: FakeServices) -> Iterator[Page]:
    complaints: list[str] = []
    with serving(create_app(services)) as url, chrome.new_context() as context:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route(
            "**/vendor/twilio-voice.min.js",
            lambda route: route.fulfill(body=SDK, content_type="text/javascript"),
        )
        page.goto(f"{url}/login?lang=en&next=/agent")
        page.get_by_label("Name").fill("agent")
        page.get_by_label("Password").fill("agent-secret")
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/agent")
        until(page, "ready")
        yield page
        services.events.ended = True
    assert complaints == []


def until(page: Page, state: str) -> None:
    expect(page.locator("#line-state")).to_have_attribute("data-state", state, timeout=15_000)


def test_what_was_accepted_is_answered_by_itself(page: Page, services: FakeServices) -> None:
    services.desk.offer_call()
    page.get_by_role("button", name="Accept").click()
    page.evaluate("() => device.ring()")
    until(page, "talking")
    assert page.evaluate("() => call.isAccepted")
    page.get_by_role("button", name="Mute").click()
    assert page.evaluate("() => call.isMuted")
    page.evaluate("() => call.taken.disconnect()")
    until(page, "ready")


def test_a_ring_that_nobody_asked_for_is_shown_and_not_answered(page: Page) -> None:
    page.evaluate("() => device.ring()")
    until(page, "ringing")
    assert not page.evaluate("() => call.isAccepted")
    page.locator("#reject").click()
    until(page, "ready")


def test_a_token_is_renewed_before_it_ends(page: Page) -> None:
    assert page.evaluate("() => device.token") == "agent-1"
    page.evaluate("() => device.taken.tokenWillExpire()")
    page.wait_for_function("() => device.token === 'agent-2'")


def test_a_device_that_is_thrown_out_comes_back_with_a_new_token(page: Page) -> None:
    page.evaluate("() => device.taken.unregistered()")
    until(page, "lost")
    until(page, "ready")
    assert page.evaluate("() => device.token") == "agent-2"
