"""A branch finishes, and the hotline rings whoever waited for it: through real processes, with real speech.

Left out unless asked for: `pytest -m "full or slow" tests/e2e/test_a_call_of_ours.py` (two minutes).
"""

import json
import time
from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import numpy as np
import pytest

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
from tests.e2e.stories import TWO_O_CLOCK, ZONE, parcel_of, parcels_of

pytestmark = [pytest.mark.slow, pytest.mark.full, pytest.mark.timeout(400)]
CALLER = "+8616300000044"
QUIET_SECONDS = 3
"""Longer than any pause between two sentences, shorter than the bot's patience."""


@pytest.fixture
def house(tmp_path) -> Iterator[hotline.Hotline]:
    """In the afternoon, when people may be called."""
    with hotline.running(tmp_path / "hotline", tts="local", now=TWO_O_CLOCK.isoformat()) as running:
        yield running


def test_who_waited_is_rung_hears_what_came_of_it_and_unsolved_it_goes_on(house, speak) -> None:
    """A branch finishes; the phone that is registered under the caller's number rings."""
    data_dir, says = house.data_dir, speak("没有啊，我还是没收到")
    branch, flow = _ask_and_finish(data_dir)
    token, carrier = keys.admin_token(data_dir), json.loads((data_dir / "carrier.json").read_text())["url"]
    with Phone() as phone:
        phone.register(carrier, token, CALLER)
        phone.wait_for("ringing", timeout=60)
        phone.answer()
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
    assert record["from"] == CALLER
    assert [(one["id"], one["type"]) for one in record["workflows"]] == [(flow.id, "BRANCH_VERIFY")]
    until = time.monotonic() + 20
    while [step.kind for step in branch.history(flow.id)][-1] != "reopened" and time.monotonic() < until:
        time.sleep(0.2)
    assert [step.kind for step in branch.history(flow.id)] == ["opened", "done", "asked_again", "reopened"]


def _ask_and_finish(data_dir) -> tuple[BranchDesk, Workflow]:
    """What the caller had set going in an earlier call, finished by the branch just now."""
    settings = load(data_dir=data_dir, demo=True, now=TWO_O_CLOCK)
    office = offices.build(
        Database(settings.sql_url),
        running_clock(settings.now, data_dir),
        ZONE,
        parcels=parcels_of(data_dir),
        announce=lambda kind, told: None,
    )
    parcel = parcel_of(data_dir, CALLER)
    assert parcel is not None
    request = WorkflowRequest(
        WorkflowType.BRANCH_VERIFY, parcel.tracking_no, CALLER, "CA" + "e" * 32, "earlier", "没收到"
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
