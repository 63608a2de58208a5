"""Callers and agents at real processes: declined, too late, cut off, killed; no caller is left alone."""

import os
import signal
import time
import uuid
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import httpx
import pytest

from ivr.bootstrap.tools import accounts
from ivr.settings import load
from ivr.simulator.phone import Phone
from tests.e2e.microphone import carrier_of, fetch

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

CALLER = "+8616300000010"
T = TypeVar("T")


class Agent:
    """A person at the page, without the page: what it asks of the desk, and its telephone line."""

    def __init__(self, line: Any, name: str) -> None:
        known = accounts(load(data_dir=line.data_dir, demo=True))
        if known.user(name) is None:
            known.add_user(name, "agent", "of-the-tests")
        self.name = name
        self._line = line
        bearer = {"Authorization": f"Bearer {known.new_token(name)}"}
        self._desk = httpx.Client(base_url=f"{line.url}/api/desk", headers=bearer, timeout=20)
        self.phone = self._registered()
        self.come()
        self.act("/presence", presence="available")

    def _registered(self) -> Phone:
        phone = Phone()
        phone.register(*carrier_of(self._line), f"client:{self.name}")
        return phone

    def come(self) -> dict[str, Any]:
        return self._desk.post("/come").raise_for_status().json()

    def act(self, path: str, **body: Any) -> httpx.Response:
        return self._desk.post(path, json={"id": str(uuid.uuid4()), **body})

    def offered(self, *, within: float = 60.0) -> dict[str, Any]:
        return awaited(lambda: self.come()["offer"], within)

    def take(self) -> str:
        """Accept, pick up, and be together with the caller; the call's sid."""
        offer = self.offered()
        self.act(f"/offers/{offer['id']}/accept").raise_for_status()
        self.phone.wait_for_event(lambda event: event["type"] == "ringing")
        self.phone.answer()
        awaited(lambda: (self.come()["conversation"] or {}).get("bridged_at"), 60.0)
        return str(offer["call_sid"])

    def leave(self) -> None:
        self.phone.close()
        self._desk.close()


def awaited(look: Callable[[], T], within: float) -> T:
    until = time.monotonic() + within
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.3)
    raise AssertionError("it did not come about in time")


@pytest.fixture
def agents(line) -> Iterator[Callable[[str], Agent]]:
    there: list[Agent] = []

    def come(name: str) -> Agent:
        there.append(Agent(line, name))
        return there[-1]

    yield come
    for agent in there:
        agent.leave()


@pytest.fixture
def caller(line) -> Iterator[Phone]:
    """Who wants a person as soon as they are through."""
    phone = Phone()
    phone.dial(*carrier_of(line), CALLER)
    phone.wait_for("in-progress")
    time.sleep(3)
    phone.press("0")
    yield phone
    phone.hang_up()
    phone.close()


def test_declined_too_late_and_cut_off_the_caller_goes_from_one_to_the_next(line, agents, caller):
    wang, li = agents("wang"), agents("li")
    first = awaited(lambda: next((a for a in (wang, li) if a.come()["offer"]), None), 60.0)
    second = li if first is wang else wang
    offer = first.offered()
    first.act(f"/offers/{offer['id']}/decline").raise_for_status()
    sid = second.take()
    late = first.act(f"/offers/{offer['id']}/accept")
    assert late.status_code in (404, 409)
    assert caller.sid == sid

    second.phone.close()  # the browser is killed in the middle of the call
    awaited(lambda: second.come()["me"]["presence"] == "wrap_up", 30.0)
    again = awaited(lambda: first.come()["offer"] or second_round(second), 90.0)
    assert again["call_sid"] == sid
    assert first.take() == sid
    first.act(f"/calls/{sid}/end").raise_for_status()
    assert caller.wait_for("completed") == "completed"
    first.act(f"/calls/{sid}/wrap-up", outcome="arranged", note="今天送上楼", solved=True).raise_for_status()
    outcome = awaited(lambda: fetch(line, f"/api/calls/{sid}").json()["outcome"], 20.0)
    assert outcome == "transferred"


def second_round(agent: Agent) -> None:
    """Whoever was cut off closes that case and is not offered it at once."""
    talk = agent.come()["conversation"]
    if talk and talk["ended_at"]:
        agent.act(f"/calls/{talk['call_sid']}/wrap-up", outcome="dropped", solved=False)


@pytest.mark.full
def test_a_colleague_is_asked_and_takes_the_call_over_with_all_that_is_known(line, agents, caller):
    sun, zhou = agents("sun"), agents("zhou")
    zhou.act("/presence", presence="away").raise_for_status()
    sid = sun.take()
    sun.act(f"/calls/{sid}/note", text="客户住六楼，没有电梯").raise_for_status()
    zhou.act("/presence", presence="available").raise_for_status()
    sun.act(f"/calls/{sid}/consult", colleague="zhou").raise_for_status()
    offer = zhou.offered()
    assert (offer["kind"], offer["call_sid"]) == ("consult", sid)
    zhou.act(f"/offers/{offer['id']}/accept").raise_for_status()
    zhou.phone.wait_for_event(lambda event: event["type"] == "ringing")
    zhou.phone.answer()
    awaited(lambda: (sun.come()["conversation"] or {}).get("colleague") == "zhou", 30.0)
    awaited(lambda: sun.come()["conversation"]["on_hold"], 30.0)
    # Before that, the colleague hears what it is about.
    awaited(lambda: sun.act(f"/calls/{sid}/end-consult", hand_on=True).status_code == 200, 30.0)
    talk = awaited(lambda: (zhou.come()["conversation"] or {}).get("agent") == "zhou" and zhou.come(), 30.0)
    assert talk["packets"][sid]["colleague_note"][0]["text"] == "客户住六楼，没有电梯"
    assert not talk["conversation"]["on_hold"]
    awaited(lambda: sun.come()["me"]["presence"] == "wrap_up", 30.0)
    zhou.act(f"/calls/{sid}/end").raise_for_status()
    assert caller.wait_for("completed") == "completed"


@pytest.mark.full
def test_a_web_process_that_is_killed_while_callers_wait_loses_none_of_them(line, agents, caller):
    zhao = agents("zhao")
    zhao.act("/presence", presence="away").raise_for_status()
    sid = caller.sid
    caller.wait_for_event(lambda event: event.get("event") == "queue", timeout=60)
    os.kill(line.pid_of("web"), signal.SIGKILL)

    def is_back() -> bool:
        try:
            return httpx.get(f"{line.url}/readyz", timeout=5).status_code == 200
        except httpx.TransportError:
            return False

    awaited(is_back, 60.0)
    zhao.act("/presence", presence="available").raise_for_status()
    assert zhao.take() == sid
    caller.hang_up()
    awaited(lambda: zhao.come()["me"]["presence"] == "wrap_up", 30.0)
