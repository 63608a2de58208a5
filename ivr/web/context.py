"""Owns what the pages need from the world, as Protocols, and how a view gets at it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, cast

from flask import current_app

from ivr.messages.letter import Receipt
from ivr.messages.link import Link, Photo, Received
from ivr.messages.workflow import Workflow
from ivr.ports import (
    AgentDesk,
    BranchDesk,
    CallInbox,
    Clock,
    Deliveries,
    ParcelSource,
    Ping,
    Promises,
    Workflows,
)
from ivr.ports.people import Accounts, Attempts, Audit, Pending, SignIns, SignOnAccounts
from ivr.settings import Settings


class CallRecords(Protocol):
    """The truth of calls, as pages and programs read it. Every method raises StoreError."""

    def call(self, call_sid: str) -> dict[str, Any]:
        """The record in the shape of GET /api/calls/<call_sid>. Raises NotFound."""

    def calls(
        self, limit: int = 50, cursor: str = "", filters: Mapping[str, str] | None = None
    ) -> tuple[list[dict[str, Any]], str | None]:
        """Newest first, and the cursor of the next page (None at the end). Raises BadInput."""

    def recording_path(self, call_sid: str) -> str | None: ...

    def note_access(self, call_sid: str, *, action: str, by: str, at: datetime) -> None:
        """Put into the audit that someone looked at what is hidden by default."""

    def note_workflow(self, call_sid: str, workflow: Workflow, promise: str) -> None:
        """One that was opened or reported in this call; `promise`: what was said aloud of it."""


class Forgetting(Protocol):
    def forget_caller(self, phone: str, *, by: str, at: datetime) -> int:
        """Take a caller out of all records, audited; returns how many calls were theirs. Raises StoreError."""


class StreamEvent(Protocol):
    """`reset` with no topic means that events may have been missed: load the page anew."""

    @property
    def id(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def event(self) -> str: ...
    @property
    def data(self) -> Mapping[str, Any]: ...


class EventSource(Protocol):
    def cursor(self, topics: Sequence[str]) -> str:
        """The place in these topics as of now, for a page made from the record. Raises StoreError."""

    def follow(
        self, topics: Sequence[str], last_id: str = "", block_ms: int = 10_000
    ) -> Iterator[StreamEvent | None]:
        """Events after `last_id` (empty: from now on), for ever; None whenever `block_ms` pass without one.

        Raises BadInput, StoreError.
        """


class Visits(Protocol):
    """What callers do by the links in their texts, and what came of it. Every method raises StoreError."""

    @property
    def most_pictures(self) -> int: ...

    def open(self, code: str) -> Link:
        """Raises LinkGone, whatever is wrong with it."""

    def photo(self, link: Link) -> Photo | None:
        """Raises LookupFailed."""

    def take_picture(self, link: Link, file: bytes) -> Received:
        """Raises BadPicture, TooBusy."""

    def take_address(self, link: Link, fields: Mapping[str, str]) -> Received:
        """Raises BadAddress."""

    def received(self, workflow_id: str) -> Received:
        """What came in for a workflow, for those who work on it."""

    def picture(self, picture_id: str) -> bytes:
        """A JPEG of our own. Raises NotFound."""

    def provinces(self) -> Mapping[str, str]:
        """Chinese name → English name."""


class Texts(Protocol):
    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        """As `Messages` of ports: into the outbox. Raises BadInput, StoreError."""

    def to_number(self, number: str) -> list[dict[str, Any]]:
        """Texts that went there, oldest first: `id template text sent_at` … Raises StoreError."""

    def dead(self, *, limit: int = 100) -> list[dict[str, Any]]:
        """Those that were given up, newest first, also with `number` (whole) `attempts last_error`. Raises StoreError."""

    def send_again(self, message_id: str) -> None:
        """A dead one is tried anew. Raises NotFound (also when somebody did so before), StoreError."""


class Receipts(Protocol):
    """What carriers tell of texts that they took. Every method raises StoreError."""

    def receive(self, receipt: Receipt) -> bool:
        """Whether it was news; the same again is none."""

    def pushed(self, key: str, told: Any) -> Mapping[str, str | int]:
        """What to answer to a provider that tells of several. Raises NotFound for a wrong key, BadInput."""

    def undelivered(self, *, limit: int = 100) -> list[dict[str, Any]]:
        """Those that no carrier brought to the phone, newest first, as `Texts.dead` with `receipt_code`."""


class Office(Protocol):
    """What callers set going, and those who see to it."""

    @property
    def workflows(self) -> Workflows: ...
    @property
    def desk(self) -> BranchDesk: ...
    @property
    def promises(self) -> Promises: ...
    @property
    def deliveries(self) -> Deliveries: ...


class Answers(Protocol):
    """What was answered to whom, for ten minutes. Every method raises StoreError."""

    def earlier_answer(self, key: str) -> str | None: ...

    def first_answer(self, key: str, answer: str) -> str | None:
        """Remember it. None when this is the first; the first answer when there is one."""


class Handovers(Protocol):
    def figures(self, days: int) -> Mapping[str, Any]:
        """How hand-overs of the last days went. Raises StoreError."""


class BrowserLine(Protocol):
    """The carrier as agents' browsers reach it."""

    @property
    def connects_to(self) -> Sequence[str]:
        """Origins that their page must be allowed."""

    @property
    def plays_from(self) -> Sequence[str]: ...

    def ticket(self, name: str) -> Mapping[str, Any]:
        """`kind`, and what a softphone of that kind needs to be rung as `client:<name>`. Raises CarrierError."""


class ParcelPushes(Protocol):
    """What one provider of parcel routes tells unasked."""

    def receive(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
        """What to answer. `headers`: names in lower case. Raises NotAllowed, BadInput, StoreError."""


class WebServices(Protocol):
    @property
    def settings(self) -> Settings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def records(self) -> CallRecords: ...
    @property
    def retention(self) -> Forgetting: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def sign_ins(self) -> SignIns: ...
    @property
    def sign_on(self) -> SignOnAccounts: ...
    @property
    def attempts(self) -> Attempts: ...
    @property
    def pending(self) -> Pending: ...
    @property
    def events(self) -> EventSource: ...
    @property
    def inbox(self) -> CallInbox: ...
    @property
    def sessions(self) -> Answers: ...
    @property
    def parcels(self) -> ParcelSource: ...
    @property
    def office(self) -> Office: ...
    @property
    def desk(self) -> AgentDesk: ...
    @property
    def handovers(self) -> Handovers: ...
    @property
    def browser_line(self) -> BrowserLine | None: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def texts(self) -> Texts: ...
    @property
    def receipts(self) -> Receipts: ...
    @property
    def pings(self) -> Mapping[str, Ping]: ...
    @property
    def parcel_pushes(self) -> Mapping[str, ParcelPushes]: ...


def services() -> WebServices:
    """Those the application was made with; only views call this, what they call gets arguments."""
    return cast(WebServices, current_app.extensions["services"])
