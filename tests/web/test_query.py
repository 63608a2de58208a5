from zoneinfo import ZoneInfo

import pytest

from ivr.errors import BadInput
from ivr.web.query import parse

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_nothing_asked_is_the_first_page_of_everything() -> None:
    query = parse({}, SHANGHAI)
    assert (query.limit, query.cursor) == (50, "")
    assert not any(query.filters.values())


def test_days_are_whole_and_those_of_the_hotline() -> None:
    filters = parse({"since": "2026-11-22", "until": "2026-11-22"}, SHANGHAI).filters
    assert filters["since"] == "2026-11-22T00:00:00+08:00"
    assert filters["until"] == "2026-11-23T00:00:00+08:00"


def test_a_program_may_give_times() -> None:
    at = "2026-11-22T07:00:00+00:00"
    assert parse({"since": at}, SHANGHAI).filters["since"] == at


@pytest.mark.parametrize(
    "args",
    [
        {"limit": "0"},
        {"limit": "201"},
        {"limit": "９"},
        {"limit": "many"},
        {"outcome": "splendid"},
        {"direction": "sideways"},
        {"tail": "12"},
        {"tail": "%' --"},
        {"since": "2026-13-01"},
        {"until": "2026-11-22T07:00:00"},
    ],
)
def test_what_makes_no_sense_is_named(args: dict[str, str]) -> None:
    with pytest.raises(BadInput, match=next(iter(args))):
        parse(args, SHANGHAI)
