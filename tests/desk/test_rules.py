from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ivr.desk import rules as desk_rules
from ivr.desk.rules import DESK, Hours, load, strangers
from ivr.errors import DataError
from tests.desk.world import ZONE, rules

SUNDAY_NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
"""In Shanghai."""


def office_hours(**days: tuple[str, str]) -> desk_rules.Rules:
    hours = {day: Hours(opens=opens, closes=closes) for day, (opens, closes) in days.items()}
    return rules().model_copy(update={"hours": hours})


def test_the_rules_that_are_shipped_are_sound_and_open_around_the_clock() -> None:
    assert load().is_open(datetime(2026, 11, 21, 19, 59, tzinfo=UTC), ZONE)


def test_hours_are_those_of_the_zone_of_the_hotline() -> None:
    weekend = office_hours(sunday=("08:00", "12:01"))
    assert weekend.is_open(SUNDAY_NOON, ZONE)
    assert not weekend.is_open(SUNDAY_NOON.replace(minute=1), ZONE)
    assert weekend.opens_at(SUNDAY_NOON, ZONE) == SUNDAY_NOON


def test_the_next_opening_may_be_days_ahead() -> None:
    weekdays = office_hours(monday=("09:30", "24:00"), tuesday=("08:00", "20:00"))
    assert weekdays.opens_at(SUNDAY_NOON, ZONE) == datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    late_monday = datetime(2026, 11, 23, 15, 59, tzinfo=UTC)
    assert weekdays.is_open(late_monday, ZONE)
    holiday = weekdays.model_copy(update={"closed_on": (date(2026, 11, 23),)})
    assert not holiday.is_open(late_monday, ZONE)
    assert holiday.opens_at(SUNDAY_NOON, ZONE) == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('monday: {opens: "00:00", closes: "24:00"}', 'monday: {opens: "25:00", closes: "26:00"}', "no time of day"),
        ('monday: {opens: "00:00", closes: "24:00"}', 'monday: {opens: "10:00", closes: "09:00"}', "closes before"),
        ("other_outcome: other", "other_outcome: nothing", "none of the outcomes"),
        ("{zh-CN: 理赔, en-US: Claims}", "{zh-CN: 理赔}", "en-US"),
        ("{branch}，问清楚几点", "{place}，问清楚几点", "{place} is no fact"),
        ("action: DOOR_REDELIVER", "action: FLY", "action"),
        ("offer: 20 ", "offer: 2 ", "seconds.offer"),
        ("moods: [angry]", "moods: [furious]", "moods"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, before: str, after: str, says: str) -> None:
    text = DESK.read_text(encoding="utf-8")
    assert before in text
    path = tmp_path / "desk.yaml"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DataError) as fault:
        load(path)
    where, _, reason = fault.value.message.partition(": ")
    assert says in reason
    line = int(where.rpartition(":")[2])
    wrong = path.read_text(encoding="utf-8").splitlines()
    assert line == 1 or any(after[:12] in near for near in wrong[line - 2 : line + 3])


def test_requests_and_reasons_that_there_are_not_are_found(tmp_path: Path) -> None:
    known = load().names()
    assert strangers(known) == []
    path = tmp_path / "desk.yaml"
    path.write_text(
        DESK.read_text(encoding="utf-8").replace("intents: [customs_issue]", "intents: [costums]", 1)
    )
    (told,) = strangers(known, path)
    assert "costums is no request" in told
    line = int(told.removeprefix(f"{path}:").partition(":")[0])
    assert "costums" in path.read_text(encoding="utf-8").splitlines()[line - 1]
