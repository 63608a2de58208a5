"""Owns a desk for tests of the agents' page: a few agents and calls in memory, each act one step, told like the real one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ivr.errors import NotFound, OfferTaken, TooBusy
from ivr.messages.agent import Agent, Conversation, DeskView, LeftHow, Offer, Presence, Waiting, WrapUp
from tests.web.fakes import SID, FakeClock, FakeEvents

GRANDPA = "+8616300000010"


def make_packet(**changes: Any) -> dict[str, Any]:
    """Of demo caller 0010, as the hotline hands it over."""
    return {
        "version": 2,
        "why": {"code": "asked_for_person", "text": "客户要求人工"},
        "need": "客户想让快递员送到家门口，尾号0001，在翠湖网点",
        "own_words": ["我要人工，你们网点就是不给我送上楼"],
        "caller": {
            "number": "163****0010",
            "level": "L1",
            "locale": "zh-CN",
            "checked": [{"factor": "caller_id", "ok": True}, {"factor": "surname", "ok": False}],
        },
        "emotion": {"now": "angry", "trend": ["neutral", "anxious", "angry"]},
        "parcels": [
            {
                "tracking_no": "XD000****0001",
                "tail4": "0001",
                "state": "AT_BRANCH",
                "node": "翠湖网点",
                "since": "2026-11-22T02:00:00Z",
                "last_scan_at": "2026-11-22T02:00:00Z",
                "eta": "2026-11-22T05:00:00Z",
                "own": True,
                "goods": "大米 10 公斤",
                "courier": "张师傅",
                "scans": [
                    {
                        "at": "2026-11-22T02:00:00Z",
                        "node": "翠湖网点",
                        "state": "AT_BRANCH",
                        "text": "到件，待派",
                    }
                ],
            }
        ],
        "workflows": [
            {
                "id": "flow-1",
                "type": "URGE",
                "state": "ACCEPTED",
                "parcel": "XD000****0001",
                "opened_at": "2026-11-22T06:45:00Z",
                "due_at": "2026-11-22T07:15:00Z",
                "nudges": 1,
                "last_note": "师傅说没有电梯不送",
            }
        ],
        "promises": [
            {"text": "网点半小时内给您回电话", "due_at": "2026-11-22T07:15:00Z", "workflow_id": "flow-1"}
        ],
        "notes": ["六楼，老小区没有电梯", "三点前家里有人"],
        "failed": [{"code": "not_heard", "text": "有一句没听清"}],
        "next": [
            {
                "code": "redeliver",
                "text": "登记重新送上门，约好时间",
                "act": {"kind": "workflow", "type": "DOOR_REDELIVER", "parcel": "XD000****0001"},
            },
            {
                "code": "nudge",
                "text": "再催一次网点",
                "act": {"kind": "nudge", "type": "URGE", "parcel": "XD000****0001"},
            },
            {"code": "say", "text": "先道歉：爬六楼确实不容易，再说几点能送到"},
        ],
        "transcript": [],
        **changes,
    }


class FakeDesk:
    """Stateful; what it does not do itself (ringing, the room) tests do by `bridged`, `left` and the like."""

    def __init__(self, clock: FakeClock, events: FakeEvents) -> None:
        self.clock, self.events = clock, events
        self.agents: dict[str, Agent] = {}
        self.offers: dict[str, Offer] = {}
        self.talks: dict[str, Conversation] = {}
        self.queue_: list[Waiting] = []
        self.packets: dict[str, Mapping[str, Any]] = {}
        self.done: list[tuple[str, ...]] = []
        """Every act that changed something, with its words."""
        self.came: list[str] = []
        self.last = WrapUp("arranged", "网点半小时内回电", solved=True)

    # --- for tests

    def offer_call(
        self,
        to: str = "agent",
        call_sid: str = SID,
        *,
        packet: Mapping[str, Any] | None = None,
        seconds: int = 20,
    ) -> Offer:
        now = self.clock.now()
        since = now - timedelta(seconds=14)
        waiting = Waiting(call_sid, GRANDPA, "zh-CN", "asked_for_person", now, since)
        self.queue_.append(waiting)
        self.packets[call_sid] = packet or make_packet()
        offer = Offer(f"offer-{len(self.offers) + 1}", call_sid, to, now, now + timedelta(seconds=seconds))
        self.offers[offer.id] = offer
        self.events.publish(
            f"agent:{to}",
            "offer",
            {"offer": _told(offer), "waiting": _told(waiting), "packet": self.packets[call_sid]},
        )
        self._changed()
        return offer

    def take_away(self, offer_id: str, why: str, by: str = "") -> None:
        offer = self.offers.pop(offer_id)
        self._publish(offer.agent, "offer-gone", {"offer_id": offer_id, "why": why, "by": by})

    def bridge(self, call_sid: str = SID) -> None:
        self._talk(call_sid, bridged_at=self.clock.now())

    def caller_leaves(self, call_sid: str = SID) -> None:
        self._over(call_sid)

    def sign_on(self, name: str, presence: Presence = "available") -> None:
        now = self.clock.now()
        self.agents[name] = Agent(name, ("claims",), "", presence, now, now, now)
        self._changed()

    # --- the agent's page

    def come(self, name: str) -> DeskView:
        self.came.append(name)
        now = self.clock.now()
        known = self.agents.get(name, Agent(name, presence="away", since=now))
        self.agents[name] = replace(known, seen_at=now)
        return self.view(name)

    def view(self, name: str) -> DeskView:
        me = self.agents.get(name, Agent(name))
        offer = next((each for each in self.offers.values() if each.agent == name), None)
        talk = next((each for each in self.talks.values() if name in (each.agent, each.colleague)), None)
        sids = {each.call_sid for each in (offer, talk) if each is not None}
        return DeskView(
            me,
            offer,
            talk,
            tuple(self.queue_),
            tuple(each for each in self.agents.values() if each.name != name),
            {sid: self.packets[sid] for sid in sids},
            self.last if talk is not None and talk.ended_at else None,
        )

    def set_presence(self, name: str, presence: Presence) -> Agent:
        self.agents[name] = replace(self.agents[name], presence=presence, since=self.clock.now())
        self._changed()
        return self.agents[name]

    def shown(self, offer_id: str, by: str) -> None:
        self._mine(offer_id, by)
        self.done.append(("shown", offer_id))

    def accept(self, offer_id: str, by: str) -> Offer:
        offer = self._mine(offer_id, by)
        if offer.accepted_at is None:
            now = self.clock.now()
            offer = self.offers[offer_id] = replace(offer, accepted_at=now)
            self.talks[offer.call_sid] = Conversation(
                offer.call_sid, by, offer_id, "room-1", "CA" + "9" * 32, now
            )
            self.queue_ = [each for each in self.queue_ if each.call_sid != offer.call_sid]
            self.done.append(("accept", offer_id))
            self._be(by, "on_call")
        return offer

    def decline(self, offer_id: str, by: str) -> None:
        self._mine(offer_id, by)
        del self.offers[offer_id]
        self.done.append(("decline", offer_id))
        self._publish(by, "offer-gone", {"offer_id": offer_id, "why": "expired", "by": ""})

    def hold(self, call_sid: str, by: str, on: bool) -> Conversation:
        self.done.append(("hold" if on else "resume", call_sid))
        return self._talk(call_sid, on_hold=on)

    def consult(self, call_sid: str, by: str, colleague: str) -> Conversation:
        if self.agents.get(colleague, Agent(colleague)).presence != "available":
            raise TooBusy(f"{colleague} is not available")
        self.done.append(("consult", call_sid, colleague))
        return self._talk(call_sid, on_hold=True, colleague=colleague)

    def end_consult(self, call_sid: str, by: str, *, hand_on: bool) -> Conversation:
        self.done.append(("end-consult", call_sid, str(hand_on)))
        return self._talk(call_sid, on_hold=False, colleague="")

    def hand_on(self, call_sid: str, by: str, *, to: str = "", skill: str = "", note: str = "") -> None:
        self.done.append(("hand-on", call_sid, to, skill, note))
        self._over(call_sid)

    def return_to_bot(self, call_sid: str, by: str, note: str = "") -> None:
        self.done.append(("return", call_sid, note))
        self._over(call_sid)

    def end(self, call_sid: str, by: str) -> None:
        self.done.append(("end", call_sid))
        self._over(call_sid)

    def note(self, call_sid: str, by: str, text: str) -> None:
        self._held(call_sid)
        self.done.append(("note", call_sid, text))

    def wrap_up(self, call_sid: str, by: str, wrap_up: WrapUp) -> None:
        self._held(call_sid)
        del self.talks[call_sid]
        self.offers = {key: each for key, each in self.offers.items() if each.call_sid != call_sid}
        self.done.append(("wrap-up", call_sid, wrap_up.outcome, wrap_up.note, str(wrap_up.solved)))
        self._be(by, "available")

    def left(self, call_sid: str, how: LeftHow) -> None:
        self._over(call_sid)

    # --- within

    def _mine(self, offer_id: str, by: str) -> Offer:
        offer = self.offers.get(offer_id)
        if offer is None:
            raise NotFound(f"there is no offer {offer_id}")
        if offer.agent != by:
            raise OfferTaken("somebody else was faster", by=offer.agent)
        return offer

    def _held(self, call_sid: str) -> Conversation:
        if call_sid not in self.talks:
            raise NotFound(f"nobody talks in {call_sid}")
        return self.talks[call_sid]

    def _talk(self, call_sid: str, **changes: Any) -> Conversation:
        talk = self.talks[call_sid] = replace(self._held(call_sid), **changes)
        self._publish(talk.agent, "conversation", _told(talk))
        return talk

    def _over(self, call_sid: str) -> None:
        talk = self._talk(call_sid, ended_at=self.clock.now(), on_hold=False, colleague="")
        self._be(talk.agent, "wrap_up")

    def _be(self, name: str, presence: Presence) -> None:
        self.agents[name] = replace(self.agents[name], presence=presence, since=self.clock.now())
        self._publish(name, "presence", {"presence": presence})
        self._changed()

    def _publish(self, name: str, kind: str, told: Mapping[str, Any]) -> None:
        self.events.publish(f"agent:{name}", kind, told)

    def _changed(self) -> None:
        agents = [{"name": each.name, "presence": each.presence} for each in self.agents.values()]
        self.events.publish("desk", "desk", {"waiting": len(self.queue_), "agents": agents})


def _told(noun: Any) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in vars(noun).items()
    }
