"""The newcomer's way in: a real browser with a microphone, through real processes, to a spoken answer."""

import re
import wave
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.browser import chromium
from tests.e2e.microphone import GREETED_AFTER_SECONDS, fetch, make_microphone

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(240)]


def test_words_spoken_into_the_browser_are_understood_and_answered(line, speak, tmp_path):
    microphone = make_microphone(
        [(GREETED_AFTER_SECONDS, speak("我的快递怎么卡在武汉三天了"))], tmp_path / "words.wav"
    )
    complaints: list[str] = []
    with chromium(microphone) as browser, browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.goto(f"{line.url}/phone?lang=zh&from=%2B8616300000002")
        page.get_by_role("button", name="拨打热线").click()
        transcript = page.get_by_role("log")
        expect(page.locator(".turn.caller").first).to_contain_text("武汉", timeout=60_000)
        expect(transcript).to_contain_text("暴雨", timeout=20_000)
        expect(transcript).to_contain_text("中转滞留")
        page.get_by_role("button", name="那你帮我催一下").click()
        expect(page.locator(".tag.flow")).to_contain_text("中转追查", timeout=30_000)
        page.get_by_role("button", name="好的谢谢再见").click()
        expect(page.locator("#result")).to_contain_text("已解决", timeout=60_000)
        sid = page.evaluate("window.hotline.sid")
        look_at_the_record(page)
    assert complaints == []
    record = fetch(line, f"/api/calls/{sid}").json()
    caller = [turn for turn in record["turns"] if turn["speaker"] == "caller"]
    assert [turn["heard_by"] for turn in caller] == ["speech", "text", "text"]
    assert [turn["intent"] for turn in caller] == ["transit_stuck", "urge_delivery", "cmd_goodbye"]
    assert record["outcome"] == "contained"
    assert loudest_second(fetch(line, record["recording"]["url"]).content, tmp_path) > 0.02


def look_at_the_record(page: Page) -> None:
    """The call's page, by way of the sign-in page and its one button."""
    page.get_by_role("link", name="查看这通电话").click()
    page.get_by_role("button", name="以 demo 登录").click()
    page.wait_for_url(re.compile("/calls/CA"))
    expect(page.locator(".turn.caller").first).to_contain_text("武汉")
    page.wait_for_function("() => document.getElementById('audio').duration > 20")


def loudest_second(wav: bytes, folder: Path) -> float:
    """Of the caller's channel, RMS 0…1: what came through the browser's microphone."""
    path = folder / "call.wav"
    path.write_bytes(wav)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, 8000)
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").reshape(-1, 2)[:, 0] / 32768
    seconds = samples[: len(samples) // 8000 * 8000].reshape(-1, 8000)
    return float(np.sqrt(np.mean(seconds**2, axis=1)).max())
