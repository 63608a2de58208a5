"""A branch finishes, and the hotline rings whoever waited for it: through real processes, with real speech.

Left out unless asked for: `pytest -m "full or slow" tests/e2e/test_a_call_of_ours.py` (five minutes).
"""

import json
import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from ivr import keys
from ivr.bench import hotline
from ivr.clock import running_clock
from ivr.integrations import office as offices
from ivr.messages.desk import Act
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType
from ivr.ports import BranchDesk
from ivr.settings import load
from ivr.simulator.phone import Phone
from ivr.speech import mulaw
from ivr.store.database import Database
from ivr.store.tables import errands
from tests.browser import chromium
from tests.e2e.microphone import make_microphone
from tests.e2e.stories import TWO_O_CLOCK, ZONE, parcel_of, parcels_of

pytestmark = [pytest.mark.slow, pytest.mark.full, pytest.mark.timeout(400)]
CALLER = "+8616300000044"
CHEN = "+8616300000003"
"""One of those whom the browser phone offers."""
QUIET_SECONDS = 3
"""Longer than any pause between two sentences, shorter than the bot's patience."""


@pytest.fixture
def house(tmp_path) -> Iterator[hotline.Hotline]:
    """In the afternoon, when people may be called."""
    with hotline.running(tmp_path / "hotline", tts="local", now=TWO_O_CLOCK.isoformat()) as running:
        yield running


def test_who_waited_is_rung_hears_what_came_of_it_and_unsolved_it_goes_on(house, speak) -> None:
    """A branch finishes; the phone that is registered under the caller's number rings."""
    hello, says = speak("喂，你好。"), speak("没有啊，我还是没收到")
    branch, flow = _ask_and_finish(house.data_dir, CALLER)
    with Phone() as phone:
        _rung(house, phone)
        phone.answer()
        phone.play(hello)
        _heard_out(house, phone, 1)
        phone.play(says)
        record = _heard_out(house, phone, 3)
        phone.hang_up()
    said = [key for turn in record["turns"] if turn["speaker"] == "bot" for key in turn["said"]]
    assert [key for key in said if key.startswith(("errand.", "verify."))] == [
        "errand.about_parcel",
        "errand.done_result",
        "errand.solved_ask",
        "errand.sorry",
        "verify.done_at",
    ]
    assert (record["direction"], record["from"]) == ("outbound", CALLER)
    assert record["about"] == {"workflow_id": flow.id, "type": "BRANCH_VERIFY", "occasion": "done"}
    assert [(one["id"], one["type"]) for one in record["workflows"]] == [(flow.id, "BRANCH_VERIFY")]
    assert _steps_until("reopened", branch, flow) == ["opened", "done", "asked_again", "reopened"]


def test_an_answering_machine_is_told_nothing_and_it_is_tried_again(house, speak) -> None:
    greeting = speak("您好，我现在不方便接听电话。请在提示音之后留下您的姓名和电话号码，我会尽快给您回电话。")
    branch, flow = _ask_and_finish(house.data_dir, CALLER)
    with Phone() as phone:
        _rung(house, phone)
        phone.answer()
        phone.play(greeting)
        assert phone.wait_for("completed", timeout=30) == "completed"
        assert np.abs(mulaw.decode(phone.received)).max(initial=0) < 300
        detected = phone.wait_for_event(lambda event: event.get("event") == "detection")
        assert detected["answered_by"] == "machine_start"
        answer = httpx.get(f"{house.url}/api/calls/{phone.sid}", headers=_headers(house), timeout=20)
    assert answer.status_code == 404
    with Database(load(data_dir=house.data_dir, demo=True).sql_url).reading() as connection:
        errand = connection.execute(select(errands)).one()
    assert (errand.state, errand.tries, errand.why) == ("waiting", 1, "answered by machine_start")
    assert [step.kind for step in branch.history(flow.id)] == ["opened", "done"]


