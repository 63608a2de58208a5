import pytest

from ivr.dialog.respell import respelled
from tests.dialog.world import book


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("寄到哈尔宾多少钱", "寄到哈尔滨多少钱"),
        ("我的大炸蟹", "我的大闸蟹"),
        ("卡在正州中转站", "卡在郑州中转站"),
        ("石加庄分拨中心", "石家庄分拨中心"),
    ],
)
def test_names_are_known_by_their_sound(heard: str, meant: str) -> None:
    assert respelled(heard, book()) == meant


@pytest.mark.parametrize(
    "heard", ["放到信箱里了", "在通话中", "帮我查一下快递到哪了", "where is my parcel", "到了中转站"]
)
def test_other_words_are_left_alone(heard: str) -> None:
    assert respelled(heard, book()) == heard
