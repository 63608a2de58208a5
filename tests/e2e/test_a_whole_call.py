"""Calls through real processes, with real speech, in real time."""

import os
import re
import signal
import time
from pathlib import Path

import httpx
import pytest
from pypinyin import lazy_pinyin
from rapidfuzz.fuzz import partial_ratio

from ivr import keys
from ivr.bootstrap.tools import local_ears
from ivr.placing import Line, Plan, place
from ivr.settings import load
from tests.e2e.listening import bots_words

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


def call(line, speak, caller, *lines, save=None, show=lambda _: None):
    plan = Plan(
        caller=caller,
        lines=[Line("say", text) if isinstance(text, str) else text for text in lines],
        url=line.url,
        data_dir=line.data_dir,
        save=save,
    )
    return place(plan, speak, show)


def intents(record):
    return [turn["intent"] for turn in record["turns"] if turn["speaker"] == "caller"]


def said(record):
    return "".join(turn["text"] for turn in record["turns"] if turn["speaker"] == "bot")


def sounds_like(heard, words):
    """How much of the words was heard, in toneless pinyin, 0 to 100."""
    return partial_ratio(" ".join(lazy_pinyin(words)), " ".join(lazy_pinyin(heard)))


def test_a_parcel_that_is_stuck_is_explained_and_traced(line, speak, tmp_path):
    saved = tmp_path / "call.wav"
    record = call(
        line,
        speak,
        "+8616300000002",
        "我的快递怎么卡在武汉三天了",
        "那你帮我催一下",
        "好的谢谢再见",
        save=saved,
    )
    assert intents(record) == ["transit_stuck", "urge_delivery", "cmd_goodbye"]
    assert record["outcome"] == "contained"
    assert [(w["type"], w["reused"]) for w in record["workflows"]] == [("HUB_TRACE", False)]
    assert record["workflows"][0]["due_at"] > record["workflows"][0]["opened_at"]
    assert record["promises"][0]["workflow_id"] == record["workflows"][0]["id"]
    assert record["parcels"] == [{"tracking_no": "XD0000000020001", "state": "AT_HUB"}]
    for fact in ("武汉", "暴雨", "八点"):
        assert fact in said(record)
    _has_every_step_and_both_channels(line, record)
    heard = bots_words(saved, tmp_path, local_ears(load()), long_s=12, longest_s=12)
    leaves = re.search(r"计划.{2,4}八点", said(record))[0]  # after eight in the evening it is tomorrow's
    for fact in ("暴雨造成的临时积压", leaves, "催查了"):
        assert sounds_like(heard, fact) >= 75, heard  # as Whisper base hears the bot over a telephone line


def _has_every_step_and_both_channels(line, record):
    steps = {"endpoint", "asr", "understand", "decide", "workflow", "tts_first", "voice_to_voice"}
    assert all(steps <= set(t["timings_ms"]) for t in record["turns"] if t["speaker"] == "caller")
    assert record["recording"]["channels"] == 2
    token = keys.admin_token(line.data_dir)
    sound = httpx.get(
        line.url + record["recording"]["url"], headers={"Authorization": f"Bearer {token}"}, timeout=20
    )
    assert sound.status_code == 200
    assert len(sound.content) > record["recording"]["seconds"] * 8000


@pytest.mark.full
def test_keys_find_a_parcel_for_a_withheld_number(line, speak):
    record = call(line, speak, "anonymous", "查一下我的快递", Line("keys", "0013#"))
    assert record["from"] == ""
    keyed = [turn for turn in record["turns"] if turn.get("heard_by") == "keys"]
    assert [turn["text"] for turn in keyed] == ["0013"]


@pytest.mark.full
def test_nobody_free_becomes_a_call_back(line, speak):
    record = call(line, speak, "+8616300000001", Line("keys", "0"))
    assert record["outcome"] == "transferred"
    assert record["transfer"]["version"] == 2
    assert [w["type"] for w in record["workflows"]] == ["CALLBACK"]
    assert any("handover.callback" in turn.get("said", ()) for turn in record["turns"])


def test_roles_that_are_killed_in_mid_call_come_back_and_the_call_goes_on(line, speak):
    """Media, web and speech, one after the other, each while the bot speaks."""
    before = {role: line.pid_of(role) for role in ("media", "web", "speech")}
    doomed = iter(before.values())
    answers = []

    def shown(told):
        if " bot " in told:
            answers.append(told)
            if len(answers) > 1 and (pid := next(doomed, None)):
                os.kill(pid, signal.SIGKILL)

    record = call(
        line,
        speak,
        "+8616300000005",
        "我的快递到哪儿了",
        "再说一遍",
        "我的快递到哪儿了",
        "好的谢谢再见",
        show=shown,
    )
    for role, pid in before.items():
        assert line.pid_of(role) != pid, role
    understood = intents(record)
    assert understood[0] == "track_parcel"
    assert understood[-1] == "cmd_goodbye"
    assert record["outcome"] == "contained"
    assert any("resume.back" in turn.get("said", ()) for turn in record["turns"])
    numbers = [turn["n"] for turn in record["turns"]]
    assert numbers == sorted(set(numbers))
    _ready_again(line)


def _ready_again(line):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            if httpx.get(f"{line.url}/readyz", timeout=2).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    raise AssertionError("the hotline did not come back")


@pytest.mark.full
def test_what_the_newcomer_is_told_to_type_works(line):
    """The command of the README, word for word, as another process."""
    import json
    import subprocess
    import sys

    done = subprocess.run(
        [
            *(sys.executable, "-m", "ivr", "call", "--url", line.url, "--data-dir", str(line.data_dir)),
            *(
                "--from",
                "+8616300000010",
                "--say",
                "快递怎么还没送到，帮我催一下",
                "--voice",
                "zm_yunxi",
                "--say",
                "好的再见",
                "--json",
            ),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=200,
        check=True,
    )
    record = json.loads(done.stdout)
    assert [(w["type"], w["reused"]) for w in record["workflows"]] == [("URGE", True)]
    assert "已经催过" in said(record)
