import pytest

from ivr.dialog.amount import amount, value_of


@pytest.mark.parametrize(
    ("heard", "value"),
    [
        ("十五", 15), ("两百六", 260), ("一百二", 120), ("一千二", 1200), ("两万五", 25000), ("一百零五", 105), ("半", 0.5),
        ("大概3.5公斤", 3.5), ("一万二千", 12000), ("3千", 3000), ("八百", 800), ("没有数", None),
    ],
)  # fmt: skip
def test_amounts_are_valued_as_they_are_meant(heard: str, value: float | None) -> None:
    assert amount(heard) == value


def test_digits_in_a_row_are_no_amount() -> None:
    assert value_of("三四") is None
