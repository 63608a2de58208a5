"""The pages that texts lead to, on a screen of a phone: a picture sent reaches the store, the workflow, the claims desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ivr.messages.link import Purpose
from ivr.web import create_app
from tests.browser import chromium
from tests.web.fakes import FakeServices, make_services
from tests.web.serving import serving
from tests.web.visiting import Visiting, open_house, save_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 390, "height": 844}
WITHOUT_STYLES_OF_ITS_OWN = {"resultTypes": ["violations"], "preload": False}


@dataclass(frozen=True)
class Site:
    url: str
    services: FakeServices
    house: Visiting

    def link(self, purpose: Purpose, call_sid: str = "CA1") -> str:
        return f"{self.url}/l/{self.house.invite(purpose, call_sid)[0]}"


@pytest.fixture
def site(tmp_path: Path, database) -> Iterator[Site]:
    services = make_services(tmp_path)
    house = open_house(services.settings, services.clock, services.events)
    services.visits, services.texts = house.post.visits, house.post.messages
    with serving(create_app(services)) as url:
        yield Site(url, services, house)
    house.close()


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """A phone in somebody's hand; what the page itself complains of fails the test."""
    complaints: list[str] = []
    with chrome.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="zh-CN") as context:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
        )
        yield page
    assert complaints == []


def choose(page: Page, *files: Path) -> None:
    page.get_by_label("从相册选").set_input_files(files)


def test_pictures_sent_from_a_phone_reach_the_workflow_and_the_claims_desk(
    page: Page, site: Site, chrome: Browser, tmp_path: Path
) -> None:
    code, flow = site.house.invite(Purpose.DAMAGE)
    page.goto(f"{site.url}/l/{code}")
    choose(page, *(save_picture(tmp_path, f"{n}.jpg", seed=n, size=(3000, 2000)) for n in range(2)))
    page.get_by_label("拍照").set_input_files(save_picture(tmp_path, "camera.png", kind="PNG", seed=9))
    expect(page.locator(".is-sent")).to_have_count(3)
    expect(page.locator("#arrived")).to_contain_text("已收到照片： 3")
    received = site.house.post.visits.received(flow.id)
    sizes = sorted((picture.width, picture.height) for picture in received.pictures)
    assert sizes == [(640, 480), (2560, 1707), (2560, 1707)]
    [known] = site.house.workflows.open_for([flow.tracking_no])
    assert (known.pictures, known.received_at) == (3, site.services.clock.now())
    with chrome.new_context() as desk:
        shown = desk.new_page()
        shown.goto(f"{site.url}/login?lang=en")
        shown.get_by_role("button", name="Sign in as demo").click()
        shown.goto(f"{site.url}/calls")
        width = shown.evaluate(
            """async (path) => {
                 const image = new Image();
                 image.src = path;
                 await image.decode();
                 return image.naturalWidth;
               }""",
            f"/pictures/{received.pictures[0].id}.jpg",
        )
    assert width == received.pictures[0].width


def test_what_is_no_photo_is_told_and_the_others_arrive(page: Page, site: Site, tmp_path: Path) -> None:
    page.goto(site.link(Purpose.DOORSTEP))
    junk = tmp_path / "photo.jpg"
    junk.write_bytes(b"MZ this is no photo")
    choose(page, junk, save_picture(tmp_path, "good.jpg"))
    expect(page.locator(".is-failed")).to_have_text("没有发出去： 这不是照片（JPEG、PNG 或 WebP）。")
    expect(page.locator(".is-sent")).to_have_count(1)


def test_a_broken_connection_loses_nothing_and_may_be_tried_again(
    page: Page, site: Site, tmp_path: Path
) -> None:
    page.goto(site.link(Purpose.DAMAGE))
    page.route("**/l/*", lambda route: route.abort())
    choose(page, save_picture(tmp_path, "one.jpg"))
    expect(page.locator(".is-failed")).to_contain_text("网络断了")
    page.unroute("**/l/*")
    page.get_by_role("button", name="重新发送").click()
    expect(page.locator(".is-sent")).to_have_count(1)


def test_without_any_script_pictures_and_addresses_are_sent_all_the_same(
    chrome: Browser, site: Site, tmp_path: Path
) -> None:
    with chrome.new_context(viewport=PHONE, java_script_enabled=False, locale="zh-CN") as context:
        _send_pictures_without_script(context, site, tmp_path)
        page = context.new_page()
        page.goto(site.link(Purpose.ADDRESS))
        for label, value in {
            "收件人姓名": "马强",
            "手机号码": "16300000011",
            "城市": "杭州市",
            "区县": "滨江区",
        }.items():
            page.get_by_label(label).fill(value)
        page.get_by_label("街道、楼栋、门牌").fill("江南大道1号")
        page.get_by_label("省份").select_option("浙江省")
        page.get_by_role("button", name="发送").click()
        expect(page.get_by_role("status")).to_contain_text("已收到")


def _send_pictures_without_script(context: BrowserContext, site: Site, tmp_path: Path) -> None:
    page = context.new_page()
    page.goto(site.link(Purpose.DAMAGE))
    choose(page, save_picture(tmp_path, "a.jpg", seed=1), save_picture(tmp_path, "b.jpg", seed=2))
    page.get_by_role("button", name="发送").click()
    expect(page.get_by_role("status")).to_contain_text("已收到照片： 2")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_keeps_somebody_out_or_is_wider_than_a_small_phone(
    page: Page, site: Site, language: str, theme: str
) -> None:
    page.set_viewport_size({"width": 340, "height": 700})
    pages = [site.link(purpose) for purpose in Purpose] + [f"{site.url}/l/{'a' * 32}"]
    for address in pages:
        page.goto(f"{address}?lang={language}&theme={theme}")
        results = Axe().run(page, options=WITHOUT_STYLES_OF_ITS_OWN)
        assert results.violations_count == 0, f"{address}: {results.generate_report()}"
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 340, address


def test_the_browser_phone_shows_the_text_and_its_link_opens(chrome: Browser, site: Site) -> None:
    with chrome.new_context() as context:
        page = context.new_page()
        page.goto(f"{site.url}/phone?lang=zh&from=%2B8616300000006")
        expect(page.locator(".inbox")).to_be_hidden()
        link = site.link(Purpose.DAMAGE)
        text = page.locator("#inbox li")
        expect(text).to_contain_text("上传破损照片", timeout=10_000)
        # the address in the text is that of the real installation: the port alone differs here
        assert text.get_by_role("link").get_attribute("href").rpartition("/")[2] == link.rpartition("/")[2]
        page.get_by_text("陈思雨").click()
        expect(page.locator(".inbox")).to_be_hidden()
