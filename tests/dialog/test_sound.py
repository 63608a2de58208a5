import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.sound import merge, pinyin, sound


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("签收", "前手"),
        ("转运", "专运"),
        ("驿站", "译站"),
        ("丰巢", "蜂巢"),
        ("理赔", "里赔"),
        ("投诉", "头素"),
        ("南", "蓝"),
        ("福州", "湖州"),
    ],
)
def test_homophones_and_southern_mergers_sound_the_same(said: str, heard: str) -> None:
    assert sound(said) == sound(heard)


@pytest.mark.parametrize(("one", "other"), [("签收", "派送"), ("人工", "人家"), ("催", "吹风")])
def test_what_sounds_different_stays_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(st.text(max_size=30))
@settings(deadline=None)
def test_sound_is_as_long_as_the_text(text: str) -> None:
    assert len(sound(text)) == len(text)


def test_latin_letters_and_figures_sound_as_they_are_written() -> None:
    assert sound("sf 123") == "sf 123"


@pytest.mark.parametrize(
    ("syllable", "merged"), [("zhang", "zan"), ("ling", "nin"), ("feng", "hen"), ("a", "a")]
)
def test_mergers(syllable: str, merged: str) -> None:
    assert merge(syllable) == merged


def test_pinyin_has_no_tones() -> None:
    assert pinyin("快递") == "kuai di"
