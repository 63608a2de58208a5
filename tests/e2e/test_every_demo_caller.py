"""Every caller of the demo, in speech: the right workflow or the right human, and in the bot's recorded words the node,
the hour and the deadline that the data hold.

Here a few; `pytest -m "full or slow" tests/e2e/test_every_demo_caller.py` for all of them (about six minutes).
"""

import json
import re
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import numpy as np
import pytest
from pypinyin import lazy_pinyin
from rapidfuzz.fuzz import partial_ratio

from ivr import keys
from ivr.bench import hotline
from ivr.bootstrap.tools import local_ears, local_voice
from ivr.clock import running_clock
from ivr.dialog import speak_en, speak_zh
from ivr.integrations import demo
from ivr.integrations import office as offices
from ivr.integrations.parcels import world
from ivr.integrations.parcels.demo import DemoParcels
from ivr.messages.desk import Act
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType
from ivr.placing import Line, Plan, place
from ivr.ports import BranchDesk
from ivr.settings import load
from ivr.simulator.phone import Phone
from ivr.speech import mulaw
from ivr.store.database import Database
from tests.e2e.listening import bots_words
from tests.fakes import FakeClock

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
ZONE = ZoneInfo("Asia/Shanghai")
TWO_O_CLOCK = datetime(2026, 11, 22, 14, 0, tzinfo=ZONE)
"""A Sunday on which branches and claims desks are open."""
AT_ONCE = 2
NEAR_ENOUGH = 78
"""Of the words in toneless pinyin, as the recogniser hears the bot over a telephone line."""
QUIET_SECONDS = 3
"""Longer than any pause between two sentences, shorter than the bot's patience."""
full = pytest.mark.full


@dataclass(frozen=True)
class Story:
    caller: str
    says: tuple[str, ...]
    workflows: tuple[str, ...] = ()
    outcome: str = "contained"
    tells: tuple[str, ...] = ()
    """Fields of the parcel: what of the data must be heard; times as clock times."""
    words: tuple[str, ...] = ()
    """And these words."""
    voice: str = "zm_yunxi"
    tail: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tail", self.caller[-4:])

    @property
    def locale(self) -> str:
        return "en-US" if self.caller.startswith("+1") else "zh-CN"


STORIES = (
    Story(
        "+8616300000001",
        ("派送中显示一整天了，帮我催一下",),
        ("URGE",),
        tells=("branch", "since", "courier"),
    ),
    Story(
        "+8616300000002",
        ("我的快递怎么卡在武汉三天了", "那你帮我催一下"),
        ("HUB_TRACE",),
        tells=("node", "departs_at"),
        words=("暴雨造成的临时积压",),
    ),
    Story(
        "+8616300000003",
        ("显示已签收，可是我根本没收到",),
        ("BRANCH_VERIFY", "POD_PHOTO"),
        tells=("branch", "since", "signed_by"),
    ),
    Story(
        "+8616300000004",
        ("我是寄件的，客户说没收到，但我看是签收了",),
        ("BRANCH_VERIFY",),
        tells=("branch", "since", "signed_by"),
    ),
    Story(
        "+8616300000044",
        ("显示签收了，可我根本没收到",),
        ("BRANCH_VERIFY",),
        tells=("branch", "since"),
    ),
    Story(
        "+8616300000005",
        ("十天没有任何信息，我怀疑我的件丢了", "好，给我立案"),
        ("LOST_CASE",),
        tells=("node",),
        words=("已经十二天没有新的扫描",),
    ),
    Story(
        "+8616300000006",
        ("收到的时候箱子都烂了，里面的玻璃碗全碎了",),
        ("DAMAGE_CLAIM",),
        tells=("branch", "since"),
    ),
    Story(
        "+8616300000007",
        ("我买的海鲜晚了三天，肯定臭了",),
        ("FRESH_CLAIM", "HUB_TRACE"),
        tells=("node", "destination"),
        words=("比预计的时间晚了三天",),
    ),
    Story(
        "+8616300000008",
        ("我的国际件卡在海关了，会不会被退回去",),
        ("CUSTOMS_HELP",),
        tells=("node",),
        words=("目前不会退", "六天了"),
    ),
    Story(
        "+8616300000009",
        ("放快递柜里连个短信都不发，我哪知道", "给我送上门吧"),
        ("LOCKER_HELP", "DOOR_REDELIVER"),
        tells=("node", "since"),
    ),
    Story(
        "+8616300000091",
        ("快递放柜子里也没通知我",),
        ("LOCKER_HELP",),
        tells=("node", "since"),
    ),
    Story(
        "+8616300000010",
        ("六楼没电梯，快递员不给送上楼",),
        ("DOOR_REDELIVER",),
        tells=("branch",),
        words=("登记的催派送",),
    ),
    Story(
        "+8616300000011",
        ("我要改地址，地址写的是以前的单位", "我姓马，零零零幺", "改到南昌红谷滩三栋", "对，改吧"),
        ("ADDR_CHANGE",),
    ),
    Story(
        "+12025550112",
        ("My parcel is held at customs. Will it be sent back?",),
        ("CUSTOMS_HELP",),
        tells=("node",),
        words=("won't be sent back", "import duty"),
        voice="am_michael",
    ),
    Story(
        "+8616300000013",
        ("五公斤寄到哈尔滨多少钱",),
        words=("寄到哈尔滨", "三十二块", "两到四天"),
    ),
    Story(
        "+8616300000014",
        ("东西一千二你们只赔我三十，我不接受",),
        ("CLAIM_REVIEW", "CALLBACK"),
        outcome="transferred",
        words=("这个数您先不用答应",),
    ),
    Story(
        "+8616300000015",
        ("催了两次都没人理，到底什么时候送",),
        ("CALLBACK",),
        outcome="transferred",
        words=("是我们没做到",),
    ),
)
CHOSEN = ("0001", "0007", "0009", "0112")
"""These are called at every run: a van, an urgent claim, two workflows in a call, English."""


