"""Owns the browser phone with what a test needs around it: a real carrier, a scripted hotline behind, a microphone."""

import wave
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from twilio.rest import Client

from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.simulator.audio import decode
from ivr.simulator.carrier import Carrier, CarrierConfig
from ivr.web import create_app
from tests.browser import chromium
from tests.simulator.fake_app import AUTH_TOKEN, FakeApp, LoopThread
from tests.web.fakes import ADMIN_TOKEN, FakeServices, make_services
from tests.web.serving import serving

ACCOUNT = "AC" + "0" * 32
NUMBER = "+12025550100"
STREAM = '<Connect><Stream url="{url}"/></Connect>'


class World:
    """Carrier, scripted hotline, and what the web application is made of."""

    def __init__(self, data_dir: Path) -> None:
        self.hotline = FakeApp()
        self.hotline.script["/voice/incoming"] = STREAM.format(url=self.hotline.stream_url)
        self._thread = LoopThread()
        self._data_dir = data_dir
        self._carrier = self._thread.run(self._start())
        self.carrier_url = self._carrier.url
        port = int(self.carrier_url.rpartition(":")[2])
        self.services: FakeServices = make_services(data_dir, carrier_port=port)

    async def _start(self, port: int = 0) -> Carrier:
        carrier = Carrier(
            CarrierConfig(
                host="127.0.0.1",
                port=port,
                data_dir=self._data_dir,
                public_url=self.hotline.url,
                account_sid=ACCOUNT,
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

    def restart_carrier(self) -> None:
        """Every line breaks, and nobody is registered any more."""
        self._thread.run(self._carrier.stop())
        self._carrier = self._thread.run(self._start(int(self.carrier_url.rpartition(":")[2])))

    def ring(self, number: str, *, seconds: int = 30) -> str:
        """The hotline calls; the call's sid."""
        self.hotline.script["/voice/outbound"] = STREAM.format(url=self.hotline.stream_url)
        placed = self.twilio.calls.create(
            to=number, from_=NUMBER, url=f"{self.hotline.url}/voice/outbound", timeout=seconds,
            status_callback=f"{self.hotline.url}/voice/over",
        )  # fmt: skip
        return str(placed.sid)

    @property
    def twilio(self) -> Client:
        account = TwilioAccount(
            account_sid=ACCOUNT, auth_token=AUTH_TOKEN, number=NUMBER, api_base=self.carrier_url
        )
        return account.client

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
