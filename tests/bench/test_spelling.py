import pytest

from ivr.bench.spelling import Errors, aligned, errors, total


def test_punctuation_and_the_way_numbers_are_written_are_no_errors() -> None:
    assert errors("尾号三八幺零，催一下！", "尾号3810催一下") == Errors(9, 0, 9, 0)


def test_a_homophone_is_wrong_as_a_character_and_right_as_a_sound() -> None:
    assert errors("催派", "吹派") == Errors(2, 1, 2, 1)
    assert errors("驿站", "一站") == Errors(2, 1, 2, 0)


def test_totals_weigh_utterances_by_their_length() -> None:
    both = total([errors("驿站", "一站"), errors("我的快递到哪了啊", "我的快递到哪了啊")])
    assert (both.character_rate, both.pinyin_rate) == (0.1, 0.0)
    assert total([]).character_rate == 0.0


@pytest.mark.parametrize(
    ("said", "heard", "found"),
    [
        ("没收到", "莫收到", [("mei", "mo"), ("shou", "shou"), ("dao", "dao")]),
        ("催一下吧", "吹一下", [("cui", "chui"), ("yi", "yi"), ("xia", "xia"), ("ba", "")]),
        ("收到", "手机收到", [("", "shou"), ("", "ji"), ("shou", "shou"), ("dao", "dao")]),
        ("网点", "", [("wang", ""), ("dian", "")]),
    ],
)
def test_what_sounds_alike_stands_opposite(said: str, heard: str, found: list[tuple[str, str]]) -> None:
    assert [(pair.said_syllable, pair.heard_syllable) for pair in aligned(said, heard)] == found


def test_a_like_syllable_is_preferred_to_an_unlike_one() -> None:
    """给我查 → 我擦: 查 is opposite 擦, and what is missing is 给."""
    assert [(pair.said, pair.heard) for pair in aligned("给我查", "我擦")] == [
        ("给", ""),
        ("我", "我"),
        ("查", "擦"),
    ]
