"""Whatever people, lines and processes do, in any order: nobody is lost, nobody is in two places."""

import random
from collections.abc import Callable
from contextlib import suppress

import pytest

from ivr.desk.state import DeskState, loads
from ivr.errors import IvrError, OfferTaken
from ivr.messages.agent import AgentProfile, WrapUp
from tests.desk.world import Fate, Killed, Office

AGENTS = ("anna", "bo", "cui", "dai")
PROFILES = {
    "anna": AgentProfile(("claims",)),
    "bo": AgentProfile(("customs", "en-US")),
    "cui": AgentProfile(),
    "dai": AgentProfile(("claims",), "+8613800000001"),
}
STEPS = 120


class Day:
    """A day at the desk: people who do what they may, webhooks that get lost, processes that are killed."""

    def __init__(self, seed: int, often: float) -> None:
        self.chance = random.Random(seed)
        self.fate = Fate(self.chance, often)
        self.office = Office(fate=self.fate, profiles=dict(PROFILES))
        self.callers: list[str] = []
        self.talked: set[str] = set()
        """Whoever was bridged to an agent."""
        self.silent: set[str] = set()

    @property
    def state(self) -> DeskState:
        return loads(self.office.text.text) or DeskState()

    def attempt(self, act: Callable[[], object], *, retried: bool = False) -> None:
        """A request that may kill its process; `retried`: whoever asked asks again until there is an answer."""
        while True:
            try:
                with suppress(IvrError):
                    act()
                return
            except Killed:
                if not retried:
                    return

    def webhook(self, act: Callable[[], object]) -> None:
        """It may get lost."""
        if self.chance.random() < 0.8:
            self.attempt(act)

    def run(self) -> None:
        for name in AGENTS:
            self.attempt(lambda name=name: self.office.desk.come(name))
        for _ in range(STEPS):
            self.step()
            self.check()
        self.end()

    def step(self) -> None:
        acts = [
            self.arrive, self.page, self.page, self.page, self.line, self.line, self.line, self.act, self.act,
            self.hang_up, self.line_dies, self.silence, self.pass_time, self.pass_time,
        ]  # fmt: skip
        self.chance.choice(acts)()

    # --- callers

    def arrive(self) -> None:
        sid = f"CA{len(self.callers) + 1}"
        self.callers.append(sid)
        wishes = {"skills": self.chance.choice([(), ("claims",), ("en-US", "customs")])}
        priority = self.chance.choice([0, 1, 2])
        self.attempt(lambda: self.office.wait(sid, priority=priority, **wishes), retried=True)

    def hang_up(self) -> None:
        sid = self.chance.choice(self.callers or [""])
        if sid in self.office.carrier.live:
            self.office.carrier.live.discard(sid)
            self.webhook(lambda: self.office.desk.left(sid, "hung_up"))

    # --- pages

    def page(self) -> None:
        name = self.chance.choice(AGENTS)
        if name in self.silent:
            return
        self.attempt(lambda: self.office.desk.come(name))
        offer = self.state.open_offer(name)
        if offer is None:
            return
        desk = self.office.desk
        self.attempt(lambda: desk.shown(offer.id, name))
        if PROFILES[name].number:
            return  # the telephone rings
        if self.chance.random() < 0.7:
            self.attempt(lambda: self.office.desk.accept(offer.id, name))
        elif self.chance.random() < 0.5:
            self.attempt(lambda: self.office.desk.decline(offer.id, name))

    def silence(self) -> None:
        name = self.chance.choice(AGENTS)
        if self.chance.random() < 0.3:
            self.silent.add(name)
        else:
            self.silent.discard(name)

    # --- agents' lines

    def line(self) -> None:
        carrier = self.office.carrier
        for leg, (_, url) in list(carrier.legs.items()):
            offer_id = url.partition("offer=")[2]
            if leg in carrier.live and self.chance.random() < 0.5:
                self.webhook(lambda leg=leg, offer_id=offer_id: self.office.desk.joins(offer_id, leg))
        for talk in list(self.state.talks.values()):
            sid = talk.conversation.call_sid
            in_room = carrier.sent.get(sid) == "join" and talk.conversation.leg_sid in carrier.live
            if talk.lives and talk.joined_at and in_room and sid in carrier.live:
                self.talked.add(sid)
                self.webhook(lambda sid=sid: self.office.desk.bridged(sid))

    def line_dies(self) -> None:
        carrier = self.office.carrier
        legs = [leg for leg in carrier.legs if leg in carrier.live]
        if legs and self.chance.random() < 0.5:
            leg = self.chance.choice(legs)
            carrier.live.discard(leg)
            self.webhook(lambda: self.office.desk.leg_ended(leg))

    # --- what agents do

    def act(self) -> None:
        talks = list(self.state.talks.values())
        if not talks:
            return
        conversation = self.chance.choice(talks).conversation
        sid, by, desk = conversation.call_sid, conversation.agent, self.office.desk
        if by in self.silent:
            return
        other = self.chance.choice(AGENTS)
        self.attempt(
            self.chance.choice(
                [
                    lambda: desk.hold(sid, by, not conversation.on_hold),
                    lambda: desk.consult(sid, by, other),
                    lambda: desk.end_consult(sid, by, hand_on=self.chance.random() < 0.5),
                    lambda: desk.hand_on(sid, by, to=other, note="看一下"),
                    lambda: desk.hand_on(sid, by, skill="claims"),
                    lambda: desk.return_to_bot(sid, by),
                    lambda: desk.end(sid, by),
                    lambda: desk.note(sid, by, "记一下"),
                    lambda: desk.wrap_up(sid, by, WrapUp("other")),
                    lambda: desk.wrap_up(sid, by, WrapUp("other")),
                    lambda: desk.set_presence(by, self.chance.choice(["available", "away"])),
                ]
            )
        )

    def pass_time(self) -> None:
        self.office.clock.forward(seconds=self.chance.choice([1, 3, 8, 21]))
        self.attempt(lambda: self.office.desk.tick())

    # --- what must hold

    def check(self) -> None:
        state = self.state
        waiting = [caller.waiting.call_sid for caller in state.callers]
        living = [talk.conversation.call_sid for talk in state.talks.values() if talk.lives]
        assert len(set(waiting + living)) == len(waiting) + len(living), "a caller is in two places"
        busy = [talk.conversation.agent for talk in state.talks.values()]
        busy += [talk.conversation.colleague for talk in state.talks.values() if talk.lives]
        offered = [offer.agent for offer in state.open_offers()]
        engaged = [name for name in busy if name]
        assert len(set(engaged)) == len(engaged), "an agent has two calls"
        consulted = {offer.agent for offer in state.open_offers() if offer.kind == "consult"}
        assert not (set(offered) - consulted) & set(engaged), "an agent who has a call is offered another"
        assert len(set(offered)) == len(offered), "an agent is offered two calls"
        calls = [offer.call_sid for offer in state.open_offers() if offer.kind == "call"]
        assert len(set(calls)) == len(calls), "a caller is offered to two agents"
        assert set(calls) <= set(waiting), "somebody is offered who does not wait"

    def end(self) -> None:
        """Nobody is killed any more, nobody takes calls any more: every caller comes to an end."""
        self.fate.often = 0
        for name in AGENTS:
            self.office.desk.come(name)
        for _ in range(6):
            self.office.after(10, *AGENTS)
        self.check_where_the_carrier_has_them()
        for talk in list(self.state.talks.values()):
            if talk.lives and talk.joined_at:
                self.office.desk.end(talk.conversation.call_sid, talk.conversation.agent)
        limit = self.office.rules.seconds.longest_wait
        for _ in range(12):
            self.office.after(limit / 6)
        state = self.state
        assert (state.callers, state.talks, state.offers, state.owed) == ((), {}, {}, ())
        for sid in self.callers:
            self.check_end_of(sid)

    def check_where_the_carrier_has_them(self) -> None:
        carrier, state = self.office.carrier, self.state
        for talk in state.talks.values():
            conversation = talk.conversation
            if talk.lives and talk.joined_at and conversation.call_sid in carrier.live:
                assert carrier.sent[conversation.call_sid] == "join"
                assert (conversation.call_sid in carrier.held) == conversation.on_hold
        for caller in state.callers:
            sent = carrier.sent.get(caller.waiting.call_sid, "requeue")
            assert sent.startswith("requeue"), "the desk thinks that somebody waits who is elsewhere"
        for talk in state.talks.values():
            if not talk.lives:
                assert talk.conversation.leg_sid not in carrier.live, "a line that nobody needs is open"

    def check_end_of(self, sid: str) -> None:
        rows = self.office.handovers.of(sid)
        outcomes = [row.get("outcome") for row in rows]
        assert rows and None not in outcomes, f"nobody knows what became of {sid}: {outcomes}"
        assert outcomes[-1] in ("answered", "returned", "hung_up", "failed"), "a hand-over led nowhere"
        if outcomes[-1] in ("hung_up", "failed"):
            assert sid in self.office.called_back
        elif outcomes[-1] == "answered":
            assert sid in self.talked


