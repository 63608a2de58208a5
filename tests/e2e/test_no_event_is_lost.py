"""A page that follows events while the web process is killed ten times: it misses none and sees none twice."""

import json
import os
import signal
import threading
import time

import httpx
import pytest

from ivr.bootstrap import build
from ivr.settings import load

pytestmark = [pytest.mark.slow, pytest.mark.full, pytest.mark.timeout(600)]

RESTARTS = 10
EVENTS = 1500
EVERY_SECONDS = 0.1


class Follower:
    """What a browser's EventSource does: reads, and after a loss comes again with the id of the last event it had."""

    def __init__(self, line) -> None:
        token = (line.data_dir / "admin.token").read_text().strip()
        self._headers = {"Authorization": f"Bearer {token}"}
        self._url = f"{line.url}/events"
        self.seen: list[int] = []
        self.losses = 0
        self.last_id = ""
        self.is_done = threading.Event()
        self.is_open = threading.Event()

    def run(self) -> None:
        while not self.is_done.is_set():
            try:
                self._read()
            except httpx.HTTPError:
                self.losses += 1
                time.sleep(0.5)

    def _read(self) -> None:
        came_again = {"Last-Event-ID": self.last_id} if self.last_id else {}
        with httpx.stream(
            "GET", self._url, params={"topics": "calls"}, headers={**self._headers, **came_again}, timeout=30
        ) as stream:
            if stream.status_code != 200:
                time.sleep(0.5)
                return
            event_id = ""
            for row in stream.iter_lines():
                self.is_open.set()
                if row.startswith("id: "):
                    event_id = row.removeprefix("id: ")
                elif row.startswith("data: "):
                    self.seen.append(json.loads(row.removeprefix("data: "))["n"])
                    self.last_id = event_id
                    if len(self.seen) >= EVENTS:
                        self.is_done.set()
                        return


def test_over_ten_killed_web_processes_no_event_is_lost_and_none_comes_twice(line):
    events = build(load(data_dir=line.data_dir, demo=True)).events
    follower = Follower(line)
    threading.Thread(target=follower.run, daemon=True).start()
    assert follower.is_open.wait(20)

    def tell() -> None:
        for n in range(EVENTS):
            events.publish("calls", "told", {"n": n})
            time.sleep(EVERY_SECONDS)

    telling = threading.Thread(target=tell, daemon=True)
    telling.start()
    for _ in range(RESTARTS):
        time.sleep(4)
        killed = line.pid_of("web")
        os.kill(killed, signal.SIGKILL)
        until = time.monotonic() + 60
        while time.monotonic() < until and not _is_up(line):
            time.sleep(0.2)
    telling.join()
    assert follower.is_done.wait(60), f"{len(follower.seen)} of {EVENTS}"
    assert follower.seen == list(range(EVENTS))
    assert follower.losses >= RESTARTS


def _is_up(line) -> bool:
    try:
        return httpx.get(f"{line.url}/healthz", timeout=2).status_code == 200
    except httpx.HTTPError:
        return False
