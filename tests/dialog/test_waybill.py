import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.dialog.waybill import s10, ups
from tests.dialog.world import book

S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


@pytest.mark.parametrize("number", ["RB123456785GB", "EE000000120JP", "LX000000345NL"])
def test_numbers_of_the_postal_union_that_are_right(number: str) -> None:
    assert s10(number)


def test_a_wrong_check_digit_is_found() -> None:
    assert not s10("RB123456786US")
    assert not s10("RB12345678XUS")


@given(st.text("0123456789", min_size=8, max_size=8), st.integers(0, 7), st.integers(1, 9))
def test_no_single_misheard_digit_passes_the_check(serial: str, place: int, by: int) -> None:
    check = next(digit for digit in "0123456789" if s10(f"EE{serial}{digit}CN"))
    other = serial[:place] + str((int(serial[place]) + by) % 10) + serial[place + 1 :]
    # 10 and 11 share their check digits 0 and 5 with other remainders; nothing else may pass.
    if s10(f"EE{other}{check}CN"):
        remainder = sum(int(d) * w for d, w in zip(serial, S10_WEIGHTS, strict=True)) % 11
        assert check in "05" and remainder in (0, 1, 6)


@pytest.mark.parametrize(
    ("number", "right"),
    [("1Z5R89390357567127", True), ("1Z879E930346834440", True), ("1Z1111111111111111", False)],
)
def test_letters_count_in_the_check_of_1z_numbers(number: str, right: bool) -> None:
    assert ups(number) is right


@pytest.mark.parametrize(
    ("number", "stands"),
    [
        ("XD0000000020001", True),
        ("SF1000200030004", True),
        ("SF100020003000", False),
        ("YT8800012345678", True),
        ("JD0012345678901", True),
        ("73123456789012", True),
        ("EE000000120JP", True),
        ("EE000000121JP", False),
        ("QQ123", False),
    ],
)
def test_a_number_stands_when_some_carrier_gives_such(number: str, stands: bool) -> None:
    assert book().cues.waybills.stands(number) is stands