@pytest.mark.parametrize("seed", range(10))
def test_nobody_is_lost_on_a_day_like_any_other(seed: int) -> None:
    Day(seed, often=0).run()


@pytest.mark.parametrize("seed", range(100, 130))
def test_nobody_is_lost_when_processes_are_killed_at_any_point(seed: int) -> None:
    Day(seed, often=0.04).run()


class Meanwhile:
    """Lets something else happen between what a process reads and what it writes."""

    def __init__(self, text, happens: Callable[[], object]) -> None:
        self._text, self._happens = text, happens
        self._done = False

    def load(self) -> tuple[str, int]:
        return self._text.load()

    def swap(self, text: str, *, version: int) -> bool:
        if not self._done:
            self._done = True
            self._happens()
        return self._text.swap(text, version=version)


def racing(office: Office, happens: Callable[[], object]):
    """A desk of another process, to which this happens in the middle of its next act."""
    desk = office.desk
    desk._live = Meanwhile(office.text, happens)
    return desk


def ringing(office: Office) -> str:
    """Anna is offered a call, Bo is free; the offer."""
    office.come("anna")
    office.wait("CA1")
    office.after(5, "anna")
    office.come("bo")
    offer = office.desk.view("anna").offer
    assert offer is not None
    return offer.id


def test_of_two_who_accept_one_wins_and_the_other_is_told_who() -> None:
    office = Office()
    offer_id = ringing(office)

    def bo_is_faster() -> None:
        office.after(16, "anna", "bo")
        assert office.answer("bo") == "CA1"

    with pytest.raises(OfferTaken) as taken:
        racing(office, bo_is_faster).accept(offer_id, "anna")
    assert taken.value.by == "bo"
    assert office.presence("anna") == "available"
    assert len(office.carrier.legs) == 1


