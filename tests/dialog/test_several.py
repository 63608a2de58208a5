import pytest

from ivr.dialog.several import wants_person
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import ParcelState
from tests.dialog.world import book, make_parcel


def heard(text: str, *states: ParcelState) -> tuple[str, ...]:
    parcels = tuple(make_parcel(f"XD000000009000{n}", state=state) for n, state in enumerate(states))
    found = understand(text, DialogState("CA1", stage="open", parcels=parcels), book())
    return (found.intent, *found.also)


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("显示签收我没拿到，派件照片给我看一眼", ("signed_not_received", "delivery_photo")),
        ("取件码是多少，还能在柜子里放几天", ("pickup_code", "locker_storage")),
        ("先查一下我的快递到哪了，然后帮我催一下派送", ("track_parcel", "urge_delivery")),
        ("碗全碎了，再不赔我打12305", ("damaged_parcel", "regulator_escalation")),
    ],
)
def test_two_requests_are_told_apart_and_ordered(text: str, requests: tuple[str, ...]) -> None:
    assert heard(text) == requests


@pytest.mark.parametrize("text", ["帮我催一下派送", "我的快递到哪了", "给我转人工", "发票怎么开"])
def test_one_request_stays_one(text: str) -> None:
    assert len(heard(text)) == 1


def test_what_cannot_be_about_the_callers_parcels_is_no_second_request() -> None:
    text = "先查一下我的快递到哪了，然后帮我催一下派送"
    assert heard(text, ParcelState.AT_BRANCH) == ("track_parcel", "urge_delivery")
    assert len(heard(text, ParcelState.SIGNED_SELF)) == 1


def test_whoever_asks_for_a_person_in_so_many_words_is_heard_whatever_else_they_say() -> None:
    for words in (
        "我要人工，你们网点就是不给我送上楼",
        "转人工，我的快递卡了三天了",
        "直接转人工吧，跟你说不清，我的件丢了",
        "I want to talk to a person, my parcel is stuck",
        "刚才那个人工没说清楚，转人工吧",  # both clauses name a person, the second asks for one
    ):
        assert wants_person(words, book()), words


def test_who_merely_speaks_of_persons_is_not_put_through() -> None:
    for words in (
        "不用转人工，帮我查一下快递",
        "别转人工，不用",
        "短信说已处理，处理了什么呀，没人跟我讲",
        "电话打过去永远是彩铃，站里就没个活人，还有别的电话没",
        "It says handed to an agent, what agent? Nobody told me.",
        "转人工",
    ):
        assert not wants_person(words, book()), words
