"""The agents' screen as an agent has it: real browser, wide and narrow, by mouse and by keys; the desk is a stand-in."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from ivr.errors import LookupFailed
from ivr.messages.agent import Agent, Offer
from ivr.web import create_app
from tests.browser import chromium
from tests.web.agents import GRANDPA, make_packet
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

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NO, SHOWN = "XD0000000100001", "XD000****0001"
TOPIC = f"call:{SID}"
SCREEN, NARROW, NARROWEST = (1280, 720), (400, 700), (320, 600)
WITHOUT_STYLES_OF_ITS_OWN = {"resultTypes": ["violations"], "preload": False}
NEED = "客户来问送货上门"
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
            TOPIC, "turn", {"n": n, "at_ms": 1000 * n, "speaker": speaker, "text": text}
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


def test_an_offer_appears_with_its_packet_and_takes_no_focus(page: Page, site: Site) -> None:
    page.locator("#keys-open").focus()
    offer = site.desk.offer_call()
    expect(page.get_by_role("alert")).to_contain_text(f"163****0010: {NEED}")
    expect(page.locator("#packet h2")).to_contain_text(NEED)
    for known in (
        "我要人工，你们网点就是不给我送上楼",
        "六楼，老小区没有电梯",
        "Hurry delivery",
        "15 min ago",
        "calm → anxious → angry",
    ):
        expect(page.locator("#packet")).to_contain_text(known)
    expect(page.locator("#log")).to_contain_text("就是不给我送上楼")
    assert page.evaluate("() => document.activeElement.id") == "keys-open"
    page.wait_for_function("() => document.title.startsWith('☎')")
    assert ("shown", offer.id) in site.desk.done


def test_a_call_from_the_offer_to_the_wrap_up_by_mouse(page: Page, site: Site) -> None:
    talk(page, site)
    site.say(3, "agent", "王大爷您好，送上楼的事我都看到了")
    expect(page.locator("#log li").last).to_contain_text("王大爷您好")
    page.locator("#hold").click()
    expect(page.locator("#call-state")).to_have_text("On hold")
    page.locator("#hold").click()
    expect(page.locator("#call-state")).to_have_text("In conversation")
    page.locator("#note-text").fill("三点前有人")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#news")).to_have_text("Note kept")
    page.locator("#end").click()
    stage(page, "wrap-up")
    expect(page.get_by_label("How it ended")).to_have_value("arranged")
    page.get_by_label("Solved").uncheck()
    page.get_by_role("button", name="Close the case").click()
    stage(page, "idle")
    expect(page.locator("#my-state")).to_have_text("available")
    assert site.desk.done[-1] == ("wrap-up", SID, "arranged", "网点半小时内回电", "False")
    assert site.kinds() == ["shown", "accept", "hold", "resume", "note", "end", "wrap-up"]


def test_all_of_it_can_be_done_by_keys(page: Page, site: Site) -> None:
    site.desk.offer_call()
    stage(page, "offer")
    page.keyboard.press("Control+Alt+KeyY")
    stage(page, "call")
    site.desk.bridge()
    expect(page.locator("#hold")).to_be_enabled()
    page.keyboard.press("1")
    expect(page.locator("#news")).to_contain_text("Redeliver to the door opened")
    page.keyboard.press("n")
    page.keyboard.type("no lift, w g t")
    page.keyboard.press("Enter")
    expect(page.locator("#news")).to_have_text("Note kept")
    page.keyboard.press("Control+Alt+KeyH")
    expect(page.locator("#call-state")).to_have_text("On hold")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("三天了")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#news")).to_contain_text("Goodwill of 20 CNY noted")
    page.keyboard.press("Control+Alt+KeyE")
    stage(page, "wrap-up")
    page.keyboard.press("Enter")
    stage(page, "idle")
    assert ("note", SID, "no lift, w g t") in site.desk.done
    assert site.kinds() == ["shown", "accept", "note", "hold", "end", "wrap-up"]
    assert ("agent", "goodwill", SID) in [line[:3] for line in site.services.audit.lines]


def test_single_keys_can_be_switched_off_and_chords_stay(page: Page, site: Site) -> None:
    talk(page, site)
    page.keyboard.press("?")
    page.get_by_label("Single keys act").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    expect(page.locator("#act-workflow")).not_to_have_attribute("open", "")
    page.keyboard.press("Control+Alt+KeyH")
    expect(page.locator("#call-state")).to_have_text("On hold")


def test_a_hidden_tab_rings_and_notifies(page: Page, site: Site) -> None:
    page.evaluate("() => Object.defineProperty(document, 'hidden', { get: () => true })")
    offer = site.desk.offer_call()
    page.wait_for_function("() => window.notified.some((words) => words.includes('163****0010'))")
    page.wait_for_function("() => document.title.startsWith('☎')")
    site.desk.take_away(offer.id, "left")
    page.wait_for_function("() => window.notified.includes('closed')")
    page.wait_for_function("() => !document.title.startsWith('☎')")


@pytest.mark.parametrize(
    ("why", "by", "told"),
    [
        ("taken", "李敏", "李敏 has taken the call."),
        ("expired", "", "The offer has run out."),
        ("left", "", "The caller has hung up."),
    ],
)
def test_an_offer_that_goes_says_why(page: Page, site: Site, why: str, by: str, told: str) -> None:
    offer = site.desk.offer_call()
    stage(page, "offer")
    site.desk.take_away(offer.id, why, by)
    expect(page.locator("#news")).to_have_text(told)
    stage(page, "idle")


def test_of_two_who_accept_the_later_one_is_told_who_was_faster(page: Page, site: Site) -> None:
    offer = site.desk.offer_call()
    stage(page, "offer")
    accept = site.desk.accept

    def faster(offer_id: str, by: str) -> Offer:
        site.desk.offers[offer_id] = replace(offer, agent="李敏")  # at the very moment of the click
        return accept(offer_id, by)

    site.desk.accept = faster
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#news")).to_have_text("李敏 has taken the call.")
    stage(page, "idle")


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


def test_words_below_do_not_move_who_reads_above(page: Page, site: Site) -> None:
    talk(page, site)
    for n in range(3, 30):
        site.say(
            n, "caller", f"第{n}句，说得很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长"
        )
    expect(page.locator("#log li")).to_have_count(29)
    page.locator("#log").evaluate("(box) => { box.scrollTop = 0; }")
    site.say(30, "caller", "最后一句")
    expect(page.get_by_role("button", name="New words below")).to_be_visible()
    assert page.locator("#log").evaluate("(box) => box.scrollTop") == 0
    page.get_by_role("button", name="New words below").click()
    expect(page.get_by_text("最后一句")).to_be_in_viewport()


def test_a_text_goes_out_and_whole_numbers_are_shown_on_demand(page: Page, site: Site) -> None:
    talk(page, site)
    page.get_by_role("button", name="Send a text").click()
    page.locator("#act-link form button").click()
    expect(page.locator("#news")).to_have_text("Text sent")
    assert [key[:2] for key in site.services.texts.outbox] == [(GRANDPA, "status")]
    expect(page.get_by_text(NO)).to_have_count(0)
    page.get_by_role("button", name="Show whole numbers").click()
    expect(page.locator("#packet")).to_contain_text(NO)
    expect(page.locator("#packet")).to_contain_text(GRANDPA)
    assert site.services.records.accesses == [(SID, "reveal", "agent")]


def test_what_is_refused_is_said_where_it_was_asked_and_the_words_stay(page: Page, site: Site) -> None:
    talk(page, site)
    page.get_by_role("button", name="Goodwill").click()
    page.locator("#act-goodwill form").evaluate("(form) => { form.noValidate = true; }")
    page.get_by_label("Sum in CNY").fill("300")
    page.get_by_label("Why", exact=True).fill("等了三天")
    page.get_by_role("button", name="Grant").click()
    expect(page.locator("#act-goodwill .sending")).to_contain_text("up to 30 CNY")
    expect(page.get_by_label("Why", exact=True)).to_have_value("等了三天")


def test_a_parcel_system_that_is_down_is_said_and_what_was_known_is_shown(page: Page, site: Site) -> None:
    site.services.parcels.fault = LookupFailed("down")
    site.desk.offer_call(packet=make_packet())
    expect(page.locator("#timeline")).to_contain_text("cannot be reached")
    expect(page.locator("#timeline")).to_contain_text("到件，待派")
    expect(page.locator("#packet h2")).to_contain_text(NEED)


def test_a_colleague_is_asked_first_and_the_call_given_to_them(page: Page, site: Site) -> None:
    site.desk.sign_on("李敏")
    talk(page, site)
    page.locator("#act-hand-on summary").click()
    page.get_by_role("button", name="Ask them first").click()
    expect(page.locator("#call-state")).to_have_text("With 李敏, the caller is on hold")
    page.get_by_role("button", name="Give them the call").click()
    expect(page.locator("#call-state")).to_have_text("In conversation")
    assert site.desk.done[-2:] == [("consult", SID, "李敏"), ("end-consult", SID, "True")]


def test_a_call_is_handed_on_with_a_note(page: Page, site: Site) -> None:
    talk(page, site)
    page.locator("#act-hand-on summary").click()
    page.get_by_label("To whom").select_option("skill:claims")
    page.get_by_label("Note for them").fill("他要谈赔偿")
    page.get_by_role("button", name="Hand on at once").click()
    stage(page, "wrap-up")
    assert ("hand-on", SID, "", "claims", "他要谈赔偿") in site.desk.done


def test_a_caller_who_hangs_up_leaves_the_wrap_up_and_what_was_typed(page: Page, site: Site) -> None:
    talk(page, site)
    page.locator("#note-text").fill("half a sen")
    site.desk.caller_leaves()
    stage(page, "wrap-up")
    page.locator("#wrap-up [name=note]").fill("自己的话")
    site.desk.sign_on("周强")  # something happens, the page looks again
    expect(page.locator("#colleagues")).to_contain_text("周强")
    expect(page.locator("#wrap-up [name=note]")).to_have_value("自己的话")


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
