from typing import Any

import pytest

from ivr.desk.advice import advised
from tests.desk.stories import LINES, packet_of
from tests.desk.world import rules


def steps(packet: Any) -> list[dict[str, str]]:
    return list(advised(packet, rules(), "zh-CN")["next"])


@pytest.mark.parametrize("caller", LINES)
def test_every_story_has_something_to_do_next_and_not_too_much(caller: str) -> None:
    told = steps(packet_of(caller))
    assert 1 <= len(told) <= rules().most_hints
    assert all("{" not in step["text"] for step in told)
    actions = [step["action"] for step in told if "action" in step]
    assert len(set(actions)) == len(actions)


def test_the_branch_is_named_and_what_is_under_way_is_not_opened_once_more() -> None:
    told = steps(packet_of("+8616300000010"))
    assert told[0] == {"text": "直接打给翠湖网点，问清楚几点送上门"}
    assert "URGE" not in [step.get("action") for step in told]


def test_what_is_overdue_is_apologised_for_first() -> None:
    texts = [step["text"] for step in steps(packet_of("+8616300000015"))]
    assert "超时了：先道歉，再催一次，当面给个新的时间" in texts


def test_a_hint_whose_facts_are_unknown_is_left_out() -> None:
    packet = {"requests": [{"intent": "transit_stuck"}], "parcels": [{"state": "AT_HUB", "node": ""}]}
    assert "HUB_TRACE" not in [step.get("action") for step in steps(packet)]
    packet["parcels"] = [{"state": "AT_HUB", "node": "武汉东西湖转运中心"}]
    assert steps(packet)[0]["action"] == "HUB_TRACE"


def test_how_far_an_agent_may_go_is_told() -> None:
    assert advised({}, rules(), "zh-CN")["authority"] == {"goodwill_cny": rules().goodwill_cny}


def test_the_rest_of_the_packet_stays() -> None:
    packet = packet_of("+8616300000010")
    assert {name: advised(packet, rules(), "zh-CN")[name] for name in packet} == packet
