"""A carrier on a free port, a tiny hotline for it to ask, and phones that call through it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests

from ivr.simulator.carrier import Carrier, CarrierConfig
from ivr.simulator.phone import Phone

from .fake_app import AUTH_TOKEN, FakeApp, LoopThread

ACCOUNT = "AC" + "0" * 31 + "1"
ADMIN = "admin-token"
CALLER = "+8616300000002"


class House:
    """The carrier with what a test needs around it."""

    def __init__(self, app: FakeApp, config: CarrierConfig) -> None:
        self.app = app
        self.config = config
        self._thread = LoopThread()
        self._carrier = self._thread.run(self._start())
        self.url = self._carrier.url
        self._phones: list[Phone] = []

    async def _start(self) -> Carrier:
        carrier = Carrier(self.config)
        await carrier.start()
        return carrier

    def phone(self) -> Phone:
        phone = Phone()
        self._phones.append(phone)
        return phone

    def call(self, from_: str = CALLER) -> Phone:
        """A phone that has dialled the hotline."""
        phone = self.phone()
        phone.dial(self.url, ADMIN, from_)
        return phone

    def admin(self, path: str, body: dict[str, Any] | None = None) -> Any:
        headers = {"Authorization": f"Bearer {ADMIN}"}
        method = "GET" if body is None else "POST"
        answer = requests.request(method, self.url + path, json=body, headers=headers, timeout=5)
        answer.raise_for_status()
        return answer.json()

    def events(self, phone: Phone, event: str) -> list[dict[str, Any]]:
        """The carrier's own log of that phone's call."""
        log = self.admin(f"/admin/calls/{phone.sid}")["events"]
        return [entry for entry in log if entry["event"] == event]

    def errors(self, phone: Phone) -> list[int]:
        return [entry["code"] for entry in self.events(phone, "error")]

    def close(self) -> None:
        for phone in self._phones:
            phone.close()
        self._thread.run(self._carrier.stop())
        self._thread.close()


@pytest.fixture
def app() -> Iterator[FakeApp]:
    app = FakeApp()
    yield app
    app.close()


@pytest.fixture
def config(app: FakeApp, tmp_path: Path) -> CarrierConfig:
    return CarrierConfig(
        host="127.0.0.1", port=0, data_dir=tmp_path, public_url=app.url,
        account_sid=ACCOUNT, auth_token=AUTH_TOKEN, admin_token=ADMIN,
        late_callback_share=0.0, recording_delay_ms=50,
    )  # fmt: skip


@pytest.fixture
def open_house(app: FakeApp, config: CarrierConfig) -> Iterator[Callable[..., House]]:
    """Make a house with some settings changed."""
    houses: list[House] = []

    def make(**changes: Any) -> House:
        houses.append(House(app, replace(config, **changes)))
        return houses[-1]

    yield make
    for house in houses:
        house.close()


@pytest.fixture
def house(open_house: Callable[..., House]) -> House:
    return open_house()