@dataclass(frozen=True)
class Called:
    """What came of one story."""

    record: Mapping[str, Any]
    parcel: Parcel | None
    heard: str
    """The bot's channel of the recording, from the caller's first word on, through the recogniser."""


@dataclass(frozen=True)
class House:
    stack: ExitStack
    running: hotline.Hotline


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("world")


@pytest.fixture(scope="module")
def voices(folder):
    """Words → μ-law, each made once, before the machine is busy with calls."""
    spoken: dict[str, bytes] = {}
    speaker = {
        voice: local_voice(load(data_dir=folder / "voice"), voice) for voice in ("zm_yunxi", "am_michael")
    }

    def speak_as(story: Story):
        for text in story.says:
            spoken.setdefault(text, speaker[story.voice](text))
        return spoken.__getitem__

    return speak_as


def _call(running, story: Story, speak, says=()) -> Mapping[str, Any]:
    lines = [Line("say", text) for text in says or story.says]
    return place(Plan(story.caller, lines, url=running.url, data_dir=running.data_dir), speak)


@pytest.fixture(scope="module")
def house(folder) -> Iterator[House]:
    """A hotline whose clock began at two in the afternoon."""
    with ExitStack() as stack:
        yield House(
            stack,
            stack.enter_context(
                hotline.running(
                    folder / "hotline", tts="local", now=TWO_O_CLOCK.isoformat(), handover_wait_seconds="5"
                )
            ),
        )


@pytest.fixture(scope="module")
def called(request, folder, voices, house) -> dict[str, Called]:
    """All the wanted calls, two at a time."""
    wanted = [
        item.callspec.params["story"]
        for item in request.session.items
        if item.module is request.module and "story" in getattr(item, "callspec", _None).params
    ]
    wanted = list({story.caller: story for story in wanted}.values()) or [STORIES[0]]
    speakers = {story.caller: voices(story) for story in wanted}
    with ThreadPoolExecutor(AT_ONCE) as callers:
        records = list(callers.map(lambda story: _call(house.running, story, speakers[story.caller]), wanted))
    sounds = [_recording(house.running, record) for record in records]
    ears, found = local_ears(load()), {}
    for story, record, sound in zip(wanted, records, sounds, strict=True):
        saved = folder / f"{story.tail}.wav"
        saved.write_bytes(sound)
        first = next((turn["at_ms"] for turn in record["turns"] if turn["speaker"] == "caller"), 0)
        pieces = folder / story.tail
        pieces.mkdir()
        heard = bots_words(saved, pieces, ears, locale=story.locale, from_ms=first)
        found[story.tail] = Called(record, _parcel(folder / "hotline", story.caller), heard)
    return found


