"""The agents' screen at every stage: wide and narrow, light and dark, in both languages, for everyone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.agentsite import NARROW, NARROWEST, SCREEN, Site, chrome, page, site, stage, talk, until

__all__ = ["chrome", "page", "site"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
WITHOUT_STYLES_OF_ITS_OWN = {"resultTypes": ["violations"], "preload": False}


@pytest.mark.parametrize("size", [SCREEN, NARROW, NARROWEST], ids=["screen", "narrow", "narrowest"])
def test_no_stage_is_wider_than_its_window(page: Page, site: Site, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    width = "() => document.documentElement.scrollWidth"
    assert page.evaluate(width) <= size[0]
    site.desk.offer_call()
    expect(page.get_by_role("button", name="Accept")).to_be_in_viewport()
    expect(page.locator("#packet h2")).to_be_in_viewport()
    assert page.evaluate(width) <= size[0]
    page.get_by_role("button", name="Accept").click()
    stage(page, "call")
    site.desk.bridge()
    expect(page.locator("#end")).to_be_in_viewport()
    page.locator("#act-hand-on summary").click()
    assert page.evaluate(width) <= size[0]


def test_a_wide_window_needs_no_scrolling_of_the_page(page: Page, site: Site) -> None:
    talk(page, site)
    assert page.evaluate("() => document.documentElement.scrollHeight <= innerHeight")
    expect(page.locator("#note-text")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Open a workflow")).to_be_in_viewport()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_stage_has_a_fault_that_keeps_somebody_out(
    page: Page, site: Site, language: str, theme: str
) -> None:
    page.goto(f"{site.url}/agent?lang={language}&theme={theme}")
    until(page, "live")
    site.desk.sign_on("李敏")
    told = {"idle": check(page)}
    site.desk.offer_call()
    stage(page, "offer")
    told["offer"] = check(page)
    page.locator("#accept").click()
    stage(page, "call")
    site.desk.bridge()
    expect(page.locator("#acts")).to_be_visible()
    page.keyboard.press("w")
    told["call"] = check(page)
    page.locator("#end").click()
    stage(page, "wrap-up")
    told["wrap-up"] = check(page)
    page.goto(f"{site.url}/agent/figures")
    told["figures"] = check(page)
    assert told == dict.fromkeys(told, "")


def check(page: Page) -> str:
    page.wait_for_timeout(50)  # colours fade in
    results: Any = Axe().run(page, options=WITHOUT_STYLES_OF_ITS_OWN)
    return str(results.generate_report()) if results.violations_count else ""