def test_an_acceptance_that_is_faster_keeps_the_offer_from_running_out() -> None:
    office = Office()
    offer_id = ringing(office)
    office.clock.forward(seconds=16)
    racing(office, lambda: office.desk.accept(offer_id, "anna")).tick()
    assert office.offered("bo") == ""
    assert office.presence("anna") == "on_call"


def test_accepting_in_two_tabs_rings_once() -> None:
    office = Office()
    offer_id = ringing(office)
    twice = racing(office, lambda: office.desk.accept(offer_id, "anna"))
    assert twice.accept(offer_id, "anna").agent == "anna"
    assert len(office.carrier.legs) == 1


@pytest.mark.parametrize("hangs_up_first", [True, False])
def test_a_caller_who_hangs_up_while_being_accepted_is_called_back(hangs_up_first: bool) -> None:
    office = Office()
    offer_id = ringing(office)

    def hangs_up() -> None:
        office.carrier.live.discard("CA1")
        office.desk.left("CA1", "hung_up")

    if hangs_up_first:
        with pytest.raises(OfferTaken) as taken:
            racing(office, hangs_up).accept(offer_id, "anna")
        assert taken.value.by == ""
    else:
        racing(office, lambda: office.desk.accept(offer_id, "anna")).left("CA1", "hung_up")
        assert office.leg_of("anna") not in office.carrier.live
    assert office.called_back == ["CA1"]
    assert office.presence("anna") == "available"


def test_a_desk_whose_live_state_was_lost_fills_again() -> None:
    office = Office()
    ringing(office)
    office.text.text, office.text.version = "", 0
    office.desk.left("CA1", "gave_up")
    office.come("anna")
    office.wait("CA1")
    assert office.offered("anna") == "CA1"


def test_a_live_state_of_another_release_is_begun_anew() -> None:
    office = Office()
    office.text.text = '{"seats": 3}'
    office.come("anna")
    assert office.presence("anna") == "available"
