"""The agents' screen as an agent has it: real browser, by mouse and by keys; the desk is a stand-in."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from ivr.errors import LookupFailed
from ivr.messages.agent import Offer
from tests.web.agents import GRANDPA, make_packet
from tests.web.agentsite import NEED, NO, Site, chrome, page, site, stage, talk
from tests.web.fakes import SID

__all__ = ["chrome", "page", "site"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


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
