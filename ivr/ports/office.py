"""Owns the Protocols of what follows a call: workflows and who sees to them, the agents' desk, live calls."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from ivr.messages.agent import Agent, Conversation, DeskView, LeftHow, Offer, Place, Presence, Waiting, WrapUp
from ivr.messages.desk import Act, Delivery, PromiseCount, Step, Task
from ivr.messages.errand import Errand
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow, WorkflowRequest


class Workflows(Protocol):
    def start(self, request: WorkflowRequest, parcel: Parcel | None) -> Workflow:
        """Open, or find the open one of the same type on the parcel (`reused`). Raises WorkflowError, StoreError."""

    def open_for(self, tracking_nos: Sequence[str], *, caller: str = "") -> tuple[Workflow, ...]:
        """Not yet finished ones on these parcels, and this caller's own about no parcel: a booked pickup, an invoice.

        Raises StoreError."""

    def cancel(self, workflow_id: str, *, by: str, text: str = "", act_id: str = "") -> Workflow:
        """The caller takes it back. The same `act_id` counts once. Raises NotFound, WorkflowError, StoreError."""


class CallControl(Protocol):
    """Live calls, by the carrier's REST API. Every method raises CarrierError when it cannot be reached or refuses.

    A call that is over already is no error: False.
    """

    def place(
        self,
        to: str,
        *,
        url: str,
        status_url: str,
        ring_seconds: int = 20,
        detects_machines: bool = False,
    ) -> str:
        """Dial `to` (E.164, or `client:<name>` for a browser) from our number; once answered, `url` tells what is
        said (POST, TwiML). `detects_machines`: it is asked only when it is known who has answered, and told that.
        Returns the call's sid."""

    def send_to(self, call_sid: str, url: str) -> bool:
        """Drop what a live call is doing and go to `url`."""

    def hang_up(self, call_sid: str) -> bool: ...

    def hold(self, room: str, call_sid: str, on: bool, *, sound_url: str = "") -> bool:
        """One participant of a conference hears `sound_url` and nobody else, or is back."""


class AgentDesk(Protocol):
    """Where callers wait for people. Each act is one step from one state to the next, whoever else acts meanwhile.

    Every method raises StoreError; those that name an offer or a call raise NotFound when it is gone, those that come
    too late OfferTaken (which says who was faster). The same act twice has one effect.
    """

    # the caller's side: called by the carrier's webhooks

    def is_open(self, at: datetime) -> bool:
        """Whether people are at work at that hour."""

    def opens_at(self, at: datetime) -> datetime:
        """`at` itself while they are, else the next opening."""

    def queue(self, waiting: Waiting) -> None:
        """A caller begins to wait."""

    def place_of(self, call_sid: str) -> Place | None:
        """None when they do not wait (any more)."""

    def left(self, call_sid: str, how: LeftHow) -> None:
        """The caller waits no more, or has hung up on the agent."""

    def bridged(self, call_sid: str) -> None:
        """Caller and agent hear each other."""

    def first_word(self, call_sid: str, at: datetime) -> None:
        """The agent has begun to speak."""

    # the agent's leg: called by the carrier's webhooks

    def offer(self, offer_id: str) -> Offer: ...

    def whisper(self, offer_id: str) -> str:
        """Five to ten seconds of speech that tell the agent what it is about."""

    def joins(self, offer_id: str, leg_sid: str) -> Conversation:
        """The whisper is over and the leg goes into the room: the caller is sent there too."""

    def leg_ended(self, leg_sid: str) -> None:
        """An agent's or a colleague's own call is over, whatever the reason."""

    # the agent's page

    def come(self, name: str) -> DeskView:
        """Sign on, and sign of life; every few seconds as long as the page is open."""

    def view(self, name: str) -> DeskView: ...

    def set_presence(self, name: str, presence: Presence) -> Agent:
        """`available` or `away`; the others come about by themselves. Raises BadInput."""

    def shown(self, offer_id: str, by: str) -> None:
        """The packet is on the agent's screen."""

    def accept(self, offer_id: str, by: str) -> Offer: ...

    def decline(self, offer_id: str, by: str) -> None: ...

    def hold(self, call_sid: str, by: str, on: bool) -> Conversation: ...

    def consult(self, call_sid: str, by: str, colleague: str) -> Conversation:
        """The caller is put on hold and the colleague rung. Raises TooBusy when they are not available."""

    def end_consult(self, call_sid: str, by: str, *, hand_on: bool) -> Conversation:
        """The colleague takes it over and this agent leaves, or the colleague leaves and the caller is back."""

    def hand_on(self, call_sid: str, by: str, *, to: str = "", skill: str = "", note: str = "") -> None:
        """To a colleague by name, or to whoever has the skill, with the packet and this note; without a word before."""

    def return_to_bot(self, call_sid: str, by: str, note: str = "") -> None: ...

    def end(self, call_sid: str, by: str) -> None:
        """Hang up; wrap-up begins."""

    def note(self, call_sid: str, by: str, text: str) -> None:
        """Kept with the hand-over; whoever takes the call later reads it."""

    def wrap_up(self, call_sid: str, by: str, wrap_up: WrapUp) -> None:
        """The case is closed and the agent is available again."""

    # the clock

    def tick(self) -> None:
        """Every second or so: offers that ran out, pages that fell silent, legs that never came."""


