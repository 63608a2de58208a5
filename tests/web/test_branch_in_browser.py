"""The desk as those at a branch have it: real browser, real workflows; narrow as a phone and wide as a screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from ivr.messages.workflow import Workflow, WorkflowState
from ivr.web import create_app
from tests.browser import chromium
from tests.web.desking import Desking, open_desk
from tests.web.fakes import FakeServices, make_services
from tests.web.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE, SCREEN = (390, 844), (1280, 800)
WITHOUT_STYLES_OF_ITS_OWN = {"resultTypes": ["violations"], "preload": False}


@dataclass(frozen=True)
class Site:
    url: str
    services: FakeServices
    desk: Desking

    def kinds(self, flow: Workflow) -> list[str]:
        return self.desk.kinds(flow.id)


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    services = make_services(tmp_path)
    desk = open_desk(services, tmp_path)
    with serving(create_app(services)) as url:
        yield Site(url, services, desk)
    desk.database.close()


@pytest.fixture
def page(chrome: Browser, site: Site) -> Iterator[Page]:
    """Signed in as a branch; whatever the browser complains of fails the test, but for lines that a test cuts."""
    complaints: list[str] = []
    with chrome.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]}) as context:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site.url}/login?lang=en")
        page.get_by_label("Name").fill("branch")
        page.get_by_label("Password").fill("branch-secret")
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/branch")
        yield page
        site.services.events.ended = True
    assert [text for text in complaints if "Failed to load resource" not in text] == []


def resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def until_live(page: Page) -> None:
    expect(page.locator("#freshness")).to_have_attribute("data-state", "live", timeout=10_000)


@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
def test_what_a_caller_sets_going_appears_by_itself_and_is_done_by_mouse(
    page: Page, site: Site, size: tuple[int, int]
) -> None:
    resize(page, size)
    until_live(page)
    flow = site.desk.story(note="三点前能不能送上来")
    card = page.locator("article", has_text="三点前能不能送上来")
    expect(card).to_be_visible()
    card.locator("a").click()
    page.get_by_role("button", name="Accept", exact=True).last.click()
    expect(page.locator("#task .notice")).to_have_text("Done: Accept")
    page.locator("#task summary", has_text="Note").click()
    page.locator("details[open] textarea").fill("师傅在路上")
    page.locator("details[open] button").click()
    expect(page.locator(".history")).to_contain_text("师傅在路上")
    page.locator("#task summary", has_text="Finish").click()
    page.locator("details[open] textarea").fill("三点十分送到")
    page.locator("details[open] button").click()
    expect(page.locator("#task .notice")).to_contain_text("Done: Finish")
    assert site.kinds(flow) == ["opened", "accepted", "noted", "done"]
    assert site.desk.task(flow.id).workflow.result == "三点十分送到"
    if size == PHONE:
        page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_text("Nothing to do")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0]


def test_all_of_it_can_be_done_by_keys(page: Page, site: Site) -> None:
    first, second = site.desk.story(tail="1"), site.desk.story(tail="2", note="药等着用")
    expect(page.locator("article")).to_have_count(2)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#task blockquote")).to_be_visible()
    chosen = second if second.id in page.url else first
    page.keyboard.press("a")
    expect(page.locator("#task .notice")).to_have_text("Done: Accept")
    page.keyboard.press("n")
    page.keyboard.type("fan 在路上")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".history")).to_contain_text("fan 在路上")
    page.keyboard.press("f")
    page.keyboard.type("done")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#task .notice")).to_contain_text("Done: Finish")
    assert site.kinds(chosen) == ["opened", "accepted", "noted", "done"]
    page.keyboard.press("Escape")
    expect(page.get_by_text("Choose something")).to_be_visible()


def test_a_lost_connection_and_a_double_click_leave_one_note(page: Page, site: Site) -> None:
    flow = site.desk.story()
    page.goto(f"{site.url}/branch/{flow.id}")
    answers: list[str] = []

    def lose_the_answer(route: Route) -> None:
        answers.append(route.fetch(max_redirects=0).status_text)
        if len(answers) == 1:
            route.abort()
        else:
            route.continue_()

    page.route("**/note", lose_the_answer)
    page.locator("#task summary", has_text="Note").click()
    page.locator("details[open] textarea").fill("电话没人接")
    page.locator("details[open] button").dblclick()
    expect(page.locator("details[open] .sending")).to_contain_text("Not sent yet")
    expect(page.locator(".history")).to_contain_text("电话没人接", timeout=10_000)
    assert len(answers) >= 2
    assert site.kinds(flow) == ["opened", "noted"]


def test_who_types_while_somebody_is_faster_keeps_the_words_and_is_told_who(page: Page, site: Site) -> None:
    flow = site.desk.story()
    page.goto(f"{site.url}/branch/{flow.id}")
    until_live(page)
    page.locator("#task summary", has_text="Refuse").click()
    page.locator("details[open] textarea").fill("不是我们的件")
    site.desk.desk.accept(site.desk.act(flow.id, actor="li"))
    expect(page.locator(".history")).to_contain_text("accepted")
    field = page.locator("details[open] textarea")
    expect(field).to_have_value("不是我们的件")
    expect(field).to_be_focused()
    page.locator("details[open] button").click()
    expect(page.get_by_role("alert")).to_contain_text("li was faster: accepted")
    expect(page.locator("details[open] textarea")).to_have_value("不是我们的件")
    assert site.desk.task(flow.id).workflow.state == WorkflowState.ACCEPTED
    page.locator("details[open] button").click()  # knowing that, all the same
    expect(page.locator("#task .notice")).to_contain_text("Done: Refuse")


def test_without_events_the_page_looks_for_itself_and_says_how_old_it_is(page: Page, site: Site) -> None:
    page.route("**/events*", lambda route: route.fulfill(status=503, body="{}"))
    page.goto(f"{site.url}/branch")
    expect(page.locator("#freshness")).to_have_attribute("data-state", "polling", timeout=10_000)
    site.desk.story(note="怎么还没到")
    expect(page.get_by_text("怎么还没到")).to_be_visible(timeout=15_000)
    page.route("**/branch", lambda route: route.abort())
    expect(page.locator("#freshness")).to_have_attribute("data-state", "lost", timeout=15_000)
    expect(page.locator("#freshness")).to_contain_text("ago")


def test_whole_numbers_stay_in_sight_until_something_else_is_looked_at(page: Page, site: Site) -> None:
    flow = site.desk.story(caller="+8616300000010")
    page.goto(f"{site.url}/branch/{flow.id}")
    until_live(page)
    page.get_by_role("button", name="Show whole numbers").click()
    expect(page.get_by_role("link", name="+8616300000010")).to_be_visible()
    site.desk.story(tail="2", note="另一件")
    expect(page.get_by_text("另一件")).to_be_visible()
    expect(page.get_by_role("link", name="+8616300000010")).to_be_visible()
    assert site.services.audit.lines == [("branch", "reveal", flow.id)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_of_the_desk_keeps_somebody_out(page: Page, site: Site, language: str, theme: str) -> None:
    flow = site.desk.story()
    site.desk.promise(flow)
    site.services.clock.pass_seconds(2400)
    site.desk.watch.step()
    for size in (PHONE, SCREEN):
        resize(page, size)
        for path in ("/branch", f"/branch/{flow.id}", "/branch/promises"):
            page.goto(f"{site.url}{path}?lang={language}&theme={theme}")
            if flow.id in path:
                page.locator("#task details[data-key=F] summary").click()
            results = Axe().run(page, options=WITHOUT_STYLES_OF_ITS_OWN)
            assert results.violations_count == 0, f"{path}: {results.generate_report()}"
            assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0], path
