"""Owns the desk at the rim: load, route, compare and swap, then do what is due. The `AgentDesk` of ports."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

import structlog

from ivr.desk import event, matching
from ivr.desk.deeds import Deeds, DeskWorld
from ivr.desk.effect import Effect, Ring, Tell
from ivr.desk.offering import open_or_taken
from ivr.desk.routing import route
from ivr.desk.rules import Locale, Rules
from ivr.desk.state import DeskState, Owed, dumps, loads
from ivr.desk.triage import prefilled
from ivr.desk.whisper import whisper
from ivr.errors import CarrierError, IvrError, NotFound, StoreError
from ivr.messages.agent import (
    Agent,
    AgentProfile,
    Conversation,
    DeskView,
    LeftHow,
    Offer,
    Place,
    Presence,
    Waiting,
    WrapUp,
)
from ivr.ports import Clock, LiveText

log = structlog.get_logger(__name__)

MOST_ATTEMPTS = 200
"""At one step, while others step in between."""
SIGNS_OF_LIFE = 4
"""So many of a page are looked for within the time after which it counts as silent."""


@dataclass(frozen=True)
class _Step:
    state: DeskState
    due: tuple[Effect | Owed, ...]


class Desk:
    """One for a process; all of them share the live state. Every method raises StoreError."""

    def __init__(
        self,
        live: LiveText,
        world: DeskWorld,
        rules: Rules,
        *,
        profile: Callable[[str], AgentProfile],
        clock: Clock,
        zone: ZoneInfo,
        locale: Locale = "zh-CN",
    ) -> None:
        """`profile`: what is on record of an account. `locale`: what agents hear whispered."""
        self._live = live
        self._deeds = Deeds(world, rules)
        self._handovers = world.handovers
        self._rules = rules
        self._profile = profile
        self._clock = clock
        self._zone = zone
        self._locale = locale

    # the caller's side

    def is_open(self, at: datetime) -> bool:
        return self._rules.is_open(at, self._zone)

    def opens_at(self, at: datetime) -> datetime:
        return self._rules.opens_at(at, self._zone)

    def queue(self, waiting: Waiting) -> None:
        self._happen(event.Queued(waiting, f"{uuid.uuid4().hex}-1"))

    def place_of(self, call_sid: str) -> Place | None:
        return matching.place_of(self._state(), call_sid, self._rules)

    def left(self, call_sid: str, how: LeftHow) -> None:
        """A caller whom the desk does not know has left already."""
        self._happen(event.Left(call_sid, how))

    def bridged(self, call_sid: str) -> None:
        self._happen(event.Bridged(call_sid))

    def first_word(self, call_sid: str, at: datetime) -> None:
        self._happen(event.Spoke(call_sid, at))

    # the agent's leg

    def offer(self, offer_id: str) -> Offer:
        return _offer(self._state(), offer_id)

    def whisper(self, offer_id: str) -> str:
        state = self._state()
        offer = _offer(state, offer_id)
        talk = state.talk(offer.call_sid)
        asks = talk.conversation.agent if talk and offer.kind == "consult" else ""
        return whisper(self._deeds.packet(offer.call_sid), self._locale, self._rules, colleague=asks)

    def joins(self, offer_id: str, leg_sid: str) -> Conversation:
        state = self._happen(event.Joined(offer_id, leg_sid))
        talk = state.talks.get(offer_id) or state.talk(open_or_taken(state, offer_id).call_sid)
        if talk is None:
            raise NotFound(f"the talk of offer {offer_id} is over")
        return talk.conversation

    def leg_ended(self, leg_sid: str) -> None:
        self._happen(event.LegEnded(leg_sid))

    # the agent's page

    def come(self, name: str) -> DeskView:
        profile = self._profile(name)
        state = self._state()
        if not self._was_just_here(state, name, profile):
            state = self._happen(event.Came(name, profile.skills, profile.number))
        return self._view(state, name)

    def view(self, name: str) -> DeskView:
        return self._view(self._state(), name)

    def set_presence(self, name: str, presence: Presence) -> Agent:
        return self._happen(event.Wished(name, presence)).seats[name].agent

    def shown(self, offer_id: str, by: str) -> None:
        self._happen(event.Shown(offer_id, by))

    def accept(self, offer_id: str, by: str) -> Offer:
        return open_or_taken(self._act(event.Accepted(offer_id, by)), offer_id)

    def decline(self, offer_id: str, by: str) -> None:
        self._happen(event.Declined(offer_id, by))

    def hold(self, call_sid: str, by: str, on: bool) -> Conversation:
        return _conversation(self._act(event.Held(call_sid, by, on)), call_sid)

    def consult(self, call_sid: str, by: str, colleague: str) -> Conversation:
        return _conversation(self._act(event.Consulted(call_sid, by, colleague)), call_sid)

    def end_consult(self, call_sid: str, by: str, *, hand_on: bool) -> Conversation:
        return _conversation(self._act(event.ConsultEnded(call_sid, by, hand_on)), call_sid)

    def hand_on(self, call_sid: str, by: str, *, to: str = "", skill: str = "", note: str = "") -> None:
        self._happen(event.HandedOn(call_sid, by, to, skill, note))

    def return_to_bot(self, call_sid: str, by: str, note: str = "") -> None:
        self._happen(event.Returned(call_sid, by, note))

    def end(self, call_sid: str, by: str) -> None:
        self._happen(event.Ended(call_sid, by))

    def note(self, call_sid: str, by: str, text: str) -> None:
        self._happen(event.Noted(call_sid, by, text, uuid.uuid4().hex))

    def wrap_up(self, call_sid: str, by: str, wrap_up: WrapUp) -> None:
        """Also after its time has run out and the agent was made available."""
        try:
            self._happen(event.WrappedUp(call_sid, by, wrap_up))
        except NotFound:
            if not self._handovers.wrap_up_late(call_sid, by, wrap_up):
                raise

    # the clock

    def tick(self) -> None:
        self._happen(event.Ticked())

    # --- one step

    def _state(self) -> DeskState:
        text, _ = self._live.load()
        return _read(text)

    def _happen(self, happened: event.DeskEvent) -> DeskState:
        """What the carrier refuses is tried again by the clock."""
        state, _ = self._carry_through(happened)
        return state

    def _act(self, happened: event.DeskEvent) -> DeskState:
        """Of an agent who must know at once that the carrier has refused. Raises CarrierError."""
        state, refusal = self._carry_through(happened)
        if refusal is not None:
            raise refusal
        return state

    def _carry_through(self, happened: event.DeskEvent) -> tuple[DeskState, CarrierError | None]:
        step = self._step(happened)
        state, done, refusal, news = step.state, [], None, []
        for due in step.due:
            effect = due.effect if isinstance(due, Owed) else due
            try:
                came = self._do(effect)
            except CarrierError as error:
                refusal = error
                log.warning("desk.refused", effect=repr(effect), code=error.code, error=error.message)
                continue
            except IvrError as error:
                log.warning("desk.undone", effect=repr(effect), code=error.code, error=error.message)
                continue
            if isinstance(due, Owed):
                done.append(due.id)
            if came is not None:
                news.append(came)
                if isinstance(came, event.NotRung):
                    refusal = CarrierError("the line to you could not be opened")
        for came in news:
            state, _ = self._carry_through(came)
        if done:  # last: whoever is killed before it has news to hear again
            state = self._step(event.Settled(tuple(done))).state
        return state, refusal

    def _do(self, effect: Effect) -> event.DeskEvent | None:
        if isinstance(effect, Tell):
            self._deeds.tell(effect)
            return None
        if isinstance(effect, Ring):
            return self._deeds.ring(effect)
        return self._deeds.do(effect)

    def _step(self, happened: event.DeskEvent) -> _Step:
        for _ in range(MOST_ATTEMPTS):
            text, version = self._live.load()
            before = _read(text)
            after, due = route(before, happened, self._rules, self._clock.now())
            if after == before or self._live.swap(dumps(after), version=version):
                return _Step(after, due)
        raise StoreError("the desk changes too fast to be changed")

    # --- what pages see

    def _was_just_here(self, state: DeskState, name: str, profile: AgentProfile) -> bool:
        """Then nothing need be written down."""
        seat = state.seats.get(name)
        if seat is None or seat.agent.presence == "gone" or seat.agent.seen_at is None:
            return False
        within = timedelta(seconds=self._rules.seconds.silent / SIGNS_OF_LIFE)
        known = (seat.agent.skills, seat.agent.number) == (profile.skills, profile.number)
        return known and self._clock.now() - seat.agent.seen_at < within

    def _view(self, state: DeskState, name: str) -> DeskView:
        seat = state.seats.get(name)
        talk = state.talk_of(name) or state.advised(name)
        offer = state.open_offer(name)
        packets = {sid: self._deeds.packet(sid) for sid in _calls(talk.conversation if talk else None, offer)}
        ended = talk is not None and not talk.lives
        return DeskView(
            me=seat.agent if seat else Agent(name),
            offer=offer,
            conversation=talk.conversation if talk else None,
            waiting=tuple(caller.waiting for caller in matching.in_order(state.callers)),
            colleagues=tuple(s.agent for who, s in sorted(state.seats.items()) if who != name),
            packets=MappingProxyType(packets),
            last=prefilled(packets[talk.conversation.call_sid], self._rules) if talk and ended else None,
        )


def _read(text: str) -> DeskState:
    if not text:
        return DeskState()
    state = loads(text)
    if state is None:
        log.error("desk.unreadable")
    return state or DeskState()


def _offer(state: DeskState, offer_id: str) -> Offer:
    offer = state.offers.get(offer_id)
    if offer is None:
        raise NotFound(f"offer {offer_id} is over")
    return offer


def _conversation(state: DeskState, call_sid: str) -> Conversation:
    """Raises NotFound when the caller has gone meanwhile."""
    talk = state.talk(call_sid)
    if talk is None:
        raise NotFound(f"call {call_sid} is over")
    return talk.conversation


def _calls(conversation: Conversation | None, offer: Offer | None) -> set[str]:
    return {noun.call_sid for noun in (conversation, offer) if noun is not None}
