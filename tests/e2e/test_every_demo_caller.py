"""Every caller of the demo, in speech: the right workflow or the right human, and in the bot's recorded words the node,
the hour and the deadline that the data hold.

Part of `make test-full`; all of them take about six minutes on an idle machine.
"""

import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import httpx
import pytest
from pypinyin import lazy_pinyin
from rapidfuzz.fuzz import partial_ratio

from ivr import keys
from ivr.bench import hotline
from ivr.bootstrap.tools import local_ears, local_voice
from ivr.dialog import speak_en, speak_zh
from ivr.messages.parcel import Parcel
from ivr.placing import Line, Plan, place
from ivr.settings import load
from tests.e2e.listening import bots_words
from tests.e2e.stories import CHOSEN, STORIES, TWO_O_CLOCK, ZONE, Story, parcel_of

pytestmark = [pytest.mark.slow, pytest.mark.full, pytest.mark.timeout(2400)]
AT_ONCE = 2
NEAR_ENOUGH = 78
"""Of the words in toneless pinyin, as the recogniser hears the bot over a telephone line."""
full = pytest.mark.full


@dataclass(frozen=True)
class Called:
    """What came of one story."""

    record: Mapping[str, Any]
    parcel: Parcel | None
    heard: str
    """The bot's channel of the recording, from the caller's first word on, through the recogniser."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("world")


@pytest.fixture(scope="module")
def voices(folder):
    """Words → μ-law, each made once, before the machine is busy with calls."""
    spoken: dict[str, bytes] = {}
    voice_of = cache(lambda name: local_voice(load(data_dir=folder / "voice"), name))

    def speak_as(story: Story):
        for text in story.says:
            if text not in spoken:
                spoken[text] = voice_of(story.voice)(text)
        return spoken.__getitem__

    return speak_as


def _call(running, story: Story, speak, says=()) -> Mapping[str, Any]:
    lines = [Line("say", text) for text in says or story.says]
    return place(Plan(story.caller, lines, url=running.url, data_dir=running.data_dir), speak)


@pytest.fixture(scope="module")
def called(request, folder, voices) -> dict[str, Called]:
    """All the wanted calls, two at a time, on a hotline whose clock began at two in the afternoon."""
    wanted = [
        item.callspec.params["story"]
        for item in request.session.items
        if item.module is request.module and "story" in getattr(item, "callspec", _None).params
    ]
    wanted = list({story.caller: story for story in wanted}.values()) or [STORIES[0]]
    speakers = {story.caller: voices(story) for story in wanted}
    with (
        hotline.running(
            folder / "hotline", tts="local", now=TWO_O_CLOCK.isoformat(), handover_wait_seconds="5"
        ) as running,
        ThreadPoolExecutor(AT_ONCE) as callers,
    ):
        records = list(callers.map(lambda story: _call(running, story, speakers[story.caller]), wanted))
        sounds = [_recording(running, record) for record in records]
    ears, found = local_ears(load()), {}
    for story, record, sound in zip(wanted, records, sounds, strict=True):
        saved = folder / f"{story.tail}.wav"
        saved.write_bytes(sound)
        first = next((turn["at_ms"] for turn in record["turns"] if turn["speaker"] == "caller"), 0)
        pieces = folder / story.tail
        pieces.mkdir()
        heard = bots_words(saved, pieces, ears, locale=story.locale, from_ms=first)
        found[story.tail] = Called(record, parcel_of(folder / "hotline", story.caller), heard)
    return found


class _None:
    params: Mapping[str, Any] = {}


def _recording(running, record) -> bytes:
    headers = {"Authorization": f"Bearer {keys.admin_token(running.data_dir)}"}
    answer = httpx.get(running.url + record["recording"]["url"], headers=headers, timeout=20)
    return answer.raise_for_status().content


def _clock(at: datetime, record: Mapping[str, Any], locale: str) -> str:
    """As it was said in that call."""
    now = datetime.fromisoformat(record["started_at"]).astimezone(ZONE)
    grammar = speak_en if locale == "en-US" else speak_zh
    return str(grammar.clock(at.astimezone(ZONE), now))


def _expected(story: Story, call: Called) -> list[str]:
    """Node, hour and deadline of the data, in words."""
    facts = [getattr(call.parcel, name) for name in story.tells] if call.parcel else []
    opened = _set_going(story, call.record)
    hours = [datetime.fromisoformat(flow["due_at"]) for flow in opened]
    said = [_clock(fact, call.record, story.locale) if isinstance(fact, datetime) else fact for fact in facts]
    return [*said, *(_clock(hour, call.record, story.locale) for hour in hours), *story.words]


def _set_going(story: Story, record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """For the request itself. A call-back comes of nobody being free, when the caller has hung up already."""
    return [
        flow
        for flow in record["workflows"]
        if flow["type"] != "CALLBACK" and (story.joins or not flow["reused"])
    ]


def _sounds_like(heard: str, words: str) -> float:
    """0 to 100; 4:01, 4.01分 and 401, as a recogniser may write an hour, are 四点零一分 and four oh one."""

    def plain(text: str) -> str:
        hours = re.sub(r"(\d+)[.:](\d\d)分?", r"\1点\2分", text)
        english = re.sub(r"\b(\d{1,2}?)点?(\d\d)分?(?=[ .,]|$)", _oh, hours)
        figures = re.sub(r"\d+", spoken, english if text.isascii() else hours)
        return re.sub(r"[.,?!，。？！ ]+", " ", " ".join(lazy_pinyin(figures)).lower())

    def spoken(figures: re.Match[str]) -> str:
        zero = "零" if figures[0].startswith("0") and len(figures[0]) > 1 else ""
        return zero + speak_zh.number(int(figures[0]))

    return partial_ratio(plain(words), plain(heard))


def _oh(hour: re.Match[str]) -> str:
    minutes = int(hour[2])
    return f"{speak_en.number(int(hour[1]))} {'oh ' if minutes < 10 else ''}{speak_en.number(minutes)}"


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
    opened = _set_going(story, record)
    assert sorted(flow["type"] for flow in opened) == sorted(story.workflows), record["turns"]
    promised = {(promise["workflow_id"], promise["due_at"]) for promise in record["promises"]}
    assert {(flow["id"], flow["due_at"]) for flow in opened} <= promised
    said = "".join(turn["text"] for turn in record["turns"] if turn["speaker"] == "bot")
    for words in _expected(story, call):
        assert _sounds_like(said, words) == 100, f"{words} was not said: {said}"
        assert _sounds_like(call.heard, words) >= NEAR_ENOUGH, f"{words} was not heard: {call.heard}"


def test_ten_minutes_later_the_same_caller_hears_how_far_it_is(
    called: dict[str, Called], folder, voices
) -> None:
    """Another start of the same hotline, its clock ten minutes on."""
    story = STORIES[0]
    again = Story(story.caller, ("你好，再催一下我的快递",))
    [before] = called[story.tail].record["workflows"]
    began = datetime.fromisoformat(called[story.tail].record["started_at"])
    later = began + timedelta(minutes=10)
    with hotline.running(folder / "hotline", tts="local", now=later.isoformat()) as running:
        record = _call(running, again, voices(again))
    assert {flow["id"] for flow in record["workflows"]} <= {before["id"]}
    assert all(flow["reused"] for flow in record["workflows"])
    said = "".join(turn["text"] for turn in record["turns"] if turn["speaker"] == "bot")
    minutes = int(
        (
            datetime.fromisoformat(record["started_at"]) - datetime.fromisoformat(before["opened_at"])
        ).total_seconds()
        // 60
    )
    assert 9 <= minutes <= 11
    assert re.search("(九|十|十一)分钟前", said), said
    assert _clock(datetime.fromisoformat(before["due_at"]), record, "zh-CN") in said
