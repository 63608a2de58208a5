import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

from ivr.dialog.summary import PACKET_VERSION, level, summarize
from ivr.messages.dialog import DialogState
from ivr.messages.workflow import WorkflowType
from ivr.ports import TurnRecord
from tests.dialog.world import (
    NOON,
    ZONE,
    Talk,
    World,
    book,
    hub_parcel,
    make_parcel,
    make_workflow,
    talk_with,
)


def packet_of(talk: Talk, *turns: TurnRecord, **options: Any) -> dict[str, Any]:
    return summary_of(talk.state, *turns, **options)


def summary_of(state: DialogState, *turns: TurnRecord, **options: Any) -> dict[str, Any]:
    return summarize(state, turns, book=book(), now=NOON, zone=ZONE, **options)


def heard(text: str, **facts: Any) -> TurnRecord:
    return TurnRecord(1, 0, "caller", text, heard_by="speech", **facts)


def answered(text: str, *keys: str) -> TurnRecord:
    return TurnRecord(2, 0, "bot", text, said=keys)


def test_the_packet_is_plain_json_and_says_its_version() -> None:
    talk = talk_with(hub_parcel()).hear("怎么卡在武汉三天了").hear("催一下").hear("转人工")
    packet = packet_of(talk, heard("怎么卡在武汉三天了"))
    assert json.loads(json.dumps(packet, ensure_ascii=False)) == packet
    assert packet["version"] == PACKET_VERSION == 2


def test_it_says_why_and_what_the_caller_wants_in_one_sentence() -> None:
    talk = talk_with(hub_parcel()).hear("我要改收货地址")
    packet = packet_of(talk)
    assert packet["why"] == {"code": "change_address", "text": "要人来办：改地址"}
    assert packet["need"] == "客户想改一下地址，尾号0001，在中转中心"


def test_it_names_the_parcel_that_the_request_is_about() -> None:
    talk = talk_with(hub_parcel()).hear("怎么卡在武汉三天了").hear("转人工")
    assert packet_of(talk)["need"] == "客户想查快递为什么卡在路上，尾号0001，在中转中心"


def test_what_was_said_beside_the_wish_for_a_person_is_the_request() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    turn = heard("我要人工，怎么还没到", ranked=(("cmd_agent", 0.6), ("transit_stuck", 0.35)))
    packet = packet_of(talk, turn)
    assert packet["need"] == "客户想查快递为什么卡在路上，尾号0001，在中转中心"
    assert packet["about"]["intent"] == "transit_stuck"


def test_it_keeps_the_callers_own_words_and_masks_their_numbers() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    packet = packet_of(talk, heard("嗯"), heard("我电话13812345678，那个件卡了三天"), heard("转人工"))
    assert "我电话138****5678，那个件卡了三天" in packet["own_words"]
    assert packet["caller"]["number"] == "163****0002"
    assert "13812345678" not in json.dumps(packet)


def test_it_tells_who_is_calling_and_how_that_is_known() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    caller = packet_of(talk, calls_today=3)["caller"]
    assert (caller["level"], caller["checked"]) == ("L1", [{"factor": "caller_id", "ok": True}])
    assert caller["calls_today"] == 3
    verified = replace(talk.state, verified=("XD0000000020001",))
    assert summary_of(verified)["caller"]["checked"][1] == {"factor": "surname", "ok": True}
    locked = summary_of(replace(talk.state, locked=("XD0000000020001",)))
    assert locked["caller"]["checked"][1] == {"factor": "surname", "ok": False}
    assert "locked" in [failure["code"] for failure in locked["failed"]]


def test_it_tells_what_was_promised_and_how_old_it_is() -> None:
    flow = make_workflow(WorkflowType.URGE, "XD0000000020001", owner="branch", accepted_at=NOON)
    state = replace(talk_with(hub_parcel()).hear("转人工").state, workflows=(flow,))
    (workflow,) = summary_of(state)["workflows"]
    assert workflow["text"] == "催派送，15分钟前，网点已接单，还剩15分钟"
    assert (workflow["minutes_open"], workflow["minutes_left"]) == (15, 15)
    assert workflow["due_at"].endswith("Z")
    (promise,) = summary_of(state)["promises"]
    assert promise["text"] == "催派送：答应客户最晚下午两点一刻有回音"
    assert promise["broken"] is False


