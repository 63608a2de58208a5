"""What is said in passing, line by line, stands in tests/data/slots/passing.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from ivr.dialog.slots import extract
from ivr.dialog.thing import canonical
from tests.dialog.world import book

LINES = yaml.safe_load((Path(__file__).parents[1] / "data" / "slots" / "passing.yaml").read_text("utf-8"))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["text"])
def test_what_callers_mention_is_heard(line: dict[str, Any]) -> None:
    found = extract(line["text"], book())
    wanted = {name: value for name, value in line.items() if name not in ("text", "absent")}
    assert {name: found.get(name) for name in wanted} == wanted
    assert not found.keys() & set(line.get("absent", ()))


def test_a_number_with_a_wrong_check_digit_is_kept_and_marked() -> None:
    found = extract("EE000000121JP", book())
    assert (found["tracking_no"], found["doubtful"]) == ("EE000000121JP", "tracking_no")


def test_english_names_are_compared_with_ours() -> None:
    assert canonical("laptop", book(), "goods") == canonical("笔记本电脑", book(), "goods")
    assert canonical("Wuhan", book(), "city") == "武汉"
    assert canonical("nowhere", book(), "city") == "nowhere"


@pytest.mark.parametrize(
    ("heard", "slots"),
    [
        ("尾号六六幺八那个件到哪了", {"tail4": "6618"}),
        ("后四位是零九三七", {"tail4": "0937"}),
        ("最后四位三个零一个七", {"tail4": "0007"}),
        ("零九三七的那个件", {"tail4": "0937"}),
        ("ending in four four seven one", {"tail4": "4471"}),
        ("尾号零九三八，不对，是零九三七", {"tail4": "0937"}),
        ("单号SF幺洞洞洞两洞洞洞三洞洞洞四", {"tracking_no": "SF1000200030004"}),
        ("XD0000000020001", {"tracking_no": "XD0000000020001"}),
        ("EE000000120JP", {"tracking_no": "EE000000120JP"}),
        (
            "It's S F one triple zero two triple zero three triple zero four",
            {"tracking_no": "SF1000200030004"},
        ),
        ("我手机号幺三八幺二三四五六七八", {"phone": "13812345678"}),
        ("卡了三天了", {"days": 3}),
        ("两个礼拜没动", {"days": 14}),
        ("a week ago", {"days": 7}),
        ("五斤苹果", {"weight_kg": 2.5, "goods": "苹果"}),
        ("三公斤到拉萨", {"weight_kg": 3, "destination": "拉萨"}),
        ("赔了我两百六十块", {"amount": 260}),
        ("从广州寄过来的", {"origin": "广州"}),
        ("寄到西安的那个", {"destination": "西安"}),
        ("卡在武汉了", {"hub": "武汉"}),
        ("一直停在杭州分拨中心", {"hub": "杭州"}),
        ("武汉的那个", {"city": "武汉"}),
        ("里面是件羽绒服", {"goods": "羽绒服"}),
        ("是韵达的", {"carrier": "韵达"}),
        ("第二个", {"ordinal": 2}),
        ("the second one", {"ordinal": 2}),
        ("能讲英文吗", {"language": "en"}),
        ("明天下午三点以后", {"date": "明天下午", "time": "明天下午三点后"}),
        ("我有三个快递", {"count": 3}),
    ],
)
def test_what_is_said_in_passing_is_kept(heard: str, slots: dict[str, object]) -> None:
    found = extract(heard, book())
    assert {name: found.get(name) for name in slots} == slots


@pytest.mark.parametrize("heard", ["2026年的时候", "打12305投诉", "一千二百块", "昨天三点半"])
def test_figures_that_are_no_parcel_number_are_left_alone(heard: str) -> None:
    assert not {"tail4", "tracking_no", "phone"} & extract(heard, book()).keys()


@pytest.mark.parametrize(
    ("heard", "tail4"),
    [
        ("零九三七", "0937"),
        ("就是零九三七", "0937"),
        ("零九三期", "0937"),
        ("后四位零九三七", "0937"),
    ],
)
def test_bare_digits_answer_the_question_for_them(heard: str, tail4: str) -> None:
    assert extract(heard, book(), asked="tail4")["tail4"] == tail4


def test_the_longer_name_wins() -> None:
    assert extract("我的手机壳", book())["goods"] == "手机壳"
