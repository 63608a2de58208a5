"""Stateful stand-ins for what a call needs from the world; each speaks a little language of its own."""

import base64
import json
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.errors import (
    BadInput,
    LineClosed,
    LookupFailed,
    NotFound,
    SpeechUnavailable,
    StaleState,
    WorkflowError,
)
from ivr.messages.call import FrameHeard
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Transcript
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowState
from ivr.ports import TurnRecord

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
"""Noon in Shanghai."""


class FakeClock:
    """Time of day stands still until moved; durations are real."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def forward(self, **delta: float) -> None:
        self._now += timedelta(**delta)

    def monotonic_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


class FakeTranscriber:
    """Hears what it was told beforehand, in that order; `None` in the list is a recogniser that fails."""

    def __init__(self, *words: str | None) -> None:
        self.words = deque(words)
        self.heard: list[bytes] = []

    def transcribe(self, pcm: bytes, **_: Any) -> Transcript:
        self.heard.append(pcm)
        words = self.words.popleft() if len(self.words) > 1 else self.words[0]
        if words is None:
            raise SpeechUnavailable("the recogniser is away")
        return Transcript(text=words, audio_ms=len(pcm) // 32, asr_ms=7)


class FakeVoice:
    """A tenth of a second of tone for each sentence; remembers what it spoke."""

    def __init__(self) -> None:
        self.spoken: list[str] = []

    def voice_for_call(self, locale: str) -> str:
        return f"voice-{locale}"

    def speak(self, text: str, **_: Any) -> bytes:
        self.spoken.append(text)
        return b"\x10\x90" * 400

    def prepare(self, text: str, **how: Any) -> bytes:
        return self.speak(text, **how)


class FakeParcels:
    def __init__(self, **by_phone: Sequence[Parcel]) -> None:
        self.by_phone = {f"+{phone.removeprefix('p')}": tuple(parcels) for phone, parcels in by_phone.items()}
        self.is_down = False

    def _all(self) -> list[Parcel]:
        if self.is_down:
            raise LookupFailed("the carrier's system does not answer")
        return [parcel for parcels in self.by_phone.values() for parcel in parcels]

    def find_by_phone(self, phone: str) -> tuple[Parcel, ...]:
        self._all()
        return self.by_phone.get(phone, ())

    def find_by_tail4(self, tail4: str) -> tuple[Parcel, ...]:
        return tuple(parcel for parcel in self._all() if parcel.tail4 == tail4)

    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        return tuple(parcel for parcel in self._all() if parcel.tracking_no == tracking_no)


class FakeWorkflows:
    """Opens what is asked for once; the same again is reported."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.opened: list[Workflow] = []
        self.refuses: set[str] = set()

    def start(self, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
        if request.type in self.refuses:
            raise WorkflowError(f"{request.type} cannot be opened")
        for workflow in self.opened:
            if (workflow.type, workflow.tracking_no) == (request.type, request.tracking_no):
                return replace(workflow, reused=True)
        now = self.clock.now()
        workflow = Workflow(
            id=f"w{len(self.opened) + 1}",
            type=request.type,
            tracking_no=request.tracking_no,
            state=WorkflowState.OPEN,
            opened_at=now,
            due_at=now + timedelta(minutes=30),
            owner="branch",
        )
        self.opened.append(workflow)
        return workflow

    def open_for(self, tracking_nos: Sequence[str], *, caller: str = "") -> tuple[Workflow, ...]:
        wanted = {*tracking_nos, *([""] if caller else [])}
        return tuple(w for w in self.opened if w.tracking_no in wanted and not w.state.is_over)

    def cancel(self, workflow_id: str, *, by: str, text: str = "", act_id: str = "") -> Workflow:
        place = next((n for n, one in enumerate(self.opened) if one.id == workflow_id), None)
        if place is None:
            raise NotFound(f"there is no workflow {workflow_id}")
        if self.opened[place].state.is_over:
            raise WorkflowError("it is over")
        self.opened[place] = replace(self.opened[place], state=WorkflowState.CANCELLED)
        return self.opened[place]


class FakeMessages:
    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        if not to:
            raise BadInput("no number")
        self.sent.append((to, template))
        return f"m{len(self.sent)}"


class MemorySessions:
    def __init__(self) -> None:
        self.states: dict[str, DialogState] = {}
        self.tickets: dict[str, tuple[str, Mapping[str, str]]] = {}
        self.answers: dict[str, str] = {}

    def load(self, call_sid: str) -> DialogState | None:
        return self.states.get(call_sid)

    def save(self, state: DialogState) -> DialogState:
        held = self.states.get(state.call_sid)
        if held is not None and held.version != state.version:
            raise StaleState("moved on")
        saved = replace(state, version=state.version + 1)
        self.states[state.call_sid] = saved
        return saved

    def issue_ticket(self, call_sid: str, facts: Mapping[str, str]) -> str:
        token = f"ticket-{len(self.tickets) + 1}"
        self.tickets[token] = (call_sid, facts)
        return token

    def redeem_ticket(self, token: str, call_sid: str) -> Mapping[str, str] | None:
        owner, facts = self.tickets.pop(token, ("", {}))
        return facts if owner == call_sid else None

    def first_answer(self, key: str, answer: str) -> str | None:
        earlier = self.answers.get(key)
        self.answers.setdefault(key, answer)
        return earlier

    def earlier_answer(self, key: str) -> str | None:
        return self.answers.get(key)


class MemoryRecords:
    def __init__(self) -> None:
        self.calls: dict[str, dict[str, Any]] = {}
        self.turns: dict[tuple[str, int], TurnRecord] = {}
        self.workflows: list[tuple[Workflow, str]] = []
        self.transfers: list[Mapping[str, Any]] = []

    def start_call(self, *, call_sid: str, **facts: Any) -> bool:
        new = call_sid not in self.calls
        self.calls.setdefault(call_sid, facts)
        return new

    def next_turn_no(self, call_sid: str) -> int:
        return 1 + max((n for sid, n in self.turns if sid == call_sid), default=0)

    def add_turns(self, call_sid: str, turns: Sequence[TurnRecord]) -> None:
        for turn in turns:
            self.turns[call_sid, turn.n] = turn

    def turns_of(self, call_sid: str) -> tuple[TurnRecord, ...]:
        return tuple(self.turns[key] for key in sorted(self.turns) if key[0] == call_sid)

    def calls_since(self, caller: str, at: datetime) -> int:
        return sum(
            facts.get("caller") == caller and facts.get("at", at) >= at for facts in self.calls.values()
        )

    def note_parcels(self, call_sid: str, parcels: Sequence[Parcel]) -> None: ...

    def note_workflow(self, call_sid: str, workflow: Workflow, promise: str) -> None:
        self.workflows.append((workflow, promise))

    def note_transfer(self, call_sid: str, packet: Mapping[str, Any]) -> None:
        self.transfers.append(packet)

    def note_recording(self, call_sid: str, **facts: Any) -> None:
        self.calls.setdefault(call_sid, {})["recording"] = facts

    def end_call(self, call_sid: str, *, outcome: str, at: datetime) -> None:
        self.calls.setdefault(call_sid, {}).setdefault("outcome", outcome)

    def call_started_at(self, call_sid: str) -> datetime | None:
        return self.calls.get(call_sid, {}).get("at")

    def in_order(self) -> list[TurnRecord]:
        return [self.turns[key] for key in sorted(self.turns)]


class MemoryEvents:
    def __init__(self) -> None:
        self.told: list[tuple[str, str, Mapping[str, Any]]] = []

    def publish(self, topic: str, event: str, data: Mapping[str, Any]) -> None:
        self.told.append((topic, event, data))

    def names(self) -> list[str]:
        return [event for _, event, _ in self.told]


class MemoryInbox:
    def __init__(self) -> None:
        self.posted: deque[Mapping[str, Any]] = deque()

    def post(self, call_sid: str, message: Mapping[str, Any]) -> bool:
        self.posted.append(message)
        return True

    def listen(self, call_sid: str) -> Iterator[Mapping[str, Any] | None]:
        while True:
            if self.posted:
                yield self.posted.popleft()
            else:
                time.sleep(0.01)
                yield None


class FakeEar:
    """A frame of 0x00 bytes is voice, any other is silence; 20 ms a window."""

    def hear(self, line: bytes, at_ms: int) -> list[FrameHeard]:
        return [FrameHeard(at_ms, 0.95 if line[:1] == b"\x00" else 0.01, b"\x00" * 640)]


class FakeRecording:
    def __init__(self) -> None:
        self.heard_ms = 0
        self.played_at: list[int] = []
        self.cuts: list[int] = []
        self.is_closed = False

    def heard(self, at_ms: int, mulaw: bytes) -> None:
        self.heard_ms += len(mulaw) // 8

    def played(self, at_ms: int, mulaw: bytes) -> None:
        self.played_at.append(at_ms)

    def cut(self, at_ms: int) -> None:
        self.cuts.append(at_ms)

    def close(self) -> None:
        self.is_closed = True


class FakeCarrierLine:
    """The carrier's end of a stream: frames every 20 ms of real time, marks come back when their audio is over.

    `speak(ms)` says something; `key`; `drop` loses the socket. What the bot sent is in `sent`.
    """

    FRAME_MS = 20

    def __init__(self, call_sid: str, ticket: str, stream_sid: str = "MZ1") -> None:
        self.stream_sid = stream_sid
        self._out: deque[str] = deque()
        self._started = time.monotonic()
        self._frames = 0
        self._voiced_until = 0.0
        self._plays_until = 0.0
        self._marks: list[tuple[float, str]] = []
        self._closed = threading.Event()
        self.sent: list[dict[str, Any]] = []
        self._put(event="connected", protocol="Call", version="1.0.0")
        self._put(
            event="start",
            start={
                "accountSid": "AC1",
                "streamSid": stream_sid,
                "callSid": call_sid,
                "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
                "customParameters": {"ticket": ticket},
            },
        )

    def _put(self, **message: Any) -> None:
        self._out.append(json.dumps(message))

    def raw(self, text: str) -> None:
        self._out.append(text)

    def speak(self, ms: int) -> None:
        self._voiced_until = time.monotonic() + ms / 1000

    def key(self, digit: str) -> None:
        self._put(event="dtmf", dtmf={"track": "inbound_track", "digit": digit})

    def hang_up(self) -> None:
        self._put(event="stop", stop={})

    def drop(self) -> None:
        self._closed.set()

    # the runner's side

    def receive(self, timeout_seconds: float) -> str | None:
        if self._closed.is_set():
            raise LineClosed("gone")
        now = time.monotonic()
        due = [name for at, name in self._marks if at <= now]
        self._marks = [(at, name) for at, name in self._marks if at > now]
        for name in due:
            self._put(event="mark", mark={"name": name})
        if self._out:
            return self._out.popleft()
        wait = self._started + self._frames * self.FRAME_MS / 1000 - now
        if wait > timeout_seconds:
            time.sleep(timeout_seconds)
            return None
        time.sleep(max(0.0, wait))
        payload = (b"\x00" if time.monotonic() < self._voiced_until else b"\xff") * 160
        frame = {
            "timestamp": str(self._frames * self.FRAME_MS),
            "payload": base64.b64encode(payload).decode(),
        }
        self._frames += 1
        return json.dumps({"event": "media", "media": frame})

    def send(self, text: str) -> None:
        if self._closed.is_set():
            raise LineClosed("gone")
        message = json.loads(text)
        self.sent.append(message)
        now = time.monotonic()
        match message["event"]:
            case "media":
                seconds = len(base64.b64decode(message["media"]["payload"])) / 8000
                self._plays_until = max(now, self._plays_until) + seconds
            case "mark":
                self._marks.append((self._plays_until, message["mark"]["name"]))
            case "clear":
                self._plays_until = now
                self._marks = [(now, name) for _, name in self._marks]

    def close(self) -> None:
        self._closed.set()

    @property
    def is_closed(self) -> bool:
        return self._closed.is_set()

    def events(self) -> list[str]:
        return [message["event"] for message in self.sent]
