import pytest

from ivr.dialog.told import facts, noted
from ivr.messages.dialog import DialogState
from tests.dialog.world import book, talk_with, van_parcel


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        ("老小区没电梯，能不能送上来", ("老小区没电梯",)),
        ("我下午三点前在家", ("我下午三点前在家",)),
        ("家里只有老人，麻烦放门卫别放柜", ("家里只有老人", "麻烦放门卫别放柜")),
        ("电话打不通，帮我催一下", ("电话打不通",)),
        ("The lift is out, no elevator. Can you hurry?", ("no elevator",)),
    ],
)
def test_facts_are_the_clauses_that_tell_something(heard: str, told: tuple[str, ...]) -> None:
    found = facts(heard, book())
    assert [fact for fact in told if any(fact in clause for clause in found)] == list(told)
    assert len(found) == len(told)


@pytest.mark.parametrize(
    "heard", ["我的快递到哪了", "帮我催一下", "能不能放门卫", "你们几点下班", "易碎品能寄吗"]
)
def test_requests_and_questions_are_no_facts(heard: str) -> None:
    assert facts(heard, book()) == ()


def test_a_fact_is_noted_once() -> None:
    state = noted(DialogState("CA1"), "没电梯，没电梯", book())
    assert noted(state, "跟你说了没电梯", book()).notes == ("没电梯", "跟你说了没电梯")
    assert noted(state, "没电梯", book()).notes == ("没电梯",)


def test_what_a_request_tells_in_passing_reaches_the_notes() -> None:
    talk = talk_with(van_parcel()).hear("麻烦催一下派送，家里只有老人")
    assert talk.meaning is not None and talk.meaning.intent == "urge_delivery"
    assert "家里只有老人" in talk.state.notes
