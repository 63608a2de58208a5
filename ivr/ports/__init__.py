"""Owns the Protocols: what the line needs from the world, by ability. Adapters are named in `bootstrap` alone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from ivr.messages.call import CarrierEvent, FrameHeard
from ivr.messages.dialog import DialogState
from ivr.messages.doubt import Doubt
from ivr.messages.errand import Errand
from ivr.messages.letter import Letter
from ivr.messages.link import Photo
from ivr.messages.parcel import Parcel
from ivr.messages.record import TurnRecord as TurnRecord
from ivr.messages.turn import Transcript
from ivr.messages.workflow import Workflow
from ivr.ports.handover import Handovers as Handovers
from ivr.ports.handover import LiveText as LiveText
from ivr.ports.identity import Passcodes as Passcodes
from ivr.ports.identity import RegisteredPhones as RegisteredPhones
from ivr.ports.office import AgentDesk as AgentDesk
from ivr.ports.office import BranchDesk as BranchDesk
from ivr.ports.office import CallControl as CallControl
from ivr.ports.office import Contacts as Contacts
from ivr.ports.office import Deliveries as Deliveries
from ivr.ports.office import Errands as Errands
from ivr.ports.office import Promises as Promises
from ivr.ports.office import Tries as Tries
from ivr.ports.office import Workflows as Workflows


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC; runs from the setting NOW when that is given."""

    def monotonic_ms(self) -> int:
        """For durations; unrelated to `now`."""


class Transcriber(Protocol):
    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        """16 kHz mono int16 → words. Raises SpeechBusy, SpeechTimeout, SpeechUnavailable.

        Of one `session` (a call) only the newest draft is worked on; the ones before it raise SpeechBusy.
        """


class Adviser(Protocol):
    """Another mind, asked for a second opinion. It raises nothing: whoever cannot be asked has no opinion."""

    def consider(self, doubt: Doubt) -> None:
        """Begin to think about it and return at once. Of one call only the newest doubt counts."""

    def advise(self, doubt: Doubt, *, deadline_ms: int) -> str:
        """One of its labels; empty when there was no answer within `deadline_ms` from now, or none of the labels."""


class Synthesizer(Protocol):
    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        """One sentence → 8 kHz mono μ-law, no header, no leading or trailing silence over 60 ms.

        Raises SpeechTimeout, SpeechUnavailable.
        """


