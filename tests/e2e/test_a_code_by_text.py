"""From a withheld number to a changed address: the code goes to the phone on record, and stands nowhere on the way."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import select

from ivr.deed import Deeds
from ivr.dialog import codec, summary
from ivr.messages.call import TakeTurn
from ivr.messages.dialog import DialogState
from ivr.messages.turn import Transcript
from ivr.settings import Settings
from ivr.store.records import SqlRecords
from ivr.store.tables import metadata, workflows
from ivr.store.tries import SqlTries
from ivr.timeline import Timeline
from ivr.turn import Answer, Turns
from tests.dialog.world import ZONE, book
from tests.fakes import FakeClock, FakeTranscriber, FakeVoice, MemoryEvents, MemorySessions
from tests.web.visiting import Visiting, open_house

NUMBER, PHONE = "XD0000000110001", "+8616300000011"
"""马强's parcel, and the phone on record for it."""


class Line:
    """One call to the hotline: real deeds over a real database, with its timeline and its record."""

    def __init__(self, house: Visiting, clock: FakeClock, events: MemoryEvents, call_sid: str) -> None:
        self.house, self.clock, self.events = house, clock, events
        self.records = SqlRecords(house.database)
        self.turns = Turns(
            book=book(),
            transcriber=FakeTranscriber(),
            mouth=FakeVoice(),
            deeds=Deeds(
                parcels=house.parcels,
                workflows=house.workflows,
                messages=house.post.messages,
                clock=clock,
                tries=SqlTries(house.database, clock),
                passcodes=house.post.passcodes,
            ),
            sessions=MemorySessions(),
            records=self.records,
            clock=clock,
            zone=ZONE,
        )
        self.records.start_call(call_sid=call_sid, caller="", called="", locale="zh-CN", at=clock.now())
        self.timeline = Timeline(call_sid, self.records, events, 0)
        self.state, self.n, self.said = DialogState(call_sid), 0, ""
        self._take(TakeTurn(1, "start", 0, 0))

    def say(self, *lines: str) -> str:
        for words in lines:
            self._take(TakeTurn(self.n + 1, "speech", 0, 0, transcript=Transcript(words, (f"{words}啊",))))
        return self.said

    def press(self, keys: str) -> str:
        self._take(TakeTurn(self.n + 1, "keys", 0, 0, keys=keys))
        return self.said

    def _take(self, cue: TakeTurn) -> None:
        answer: Answer = self.turns.take(self.state, cue)
        self.n, self.state = cue.turn, answer.state
        self.said = "".join(sentence.text for sentence in answer.sentences)
        self.timeline.taken(cue, answer)
        self.timeline.write(cue.turn)
        for chore in ("passcodes", "messages"):
            self.house.post.chores[chore]()

    def code(self) -> str:
        """What the phone on record shows."""
        [*_, newest] = self.house.post.messages.to_number(PHONE)
        [code] = re.findall(r"验证码(\d{6})", newest["text"])
        return str(code)

    def written(self) -> str:
        """All that is kept or shown of the call, live state and hand-over packet included."""
        with self.house.database.reading() as connection:
            rows = [
                tuple(row) for table in metadata.sorted_tables for row in connection.execute(select(table))
            ]
        turns = self.records.turns_of(self.state.call_sid)
        packet = summary.summarize(self.state, turns, book=book(), now=self.clock.now(), zone=ZONE)
        return repr((rows, self.events.told, packet, codec.state_to_json(self.state)))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Visiting]:
    made = open_house(Settings(data_dir=tmp_path, demo=True, _env_file=None), FakeClock(), MemoryEvents())
    yield made
    made.close()


@pytest.fixture
def call(house: Visiting) -> Any:
    clock, events = FakeClock(), MemoryEvents()
    return lambda call_sid="CA1": Line(house, clock, events, call_sid)


SPOKEN = dict(zip("0123456789", "零幺二三四五六七八九", strict=True))


@pytest.mark.parametrize("by", ["voice", "keys"])
def test_a_caller_without_a_number_changes_an_address_and_the_code_stands_nowhere(call, house, by) -> None:
    with structlog.testing.capture_logs() as logs:
        line = call()
        assert "登记的手机" in line.say("我要改收货地址", "单号是XD零零零零零零零一一零零零一")
        line.say("在我手边")
        code = line.code()
        spoken = "".join(SPOKEN[digit] for digit in code)
        asked = line.say(f"验证码是{spoken}") if by == "voice" else line.press(code)
        assert "改送到哪" in asked
        line.say("改到南昌红谷滩翠湖小区三栋", "对，改吧")
    with house.database.reading() as connection:
        flow = connection.execute(workflows.select()).one()
    assert (flow.type, flow.tracking_no, flow.caller) == ("ADDR_CHANGE", NUMBER, PHONE)
    written = line.written() + repr(logs)
    assert "••••••" in written
    assert code not in written
    assert spoken not in written


def test_five_wrong_codes_over_two_calls_lock_the_parcel_for_callers_without_a_number(call) -> None:
    begin = ("我要改收货地址", "单号是XD零零零零零零零一一零零零一", "在我手边")
    first = call("CA1")
    first.say(*begin)
    wrong = [f"{(int(first.code()) + n) % 10**6:06d}" for n in range(1, 6)]
    for code in wrong[:3]:
        assert "对不上" in first.press(code)
    second = call("CA2")
    second.say(*begin)
    assert "对不上" in second.press(wrong[3])
    second.press(wrong[4])
    assert second.state.handover_reason == "locked"
    third = call("CA3")
    third.say(*begin[:2])
    assert third.state.handover_reason == "locked"
    assert not any(code in third.written() for code in wrong)


def test_the_owner_of_the_phone_reads_what_it_is_for_and_that_nobody_else_may_have_it(call, house) -> None:
    call().say("我要改收货地址", "单号是XD零零零零零零零一一零零零一", "在我手边")
    [text] = house.post.messages.to_number(PHONE)
    assert re.search(r"验证码\d{6}，五分钟内有效", text["text"])
    assert "都不要给" in text["text"]
    assert "0001" in text["text"]