def test_what_is_overdue_has_failed() -> None:
    flow = make_workflow(
        WorkflowType.URGE,
        "XD0000000020001",
        owner="branch",
        overdue=True,
        times_overdue=2,
        opened_at=NOON - timedelta(hours=30),
        due_at=NOON - timedelta(minutes=130),
    )
    state = replace(talk_with(hub_parcel()).hear("转人工").state, workflows=(flow,))
    packet = summary_of(state)
    assert packet["failed"][0]["text"] == "催派送，1天前，网点还没接单，超时2小时10分，一共超时2次"
    assert packet["promises"][0]["broken"] is True


def test_a_parcel_has_its_node_the_age_of_its_last_scan_and_whether_that_is_too_old() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    (parcel,) = packet_of(talk)["parcels"]
    assert (parcel["node"], parcel["tracking_no"]) == ("武汉东西湖转运中心", "XD000****0001")
    assert (parcel["scan_age_minutes"], parcel["stale"]) == (3 * 24 * 60, True)
    assert parcel["reason_text"] == "暴雨造成的临时积压"
    fresh = packet_of(talk_with(hub_parcel(since=NOON - timedelta(hours=5))).hear("转人工"))
    assert fresh["parcels"][0]["stale"] is False


def test_a_source_that_was_away_is_told_with_the_age_of_what_is_known() -> None:
    talk = talk_with(hub_parcel(as_of=NOON - timedelta(minutes=90))).hear("转人工")
    packet = packet_of(talk)
    assert packet["failed"] == [{"code": "stale_source", "text": "物流暂时查不到，这是1小时30分前的"}]
    assert packet["parcels"][0]["as_of"] == "2026-11-22T04:30:00Z"


def test_a_number_alone_is_no_proof_of_who_is_calling() -> None:
    stray = make_parcel("XD0000000010937")
    talk = Talk(World(strays=(stray,)), "").start().hear("我的快递到哪了").press("0937")
    assert level(talk.state) == "L0"
    assert packet_of(talk)["parcels"][0]["own"] is False
    assert packet_of(talk)["caller"]["checked"] == [{"factor": "caller_id", "ok": False}]


def test_a_call_that_began_with_a_person_has_a_packet_too() -> None:
    talk = talk_with().hear("转人工")
    assert packet_of(talk)["need"] == "客户还没说明要办什么"


def test_what_the_bot_said_of_the_case_is_told_and_its_small_talk_is_not() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    turns = (
        answered("您好，请讲。", "greeting.hello"),
        answered("您的快件在武汉。", "ack.found", "trace.where"),
        answered("您再说一遍。", "again.first"),
    )
    assert packet_of(talk, *turns)["said"] == ["您的快件在武汉。"]


def test_facts_from_the_caller_stand_apart_from_those_of_the_parcel() -> None:
    talk = talk_with(hub_parcel(notes=("六楼",))).hear("老小区没电梯，怎么还不送").hear("转人工")
    assert packet_of(talk)["notes"] == ["老小区没电梯"]
    assert packet_of(talk)["parcels"][0]["notes"] == ["六楼"]


def test_the_mood_is_told_over_the_call() -> None:
    state = replace(
        talk_with().hear("转人工").state, emotions=("neutral", "anxious", "anxious", "angry", "neutral")
    )
    mood = summary_of(state)["emotion"]
    assert (mood["now"], mood["last_felt"], mood["text"]) == ("neutral", "angry", "着急，后来生气")


def test_the_transcript_tells_how_sure_the_bot_was() -> None:
    talk = talk_with().hear("转人工")
    turns = (heard("催一下", ranked=(("urge_delivery", 0.934),)), answered("好的"))
    lines = packet_of(talk, *turns)["transcript"]
    assert [line.get("confidence", "-") for line in lines] == [0.93, "-"]


def test_misses_are_counted_over_the_call() -> None:
    talk = talk_with().hear("转人工")
    turns = (heard("嗯嗯", action="reject"), heard("那个", action="reject"), heard("转人工", action="accept"))
    assert packet_of(talk, *turns)["failed"] == [{"code": "misses", "text": "2次没听懂"}]


def test_it_is_written_in_the_language_of_its_readers() -> None:
    talk = talk_with(hub_parcel()).hear("怎么卡在武汉三天了").hear("转人工")
    packet = packet_of(talk, locale="en-US")
    assert packet["why"]["text"] == "The caller asked for a person"
    assert packet["need"].startswith("Calls about")
