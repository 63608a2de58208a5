from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.parcel import ParcelState
from tests.dialog.world import book, hub_parcel, van_parcel

CALM = DialogState("CA1", stage="open")


def meaning(text: str, state: DialogState = CALM, **facts: object) -> str:
    return understand(text, replace(state, **facts), book()).intent  # type: ignore[arg-type]


def asking(asks: str, intent: str = "track_parcel", options: tuple[str, ...] = ()) -> DialogState:
    return replace(CALM, pending=Pending(asks, intent, options))


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("帮我吹派一下", "urge_delivery"),
        ("显示前手了可是我没拿到", "signed_not_received"),
        ("放蜂巢了也没通知我", "locker_no_notice"),
        ("转任工", "cmd_agent"),
        ("我要离赔进度", "claim_progress"),
    ],
)
def test_what_the_recogniser_mishears_is_understood_by_its_sound(heard: str, meant: str) -> None:
    assert meaning(heard) == meant


@pytest.mark.parametrize(
    "heard", ["转人工", "我不要机器人给我找个真人", "人工！", "Agent!", "let me talk to a real person"]
)
@pytest.mark.parametrize("asks", ["", "confirm", "tail4", "which_parcel", "clarify", "more"])
def test_a_person_is_asked_for_whatever_question_is_open(heard: str, asks: str) -> None:
    state = asking(asks, options=("track_parcel", "urge_delivery")) if asks else CALM
    assert meaning(heard, state) == "cmd_agent"


@pytest.mark.parametrize(
    "heard", ["要", "好的", "行", "可以啊", "嗯，办吧", "那你帮我弄一下吧", "Yes please."]
)
def test_yes_answers_a_question(heard: str) -> None:
    assert meaning(heard, asking("confirm", "urge_delivery")) == "cmd_yes"


@pytest.mark.parametrize("heard", ["不用", "不要", "算了不用了", "先不用", "No thanks."])
def test_no_answers_a_question(heard: str) -> None:
    assert meaning(heard, asking("confirm", "urge_delivery")) in ("cmd_no", "cmd_cancel")


def test_asking_for_what_was_offered_is_that_request() -> None:
    assert meaning("那你帮我催一下", asking("confirm", "urge_delivery")) == "urge_delivery"


def test_another_request_is_no_answer_to_the_question() -> None:
    assert meaning("我要改收货地址", asking("confirm", "urge_delivery")) == "change_address"


def test_a_choice_is_made_by_ordinal_or_by_name() -> None:
    state = asking("clarify", "", ("track_parcel", "urge_delivery"))
    assert meaning("第二个", state) == "urge_delivery"
    assert meaning("催一下派送", state) == "urge_delivery"


@pytest.mark.parametrize(
    ("heard", "choice"),
    [
        ("第一个", 1),
        ("第二个", 2),
        ("后面那个", 2),
        ("武汉的那个", 1),
        ("正在派送的", 2),
        ("尾号零零零幺那个", 0),
    ],
)
def test_a_parcel_is_chosen_by_order_place_state_or_tail(heard: str, choice: int) -> None:
    parcels = (hub_parcel(), van_parcel())
    state = replace(
        asking("which_parcel", options=tuple(parcel.tracking_no for parcel in parcels)), parcels=parcels
    )
    assert understand(heard, state, book()).slots.get("choice", 0) == choice


def test_sounds_alone_are_rejected_as_such() -> None:
    heard = understand("嗯……那个……", CALM, book())
    assert (heard.action, heard.why) == ("reject", ("only fillers",))


def test_a_number_alone_gives_information_and_with_a_request_the_request() -> None:
    assert meaning("尾号零九三七") == "provide_info"
    assert meaning("尾号零九三七帮我催一下") == "urge_delivery"


def test_two_requests_are_told_in_the_order_they_were_said() -> None:
    heard = understand("先查一下我的快递到哪了，再催一下派送", CALM, book())
    assert heard.intent == "track_parcel"
    assert heard.also == ("urge_delivery",)


def test_one_request_in_two_clauses_is_one() -> None:
    assert understand("我的快递到哪了，什么时候能到", CALM, book()).also == ()


def test_what_another_hypothesis_says_helps() -> None:
    alone = understand("喔的快打到那", CALM, book())
    helped = understand("喔的快打到那", CALM, book(), alternatives=("我的快递到哪了",))
    assert helped.intent == "track_parcel"
    assert helped.ranked[0][1] > dict(alone.ranked).get("track_parcel", 0.0)


def test_what_was_heard_first_is_not_talked_away_by_another_hypothesis() -> None:
    assert understand("那不行", CALM, book(), alternatives=("那行",)).intent == "cmd_no"


def test_the_callers_parcels_tip_the_scales() -> None:
    heard = "两天了怎么还没动"
    signed = replace(CALM, parcels=(van_parcel(state=ParcelState.SIGNED_SELF),))
    stuck = replace(CALM, parcels=(hub_parcel(),))
    scores = [dict(understand(heard, state, book()).ranked)["transit_stuck"] for state in (signed, stuck)]
    assert scores[0] < scores[1]


def test_every_decision_can_be_explained() -> None:
    assert any("urge" in reason for reason in understand("帮我催一下", CALM, book()).why)


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_anything_at_all_can_be_understood_or_not_but_never_crashes(text: str) -> None:
    for state in (CALM, asking("tail4"), asking("confirm", "urge_delivery")):
        heard = understand(text, state, book())
        assert heard.action in ("accept", "clarify", "reject")
        assert heard.intent in book().intents
