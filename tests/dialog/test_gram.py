import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.gram import Grams, features
from tests.dialog.world import book

SMALL = Grams.build(
    [
        ("urge", "帮我催一下"),
        ("urge", "快点送"),
        ("where", "到哪了"),
        ("where", "where is my parcel"),
        ("bye", "再见"),
    ]
)


def test_the_intent_that_shares_most_is_believed_most() -> None:
    believed = SMALL.likely("催一催快点")
    assert max(believed, key=believed.__getitem__) == "urge"


def test_words_that_only_sound_the_same_count() -> None:
    assert SMALL.likely("再建")["bye"] > 0.5


def test_english_is_compared_by_words() -> None:
    believed = SMALL.likely("where is it")
    assert max(believed, key=believed.__getitem__) == "where"
    assert "where is" in features("where is it")


def test_what_shares_nothing_is_not_guessed_at() -> None:
    assert SMALL.likely("香蕉") == {}
    assert SMALL.likely("") == {}


@given(st.text(max_size=30))
@settings(deadline=None)
def test_belief_is_shared_out_and_never_more_than_whole(text: str) -> None:
    believed = book().grams.likely(text)
    assert all(0 < share <= 1 for share in believed.values())
    assert not believed or sum(believed.values()) == pytest.approx(1)
