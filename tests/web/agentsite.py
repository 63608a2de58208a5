"""Owns the agents' screen for tests of it in a browser: the site with its stand-in desk, and an agent's signed-in page."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ivr.messages.agent import Agent
from ivr.web import create_app
from tests.browser import chromium
from tests.web.agents import GRANDPA
from tests.web.desking import Desking, make_parcel, open_desk
from tests.web.fakes import (
    NOW,
    SID,
    FakeServices,
    make_caller_turn,
    make_greeting,
    make_record,
    make_services,
)
from tests.web.serving import serving

NO = "XD0000000100001"
NEED = "客户想让快递员送到家门口"
SCREEN, NARROW, NARROWEST = (1280, 720), (400, 700), (320, 600)
NOTIFICATIONS = """
  window.notified = [];
  window.Notification = class {
    static permission = "granted";
    constructor(words) { window.notified.push(words); }
    close() { window.notified.push("closed"); }
  };
"""


class Site:
    """The web server, which may be stopped and started again, and the world behind it."""

    def __init__(self, folder: Path) -> None:
        self.services: FakeServices = make_services(folder)
        self.work: Desking = open_desk(self.services, folder)
        self.services.parcels.known[NO] = make_parcel(NO)
        turns = [make_greeting(), make_caller_turn(text="就是不给我送上楼")]
        parcels = [{"tracking_no": NO, "state": "AT_BRANCH"}]
        self.services.records.add(
            make_record(**{"from": GRANDPA, "parcels": parcels, "turns": turns, "ended_at": None})
        )
        self.services.desk.agents["agent"] = Agent("agent", presence="available", since=NOW)
        self.desk = self.services.desk
        self.serve()

    def serve(self, port: int = 0) -> None:
        self._served = ExitStack()
        self.url = self._served.enter_context(serving(create_app(self.services), port))

    def stop(self) -> None:
        self.services.events.ended = True
        self._served.close()
        self.services.events.ended = False

    def restart(self) -> None:
        self.serve(int(self.url.rpartition(":")[2]))

    def say(self, n: int, speaker: str, text: str) -> None:
        self.services.events.publish(
            f"call:{SID}", "turn", {"n": n, "at_ms": 1000 * n, "speaker": speaker, "text": text}
        )

    def kinds(self) -> list[str]:
        return [done[0] for done in self.desk.done]


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.stop()
    made.work.database.close()


@pytest.fixture
def page(chrome: Browser, site: Site) -> Iterator[Page]:
    """Signed in as an agent; whatever the browser complains of fails the test, but for lines that are away."""
    complaints: list[str] = []
    with chrome.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]}) as context:
        context.add_init_script(NOTIFICATIONS)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site.url}/login?lang=en&next=/agent")
        page.get_by_label("Name").fill("agent")
        page.get_by_label("Password").fill("agent-secret")
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/agent")
        until(page, "live")
        yield page
        site.services.events.ended = True
    away = ("Failed to load resource", "WebSocket connection", "net::ERR", "ERR_CONNECTION")
    assert [text for text in complaints if not any(words in text for words in away)] == []


def until(page: Page, state: str) -> None:
    expect(page.locator("#freshness")).to_have_attribute("data-state", state, timeout=15_000)


def stage(page: Page, name: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-stage", name)


def talk(page: Page, site: Site) -> None:
    """A call that was accepted and bridged."""
    site.desk.offer_call()
    page.get_by_role("button", name="Accept").click()
    stage(page, "call")
    site.desk.bridge()
    expect(page.locator("#call-state")).to_have_text("In conversation")
