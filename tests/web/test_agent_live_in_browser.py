"""What happens while nobody looks at the agents' screen, or while its line is broken: nothing lost, nothing twice."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web.agentsite import NEED, Site, chrome, page, site, talk, until

__all__ = ["chrome", "page", "site"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_hidden_tab_rings_and_notifies(page: Page, site: Site) -> None:
    page.evaluate("() => Object.defineProperty(document, 'hidden', { get: () => true })")
    offer = site.desk.offer_call()
    page.wait_for_function("() => window.notified.some((words) => words.includes('163****0010'))")
    page.wait_for_function("() => document.title.startsWith('☎')")
    site.desk.take_away(offer.id, "left")
    page.wait_for_function("() => window.notified.includes('closed')")
    page.wait_for_function("() => !document.title.startsWith('☎')")


def test_nothing_is_lost_or_shown_twice_over_a_restart_and_the_page_says_how_old_it_is(
    page: Page, site: Site
) -> None:
    talk(page, site)
    site.say(3, "caller", "第三句")
    expect(page.locator("#log li")).to_have_count(3)
    site.stop()
    until(page, "lost")
    expect(page.locator("#banner")).to_contain_text("Connection lost", timeout=15_000)
    site.say(4, "caller", "第四句")
    site.say(5, "agent", "第五句")
    site.restart()
    until(page, "live")
    expect(page.locator("#banner")).to_be_hidden()
    site.say(6, "caller", "第六句")
    expect(page.locator("#log li").last).to_contain_text("第六句")
    numbers = page.evaluate(
        "() => [...document.querySelectorAll('#log li')].map((turn) => Number(turn.dataset.n))"
    )
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_an_offer_made_while_the_line_was_broken_is_there_when_it_is_back(page: Page, site: Site) -> None:
    site.stop()
    until(page, "lost")
    site.desk.offer_call()
    site.restart()
    expect(page.get_by_role("alert")).to_contain_text(NEED, timeout=15_000)


def test_a_lost_answer_and_a_double_click_leave_one_note(page: Page, site: Site) -> None:
    talk(page, site)
    answers: list[str] = []

    def lose_the_answer(route: Route) -> None:
        answers.append(route.fetch().status_text)
        if len(answers) == 1:
            route.abort()
        else:
            route.continue_()

    page.route("**/note", lose_the_answer)
    page.locator("#note-text").fill("电话没人接")
    page.get_by_role("button", name="Keep").dblclick()
    expect(page.locator("#news")).to_have_text("Note kept", timeout=15_000)
    assert len(answers) == 2
    assert site.kinds().count("note") == 1
