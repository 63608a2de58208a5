"""Owns the carrier as the webhooks see it, and the world behind them in tests."""

from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from twilio.request_validator import RequestValidator

from ivr.desk.reception import Reception
from ivr.desk.rules import load
from ivr.desk.whispers import Whispers
from ivr.errors import NotFound, OfferTaken
from ivr.messages.agent import Conversation, Offer, Place, Waiting
from ivr.settings import Settings
from ivr.web import create_app
from tests.fakes import FakeClock, FakeVoice, MemoryEvents, MemoryRecords, MemorySessions

BASE = "https://hotline.example.com"
TOKEN = "12345"
SID = "CA" + "0" * 32
LEG = "CA" + "a" * 32
CALLER = "+8616300000002"


@dataclass
class Closings:
    closed: list[str] = field(default_factory=list)

    def close(self, call_sid: str, *, at: datetime, failed: bool = False) -> str:
        self.closed.append(call_sid)
        return "contained"


class Carrier:
    """Signs as the carrier does."""

    def __init__(self, client, token=TOKEN):
        self.client = client
        self.validator = RequestValidator(token)

    def post(self, path, *, key="", **params):
        params = {"CallSid": SID, "From": CALLER, "To": "+12025550100", **params}
        headers = {"X-Twilio-Signature": self.validator.compute_signature(BASE + path, params)}
        if key:
            headers["I-Twilio-Idempotency-Token"] = key
        return self.client.post(path, data=params, headers=headers)


class DeskOfOne:
    """One agent, who takes what is offered until somebody else has; remembers what it was told."""

    def __init__(self) -> None:
        self.is_at_work = True
        self.waiting: list[Waiting] = []
        self.place: Place | None = Place(1, 30)
        self.offers: dict[str, Offer] = {}
        self.left_by: list[tuple[str, str]] = []
        self.together: list[str] = []
        self.joined: list[tuple[str, str]] = []
        self.ended: list[str] = []
        self.accepted: list[tuple[str, str]] = []
        self.declined: list[tuple[str, str]] = []
        self.is_taken = False

    def is_open(self, at: datetime) -> bool:
        return self.is_at_work

    def queue(self, waiting: Waiting) -> None:
        self.waiting.append(waiting)

    def place_of(self, call_sid: str) -> Place | None:
        return self.place

    def left(self, call_sid: str, how: str) -> None:
        self.left_by.append((call_sid, how))

    def bridged(self, call_sid: str) -> None:
        self.together.append(call_sid)

    def offer(self, offer_id: str) -> Offer:
        if offer_id not in self.offers:
            raise NotFound("there is no such offer")
        return self.offers[offer_id]

    def whisper(self, offer_id: str) -> str:
        self.offer(offer_id)
        return "王女士，武汉中转站，等了三天。"

    def joins(self, offer_id: str, leg_sid: str) -> Conversation:
        offer = self.offer(offer_id)
        self.joined.append((offer_id, leg_sid))
        return Conversation(offer.call_sid, offer.agent, offer.id, offer.call_sid, leg_sid, offer.made_at)

    def leg_ended(self, leg_sid: str) -> None:
        self.ended.append(leg_sid)

    def accept(self, offer_id: str, by: str) -> Offer:
        if self.is_taken:
            raise OfferTaken("somebody was faster", by="li")
        self.accepted.append((offer_id, by))
        return self.offer(offer_id)

    def decline(self, offer_id: str, by: str) -> None:
        self.declined.append((offer_id, by))


@pytest.fixture
def world(tmp_path):
    desk, clock, mouth = DeskOfOne(), FakeClock(), FakeVoice()
    return SimpleNamespace(
        settings=Settings(
            public_url=BASE,
            media_url="wss://media.example.com",
            twilio_auth_token=TOKEN,
            data_dir=tmp_path,
            handover_wait_seconds=30,
        ),
        clock=clock,
        sessions=MemorySessions(),
        records=MemoryRecords(),
        events=MemoryEvents(),
        closing=Closings(),
        desk=desk,
        reception=Reception(desk, packet=lambda _: None, rules=load(), clock=clock),
        mouth=mouth,
        whispers=Whispers(desk, mouth, locale="zh-CN"),
        pings={},
        locale_of=lambda caller: "en-US" if caller.startswith("+1") else "zh-CN",
    )


@pytest.fixture
def carrier(world):
    return Carrier(create_app(world, "media").test_client())


def verbs(answer):
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/xml")
    return list(ElementTree.fromstring(answer.data))
