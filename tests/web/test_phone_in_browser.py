"""The browser phone as its user has it: real browser, real carrier, sound both ways; the hotline behind is scripted."""

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ivr.simulator.audio import encode
from tests.web.fakes import make_bot_turn, make_caller_turn, make_greeting
from tests.web.phonesite import World, loudness, microphone, page, place_call, speaking, watched, world

__all__ = ["microphone", "page", "speaking", "world"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HZ = 8000


def test_what_is_spoken_into_the_microphone_arrives_at_the_hotline(page: Page, world: World) -> None:
    stream = place_call(page, world)
    stream.wait_for("media", count=150, timeout=20)
    assert loudness(stream.heard()) > 0.02
    assert world.hotline.wait_for("/voice/incoming").params["From"] == "+8616300000002"
    expect(page.get_by_role("status").first).to_contain_text("通话中")


def test_what_the_hotline_says_comes_out_of_the_loudspeaker(page: Page, world: World) -> None:
    stream = place_call(page, world)
    at = np.arange(3 * HZ) / HZ
    stream.media(encode((np.sin(2 * np.pi * 600 * at) * 12000).astype("<i2").tobytes()))
    page.wait_for_function(
        "() => Number(/scaleX\\(([\\d.]+)\\)/.exec(document.getElementById('level-line').style.transform)?.[1]) > 0.4"
    )


def test_keys_reach_the_hotline(page: Page, world: World) -> None:
    stream = place_call(page, world)
    page.get_by_role("button", name="1", exact=True).click()
    page.get_by_role("button", name="1", exact=True).press("0")
    stream.wait_for("dtmf", count=2)
    assert [message["dtmf"]["digit"] for message in stream.of("dtmf")] == ["1", "0"]


def test_each_turn_shows_what_was_heard_matched_and_decided_and_how_long_it_took(
    page: Page, world: World
) -> None:
    place_call(page, world)
    topic = f"call:{page.evaluate('window.hotline.sid')}"
    world.services.events.publish(topic, "turn", make_greeting())
    world.services.events.publish(topic, "turn", make_caller_turn(text="<b>怎么卡在武汉三天了</b>"))
    workflow = {"type": "HUB_TRACE", "id": "w1", "due_at": "2026-11-22T12:58:55.000Z", "reused": False}
    world.services.events.publish(topic, "workflow", workflow)
    world.services.events.publish(topic, "turn", make_bot_turn())
    transcript = page.get_by_role("log")
    expect(transcript).to_contain_text("<b>怎么卡在武汉三天了</b>")  # as words, not as markup
    expect(transcript).to_contain_text("午汉三天了")
    expect(transcript).to_contain_text("0.91")
    expect(transcript).to_contain_text("中转追查")
    expect(transcript).to_contain_text("stuck.reason")
    expect(transcript).to_contain_text("识别 210 (同时进行)")
    expect(transcript).to_contain_text("648 ms")
    assert page.locator(".exchange").count() == 2
    faults = Axe().run(page)
    assert faults.violations_count == 0, faults.generate_report()


def test_a_turn_that_is_told_again_replaces_itself(page: Page, world: World) -> None:
    place_call(page, world)
    topic = f"call:{page.evaluate('window.hotline.sid')}"
    world.services.events.publish(topic, "turn", {**make_greeting(), "interrupted_at_ms": None})
    world.services.events.publish(topic, "turn", make_greeting())
    expect(page.locator(".turn.bot")).to_contain_text("此处被打断")
    assert page.locator(".turn").count() == 1


def test_a_web_server_that_comes_back_goes_on_where_it_broke_off(world: World, speaking: Browser) -> None:
    """The call itself never notices: its sound does not pass through the web server."""
    world.services.events.publish("calls", "started", {})
    with speaking.new_context() as context:
        page = context.new_page()
        page.goto(f"{world.url}/phone?lang=zh")
        stream = place_call(page, world)
        topic = f"call:{page.evaluate('window.hotline.sid')}"
        world.services.events.publish(topic, "turn", make_greeting())
        expect(page.locator(".turn")).to_have_count(1)
        world.restart()
        world.services.events.publish(topic, "turn", make_caller_turn())
        expect(page.locator(".turn")).to_have_count(2, timeout=15_000)
        heard = len(stream.of("media"))
        stream.wait_for("media", count=heard + 10)


def test_typed_words_are_posted_to_the_call(page: Page, world: World) -> None:
    place_call(page, world)
    sid = page.evaluate("window.hotline.sid")
    world.services.inbox.live.add(sid)
    page.get_by_label("也可以打字").fill("帮我查一下")
    page.get_by_label("也可以打字").press("Enter")
    page.get_by_role("button", name="好的谢谢再见").click()
    world.hotline.wait(lambda: len(world.services.inbox.posted) == 2)
    assert [message["text"] for _sid, message in world.services.inbox.posted] == [
        "帮我查一下",
        "好的谢谢再见",
    ]


def test_hanging_up_ends_the_call_and_leads_to_its_page(page: Page, world: World) -> None:
    stream = place_call(page, world)
    sid = page.evaluate("window.hotline.sid")
    page.get_by_role("button", name="挂断").click()
    stream.wait_for("stop")
    world.services.events.publish(f"call:{sid}", "ended", {"outcome": "contained"})
    expect(page.get_by_role("link", name="查看这通电话")).to_have_attribute("href", f"/calls/{sid}")
    expect(page.locator("#result")).to_contain_text("已解决")
    expect(page.get_by_role("button", name="拨打热线")).to_be_enabled()
    expect(page.locator("#wire li").filter(has_text="<Connect")).to_have_count(1)


def test_a_second_call_can_follow_the_first(page: Page, world: World) -> None:
    place_call(page, world)
    page.get_by_role("button", name="挂断").click()
    expect(page.get_by_role("button", name="拨打热线")).to_be_visible()
    page.get_by_role("button", name="拨打热线").click()
    second = world.hotline.wait_for_stream(2)
    second.wait_for("media", count=50, timeout=20)
    assert loudness(second.heard()) > 0.001


def test_without_a_microphone_the_call_goes_on_with_typed_words(world: World, speaking: Browser) -> None:
    with speaking.new_context() as context:
        context.add_init_script(
            "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
        )
        for page in watched(context, world):
            stream = place_call(page, world)
            assert loudness(stream.heard()) < 0.001
            expect(page.locator("#mic-note")).to_contain_text("麦克风")
            world.services.inbox.live.add(page.evaluate("window.hotline.sid"))
            page.get_by_label("也可以打字").fill("你好")
            page.get_by_role("button", name="说", exact=True).click()
            world.hotline.wait(lambda: len(world.services.inbox.posted) == 1)


def test_a_carrier_that_is_away_is_told_and_the_phone_is_ready_again(world: World, speaking: Browser) -> None:
    with speaking.new_context() as context:
        page = context.new_page()
        (world.services.settings.data_dir / "admin.token").unlink()
        page.goto(f"{world.url}/phone?lang=zh")
        page.get_by_role("button", name="拨打热线").click()
        expect(page.get_by_role("log")).to_contain_text("carrier has not started")
        expect(page.get_by_role("button", name="拨打热线")).to_be_visible()
        expect(page.get_by_role("status").first).to_have_text("未在通话")


def test_a_muted_call_sends_silence(page: Page, world: World) -> None:
    stream = place_call(page, world)
    page.get_by_role("button", name="静音").click()
    expect(page.get_by_role("button", name="取消静音")).to_be_visible()
    before = len(stream.of("media")) + 25
    stream.wait_for("media", count=before + 100, timeout=10)
    frames = [message["media"]["payload"] for message in stream.of("media")][before:]
    assert len(set(frames)) == 1
