"""Owns the benchmark of the agents' desk: from the decision for a person to the packet at an agent's page.

Twenty pages listen as browsers do, fifty callers wait, and callers are handed over one after the other, by the way
that the media role takes. Beside it stands the time of a bare event by the same way (published, pushed, read), taken in
the same minute, so that figures of different machines can be compared as ratios.
"""

import contextlib
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from ivr.bench import hotline
from ivr.bootstrap import Services, build
from ivr.bootstrap.tools import accounts
from ivr.messages.dialog import DialogState
from ivr.settings import Settings, load

AGENTS = 20
WAITING = 50
ROUNDS = 60
HEARD_WITHIN_SECONDS = 10.0


@dataclass
class Page:
    """An agent's page, as far as the desk is concerned: it listens, and notes when which call came up."""

    name: str
    url: str
    token: str
    came: dict[str, float] = field(default_factory=dict)
    """call_sid → when its offer was read."""
    pulses: dict[int, float] = field(default_factory=dict)
    is_open: threading.Event = field(default_factory=threading.Event)

    def follow(self) -> None:
        """Until the hotline has gone, as it does when the benchmark is over."""
        with contextlib.suppress(requests.RequestException):
            self.listen()

    def listen(self) -> None:
        """For as long as the stream lives. Raises requests.RequestException."""
        bearer = {"Authorization": f"Bearer {self.token}"}
        topics = {"topics": f"agent:{self.name}"}
        with requests.get(
            f"{self.url}/events", params=topics, headers=bearer, stream=True, timeout=60
        ) as stream:
            kind = ""
            for line in stream.iter_lines(chunk_size=1, decode_unicode=True):
                at = time.perf_counter()
                if line.startswith("retry"):
                    self.is_open.set()
                elif line.startswith("event: "):
                    kind = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    self.take(kind, json.loads(line.removeprefix("data: ")), at)

    def take(self, kind: str, data: dict[str, Any], at: float) -> None:
        if kind == "offer":
            self.came.setdefault(data["offer"]["call_sid"], at)
        elif kind == "pulse":
            self.pulses[data["n"]] = at

    def come(self) -> None:
        bearer = {"Authorization": f"Bearer {self.token}"}
        requests.post(f"{self.url}/api/desk/come", headers=bearer, timeout=10).raise_for_status()


class Floor:
    """The pages of all agents, and the callers that are sent to them."""

    def __init__(self, services: Services, pages: Sequence[Page]) -> None:
        self.services = services
        self.pages = pages
        self._callers = 0

    def caller(self, reason: str = "asked_for_person") -> DialogState:
        """One whom the bot has just decided to hand over; on record, with a packet."""
        self._callers += 1
        state = DialogState(
            call_sid=f"CA{self._callers:032x}",
            caller=f"+861630{self._callers:07d}",
            stage="transferring",
            handover_reason=reason,
        )
        now = self.services.clock.now()
        self.services.records.start_call(
            call_sid=state.call_sid, caller=state.caller, called="", locale=state.locale, at=now
        )
        return state

    def decide(self, state: DialogState) -> None:
        """What the media role does when the decision has fallen."""
        self.services.runner.hand_over(state, ())

    def came(self, call_sid: str) -> float:
        """When it came up at somebody's page. Raises TimeoutError."""
        until = time.perf_counter() + HEARD_WITHIN_SECONDS
        while time.perf_counter() < until:
            for page in self.pages:
                if call_sid in page.came:
                    return page.came[call_sid]
            time.sleep(0.002)
        raise TimeoutError(f"call {call_sid} came up nowhere")

    def offered(self) -> str:
        """The call that some page rings for now."""
        for page in self.pages:
            offer = self.services.desk.view(page.name).offer
            if offer is not None:
                return offer.call_sid
        raise TimeoutError("nobody is being rung")


def main(settings: Settings, *, as_json: bool) -> int:
    with tempfile.TemporaryDirectory(prefix="ivr-bench-") as folder, hotline.running(Path(folder)) as line:
        port = int(line.url.rpartition(":")[2])
        services = build(load(data_dir=line.data_dir, port=port, demo=True, models_dir=settings.models))
        pages = [_page(line, n) for n in range(AGENTS)]
        for page in pages:
            threading.Thread(target=page.follow, daemon=True).start()
            page.is_open.wait(HEARD_WITHIN_SECONDS)
            page.come()
        result = measured(Floor(services, pages))
    print(json.dumps(result, indent=2) if as_json else table(result))  # noqa: T201
    return 0


def measured(floor: Floor) -> dict[str, Any]:
    """Milliseconds: with free agents, with fifty waiting, and of a bare event."""
    bare = [_pulse(floor, n) for n in range(ROUNDS)]
    free = []
    for _ in floor.pages:
        state = floor.caller()
        began = time.perf_counter()
        floor.decide(state)
        free.append((floor.came(state.call_sid) - began) * 1000)
    for _ in range(WAITING):
        floor.decide(floor.caller())
    crowded = []
    for _ in range(ROUNDS):
        leaving = floor.offered()
        state = floor.caller("third_contact")  # goes before those who wait
        began = time.perf_counter()
        floor.decide(state)
        floor.services.desk.left(leaving, "hung_up")
        crowded.append((floor.came(state.call_sid) - began) * 1000)
    steps = {"bare event": bare, "free agent": free, f"{WAITING} waiting": crowded}
    figures = {name: spread(values) for name, values in steps.items()}
    return {
        "agents": len(floor.pages),
        "ms": figures,
        "ratio_to_bare_event": round(figures[f"{WAITING} waiting"]["p95"] / figures["bare event"]["p95"], 1),
    }


def _page(line: hotline.Hotline, n: int) -> Page:
    name = f"agent{n}"
    known = accounts(load(data_dir=line.data_dir, demo=True))
    known.add_user(name, "agent", "of-the-benchmark")
    return Page(name, line.url, known.new_token(name))


def _pulse(floor: Floor, n: int) -> float:
    page = floor.pages[n % len(floor.pages)]
    began = time.perf_counter()
    floor.services.events.publish(f"agent:{page.name}", "pulse", {"n": n})
    while n not in page.pulses and time.perf_counter() - began < HEARD_WITHIN_SECONDS:
        time.sleep(0.001)
    return (page.pulses[n] - began) * 1000


def spread(values: Sequence[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "p50": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
        "max": round(ordered[-1], 1),
    }


def table(result: dict[str, Any]) -> str:
    rows = [f"from the decision to the packet at one of {result['agents']} pages", ""]
    rows += [f"{'':<14}{'p50 ms':>8}{'p95 ms':>8}{'max ms':>8}"]
    rows += [f"{name:<14}{v['p50']:>8}{v['p95']:>8}{v['max']:>8}" for name, v in result["ms"].items()]
    rows += ["", f"p95 with callers waiting is {result['ratio_to_bare_event']} of a bare event's"]
    return "\n".join(rows)
