import pytest

from ivr.dialog.numeral import digits
from tests.dialog.world import book


@pytest.mark.parametrize(
    ("heard", "figures"),
    [
        ("零九三期", "0937"),
        ("要九三七", "1937"),
        ("流流灵八", "6608"),
        ("三四八零吧", "3480吧"),
        ("three four to one", "3421"),
        ("nine five two ate", "9528"),
    ],
)
def test_where_a_number_is_expected_its_sound_is_enough(heard: str, figures: str) -> None:
    assert digits(heard, dictated=True, misheard=book().hearing.misheard) == figures


@pytest.mark.parametrize("heard", ["我要寄东西", "就是要退", "把它拿来吧", "这是我的", "to be or not to be"])
def test_words_that_merely_sound_like_digits_stay_words(heard: str) -> None:
    assert digits(heard, dictated=True, misheard=book().hearing.misheard) == heard


def test_between_digits_a_homophone_counts_even_unasked() -> None:
    misheard = book().hearing.misheard
    assert digits("三四吧零的那个件", misheard=misheard) == "3480的那个件"
    assert digits("三天就要到吧", misheard=misheard) == "三天就要到吧"
