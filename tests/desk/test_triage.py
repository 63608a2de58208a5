from typing import Any

import pytest

from ivr.desk.triage import prefilled, priority, skills, waiting_from
from ivr.messages.agent import WrapUp
from tests.desk.world import rules
from tests.fakes import NOON


def packet(**parts: Any) -> dict[str, Any]:
    return {"why": {"code": "asked_for_person"}, **parts}


def asked(*intents: str, settled: bool = False) -> list[dict[str, Any]]:
    return [{"intent": intent, "settled": settled} for intent in intents]


def said(text: str, speaker: str = "caller") -> list[dict[str, Any]]:
    return [{"speaker": speaker, "text": text}]


def test_a_caller_enters_the_queue_as_the_packet_says() -> None:
    waiting = waiting_from(
        packet(requests=asked("claim_dispute"), caller={"calls_today": 3}),
        call_sid="CA1",
        caller="+8616300000014",
        locale="zh-CN",
        decided_at=NOON,
        now=NOON,
        rules=rules(),
    )
    assert (waiting.reason, waiting.skills, waiting.priority) == ("asked_for_person", ("claims",), 1)


def test_skills_follow_the_language_then_what_is_wanted() -> None:
    assert skills(packet(requests=asked("customs_issue")), "en-US", rules()) == ("en-US", "customs")
    assert skills(packet(requests=asked("track_parcel")), "zh-CN", rules()) == ()
    assert skills({"why": {"code": "claim_dispute"}}, "zh-CN", rules()) == ("claims",)


def test_what_is_settled_wants_nobody_any_more_unless_it_was_the_last() -> None:
    both = asked("customs_issue", settled=True) + asked("track_parcel")
    assert skills(packet(requests=both), "zh-CN", rules()) == ()
    assert skills(packet(requests=asked("customs_issue", settled=True)), "zh-CN", rules()) == ("customs",)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, 2),
        ({"transcript": said("快递车冒烟了")}, 0),
        ({"transcript": said("The box is leaking acid")}, 0),
        ({"own_words": ["我爸的胰岛素断了"]}, 0),
        ({"notes": ["等着吃药"]}, 0),
        ({"parcels": [{"goods": "药品"}]}, 0),
        ({"transcript": said("您是要报警吗", speaker="bot")}, 2),
        ({"caller": {"calls_today": 2}}, 2),
        ({"caller": {"calls_today": 3}}, 1),
        ({"why": {"code": "third_contact"}}, 1),
    ],
)
def test_danger_and_medicine_come_first_then_the_third_call(parts: dict[str, Any], expected: int) -> None:
    assert priority(packet(**parts), rules()) == expected


def test_wrap_up_is_prefilled_by_what_was_wanted() -> None:
    assert prefilled(packet(requests=asked("damaged_parcel")), rules()) == WrapUp("claim", solved=False)
    assert prefilled({"why": {"code": "change_address"}}, rules()) == WrapUp("arranged")
    assert prefilled({}, rules()) == WrapUp("other")
