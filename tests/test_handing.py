from dataclasses import replace
from datetime import datetime
from typing import Any

from ivr.errors import StoreError
from ivr.handing import Handing
from ivr.ports import TurnRecord
from tests.dialog.world import NOON, ZONE, book, hub_parcel, talk_with
from tests.fakes import FakeClock, MemoryRecords


def handing(records: MemoryRecords, **options: Any) -> Handing:
    return Handing(book=book(), records=records, clock=FakeClock(NOON), zone=ZONE, **options)


def heard(n: int, text: str) -> TurnRecord:
    return TurnRecord(n, n * 1000, "caller", text, heard_by="speech")


def test_the_packet_is_of_the_whole_call_not_of_its_last_stream() -> None:
    records = MemoryRecords()
    records.add_turns("CA1", [heard(1, "怎么卡在武汉三天了"), heard(2, "转人")])
    state = talk_with(hub_parcel()).hear("转人工").state
    handing(records).hand_over(state, [heard(2, "转人工"), heard(3, "快点")])
    (packet,) = records.transfers
    assert [line["text"] for line in packet["transcript"]] == ["怎么卡在武汉三天了", "转人工", "快点"]


def test_a_third_call_today_is_counted_from_midnight_where_the_hotline_is() -> None:
    records = MemoryRecords()
    caller = "+8616300000002"
    for n, hours in enumerate((15, 13, 1)):  # yesterday evening, this morning, an hour ago
        clock = FakeClock(NOON)
        clock.forward(hours=-hours)
        records.start_call(call_sid=f"CA{n}", caller=caller, at=clock.now())
    handing(records).hand_over(talk_with(hub_parcel()).hear("转人工").state, [])
    assert records.transfers[0]["caller"]["calls_today"] == 2


def test_what_may_be_done_next_is_added_by_whoever_knows_the_rules() -> None:
    records = MemoryRecords()
    advised = handing(records, advise=lambda packet: {**packet, "next": [packet["need"]]})
    advised.hand_over(talk_with(hub_parcel()).hear("转人工").state, [])
    assert records.transfers[0]["next"] == ["客户还没说明要办什么"]


def test_those_who_take_calls_read_it_in_their_language() -> None:
    records = MemoryRecords()
    state = replace(talk_with(hub_parcel()).hear("转人工").state, locale="en-US")
    handing(records, locale="zh-CN").hand_over(state, [])
    assert records.transfers[0]["why"]["text"] == "客户要求人工"
    assert records.transfers[0]["caller"]["locale"] == "en-US"


class LostRecords(MemoryRecords):
    def turns_of(self, call_sid: str) -> tuple[TurnRecord, ...]:
        raise StoreError("SQL is away")

    def calls_since(self, caller: str, at: datetime) -> int:
        raise StoreError("SQL is away")


def test_what_cannot_be_read_is_left_out_and_the_caller_is_handed_over_all_the_same() -> None:
    records = LostRecords()
    handing(records).hand_over(talk_with(hub_parcel()).hear("转人工").state, [heard(1, "转人工")])
    assert [line["text"] for line in records.transfers[0]["transcript"]] == ["转人工"]