class BranchDesk(Protocol):
    """What people at a branch, a hub or a claims desk do with the workflows that callers set going.

    Every act has one effect and one answer, however often its `act.id` is sent. Acts raise NotFound, StaleWorkflow
    (it has moved on since it was shown), WorkflowError (its state does not allow it), BadInput, StoreError.
    """

    def queue(self, owners: Sequence[str] = (), *, place: str = "", limit: int = 200) -> tuple[Task, ...]:
        """Open ones of these owners (none given: of all), at this place if one is given; least time left first."""

    def places(self, owners: Sequence[str] = ()) -> tuple[str, ...]:
        """Branches and hubs that have open ones, in order of their names."""

    def task(self, workflow_id: str) -> Task:
        """Also one that is over. Raises NotFound, StoreError."""

    def history(self, workflow_id: str) -> tuple[Step, ...]:
        """Oldest first. Raises StoreError."""

    def accept(self, act: Act) -> Task: ...

    def note(self, act: Act, text: str) -> Task:
        """Something that the next one, or the caller who asks again, should know."""

    def contact(self, act: Act, text: str) -> Task:
        """The caller was spoken to, and what was said: what most promises come to."""

    def ask_customer(self, act: Act, text: str) -> Task:
        """It cannot go on before the caller has sent or decided something; `text` says what."""

    def finish(self, act: Act, result: str, *, outcome: str = "") -> Task:
        """Done. `outcome`: one of `Task.outcomes`, where there are any; it may open what follows (a lost case)."""

    def refuse(self, act: Act, reason: str) -> Task:
        """It cannot be done. The promise stays open: the caller has yet to hear it."""

    def hand_on(self, act: Act, to_owner: str, reason: str) -> Task:
        """Another owner takes it over; the promised hour stays."""

    def reopen(self, act: Act, reason: str) -> Task:
        """One that was finished within the last 72 hours was not solved after all."""


class Contacts(Protocol):
    """For whatever reaches the caller, or hears from them, outside the desk: a text, an outbound call, an upload."""

    def note_contact(self, workflow_id: str, *, by: str, text: str = "", contact_id: str = "") -> None:
        """The caller was told. The same `contact_id` counts once. Raises NotFound, StoreError."""

    def note_arrival(
        self, workflow_id: str, *, by: str, text: str, arrival_id: str, detail: Mapping[str, Any]
    ) -> Workflow:
        """Something came from the caller (a photo, an address): what waited for it goes on, with a deadline of its own.

        The same `arrival_id` counts once. `detail` is kept in the history. Raises NotFound, WorkflowError, StoreError.
        """

    def note_undelivered(self, workflow_id: str, *, text: str, note_id: str) -> None:
        """A text about it did not reach the caller, for its owner to see: what came of it is owed to them again.

        The same `note_id` counts once. Raises NotFound, StoreError.
        """


class Tries(Protocol):
    """Wrong second factors, so that hanging up does not begin them anew. Raises StoreError."""

    def count(self, caller: str, tracking_no: str) -> int:
        """One more; how many it makes within a day."""

    def of(self, caller: str, tracking_nos: Sequence[str]) -> Mapping[str, int]:
        """Within a day, by tracking number; none where there are none."""


class Errands(Protocol):
    """Calls that we make of our own accord, from the occasion to what became of it. Raises StoreError."""

    def find(self, errand_id: str) -> Errand | None:
        """What to tell whom we have called; None when it is unknown or has been seen to since."""

    def answered(self, errand_id: str, call_sid: str) -> Errand | None:
        """Somebody has picked up. None for one that is unknown, or over."""

    def ended(self, errand_id: str, call_sid: str, *, told: bool, why: str = "not reached") -> None:
        """The call is over, or never came about. `told`: they have heard what it was about; else it is tried again, and
        `why` says what came in between."""


class Deliveries(Protocol):
    """Events of workflows on their way to other systems. Raises StoreError."""

    def dead(self, limit: int = 200) -> tuple[Delivery, ...]:
        """Those that were given up, newest first."""

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By target, how many are `waiting`, `sent` and `dead`."""

    def send_again(self, event_id: str, target: str, *, by: str) -> Delivery:
        """A dead one is tried anew, after what waits for that target already. Raises NotFound, WorkflowError."""


class Promises(Protocol):
    def by_day(self, days: int = 14) -> tuple[PromiseCount, ...]:
        """Promises due on each of the last days (today and its rest included), newest day first. Raises StoreError."""
