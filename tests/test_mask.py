import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr import mask


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+8616300000002", "163****0002"),
        ("+12025550112", "202****0112"),
        ("+447700900001", "447****0001"),
        ("", ""),
        ("0002", "0002"),
        ("anonymous", "anonymous"),
    ],
)
def test_a_number_shows_its_head_and_its_last_four(number: str, shown: str) -> None:
    assert mask.number(number) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("我电话是16300000002，尾号0002", "我电话是163****0002，尾号0002"),
        ("打 163-0000-0002 找我", "打 163****0002 找我"),
        ("全角１６３００００００００２也一样", "全角163****0002也一样"),
        ("单号XD0000000020001", "单号XD000****0001"),
        ("2026-11-22 20:00 之前", "2026-11-22 20:00 之前"),
        ("三天了", "三天了"),
    ],
)
def test_long_numbers_in_words_are_hidden_and_dates_are_not(text: str, shown: str) -> None:
    assert mask.text(text) == shown


@given(st.text(alphabet="0123456789０１２ -+你好a", max_size=40))
def test_no_run_of_seven_digits_survives(text: str) -> None:
    assert not re.search(r"\d{7}", mask.text(text))


def test_a_record_is_hidden_to_its_leaves_but_keeps_our_identifiers() -> None:
    record = {
        "call_sid": "CA12345678901234567890123456789012",
        "from": "+8616300000002",
        "turns": [{"text": "16300000002", "slots": {"phone": 16300000002, "days": 3}, "at_ms": 1_234_567}],
        "is": True,
    }
    assert mask.tree(record) == {
        "call_sid": "CA12345678901234567890123456789012",
        "from": "163****0002",
        "turns": [{"text": "163****0002", "slots": {"phone": "163****0002", "days": 3}, "at_ms": 1_234_567}],
        "is": True,
    }
