"""The browser phone as its user has it: real browser, real carrier, sound both ways; the hotline behind is scripted."""

import wave
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ivr.simulator.audio import decode, encode
from ivr.simulator.carrier import Carrier, CarrierConfig
from ivr.web import create_app
from tests.browser import chromium
from tests.simulator.fake_app import AUTH_TOKEN, FakeApp, LoopThread
from tests.web.fakes import (
    ADMIN_TOKEN,
    FakeServices,
    make_bot_turn,
    make_caller_turn,
    make_greeting,
    make_services,
)
from tests.web.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HZ = 8000
STREAM = '<Connect><Stream url="{url}"/></Connect>'


class World:
    """Carrier, scripted hotline, and what the web application is made of."""

    def __init__(self, data_dir: Path) -> None:
        self.hotline = FakeApp()
        self.hotline.script["/voice/incoming"] = STREAM.format(url=self.hotline.stream_url)
        self._thread = LoopThread()
        self._carrier = self._thread.run(self._start(data_dir))
        self.carrier_url = self._carrier.url
        port = int(self.carrier_url.rpartition(":")[2])
        self.services: FakeServices = make_services(data_dir, carrier_port=port)

    async def _start(self, data_dir: Path) -> Carrier:
        carrier = Carrier(
            CarrierConfig(
                host="127.0.0.1",
                port=0,
                data_dir=data_dir,
                public_url=self.hotline.url,
                account_sid="AC" + "0" * 32,
                auth_token=AUTH_TOKEN,
                admin_token=ADMIN_TOKEN,
            )
        )
        await carrier.start()
        return carrier

    def serve(self, port: int = 0) -> None:
        self._served = ExitStack()
        self.url = self._served.enter_context(serving(create_app(self.services), port))

    def restart(self) -> None:
        """The web server alone: connections break, nothing of its memory is left."""
        self._served.close()
        self.serve(int(self.url.rpartition(":")[2]))

    def close(self) -> None:
        self._served.close()
        self._thread.run(self._carrier.stop())
        self._thread.close()
        self.hotline.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    made.serve()
    yield made
    made.services.events.ended = True
    made.close()


@pytest.fixture(scope="module")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bursts of a buzzing voice-like sound: a steady tone would be taken for noise and suppressed by the browser."""
    path = tmp_path_factory.mktemp("microphone") / "voice.wav"
    at = np.arange(int(1.2 * 48000)) / 48000
    buzz = sum(np.sin(2 * np.pi * 160 * n * at) / n for n in range(1, 20))
    syllables = np.clip(np.sin(2 * np.pi * 4 * at), 0, 1)
    sound = np.concatenate([buzz * syllables * 0.25, np.zeros(24000)])
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes((sound * 32767).clip(-32767, 32767).astype("<i2").tobytes())
    return path


@pytest.fixture(scope="module")
def speaking(microphone: Path) -> Iterator[Browser]:
    """A browser with that microphone."""
    with chromium(microphone, loop=True) as browser:
        yield browser


@pytest.fixture
def page(world: World, speaking: Browser) -> Iterator[Page]:
    """The phone page; whatever the browser complains of on its console fails the test."""
    with speaking.new_context() as context:
        yield from watched(context, world)


def watched(context: BrowserContext, world: World) -> Iterator[Page]:
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{world.url}/phone?lang=zh")
    yield page
    page.close()
    assert complaints == []


def loudness(mulaw: bytes) -> float:
    samples = np.frombuffer(decode(mulaw), dtype="<i2") / 32768
    return float(np.sqrt(np.mean(samples**2))) if len(samples) else 0.0


def place_call(page: Page, world: World) -> Any:
    """Press the button; the hotline's end of the stream, once sound flows."""
    page.get_by_role("button", name="拨打热线").click()
    stream = world.hotline.wait_for_stream()
    stream.wait_for("media", count=50, timeout=20)
    return stream


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