class Mouth(Synthesizer, Protocol):
    """A synthesizer with a choice of voices."""

    def voice_for_call(self, locale: str) -> str:
        """Asked once for a call and locale: one voice from hello to goodbye."""

    def prepare(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        """As `speak`, for what nobody waits for yet: it gives way to what is being waited for."""


class ParcelSource(Protocol):
    def find_by_phone(self, phone: str) -> tuple[Parcel, ...]:
        """Parcels of which this number is recipient or sender, soonest expected first. Raises LookupFailed."""

    def find_by_tail4(self, tail4: str) -> tuple[Parcel, ...]:
        """Open parcels whose tracking number ends so. Raises LookupFailed."""

    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        """None or one. Raises LookupFailed."""


class DeliveryPhotos(Protocol):
    def photo(self, tracking_no: str) -> Photo | None:
        """What the courier took at the door, people and doors hidden; None when there is none. Raises LookupFailed."""


class Messages(Protocol):
    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        """Put a text into the outbox; returns its id. Raises StoreError; BadInput for a forbidden number."""


class TextCarrier(Protocol):
    """Who takes texts to phones."""

    def deliver(self, letter: Letter) -> str:
        """Hand it over; the carrier's id of it, may be empty.

        Raises MessageRejected (never again), MessageUnsure (it may have gone out), any other IvrError (it did not).
        """

    def find(self, letter: Letter) -> str | None:
        """Did an earlier attempt of this letter go out after all? Its id then, None when it did not.

        Raises MessageUnsure when that cannot be told, any other IvrError when it cannot be told now.
        """


class Sessions(Protocol):
    """Live state in Redis, may be lost without losing a record."""

    def load(self, call_sid: str) -> DialogState | None:
        """Raises StoreError."""

    def save(self, state: DialogState) -> DialogState:
        """Replace; returns the state with its new version. Raises StaleState, StoreError."""

    def issue_ticket(self, call_sid: str, facts: Mapping[str, str]) -> str:
        """A one-time token (60 s) that lets a stream open for this call and carries what it is to start with."""

    def redeem_ticket(self, token: str, call_sid: str) -> Mapping[str, str] | None:
        """The facts, once; None when unknown, used, late, or of another call."""

    def first_answer(self, key: str, answer: str) -> str | None:
        """Remember the answer given to a webhook. None when this is the first; the first answer when it came before."""

    def earlier_answer(self, key: str) -> str | None:
        """The answer given to this webhook before, if any."""


class Records(Protocol):
    """The truth of calls, in SQL. Every write is idempotent in (call_sid, n)."""

    def start_call(
        self,
        *,
        call_sid: str,
        caller: str,
        called: str,
        locale: str,
        at: datetime,
        errand: Errand | None = None,
    ) -> bool:
        """False when the call was already known. `errand`: what it is about where we placed it; `caller` is whom we
        called then."""

    def next_turn_no(self, call_sid: str) -> int:
        """1 + the highest turn on record."""

    def add_turns(self, call_sid: str, turns: Sequence[TurnRecord]) -> None: ...

    def note_parcels(self, call_sid: str, parcels: Sequence[Parcel]) -> None: ...

    def note_workflow(self, call_sid: str, workflow: Workflow, promise: str) -> None:
        """A workflow opened or reported in this call; `promise`: what was said aloud, due when the workflow is."""

    def note_transfer(self, call_sid: str, packet: Mapping[str, Any]) -> None: ...

    def note_recording(self, call_sid: str, *, path: str, channels: int, seconds: float) -> None: ...

    def end_call(self, call_sid: str, *, outcome: str, at: datetime) -> None:
        """contained | transferred | abandoned | failed. The first outcome stands, except that a later one may only
        turn `abandoned` into something that became known of it."""

    def call_started_at(self, call_sid: str) -> datetime | None: ...

    def turns_of(self, call_sid: str) -> tuple[TurnRecord, ...]:
        """Of the call so far, oldest first; empty for an unknown one."""

    def calls_since(self, caller: str, at: datetime) -> int:
        """How often this number has called from then on, the present call included."""


class Events(Protocol):
    """What pages and tools follow live; may be lost without losing a record."""

    def publish(self, topic: str, event: str, data: Mapping[str, Any]) -> None:
        """Never raises: a page that misses an event reads the record."""


class CallInbox(Protocol):
    """Way from another process into the runner of a live call (typed text of the browser phone)."""

    def post(self, call_sid: str, message: Mapping[str, Any]) -> bool:
        """False when no runner listens."""

    def listen(self, call_sid: str) -> Iterator[Mapping[str, Any] | None]:
        """The runner's end: messages as they come, None now and then so that the reader may leave."""


class Line(Protocol):
    """One stream's socket."""

    def receive(self, timeout_seconds: float) -> str | bytes | None:
        """The next frame; None when none came in time. Raises LineClosed."""

    def send(self, text: str) -> None:
        """Raises LineClosed."""

    def close(self) -> None: ...


class CarrierCodec(Protocol):
    """The carrier's frames, pure both ways."""

    def decode(self, text: str | bytes) -> CarrierEvent | None:
        """None for a frame that means nothing to us. Raises BadFrame."""

    def encode_audio(self, stream_sid: str, mulaw: bytes) -> Iterator[str]: ...

    def encode_mark(self, stream_sid: str, name: str) -> str: ...

    def encode_clear(self, stream_sid: str) -> str: ...


class Ear(Protocol):
    """Hearing of one call; keeps state between frames."""

    def hear(self, line: bytes, at_ms: int) -> list[FrameHeard]:
        """μ-law that ended at `at_ms` → the windows it completed."""


class Recording(Protocol):
    """Both channels of one stream."""

    def heard(self, at_ms: int, mulaw: bytes) -> None: ...

    def played(self, at_ms: int, mulaw: bytes) -> None:
        """Scheduled for `at_ms`, which may lie ahead."""

    def cut(self, at_ms: int) -> None:
        """What was scheduled for later is not played after all."""

    def close(self) -> None: ...


class Ping(Protocol):
    def ping(self) -> None:
        """Raises IvrError when the dependency cannot serve."""