class _None:
    params: Mapping[str, Any] = {}


def _recording(running, record) -> bytes:
    headers = {"Authorization": f"Bearer {keys.admin_token(running.data_dir)}"}
    answer = httpx.get(running.url + record["recording"]["url"], headers=headers, timeout=20)
    return answer.raise_for_status().content


def _parcels(data_dir) -> DemoParcels:
    anchor = demo.anchor(Database(load(data_dir=data_dir, demo=True).sql_url))
    return DemoParcels(world.load(), anchor=lambda: anchor, clock=FakeClock(anchor), zone=ZONE)


def _parcel(data_dir, caller: str) -> Parcel | None:
    """The caller's own, as the demo's data have it."""
    return next(iter(_parcels(data_dir).find_by_phone(caller)), None)


def _clock(at: datetime, record: Mapping[str, Any], locale: str) -> str:
    """As it was said in that call."""
    now = datetime.fromisoformat(record["started_at"]).astimezone(ZONE)
    grammar = speak_en if locale == "en-US" else speak_zh
    return str(grammar.clock(at.astimezone(ZONE), now))


def _expected(story: Story, call: Called) -> list[str]:
    """Node, hour and deadline of the data, in words."""
    facts = [getattr(call.parcel, name) for name in story.tells] if call.parcel else []
    opened = [flow for flow in call.record["workflows"] if not flow["reused"]]
    hours = [datetime.fromisoformat(flow["due_at"]) for flow in opened]
    said = [_clock(fact, call.record, story.locale) if isinstance(fact, datetime) else fact for fact in facts]
    return [*said, *(_clock(hour, call.record, story.locale) for hour in hours), *story.words]


def _sounds_like(heard: str, words: str) -> float:
    def plain(text: str) -> str:
        figures = re.sub(r"\d+", lambda match: speak_zh.number(int(match[0])), text)
        return " ".join(lazy_pinyin(figures)).lower()

    return partial_ratio(plain(words), plain(heard))


def _marked() -> list[Any]:
    return [
        pytest.param(story, id=story.tail, marks=() if story.tail in CHOSEN else (full,)) for story in STORIES
    ]


@pytest.mark.parametrize("story", _marked())
def test_the_story_comes_to_its_workflow_and_its_hours_are_heard(
    called: dict[str, Called], story: Story
) -> None:
    call = called[story.tail]
    record = call.record
    assert record["outcome"] == story.outcome, record["turns"]
    opened = [flow["type"] for flow in record["workflows"] if not flow["reused"]]
    assert sorted(opened) == sorted(story.workflows), record["turns"]
    promised = {(promise["workflow_id"], promise["due_at"]) for promise in record["promises"]}
    assert {(flow["id"], flow["due_at"]) for flow in record["workflows"] if not flow["reused"]} <= promised
    said = "".join(turn["text"] for turn in record["turns"] if turn["speaker"] == "bot")
    for words in _expected(story, call):
        assert _sounds_like(said, words) == 100, f"{words} was not said: {said}"
        assert _sounds_like(call.heard, words) >= NEAR_ENOUGH, f"{words} was not heard: {call.heard}"


