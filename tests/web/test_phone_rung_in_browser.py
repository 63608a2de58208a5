"""The browser phone as whom we call has it: it rings, is answered or declined, and goes on as any call does."""

from collections.abc import Iterator

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ivr.simulator.audio import encode
from tests.web.fakes import make_greeting
from tests.web.phonesite import World, microphone, page, place_call, speaking, world

__all__ = ["microphone", "page", "speaking", "world"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LI, WANG = "+8616300000002", "+8616300000001"
HZ = 8000


@pytest.fixture
def ready(page: Page) -> Page:
    """Registered under the first caller's number."""
    expect(page.locator("#reachable")).to_have_text("打给这个号码的电话会在这里响铃")
    return page


@pytest.fixture
def second(world: World, speaking: Browser, ready: Page) -> Iterator[Page]:
    """Another window of the same caller, opened after the first."""
    with speaking.new_context() as context:
        another = context.new_page()
        another.goto(f"{world.url}/phone?lang=zh")
        expect(another.locator("#reachable")).to_contain_text("会在这里响铃")
        yield another


def incoming(page: Page) -> None:
    expect(page.get_by_role("region", name="来电")).to_be_visible(timeout=10_000)


def test_a_call_of_ours_rings_is_answered_and_sounds_both_ways(ready: Page, world: World) -> None:
    sid = world.ring(LI)
    incoming(ready)
    expect(ready.get_by_role("alert")).to_have_text("快递热线来电")
    expect(ready).to_have_title("☎ 快递热线来电")
    ready.get_by_role("button", name="接听").click()
    stream = world.hotline.wait_for_stream()
    stream.wait_for("media", count=100, timeout=20)
    assert ready.evaluate("window.hotline.sid") == sid
    expect(ready.get_by_role("status").first).to_have_text("通话中")
    expect(ready.get_by_role("region", name="来电")).to_be_hidden()
    at = np.arange(3 * HZ) / HZ
    stream.media(encode((np.sin(2 * np.pi * 600 * at) * 12000).astype("<i2").tobytes()))
    ready.wait_for_function(
        "() => Number(/scaleX\\(([\\d.]+)\\)/.exec(document.getElementById('level-line').style.transform)?.[1]) > 0.4"
    )
    world.services.events.publish(f"call:{sid}", "turn", make_greeting())
    expect(ready.locator(".turn.bot")).to_have_count(1)
    ready.get_by_role("button", name="挂断").click()
    stream.wait_for("stop")
    world.services.events.publish(f"call:{sid}", "ended", {"outcome": "contained"})
    expect(ready.get_by_role("link", name="查看这通电话")).to_have_attribute("href", f"/calls/{sid}")


def test_a_declined_call_is_busy_and_the_phone_goes_on(ready: Page, world: World) -> None:
    world.ring(LI)
    incoming(ready)
    ready.get_by_role("button", name="拒接").click()
    expect(ready.get_by_role("status").first).to_have_text("已拒接")
    assert world.hotline.wait_for("/voice/over").params["CallStatus"] == "busy"
    assert world.hotline.all("/voice/outbound") == []
    place_call(ready, world)
    assert world.hotline.wait_for("/voice/incoming").params["From"] == LI


def test_a_call_that_nobody_answers_is_shown_as_missed(ready: Page, world: World) -> None:
    world.ring(LI, seconds=2)
    incoming(ready)
    expect(ready.get_by_role("status").first).to_have_text("未接来电", timeout=10_000)
    expect(ready.get_by_role("region", name="来电")).to_be_hidden()
    assert world.hotline.wait_for("/voice/over").params["CallStatus"] == "no-answer"


def test_who_talks_to_the_hotline_is_busy_for_it(ready: Page, world: World) -> None:
    place_call(ready, world)
    world.ring(LI)
    assert world.hotline.wait_for("/voice/over").params["CallStatus"] == "busy"
    expect(ready.get_by_role("status").first).to_have_text("通话中")


def test_after_a_call_the_phone_rings_again(ready: Page, world: World) -> None:
    place_call(ready, world)
    ready.get_by_role("button", name="挂断").click()
    expect(ready.get_by_role("button", name="拨打热线")).to_be_visible()
    world.ring(LI)
    incoming(ready)


def test_whoever_is_chosen_is_rung_and_nobody_else(ready: Page, world: World) -> None:
    ready.get_by_role("radio", name="王秀兰").check()
    expect(ready.locator("#reachable")).to_contain_text("会在这里响铃")
    world.ring(LI, seconds=2)
    assert world.hotline.wait_for("/voice/over").params["CallStatus"] == "no-answer"
    expect(ready.get_by_role("status").first).to_have_text("未在通话")
    world.ring(WANG)
    incoming(ready)


def test_a_withheld_number_cannot_be_rung_and_still_calls(ready: Page, world: World) -> None:
    ready.locator("input[name=caller][value='']").check()
    expect(ready.locator("#reachable")).to_have_text("")
    place_call(ready, world)
    assert world.hotline.wait_for("/voice/incoming").params["From"] == ""
    ready.get_by_role("button", name="挂断").click()
    expect(ready.get_by_role("button", name="拨打热线")).to_be_visible()
    ready.get_by_role("button", name="拨打热线").click()
    world.hotline.wait_for("/voice/incoming", 2)


def test_of_two_windows_the_one_that_was_looked_at_last_rings(
    ready: Page, second: Page, world: World
) -> None:
    world.ring(LI, seconds=3)
    incoming(second)
    expect(ready.get_by_role("region", name="来电")).to_be_hidden()
    second.get_by_role("button", name="拒接").click()
    ready.evaluate("window.dispatchEvent(new Event('focus'))")
    ready.wait_for_timeout(300)
    world.ring(LI)
    incoming(ready)


def test_a_line_that_breaks_is_opened_again(ready: Page, world: World) -> None:
    world.restart_carrier()
    expect(ready.locator("#reachable")).to_contain_text("接不到")
    expect(ready.locator("#reachable")).to_contain_text("会在这里响铃", timeout=15_000)
    world.ring(LI)
    incoming(ready)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_ringing_phone_keeps_nobody_out(ready: Page, world: World, theme: str) -> None:
    ready.set_viewport_size({"width": 360, "height": 740})
    ready.goto(f"{world.url}/phone?lang=en&theme={theme}")
    expect(ready.locator("#reachable")).to_have_text("Calls to this number ring here")
    world.ring(LI)
    expect(ready.get_by_role("region", name="Incoming call")).to_be_visible()
    assert ready.evaluate("document.documentElement.scrollWidth") <= 360
    faults = Axe().run(ready)
    assert faults.violations_count == 0, faults.generate_report()
