"""Owns one step of the desk under way: the state as it changes, and what is to be done. The bricks of `route`."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from ivr import mask
from ivr.desk.effect import Effect, Enter, HangUp, Hold, Ring, Tell
from ivr.desk.rules import Rules
from ivr.desk.state import Caller, DeskState, Owed, Past, Seat, Talk
from ivr.errors import NotFound
from ivr.messages.agent import Agent, Conversation, HandoverMarks, Offer, Presence, Waiting

Why = Literal["expired", "declined", "taken", "left"]
"""What became of an offer, for the page that shows it."""


class Move:
    """Lives for one `route` and never leaves it: outside, states are values."""

    def __init__(self, state: DeskState, rules: Rules, now: datetime) -> None:
        self.state = state
        self.effects: list[Effect] = []
        self.overdue: list[Owed] = []
        self.rules = rules
        self.now = now

    def do(self, effect: Effect) -> None:
        self.effects.append(effect)

    def again(self, owed: Owed) -> None:
        """It was to be done before; whether it was, nobody knows."""
        self.overdue.append(owed)

    def ago(self, seconds: int) -> datetime:
        return self.now - timedelta(seconds=seconds)

    # --- agents

    def seat(self, name: str) -> Seat:
        """Raises NotFound."""
        seat = self.state.seats.get(name)
        if seat is None:
            raise NotFound(f"{name} has not come to the desk")
        return seat

    def put_seat(self, seat: Seat) -> None:
        self.state = replace(self.state, seats={**self.state.seats, seat.agent.name: seat})

    def be(self, name: str, presence: Presence) -> None:
        """An agent nobody knows any more (Redis was lost) is passed over."""
        seat = self.state.seats.get(name)
        if seat is None or seat.agent.presence == presence:
            return
        agent = replace(seat.agent, presence=presence, since=self.now)
        if presence == "available" and seat.agent.presence != "available":
            was_busy = seat.agent.presence in ("on_call", "wrap_up") or seat.agent.idle_since is None
            agent = replace(agent, idle_since=self.now if was_busy else seat.agent.idle_since)
        self.put_seat(replace(seat, agent=agent))
        self.do(Tell(f"agent:{name}", "presence", {"presence": presence, "since": self.now}))

    def free(self, name: str) -> None:
        """They have no call any more: back to what they wished, or gone when their page is silent."""
        seat = self.state.seats.get(name)
        if seat is None:
            return
        seen = seat.agent.seen_at
        silent = seen is None or seen < self.ago(self.rules.seconds.silent)
        self.be(name, "gone" if silent else seat.wish)

    def unanswered(self, name: str) -> None:
        """They let one ring."""
        seat = self.state.seats.get(name)
        if seat is None:
            return
        rang = seat.unanswered + 1
        if rang >= self.rules.unanswered:
            self.put_seat(replace(seat, unanswered=0, wish="away"))
            if seat.agent.presence == "available":
                self.be(name, "away")
        else:
            self.put_seat(replace(seat, unanswered=rang))

    # --- callers

    def put_caller(self, caller: Caller) -> None:
        rest = tuple(c for c in self.state.callers if c.waiting.call_sid != caller.waiting.call_sid)
        self.state = replace(self.state, callers=(*rest, caller))

    def drop_caller(self, call_sid: str) -> None:
        rest = tuple(c for c in self.state.callers if c.waiting.call_sid != call_sid)
        self.state = replace(self.state, callers=rest)

    def passed(self, caller: Caller, name: str) -> Caller:
        """The same caller, once this agent has passed."""
        names = (*(n for n in caller.waiting.passed if n != name), name)
        return replace(caller, waiting=replace(caller.waiting, passed=names), passed_at=self.now)

    # --- offers

    def put_offer(self, offer: Offer) -> None:
        self.state = replace(self.state, offers={**self.state.offers, offer.id: offer})

    def drop_offer(self, offer: Offer) -> None:
        rest = {key: held for key, held in self.state.offers.items() if key != offer.id}
        self.state = replace(self.state, offers=rest, past=(*self.state.past, Past(offer, self.now)))

    def withdraw(self, offer: Offer, why: Why, *, by: str = "") -> None:
        """The agent's page lets go of it, and their telephone stops ringing."""
        self.drop_offer(offer)
        if offer.leg_sid:
            self.do(HangUp(offer.leg_sid))
        self.do(Tell(f"agent:{offer.agent}", "offer-gone", {"offer_id": offer.id, "why": why, "by": by}))

    def ring(self, offer: Offer) -> None:
        """Have the agent's own call placed."""
        self.put_offer(replace(offer, rung_at=self.now))
        seat = self.state.seats.get(offer.agent)
        number = seat.agent.number if seat else ""
        self.do(Ring(offer.id, offer.agent, number, self.rules.seconds.ring))

    # --- talks

    def put_talk(self, talk: Talk) -> None:
        self.state = replace(self.state, talks={**self.state.talks, talk.conversation.offer_id: talk})

    def drop_talk(self, talk: Talk) -> None:
        rest = {key: held for key, held in self.state.talks.items() if key != talk.conversation.offer_id}
        self.state = replace(self.state, talks=rest)

    def change(self, talk: Talk, **changes: Any) -> Talk:
        """The talk's conversation with these changes, told to those who are in it."""
        changed = replace(talk, conversation=replace(talk.conversation, **changes))
        self.put_talk(changed)
        self.tell_talk(changed)
        return changed

    def hold(self, talk: Talk, *, on: bool) -> None:
        self.do(Hold(talk.conversation.room, talk.conversation.call_sid, on))

    def tell_talk(self, talk: Talk) -> None:
        told = plain(talk.conversation)
        for name in filter(None, (talk.conversation.agent, talk.conversation.colleague)):
            self.do(Tell(f"agent:{name}", "conversation", told))

    # --- the record

    def enter(self, caller: Caller, marks: HandoverMarks) -> None:
        self.do(Enter(caller.handover, caller.waiting.call_sid, marks))


def plain(noun: Agent | Waiting | Offer | Conversation) -> Mapping[str, Any]:
    """For pages: times ISO 8601, the caller's number masked."""
    values = asdict(noun)
    if "caller" in values:
        values["caller"] = mask.number(values["caller"])
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }
