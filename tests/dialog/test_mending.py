import pytest

from ivr.dialog.mending import mended, with_run
from tests.dialog.world import book


@pytest.mark.parametrize(
    ("said", "words", "right"),
    [
        ("3480", "不对，最后一位是九", "3489"),
        ("3480", "不对，是三四八五", "3485"),
        ("3480", "不是零是九", "3489"),
        ("3480", "第二位是五", "3580"),
        ("3480", "不对，八五", "3485"),
        ("3480", "对，三四八零", "3480"),
        ("3480", "No, it's three four eight five", "3485"),
        ("3480", "no the last digit is nine", "3489"),
        ("925", "不对，是九二二五", "9225"),
        ("XD0000000010937", "不对，是零九三八", "XD0000000010938"),
        ("XD0000000010937", "不对，XD，零零零零，零零零零，幺零九三八", "XD0000000010938"),
        ("SF100020003000", "最后还有个四", "SF1000200030004"),
    ],
)
def test_a_number_is_put_right_as_callers_do(said: str, words: str, right: str) -> None:
    assert mended(said, words, book()) == right


@pytest.mark.parametrize("words", ["对", "不对", "嗯对的", "对，就是这个", "yes that's right"])
def test_words_without_digits_mend_nothing(words: str) -> None:
    assert mended("3480", words, book()) == ""


def test_a_group_may_bring_back_a_digit_that_was_missed() -> None:
    assert with_run("XD800050006001", "60001", book()) == "XD8000500060001"