@pytest.mark.browser
def test_the_browser_phone_rings_and_what_is_typed_there_is_the_answer(house, speak, tmp_path) -> None:
    microphone = make_microphone([(1, speak("喂，你好。"))], tmp_path / "hello.wav")
    with chromium(microphone) as browser, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{house.url}/phone?lang=zh&from={CHEN.replace('+', '%2B')}")
        expect(page.locator("#reachable")).to_contain_text("会在这里响铃", timeout=20_000)
        branch, flow = _ask_and_finish(house.data_dir, CHEN)
        page.get_by_role("button", name="接听").click(timeout=60_000)
        expect(page.locator(".turn.bot").first).to_contain_text("给了您家人", timeout=60_000)
        page.get_by_label("也可以打字").fill("没有啊，我还是没收到")
        page.get_by_label("也可以打字").press("Enter")
        expect(page.locator(".tag.flow")).to_contain_text("网点核实", timeout=60_000)
        page.get_by_role("button", name="挂断").click()
        assert _steps_until("reopened", branch, flow)[-1] == "reopened"
        page.get_by_role("link", name="查看这通电话").click(timeout=60_000)
        page.get_by_role("button", name="以 demo 登录").click()
        page.wait_for_url(re.compile("/calls/CA"))
        expect(page.locator("h1 .tag")).to_have_text("我们打出")
        expect(page.locator("aside")).to_contain_text("告知已办完")


def _rung(house: hotline.Hotline, phone: Phone) -> None:
    """The phone is there under the caller's number, and the hotline has called it."""
    carrier = json.loads((house.data_dir / "carrier.json").read_text())["url"]
    phone.register(carrier, keys.admin_token(house.data_dir), CALLER)
    phone.wait_for("ringing", timeout=60)


def _steps_until(last: str, branch: BranchDesk, flow: Workflow) -> list[str]:
    """What happened to it, once that has (it is told in the background)."""
    until = time.monotonic() + 20
    while (steps := [step.kind for step in branch.history(flow.id)])[-1] != last and time.monotonic() < until:
        time.sleep(0.2)
    return steps


def _ask_and_finish(data_dir: Path, caller: str) -> tuple[BranchDesk, Workflow]:
    """What the caller had set going in an earlier call, finished by the branch just now."""
    settings = load(data_dir=data_dir, demo=True, now=TWO_O_CLOCK)
    office = offices.build(
        Database(settings.sql_url),
        running_clock(settings.now, data_dir),
        ZONE,
        parcels=parcels_of(data_dir),
        announce=lambda kind, told: None,
    )
    parcel = parcel_of(data_dir, caller)
    assert parcel is not None
    request = WorkflowRequest(
        WorkflowType.BRANCH_VERIFY, parcel.tracking_no, caller, "CA" + "e" * 32, "earlier", "没收到"
    )
    flow = office.workflows.start(request, parcel)
    act = Act("finished-1", flow.id, "branch", office.desk.task(flow.id).version)
    office.desk.finish(act, "门卫说给了您家人", outcome="held_by_other")
    return office.desk, flow


def _heard_out(running, phone: Phone, turns: int) -> Mapping[str, Any]:
    """The record, once it has so many turns and the bot has fallen silent."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        time.sleep(0.3)
        answer = httpx.get(f"{running.url}/api/calls/{phone.sid}", headers=_headers(running), timeout=20)
        lately = phone.received[-QUIET_SECONDS * mulaw.RATE_HZ :]
        is_quiet = np.abs(mulaw.decode(lately)).max(initial=0) < 300
        if answer.status_code == 200 and len(answer.json()["turns"]) >= turns and is_quiet:
            return answer.json()
    raise AssertionError(f"the call {phone.sid} did not come to {turns} turns")


def _headers(running: hotline.Hotline) -> dict[str, str]:
    return {"Authorization": f"Bearer {keys.admin_token(running.data_dir)}"}
