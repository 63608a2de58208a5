from datetime import UTC, datetime, timedelta

from ivr.desk.reception import Reception
from ivr.desk.rules import load
from ivr.messages.agent import Place, Waiting
from ivr.messages.dialog import DialogState
from tests.fakes import FakeClock

STATE = DialogState("CA1", caller="+8616300000010", handover_reason="third_contact")
PACKET = {
    "why": {"code": "asked_for_person"},
    "caller": {"calls_today": 1},
    "requests": [{"intent": "customs_issue", "settled": False}],
}


class Door:
    """A desk of which only the door is seen."""

    def __init__(self, *, is_at_work: bool = True) -> None:
        self.is_at_work = is_at_work
        self.waiting: list[Waiting] = []

    def is_open(self, at: datetime) -> bool:
        return self.is_at_work

    def place_of(self, call_sid: str) -> Place | None:
        sids = [waiting.call_sid for waiting in self.waiting]
        return Place(sids.index(call_sid) + 1, None) if call_sid in sids else None

    def queue(self, waiting: Waiting) -> None:
        self.waiting.append(waiting)


def reception(door: Door, packet=None) -> Reception:
    clock = FakeClock(datetime(2026, 11, 22, 4, tzinfo=UTC) + timedelta(hours=1))
    return Reception(door, packet=lambda _: packet, rules=load(), clock=clock)  # type: ignore[arg-type]


def test_a_caller_waits_for_whoever_knows_their_business():
    door = Door()
    assert reception(door, PACKET).receive(STATE)
    [waiting] = door.waiting
    assert (waiting.call_sid, waiting.caller, waiting.reason) == ("CA1", STATE.caller, "asked_for_person")
    assert waiting.skills == ("customs",)


def test_without_a_packet_the_reason_alone_says_how_soon():
    door = Door()
    assert reception(door).receive(STATE)
    [waiting] = door.waiting
    assert (waiting.reason, waiting.priority) == ("third_contact", 1)


def test_when_nobody_is_at_work_nobody_waits():
    door = Door(is_at_work=False)
    assert not reception(door, PACKET).receive(STATE)
    assert door.waiting == []


def test_who_waits_keeps_their_place_past_closing_time():
    door = Door()
    assert reception(door, PACKET).receive(STATE)
    door.is_at_work = False
    assert reception(door, PACKET).receive(STATE)
    assert len(door.waiting) == 1
