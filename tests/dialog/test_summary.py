import json

from ivr.dialog.summary import level, summarize
from ivr.ports import TurnRecord
from tests.dialog.world import NOON, ZONE, Talk, World, book, hub_parcel, make_parcel, talk_with


def packet_of(talk: Talk, *turns: TurnRecord) -> dict[str, object]:
    return summarize(talk.state, turns, book=book(), now=NOON, zone=ZONE)


def heard(text: str) -> TurnRecord:
    return TurnRecord(1, 0, "caller", text, heard_by="speech")


def test_the_packet_is_plain_json() -> None:
    talk = talk_with(hub_parcel()).hear("怎么卡在武汉三天了").hear("催一下").hear("转人工")
    packet = packet_of(talk, heard("怎么卡在武汉三天了"))
    assert json.loads(json.dumps(packet, ensure_ascii=False)) == packet


def test_it_says_why_and_what_the_caller_wants_in_one_sentence() -> None:
    talk = talk_with(hub_parcel()).hear("我要改收货地址")
    packet = packet_of(talk)
    assert packet["why"] == {"code": "change_address", "text": "要人来办：改地址"}
    assert packet["need"] == "客户来问改地址，尾号0001，在中转中心"


def test_it_names_the_parcel_that_the_request_is_about() -> None:
    talk = talk_with(hub_parcel()).hear("怎么卡在武汉三天了").hear("转人工")
    assert packet_of(talk)["need"] == "客户来问中转卡住了，尾号0001，在中转中心"


def test_it_keeps_the_callers_own_words_and_masks_their_numbers() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    packet = packet_of(talk, heard("嗯"), heard("我电话13812345678，那个件卡了三天"), heard("转人工"))
    assert "我电话138****5678，那个件卡了三天" in packet["own_words"]  # type: ignore[operator]
    assert packet["caller"] == {"number": "163****0002", "level": "L1", "locale": "zh-CN"}


def test_it_tells_what_was_promised_and_how_old_it_is() -> None:
    talk = talk_with(hub_parcel()).hear("帮我催一下").hear("转人工")
    packet = packet_of(talk)
    (workflow,) = packet["workflows"]  # type: ignore[misc]
    assert workflow["type"] == "HUB_TRACE"
    assert workflow["due_at"].endswith("Z")
    (parcel,) = packet["parcels"]  # type: ignore[misc]
    assert parcel["node"] == "武汉东西湖转运中心"
    assert parcel["tracking_no"] == "XD000****0001"


def test_a_number_alone_is_no_proof_of_who_is_calling() -> None:
    stray = make_parcel("XD0000000010937")
    talk = Talk(World(strays=(stray,)), "").start().hear("我的快递到哪了").press("0937")
    assert level(talk.state) == "L0"
    assert packet_of(talk)["parcels"][0]["own"] is False  # type: ignore[index]


def test_a_call_that_began_with_a_person_has_a_packet_too() -> None:
    talk = talk_with().hear("转人工")
    assert packet_of(talk)["need"] == "客户还没说明要办什么"
