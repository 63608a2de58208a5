"""The agents' softphone in a real browser at the embedded carrier: what was accepted is answered by itself, nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from twilio.rest import Client

from ivr.messages.agent import Agent
from tests.browser import chromium
from tests.simulator.fake_app import AUTH_TOKEN
from tests.simulator.rest.conftest import WatchedClient
from tests.web.fakes import NOW
from tests.web.phonesite import STREAM, World, loudness, microphone

__all__ = ["microphone"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
HOTLINE = "+12025550100"


@pytest.fixture(scope="module")
def speaking(microphone: Path) -> Iterator[Browser]:
    with chromium(microphone, loop=True) as browser:
        yield browser


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    made.services.desk.agents["agent"] = Agent("agent", presence="available", since=NOW)
    made.hotline.script["/leg"] = STREAM.format(url=made.hotline.stream_url)
    made.serve()
    yield made
    made.services.events.ended = True
    made.close()


@pytest.fixture
def page(world: World, speaking: Browser) -> Iterator[Page]:
    with speaking.new_context() as context:
        yield signed_in(context.new_page(), world)


def signed_in(page: Page, world: World) -> Page:
    page.goto(f"{world.url}/login?lang=en&next=/agent")
    page.get_by_label("Name").fill("agent")
    page.get_by_label("Password").fill("agent-secret")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/agent")
    until(page, "ready")
    return page


def until(page: Page, state: str) -> None:
    expect(page.locator("#line-state")).to_have_attribute("data-state", state, timeout=15_000)


def ring(world: World) -> None:
    """As the desk does when an offer was accepted."""
    client = Client("AC" + "0" * 32, AUTH_TOKEN, http_client=WatchedClient(world.carrier_url))
    client.calls.create(to="client:agent", from_=HOTLINE, url=f"{world.hotline.url}/leg")


def test_what_was_accepted_is_answered_by_itself_and_the_agent_is_heard(page: Page, world: World) -> None:
    world.services.desk.offer_call()
    page.get_by_role("button", name="Accept").click()
    ring(world)
    until(page, "talking")
    stream = world.hotline.wait_for_stream()
    stream.wait_for("media", count=150, timeout=20)
    assert loudness(stream.heard()) > 0.02


def test_a_muted_agent_is_not_heard(page: Page, world: World) -> None:
    world.services.desk.offer_call()
    page.get_by_role("button", name="Accept").click()
    ring(world)
    until(page, "talking")
    page.get_by_role("button", name="Mute").click()
    expect(page.get_by_role("button", name="Unmute")).to_be_visible()
    stream = world.hotline.wait_for_stream()
    before = len(stream.heard())
    stream.wait_for("media", count=before // 160 + 100, timeout=20)
    assert loudness(stream.heard()[before + 8000 :]) < 0.005


def test_a_ring_that_nobody_here_asked_for_is_shown_and_not_answered(page: Page, world: World) -> None:
    ring(world)
    until(page, "ringing")
    expect(page.get_by_role("alert")).to_contain_text("Incoming call that you did not ask for")
    page.get_by_role("button", name="Answer").click()
    until(page, "talking")
    expect(page.locator("#unasked")).to_be_hidden()


def test_a_ring_may_be_declined_and_the_next_call_still_comes(page: Page, world: World) -> None:
    ring(world)
    until(page, "ringing")
    page.locator("#reject").click()
    expect(page.locator("#unasked")).to_be_hidden()
    until(page, "ready")
    ring(world)
    until(page, "ringing")


def test_of_two_windows_one_has_the_line_and_the_other_takes_it_over(page: Page, world: World) -> None:
    second = page.context.new_page()
    second.goto(f"{world.url}/agent")
    until(second, "elsewhere")
    world.services.desk.offer_call()
    second.get_by_role("button", name="Accept").click()
    ring(world)
    until(page, "talking")
    page.close()
    until(second, "ready")


def test_after_the_carrier_was_away_the_softphone_registers_anew(page: Page, world: World) -> None:
    page.evaluate("() => window.hotline.cut()")
    until(page, "lost")
    until(page, "ready")


def test_a_page_that_was_loaded_anew_asks_for_the_click_that_gives_it_sound(page: Page, world: World) -> None:
    sound = page.get_by_role("button", name="Turn the sound on")
    expect(sound).to_be_visible()
    sound.click()
    expect(sound).to_be_hidden()
