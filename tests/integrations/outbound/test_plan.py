"""When may whom be called for what: a table."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ivr.errors import DataError
from ivr.integrations.outbound import plan
from ivr.integrations.outbound.plan import Allowed, Call, Drop, SendText, Standing, Wait, decide, next_opening
from ivr.integrations.workflows import catalogue
from ivr.messages.workflow import WorkflowState, WorkflowType
from tests.fakes import NOON

RULES = plan.load()
SHANGHAI = ZoneInfo("Asia/Shanghai")
ANYBODY = Allowed(("+*",))
OURS = "+8616300000003"
MINUTES = timedelta(minutes=1)
DONE = Standing(
    occasion="done",
    happened_at=NOON - 5 * MINUTES,
    number=OURS,
    tries=0,
    type=WorkflowType.BRANCH_VERIFY,
    state=WorkflowState.DONE,
    awaited=False,
    due_at=NOON + 60 * MINUTES,
)
FAILED = replace(DONE, occasion="failed", state=WorkflowState.FAILED, awaited=True)
MOVED = replace(DONE, occasion="moved", type=WorkflowType.HUB_TRACE, awaited=True)
AT_RISK = replace(
    DONE,
    occasion="at_risk",
    type=WorkflowType.FRESH_CLAIM,
    state=WorkflowState.OPEN,
    awaited=True,
    due_at=NOON + 10 * MINUTES,
)
NIGHT = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)  # ten in the evening in Shanghai
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # nine


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (DONE, Call()),
        (FAILED, Call()),
        (AT_RISK, Call()),
        (replace(DONE, state=WorkflowState.CLOSED), Call()),
        (replace(DONE, type=WorkflowType.URGE), SendText()),
        (replace(DONE, tries=2), Call()),
        (replace(DONE, tries=3), SendText()),
        (replace(DONE, type=WorkflowType.CALLBACK), Drop("nothing is told of this")),
        (replace(DONE, type=WorkflowType.POD_PHOTO), Drop("nothing is told of this")),
        (replace(DONE, state=WorkflowState.REOPENED), Drop("taken up anew")),
        (replace(FAILED, state=WorkflowState.OPEN), Drop("taken up anew")),
        (replace(FAILED, contacted_at=NOON), Drop("told by others")),
        (replace(FAILED, contacted_at=NOON - 10 * MINUTES), Call()),
        (replace(DONE, contacted_at=NOON - 20 * MINUTES), Drop("told by others")),
        (replace(DONE, contacted_at=NOON - 40 * MINUTES), Call()),
        (replace(DONE, moved_at=NOON), Drop("the parcel has moved")),
        (replace(DONE, moved_at=NOON - 60 * MINUTES), Call()),
        (replace(FAILED, moved_at=NOON), SendText()),
        (MOVED, SendText()),
        (replace(MOVED, moved_at=NOON), SendText()),
        (replace(MOVED, contacted_at=NOON), Drop("told by others")),
        (replace(MOVED, state=WorkflowState.REOPENED), Drop("taken up anew")),
        (replace(MOVED, type=WorkflowType.PICKUP), Drop("nothing is told of this")),
        (replace(AT_RISK, moved_at=NOON), Drop("the parcel has moved")),
        (replace(AT_RISK, awaited=False), Drop("seen to since")),
        (replace(AT_RISK, state=WorkflowState.DONE), Drop("seen to since")),
        (replace(AT_RISK, due_at=NOON), Drop("seen to since")),
        (replace(DONE, happened_at=NOON - 25 * 60 * MINUTES), Drop("too long ago")),
    ],
)
def test_what_is_done_about_it(standing: Standing, expected: object) -> None:
    assert decide(standing, RULES, ANYBODY, SHANGHAI, NOON) == expected


def test_at_night_a_call_waits_for_the_morning_and_a_text_does_not() -> None:
    at_night = replace(DONE, happened_at=NIGHT)
    assert decide(at_night, RULES, ANYBODY, SHANGHAI, NIGHT) == Wait(MORNING)
    assert decide(replace(at_night, type=WorkflowType.URGE), RULES, ANYBODY, SHANGHAI, NIGHT) == SendText()


def test_what_would_be_broken_by_the_morning_is_texted_at_night() -> None:
    risk = replace(AT_RISK, happened_at=NIGHT, due_at=NIGHT + 10 * MINUTES)
    assert decide(risk, RULES, ANYBODY, SHANGHAI, NIGHT) == SendText()
    later = replace(risk, due_at=MORNING + MINUTES)
    assert decide(later, RULES, ANYBODY, SHANGHAI, NIGHT) == Wait(MORNING)


@pytest.mark.parametrize(
    ("number", "patterns", "never", "may"),
    [
        (OURS, (), (), False),
        (OURS, ("+861630000*",), (), True),
        (OURS, ("+8616300000003",), (), True),
        (OURS, ("+8616300000004", "+4477009*"), (), False),
        (OURS, ("+86*",), ("+86",), False),
        ("+447700900123", ("+86*", "+4477009*"), ("+86",), True),
        ("", ("+*",), (), False),
    ],
)
def test_nobody_outside_the_list_is_called_and_a_carrier_that_must_not_is_never_asked(
    number: str, patterns: tuple[str, ...], never: tuple[str, ...], may: bool
) -> None:
    allowed = Allowed(patterns, never)
    assert (number in allowed) == may
    means = decide(replace(DONE, number=number), RULES, allowed, SHANGHAI, NOON)
    assert means == (Call() if may and number == OURS else means)
    assert may or means == SendText()


@pytest.mark.parametrize(
    ("number", "here", "opens"),
    [
        (OURS, "2026-11-22T09:00+08:00", "2026-11-22T09:00+08:00"),
        (OURS, "2026-11-22T08:59+08:00", "2026-11-22T09:00+08:00"),
        (OURS, "2026-11-22T19:59+08:00", "2026-11-22T19:59+08:00"),
        (OURS, "2026-11-22T20:00+08:00", "2026-11-23T09:00+08:00"),
        ("+447700900001", "2026-11-22T08:00+00:00", "2026-11-22T09:00+00:00"),
        ("+447700900001", "2026-07-22T08:00+00:00", "2026-07-22T08:00+00:00"),  # summer time: nine there
        # From coast to coast: nine on the Pacific is noon on the Atlantic.
        ("+12025550112", "2026-11-22T09:30-05:00", "2026-11-22T12:00-05:00"),
        ("+12025550112", "2026-11-22T13:00-05:00", "2026-11-22T13:00-05:00"),
        ("+12025550112", "2026-11-22T20:00-05:00", "2026-11-23T12:00-05:00"),
        ("+33612345678", "2026-11-22T07:00+08:00", "2026-11-22T09:00+08:00"),  # of no country in the rules
    ],
)
def test_the_window_is_that_of_whoever_is_called(number: str, here: str, opens: str) -> None:
    found = next_opening(number, RULES, SHANGHAI, datetime.fromisoformat(here))
    assert found == datetime.fromisoformat(opens)


def test_pauses_grow_and_the_last_one_stays() -> None:
    pauses = [RULES.pause(tries) for tries in range(1, RULES.tries + 1)]
    assert pauses == sorted(pauses)
    assert RULES.tries == 3


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("[10, 60]", "[60, 10]", "pauses grow"),
        ("Asia/Shanghai", "Asia/Shangri-La", "no time zone"),
        ("  URGE:", "  HURRY:", "tell"),
        ("done: text,", "finished: text,", "tell"),
        ("done: text,", "done: letter,", "tell"),
    ],
)
def test_rules_that_make_no_sense_are_told_with_file_and_line(
    tmp_path: Path, good: str, bad: str, why: str
) -> None:
    text = plan.RULES.read_text(encoding="utf-8")
    assert good in text
    path = tmp_path / "outbound.yaml"
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(DataError, match=rf"outbound\.yaml:\d+: .*{why}"):
        plan.load(path)


def test_what_a_scan_may_end_is_told_to_whoever_asked_for_it() -> None:
    assert plan.untold(RULES, catalogue.load().ended_by_scans()) == []
    [fault] = plan.untold(RULES, {"moved": {WorkflowType.URGE, WorkflowType.INVOICE}})
    assert re.fullmatch(r".*outbound\.yaml:\d+: tell\.INVOICE: a scan may end it \(moved\).*", fault)
