"""Every page in a real browser: nothing on the console, nothing that the content policy blocks, usable by everyone."""

import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ivr.web import create_app
from tests.browser import chromium
from tests.web.fakes import SID, FakeServices, make_record, make_services
from tests.web.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGES = ("/", "/login", "/phone", "/calls", f"/calls/{SID}", "/agent", "/account", "/audit")
SECONDS = 40
WITHOUT_STYLES_OF_ITS_OWN = {"resultTypes": ["violations"], "preload": False}
"""Otherwise the checker copies styles into the page, and the content policy complains of that."""


@dataclass(frozen=True)
class Site:
    url: str
    services: FakeServices


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    services = make_services(tmp_path_factory.mktemp("data"))
    packet = {"reason": "asked for", "summary": "六楼无电梯", "parcels": [{"tracking_no": "XD0000000020001"}]}
    services.records.add(make_record(transfer=packet, outcome="transferred"))
    services.records.paths[SID] = str(make_recording(services.settings.recordings_dir / SID))
    with serving(create_app(services)) as url:
        yield Site(url, services)


def make_recording(folder: Path) -> Path:
    folder.mkdir(parents=True)
    with wave.open(str(folder / "call.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x00\x10\x00\xf0" * (8000 * SECONDS))
    return folder / "call.wav"


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(chrome: Browser, site: Site) -> Iterator[Page]:
    """Signed in by the one button of the demo; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    with chrome.new_context() as context:
        page = context.new_page()
        page.on(
            "console",
            lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site.url}/login?lang=en")
        page.get_by_role("button", name="Sign in as demo").click()
        page.wait_for_url("**/calls")
        yield page
    # The softphone of /agent looks for a carrier, and there is none here.
    assert [text for text in complaints if "WebSocket connection" not in text] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_has_a_fault_that_keeps_somebody_out(
    page: Page, site: Site, language: str, theme: str
) -> None:
    for path in PAGES:
        page.goto(f"{site.url}{path}?lang={language}&theme={theme}")
        results = Axe().run(page, options=WITHOUT_STYLES_OF_ITS_OWN)
        assert results.violations_count == 0, f"{path}: {results.generate_report()}"


def test_no_page_is_wider_than_a_phone(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES:
        page.goto(site.url + path)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360, path


def test_a_turn_of_a_call_leads_to_its_place_in_the_recording(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/calls/{SID}?lang=en")
    page.get_by_text("那你帮我催一下").click()
    page.wait_for_function("() => document.getElementById('audio').currentTime >= 24.4")
    expect(page.locator(".turn.now")).to_contain_text("那你帮我催一下")


def test_the_recording_is_drawn_a_line_for_each_side(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/calls/{SID}")
    page.wait_for_function(
        "() => document.querySelector('#wave > div')?.shadowRoot.querySelectorAll('.canvases canvas').length >= 2"
    )


def test_without_the_waveform_the_player_still_plays(page: Page, site: Site) -> None:
    page.route(
        "**/wavesurfer.esm.js",
        lambda route: route.fulfill(body="throw new Error('absent')", content_type="text/javascript"),
    )
    page.goto(f"{site.url}/calls/{SID}")
    page.locator("#wave").wait_for(state="hidden")
    page.get_by_text("那你帮我催一下").click()
    page.wait_for_function("() => document.getElementById('audio').currentTime >= 24.4")


def test_whole_numbers_appear_on_demand(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/calls/{SID}?lang=en")
    expect(page.get_by_text("XD0000000020001").first).not_to_be_visible()
    page.get_by_role("button", name="Show whole numbers").click()
    expect(page.get_by_text("XD0000000020001").first).to_be_visible()
    assert (SID, "reveal", "demo") in site.services.records.accesses
