import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.dialog import mask


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+8613812340000", "+86138****0000"),
        ("13812340000", "138****0000"),
        ("+12025550112", "+1******0112"),
        ("", ""),
        ("12", "**"),
    ],
)
def test_the_middle_of_a_phone_number_is_hidden(number: str, shown: str) -> None:
    assert mask.phone(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [("XD0000000020001", "XD*********0001"), ("EE000000120JP", "EE*****0120JP"), ("1234", "1234")],
)
def test_of_a_parcel_number_the_tail_is_shown(number: str, shown: str) -> None:
    assert mask.parcel(number) == shown


def test_free_text_keeps_its_words_and_loses_its_numbers() -> None:
    shown = mask.text("单号XD0000000020001，电话13812340000，尾号0001，三点前")
    assert "单号" in shown
    assert "尾号0001" in shown
    assert "0000000020001" not in shown
    assert "13812340000" not in shown


@given(st.from_regex(r"\A1[3-9][0-9]{9}\Z"))
def test_no_more_than_seven_digits_of_a_mobile_are_ever_shown(number: str) -> None:
    assert sum(c.isdigit() for c in mask.phone(number)) == 7
