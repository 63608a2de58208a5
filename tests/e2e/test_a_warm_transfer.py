"""A caller and an agent, each in a browser with a microphone of their own: they meet, and the agent knows it all."""

import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, WebSocket, expect, sync_playwright

from ivr.analysis import transcribe_files
from ivr.bootstrap.tools import local_ears
from ivr.settings import load
from ivr.speech import audio, mulaw
from tests.browser import chromium
from tests.e2e.microphone import GREETED_AFTER_SECONDS, fetch, make_microphone

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(300)]

CALLER = "%2B8616300000010"
WANTS = "我要人工，你们网点就是不给我送上楼"
CALLER_SAYS = "我家住在六楼没有电梯"
AGENT_SAYS = "您好，我马上给网点打电话"
SHOTS = Path("var/screens")


class Earpiece:
    """What a page's phone was sent to be heard."""

    def __init__(self, page: Page) -> None:
        self.heard = bytearray()
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        if "/line" in socket.url:
            socket.on(
                "framereceived", lambda frame: self.heard.extend(frame if isinstance(frame, bytes) else b"")
            )

    def words(self, folder: Path, ears) -> str:
        """Voices of at most ten seconds at a time, as the recogniser hears them."""
        pcm = mulaw.decode(bytes(self.heard))
        files = []
        for n, start in enumerate(range(0, len(pcm), 10 * mulaw.RATE_HZ)):
            piece = pcm[start : start + 10 * mulaw.RATE_HZ]
            if np.abs(piece).max() < 300:
                continue
            files.append(folder / f"{n}.wav")
            files[-1].write_bytes(audio.wav_of_pcm(piece, mulaw.RATE_HZ))
        return "".join(row["text"] for row in transcribe_files(files, ears, locale="zh-CN"))


def picture(page: Page, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")


def test_the_agent_knows_everything_before_the_first_word_and_both_hear_each_other(line, speak, tmp_path):
    callers = make_microphone(
        [(GREETED_AFTER_SECONDS, speak(WANTS)), *[(7, speak(CALLER_SAYS))] * 12], tmp_path / "caller.wav"
    )
    agents = make_microphone([(4, speak(AGENT_SAYS))] * 20, tmp_path / "agent.wav")
    with (
        sync_playwright() as both,
        chromium(agents, loop=True, beside=both) as theirs,
        theirs.new_context(viewport={"width": 1280, "height": 720}) as desk,
    ):
        agent = desk.new_page()
        agent_hears = Earpiece(agent)
        agent.goto(f"{line.url}/login?next=/agent&lang=zh")
        agent.get_by_role("button", name="以 demo 登录").click()
        agent.wait_for_url(re.compile("/agent"))
        agent.locator("#be-available").click()
        expect(agent.locator("#line-state")).to_have_attribute("data-state", "ready", timeout=20_000)
        picture(agent, "agent-idle")
        with chromium(callers, beside=both) as mine, mine.new_context() as street:
            caller = street.new_page()
            caller_hears = Earpiece(caller)
            caller.goto(f"{line.url}/phone?lang=zh&from={CALLER}")
            caller.get_by_role("button", name="拨打热线").click()

            expect(agent.locator("#offer")).to_be_visible(timeout=60_000)
            packet = agent.locator("#packet")
            expect(packet).to_contain_text("不给我送上楼")
            expect(packet).to_contain_text(re.compile(r"15\s*分"))
            expect(packet).to_contain_text("电梯")
            picture(agent, "agent-offer")
            record_now = fetch(line, f"/api/calls/{caller.evaluate('window.hotline.sid')}").json()
            assert all(turn["speaker"] != "agent" for turn in record_now["turns"])

            agent.locator("#accept").click()
            expect(agent.locator("body")).to_have_attribute("data-stage", "call", timeout=30_000)
            expect(agent.locator("#log")).to_contain_text("电梯", timeout=60_000)
            expect(agent.locator("#log")).to_contain_text("网点", timeout=60_000)
            agent.wait_for_timeout(8_000)
            picture(agent, "agent-call")
            agent.locator("#end").click()
            expect(agent.locator("#wrap-up")).to_be_visible(timeout=20_000)
            picture(agent, "agent-wrap-up")
            agent.locator("#wrap-up textarea").fill("已给网点打电话，今天送上楼")
            agent.locator("#wrap-up-send").click()
            expect(agent.locator("#wrap-up")).to_be_hidden(timeout=20_000)
            sid = caller.evaluate("window.hotline.sid")

    record = fetch(line, f"/api/calls/{sid}").json()
    assert record["outcome"] == "transferred"
    assert record["transfer"]["version"] == 2
    speakers = {turn["speaker"] for turn in record["turns"]}
    assert speakers == {"caller", "bot", "agent"}
    ears = local_ears(load(data_dir=line.data_dir))
    heard_by_agent = agent_hears.words(_folder(tmp_path, "agent"), ears)
    heard_by_caller = caller_hears.words(_folder(tmp_path, "caller"), ears)
    assert "电梯" in heard_by_agent
    assert "打电话" in heard_by_caller or "网点" in heard_by_caller[-60:]


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder
