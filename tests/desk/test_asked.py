import pytest

from ivr.desk.asked import asks_again
from tests.desk.world import rules


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("您好，麻烦您单号报一下", "number"),
        ("请问您的单号是多少呢", "number"),
        ("尾号是多少啊", "number"),
        ("Hello, can I have your tracking number please?", "number"),
        ("您留的手机号是多少", "phone"),
        ("报一下电话", "phone"),
        ("请问遇到什么问题了", "what"),
        ("您好，请问有什么可以帮您", "what"),
        ("Hi, how can I help you today?", "what"),
        ("您的地址是哪里", "address"),
        ("So what is your address?", "address"),
    ],
)
def test_it_is_asked_again_for_what_the_packet_held(line: str, what: str) -> None:
    assert asks_again([line], rules().asked_again) == (what,)


@pytest.mark.parametrize(
    "line",
    [
        "您好王先生，我看到您的件在翠湖网点，单号是多少我这边都有",
        "我这边看到您要送货上门，地址是和平里老院，对吗",
        "跟您核对一下，您的手机号尾号是零零一零",
        "新的地址报一下，我来改",
        "您想改到哪天",
        "我马上打给网点，问清楚几点送上门",
        "还有什么可以帮您",
        "您看这样行不行",
        "Your parcel is at the branch. I can see your phone number here.",
        "What is the new address?",
        "Anything else, how can I help?",
        "",
    ],
)
def test_reading_back_checking_and_asking_for_news_is_no_asking_again(line: str) -> None:
    assert asks_again([line], rules().asked_again) == ()


def test_each_thing_counts_once_however_often_it_is_asked() -> None:
    lines = ["单号报一下", "您留的手机号是多少", "单号多少来着"]
    assert asks_again(lines, rules().asked_again) == ("number", "phone")
    assert asks_again([], rules().asked_again) == ()
