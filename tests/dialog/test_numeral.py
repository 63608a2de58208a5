import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.numeral import digits
from tests.dialog.world import book

SPOKEN = "零一二三四五六七八九"
RADIO = "洞幺两三四五六拐八勾"


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("尾号六六幺八那个件", "尾号6618那个件"),
        ("单号幺洞洞洞两洞洞洞", "单号10002000"),
        ("双八零七", "8807"),
        ("三个零七", "0007"),
        ("后四位三个零一个七", "后四位0007"),
        ("打幺二三零五", "打12305"),
        ("one six three, five zeros, four five six", "16300000456"),
        ("double eight oh seven", "8807"),
        ("triple zero four", "0004"),
    ],
)
def test_spoken_digits_become_figures(heard: str, written: str) -> None:
    assert digits(heard) == written


@pytest.mark.parametrize(
    "heard",
    [
        "三个一样的件",
        "一二百块钱",
        "三天了三天了",
        "第一个",
        "两三天",
        "one of two",
        "十五分钟",
        "二十八号楼",
    ],
)
def test_what_is_no_string_of_digits_stays_as_it_is(heard: str) -> None:
    assert digits(heard) == heard


@given(st.text("0123456789", min_size=3, max_size=15))
@settings(deadline=None)
def test_any_digits_read_aloud_are_heard_again(figures: str) -> None:
    assert digits("".join(SPOKEN[int(c)] for c in figures)) == figures
    assert digits("".join(RADIO[int(c)] for c in figures)) == figures


def test_mishearings_are_corrected_only_where_digits_are_asked_for() -> None:
    misheard = book().hearing.misheard
    assert digits("零九三期", dictated=True, misheard=misheard) == "0937"
    assert digits("零九三期") == "093期"
    assert digits("我要寄东西", dictated=True, misheard=misheard) == "我要寄东西"
