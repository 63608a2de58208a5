import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.normalize import bare, is_english, plain, weight
from tests.dialog.world import book


def test_width_case_and_blanks_are_made_one() -> None:
    assert plain("ＸＤ００1  到　哪 了") == "xd001到哪了"


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("呃，那个，就是我的快递到哪了呀", "我的快递到哪了"),
        ("嗯嗯你好请问快递到哪儿了呢", "快递到哪儿了"),
        ("那个件到哪了", "件到哪了"),
        ("你好", "你好"),
        ("喂", "喂"),
        ("Uh, where's my parcel?", "wheres my parcel"),
    ],
)
def test_fillers_go_and_meaning_stays(heard: str, kept: str) -> None:
    assert book().hearing.fillers.compact(heard) == kept


@pytest.mark.parametrize("heard", ["嗯……那个……", "呃", "哦", "啊？", "Uh... um...", "就是那个"])
def test_sounds_alone_are_nothing(heard: str) -> None:
    assert book().hearing.fillers.is_nothing(heard)


@pytest.mark.parametrize("heard", ["好", "不", "人工", "yes", "0937"])
def test_the_shortest_word_is_something(heard: str) -> None:
    assert not book().hearing.fillers.is_nothing(heard)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_anything_can_be_normalised_and_twice_is_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert bare(bare(text)) == bare(text)
    book().hearing.fillers.compact(text)
    book().hearing.fillers.clauses(text)


def test_english_is_at_least_three_words_without_chinese() -> None:
    assert is_english("Where is it?")
    assert not is_english("OK bye")
    assert not is_english("check一下my parcel now")


def test_three_letters_weigh_as_much_as_a_character() -> None:
    assert weight("快递") == 2
    assert weight("parcel") == pytest.approx(2)
