from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.dialog import speak_en

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
YEAR_MINUTES = 365 * 24 * 60


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"), (12, "twelve"), (45, "forty five"), (100, "one hundred"), (1280, "one thousand two hundred eighty"),
        (2_000_000, "two million"), (-3, "minus three"),
    ],
)  # fmt: skip
def test_numbers_are_words(value: int, words: str) -> None:
    assert speak_en.number(value) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-11-22 20:00", "eight this evening"),
        ("2026-11-22 14:05", "two oh five this afternoon"),
        ("2026-11-22 08:30", "eight thirty this morning"),
        ("2026-11-23 08:30", "eight thirty tomorrow morning"),
        ("2026-11-21 18:05", "six oh five yesterday evening"),
        ("2026-11-22 12:00", "twelve this afternoon"),
        ("2026-11-23 00:10", "twelve ten tonight"),
        ("2026-11-22 00:10", "twelve ten last night"),
        ("2026-11-25 10:00", "ten in the morning on Wednesday, November twenty-fifth"),
    ],
)
def test_a_time_goes_after_at_or_by(at: str, words: str) -> None:
    assert speak_en.clock(datetime.fromisoformat(at).replace(tzinfo=UTC), NOW) == words


@given(st.integers(-YEAR_MINUTES, YEAR_MINUTES))
def test_a_time_never_holds_figures(minutes: int) -> None:
    assert not any(c.isdigit() for c in speak_en.clock(NOW + timedelta(minutes=minutes), NOW))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "one minute"), (15, "fifteen minutes"), (60, "an hour"), (90, "an hour and a half"),
        (150, "two and a half hours"), (1700, "more than a day"), (3 * 24 * 60, "three days"),
    ],
)  # fmt: skip
def test_how_long_is_said_roughly(minutes: int, words: str) -> None:
    assert speak_en.duration(minutes) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(1, "first"), (3, "third"), (4, "fourth"), (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (30, "thirtieth"), (31, "thirty-first")],
)  # fmt: skip
def test_days_of_the_month_are_ordinals(value: int, words: str) -> None:
    assert speak_en.ordinal(value) == words


def test_digits_are_said_singly() -> None:
    assert speak_en.digits("0001") == "zero zero zero one"
    assert speak_en.digits("0001", slow=True) == "zero, zero, zero, one"


def test_money_is_in_yuan() -> None:
    assert speak_en.money(1280.5) == "one thousand two hundred eighty yuan fifty"
