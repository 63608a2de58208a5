"""Owns what the carrier has at any moment: calls, phones waiting to be rung, queues, recordings, messages."""

import asyncio
import random
from collections.abc import Coroutine, Mapping
from typing import Any, Protocol

import aiohttp
from aiohttp import web

from ivr.simulator.call import Call, Goal, Phone
from ivr.simulator.clock import Metronome
from ivr.simulator.conference import Conferences
from ivr.simulator.config import CarrierConfig
from ivr.simulator.detection import Detection, listen
from ivr.simulator.message import Messages
from ivr.simulator.queue import Queues
from ivr.simulator.recording import Recordings
from ivr.simulator.region import client_identity
from ivr.simulator.route import Route
from ivr.simulator.script import Goto
from ivr.simulator.webhook import Mischief


class Ringable(Phone, Protocol):
    """A registered phone."""

    async def ring(self, call: Call) -> bool:
        """Ring until answered (True) or declined (False). The call's `details` are shown."""
        ...


class Exchange:
    """The state of one account. `url` is where the carrier itself can be reached; needs a running loop."""

    def __init__(self, config: CarrierConfig, url: str) -> None:
        self.config = config
        self.url = url
        self.http = aiohttp.ClientSession()
        self.metronome = Metronome()
        self.calls: dict[str, Call] = {}
        self.phones: dict[str, Ringable] = {}
        self.queues = Queues()
        self.conferences = Conferences(self)
        self.recordings = Recordings(config.recording_delay_ms)
        self.messages = Messages(self)
        self.mischief = Mischief()
        self.refuse_handshakes = 0
        self.refuse_rest = 0
        self.shuffle_callbacks = False
        self.closing = False
        self._random = random.Random(config.seed)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._errands: set[asyncio.Task[Any]] = set()
        self._next_outbound = 0.0

    def number_route(self) -> Route:
        """How the hotline's own number is set up."""
        config = self.config
        return Route(
            fallback_url=config.webhook(config.fallback_path),
            status_url=config.webhook(config.status_path),
            events=config.status_events,
        )

    def dial(self, phone: Phone, from_: str, to: str) -> Call:
        """An inbound call begins to ring."""
        call = Call(self, self.number_route(), from_=from_, to=to, direction="inbound", status="ringing")
        self.calls[call.sid] = call
        call.sound.phone = phone
        call.set_status("ringing")
        self.start(call.run(Goto(self.config.webhook(self.config.voice_path))))
        return call

    def place(
        self,
        goal: Goal,
        route: Route,
        *,
        from_: str,
        to: str,
        timeout_seconds: int,
        details: Mapping[str, str] | None = None,
        detection: Detection | None = None,
    ) -> Call:
        """An outbound call is queued; it rings when the account's calls per second allow."""
        call = Call(
            self, route, from_=from_, to=to, direction="outbound-api", status="queued", details=details
        )
        self.calls[call.sid] = call
        at = asyncio.get_running_loop().time()
        slot = max(at, self._next_outbound)
        self._next_outbound = slot + 1 / self.config.calls_per_second
        call.queue_time_ms = round((slot - at) * 1000)
        self.start(self._ring(call, goal, slot - at, timeout_seconds, detection))
        return call

    def place_child(
        self, parent: Call, goal: Goal, route: Route, *, from_: str, to: str, timeout_seconds: int,
        details: Mapping[str, str] | None = None,
    ) -> Call:  # fmt: skip
        """A call that <Dial> places rings at once."""
        call = Call(
            self, route, from_=from_, to=to, direction="outbound-dial", status="queued", parent=parent,
            details=details,
        )  # fmt: skip
        self.calls[call.sid] = call
        self.start(self._ring(call, goal, 0.0, timeout_seconds))
        return call

    async def _ring(
        self,
        call: Call,
        goal: Goal,
        wait_seconds: float,
        timeout_seconds: int,
        detection: Detection | None = None,
    ) -> None:
        await asyncio.sleep(wait_seconds)
        if not call.ending:
            call.set_status("initiated")
            call.set_status("ringing")
            outcome = await self._answered(call, timeout_seconds)
            if outcome == "in-progress":
                call.answer()
                goal = await listen(call, detection, goal) if detection is not None else goal
            else:
                call.end(outcome)
        await call.run(goal)

    async def _answered(self, call: Call, timeout_seconds: int) -> str:
        """The status that ringing leads to."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_seconds
        phone = self.phones.get(call.to)
        if phone is None and client_identity(call.to):
            return "no-answer"  # a browser that is not there cannot ring, as a telephone far away does
        ringing = asyncio.create_task(phone.ring(call)) if phone is not None else None
        try:
            while not call.ending and loop.time() < deadline:
                if ringing is not None and ringing.done():
                    return "in-progress" if ringing.result() else "busy"
                await asyncio.sleep(0.05)
            return "no-answer"
        finally:
            if ringing is not None:
                ringing.cancel()

    def callback_delay_seconds(self) -> float:
        """0 for most status callbacks; enough for the next to overtake it for some."""
        share = 0.5 if self.shuffle_callbacks else self.config.late_callback_share
        return self._random.uniform(0.3, 0.9) if self._random.random() < share else 0.0

    def take_refusal(self) -> bool:
        """Whether this stream's handshake is to fail, because a tester asked for it."""
        if self.refuse_handshakes <= 0:
            return False
        self.refuse_handshakes -= 1
        return True

    def start(self, call: Coroutine[Any, Any, None]) -> None:
        """Keep a call running; it is given a moment to end when the carrier does."""
        _keep(self._tasks, call)

    def run_errand(self, work: Coroutine[Any, Any, None]) -> None:
        """Keep something running that may be cut off when the carrier ends."""
        _keep(self._errands, work)

    def forget(self) -> None:
        """Finished calls, messages and recordings, as if they had never been."""
        self.calls = {sid: call for sid, call in self.calls.items() if not call.ending}
        self.conferences.forget()
        self.messages.forget()
        self.recordings.forget()

    async def close(self) -> None:
        """Hang up every call and let the last callbacks go out, for at most three seconds."""
        self.closing = True
        for call in self.calls.values():
            call.end()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=3.0)
        left = self._tasks | self._errands
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await self.http.close()


def _keep(tasks: set[asyncio.Task[Any]], work: Coroutine[Any, Any, None]) -> None:
    """The loop itself holds tasks but weakly."""
    task = asyncio.create_task(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)


EXCHANGE = web.AppKey("exchange", Exchange)