def test_who_waited_is_rung_hears_what_came_of_it_and_unsolved_it_goes_on(called, voices, house) -> None:
    """A branch finishes; the phone that is registered under the caller's number rings."""
    data_dir, story = house.running.data_dir, next(one for one in STORIES if one.tail == "0044")
    answer = Story(story.caller, ("没有啊，我还是没收到",))
    says = voices(answer)(answer.says[0])
    branch, flow = _ask_and_finish(data_dir, story)
    token, carrier = keys.admin_token(data_dir), json.loads((data_dir / "carrier.json").read_text())["url"]
    with Phone() as phone:
        phone.register(carrier, token, story.caller)
        phone.wait_for("ringing", timeout=60)
        phone.answer()
        _heard_out(house.running, phone, 1)
        phone.play(says)
        record = _heard_out(house.running, phone, 3)
        phone.hang_up()
    said = [key for turn in record["turns"] if turn["speaker"] == "bot" for key in turn["said"]]
    assert [key for key in said if key.startswith(("errand.", "verify."))] == [
        "errand.about_parcel",
        "errand.done_result",
        "errand.solved_ask",
        "errand.sorry",
        "verify.done_at",
    ]
    assert record["from"] == story.caller
    assert [(one["id"], one["type"]) for one in record["workflows"]] == [(flow.id, "BRANCH_VERIFY")]
    until = time.monotonic() + 20
    while [step.kind for step in branch.history(flow.id)][-1] != "reopened" and time.monotonic() < until:
        time.sleep(0.2)
    assert [step.kind for step in branch.history(flow.id)] == ["opened", "done", "asked_again", "reopened"]


def _ask_and_finish(data_dir, story: Story) -> tuple[BranchDesk, Workflow]:
    """What the caller had set going in an earlier call, finished by the branch just now."""
    settings = load(data_dir=data_dir, demo=True, now=TWO_O_CLOCK)
    office = offices.build(
        Database(settings.sql_url),
        running_clock(settings.now, data_dir),
        ZONE,
        parcels=_parcels(data_dir),
        announce=lambda kind, told: None,
    )
    parcel = _parcel(data_dir, story.caller)
    assert parcel is not None
    request = WorkflowRequest(
        WorkflowType.BRANCH_VERIFY, parcel.tracking_no, story.caller, "CA" + "e" * 32, "earlier", "没收到"
    )
    flow = office.workflows.start(request, parcel)
    act = Act("finished-1", flow.id, "branch", office.desk.task(flow.id).version)
    office.desk.finish(act, "门卫说给了您家人", outcome="held_by_other")
    return office.desk, flow


def _heard_out(running, phone: Phone, turns: int) -> Mapping[str, Any]:
    """The record, once it has so many turns and the bot has fallen silent."""
    headers = {"Authorization": f"Bearer {keys.admin_token(running.data_dir)}"}
    until = time.monotonic() + 120
    while time.monotonic() < until:
        time.sleep(0.3)
        answer = httpx.get(f"{running.url}/api/calls/{phone.sid}", headers=headers, timeout=20)
        lately = phone.received[-QUIET_SECONDS * mulaw.RATE_HZ :]
        is_quiet = np.abs(mulaw.decode(lately)).max(initial=0) < 300
        if answer.status_code == 200 and len(answer.json()["turns"]) >= turns and is_quiet:
            return answer.json()
    raise AssertionError(f"the call {phone.sid} did not come to {turns} turns")


def test_ten_minutes_later_the_same_caller_hears_how_far_it_is(
    called: dict[str, Called], folder, voices, house
) -> None:
    """Another start of the same hotline, its clock ten minutes on. The last test: the first hotline ends here."""
    story = STORIES[0]
    again = Story(story.caller, ("再催一下我的快递",))
    [before] = called[story.tail].record["workflows"]
    began = datetime.fromisoformat(called[story.tail].record["started_at"])
    later = began + timedelta(minutes=10)
    house.stack.close()
    with hotline.running(folder / "hotline", tts="local", now=later.isoformat()) as running:
        record = _call(running, again, voices(again))
    assert [(flow["id"], flow["type"], flow["reused"]) for flow in record["workflows"]] == [
        (before["id"], "URGE", True)
    ]
    said = "".join(turn["text"] for turn in record["turns"] if turn["speaker"] == "bot")
    minutes = int(
        (
            datetime.fromisoformat(record["started_at"]) - datetime.fromisoformat(before["opened_at"])
        ).total_seconds()
        // 60
    )
    assert 9 <= minutes <= 11
    assert "已经催过" in said
    assert re.search("(九|十|十一)分钟前", said), said
    assert _clock(datetime.fromisoformat(before["due_at"]), record, "zh-CN") in said
