"""Owns one call: its state, its sound, and the one task that follows its TwiML until it ends."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault
from ivr.simulator.parameters import FINISHED, parameters, progress_parameters
from ivr.simulator.route import Route
from ivr.simulator.script import Ending, Goto, Inline, follow
from ivr.simulator.sid import new_sid, now
from ivr.simulator.sound import Sound
from ivr.simulator.twiml import MAX_BODY_BYTES
from ivr.simulator.verbs import VERBS
from ivr.simulator.webhook import Answer, Webhooks

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.listener import Listener
    from ivr.simulator.stream import Stream

logger = logging.getLogger(__name__)
MAX_SECONDS = 4 * 3600
_SHOWN = frozenset({"webhook", "verb", "stream", "error", "say", "queue", "dial", "conference", "detection"})
_LAST_WORDS_SECONDS = 20.0  # for callbacks under way when the call has ended


Program = Callable[["Call"], Awaitable[Ending]]
"""What a call does where the carrier itself, and no document, says so: such as the far end of a <Dial>."""
Goal = Goto | Inline | Program


class Phone(Protocol):
    """The other end: a telephone on the line."""

    def send_frame(self, mulaw: bytes) -> None: ...

    def tell(self, message: Mapping[str, Any]) -> None: ...


class Call:
    """Made by the exchange. `status` is Twilio's CallStatus; `direction` inbound, outbound-api or outbound-dial,
    which has the call that dialled it as `parent`. `details` are what a ringing phone is told of it."""

    def __init__(
        self,
        exchange: "Exchange",
        route: Route,
        *,
        from_: str,
        to: str,
        direction: str,
        status: str,
        parent: "Call | None" = None,
        details: Mapping[str, str] | None = None,
    ) -> None:
        self.exchange = exchange
        self.route = route
        self.parent = parent
        self.details = dict(details or {})
        self.sid = new_sid("CA")
        self.from_, self.to, self.direction, self.status = from_, to, direction, status
        self.created = now()
        self.answered_at: datetime | None = None
        self.ended_at: datetime | None = None
        self.answered_by: str | None = None  # as machine detection has it
        self.queue_time_ms = 0
        self.sound = Sound()
        self.stream: Stream | None = None
        self.listeners: list[Listener] = []
        self.over = asyncio.Event()
        self.events: list[dict[str, Any]] = []
        self._born = time.monotonic()
        self._progress_count = 0
        self._webhooks = Webhooks(exchange.config.auth_token, exchange.mischief, self.log)
        self._background: set[asyncio.Task[Any]] = set()
        self._work: asyncio.Task[None] | None = None
        self._goal: Goal | None = None

    # What verbs may ask of a call

    @property
    def answered(self) -> bool:
        return self.answered_at is not None

    @property
    def ending(self) -> bool:
        return self.status in FINISHED

    def answer(self) -> None:
        """Off the hook: sound begins to flow. Nothing the second time."""
        if self.answered or self.ending:
            return
        self.answered_at = now()
        self.set_status("in-progress")
        self.exchange.metronome.add(self.sound, self._fail)

    async def ask(self, goal: Goto, *, most_bytes: int = MAX_BODY_BYTES, with_call: bool = True) -> Answer:
        """The app's answer to one webhook; `with_call` sends the call's parameters along."""
        params = {**self.parameters(), **goal.params} if with_call else dict(goal.params)
        return await self._webhooks.ask(goal.url, goal.method, params, most_bytes=most_bytes)

    def farewell(self, goal: Goto) -> None:
        """Tell the app something whose answer can no longer matter: the call has left that verb."""
        self.in_background(self._tell(goal.url, goal.method, {**self.parameters(), **goal.params}))

    def notify(self, url: str, method: str, params: Mapping[str, str], *, delay_seconds: float = 0.0) -> None:
        """A status callback: sent beside the call, and at times so late that the next overtakes it."""
        delay_seconds += self.exchange.callback_delay_seconds()
        self.in_background(self._tell(url, method, params, delay_seconds))

    def in_background(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    def log(self, event: str, **fields: Any) -> None:
        """Into the call's event log, and what a person may want to see to the phone."""
        entry = {"at_ms": round((time.monotonic() - self._born) * 1000), "event": event, **fields}
        self.events.append(entry)
        if self.sound.phone is not None and event in _SHOWN:
            shown = {key: value for key, value in entry.items() if key not in ("params", "answer")}
            self.sound.phone.tell({"type": "log", **shown})

    def report(self, fault: TwilioFault) -> None:
        """What Twilio would put into the account's debugger."""
        self.log("error", code=fault.code, message=fault.message, url=fault.url)

    def parameters(self) -> dict[str, str]:
        """What every webhook of the call is told."""
        return parameters(self)

    # What the phone and the REST API do to a call

    def key(self, digit: str) -> None:
        if self.sound.ear is not None and not self.ending:
            self.sound.ear.key(digit)
        else:
            self.log("key-ignored", digit=digit)

    def redirect(self, goal: Goto | Inline) -> None:
        """Drop what the call is doing and go there."""
        self._goal = goal
        if self._work is not None:
            self._work.cancel()

    def end(self, status: str = "completed") -> None:
        """Hang up, from whichever side. Nothing when the call is over already."""
        if self.ending:
            return
        self.ended_at = now()
        self.exchange.metronome.remove(self.sound)
        self.set_status(status)
        self.over.set()
        if self._work is not None:
            self._work.cancel()

    def set_status(self, status: str) -> None:
        self.status = status
        if self.sound.phone is not None:
            self.sound.phone.tell({"type": "call", "sid": self.sid, "status": status})
        self.log("status", status=status)
        self._tell_progress({"in-progress": "answered", "queued": ""}.get(status, status))

    # The call's one task

    async def run(self, goal: Goal) -> None:
        """Follow the call to its end, through redirects and hang-ups; then say the last words."""
        self._goal = self._goal or goal
        try:
            async with asyncio.timeout(MAX_SECONDS):
                while self._goal is not None and not self.ending:
                    goal, self._goal = self._goal, None
                    self._work = asyncio.create_task(self._conduct(goal))
                    await asyncio.wait({self._work})
                    self._confess(self._work)
        except TimeoutError:
            self.log("error", code=0, message="the call reached its four hours", url="")
        finally:
            self.end()
            await self._close()

    def _confess(self, task: asyncio.Task[None]) -> None:
        """A fault of the carrier's own ends the call, and is told to whoever runs it."""
        if not task.cancelled() and (error := task.exception()) is not None:
            self._fail(error)

    def _fail(self, error: BaseException) -> None:
        logger.error("call %s: the carrier itself failed", self.sid, exc_info=error)
        self.log("error", code=0, message=f"the carrier itself failed: {error!r}", url="")
        self.end("failed")

    async def _conduct(self, goal: Goal) -> None:
        try:
            ending = await (goal(self) if callable(goal) else follow(self, goal, VERBS))
        except TwilioFault as fault:
            self.report(fault)
            ending = await self._recover(fault)
        self.log("ended", how=ending.value)
        self.end({Ending.REJECT: "failed", Ending.REJECT_BUSY: "busy"}.get(ending, "completed"))

    async def _recover(self, fault: TwilioFault) -> Ending:
        """Ask the fallback URL once; without one, or after another fault on the way from there, the call ends."""
        if self.route.fallback_url:
            told = {"ErrorCode": str(fault.code), "ErrorUrl": fault.url}
            try:
                return await follow(
                    self, Goto(self.route.fallback_url, self.route.fallback_method, told), VERBS
                )
            except TwilioFault as second:
                self.report(second)
        self.answer()
        await self.sound.play(audio.application_error())
        return Ending.HANG_UP

    async def _tell(
        self, url: str, method: str, params: Mapping[str, str], delay_seconds: float = 0.0
    ) -> None:
        await asyncio.sleep(delay_seconds)
        try:
            await self._webhooks.ask(url, method, params)
        except TwilioFault as fault:
            self.report(fault)

    def _tell_progress(self, event: str) -> None:
        """Status callback; each of the ways a call can end counts as `completed`."""
        asked = "completed" if event in FINISHED else event
        if not self.route.status_url or asked not in self.route.events:
            return
        params = progress_parameters(self, event, self._progress_count)
        self._progress_count += 1
        self.notify(self.route.status_url, self.route.status_method, params)

    @property
    def seconds(self) -> int:
        """Since it was answered, whole; 0 for a call that never was."""
        if self.answered_at is None:
            return 0
        return round(((self.ended_at or now()) - self.answered_at).total_seconds())

    async def _close(self) -> None:
        """What is under way may say its last words, and what those lead to."""
        try:
            async with asyncio.timeout(_LAST_WORDS_SECONDS):
                while self._background:
                    await asyncio.wait(set(self._background))
        except TimeoutError:
            self.log("error", code=0, message="last words were cut off", url="")
        finally:
            for task in self._background:
                task.cancel()
            await self._webhooks.close()
            self.log("closed")
