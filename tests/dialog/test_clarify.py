"""A clarifying question and everything that may be answered to it."""

import pytest

from ivr.dialog.codec import state_from_json, state_to_json
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import Heard, Understanding
from tests.dialog.world import NOON, Talk, World, make_parcel, talk_with, van_parcel

SIGNED = make_parcel("XD0000000030001", state=ParcelState.SIGNED_OTHER)


def unsure(*ranked: tuple[str, float]) -> Heard:
    return Heard(NOON, Understanding("那个东西怎么说", ranked[0][0], ranked, action="clarify"))


MUMBLED = Heard(NOON, Understanding("咕噜", "none", action="reject"))
URGE_OR_SIGNED = unsure(("urge_delivery", 0.5), ("signed_not_received", 0.48), ("delivery_photo", 0.4))


def asked(event: Heard = URGE_OR_SIGNED) -> Talk:
    return talk_with(van_parcel()).happen(event)


def requests(talk: Talk) -> list[str]:
    return [request.intent for request in talk.state.requests]


def test_the_two_likeliest_are_offered_in_the_callers_terms_and_no_key_is_named() -> None:
    talk = asked()
    assert talk.keys == ["clarify.two"]
    assert "您是要催一下派送，还是查签收了却没收到的件？" in talk.text
    assert "按" not in talk.text


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("第一个", "urge_delivery"),
        ("前面那个", "urge_delivery"),
        ("对，第一个", "urge_delivery"),
        ("第二个", "signed_not_received"),
        ("后面那个", "signed_not_received"),
        ("the second one", "signed_not_received"),
        ("the first one", "urge_delivery"),
        ("不是第一个", "signed_not_received"),
        ("催派送", "urge_delivery"),
        ("就是催派送啊", "urge_delivery"),
        ("不是催派送", "signed_not_received"),
        ("没收到", "signed_not_received"),
        ("签收那个", "signed_not_received"),
        ("催一下吧", "urge_delivery"),
    ],
)
def test_the_question_is_answered_by_an_ordinal_a_name_or_any_words_for_one_of_the_two(
    words: str, chosen: str
) -> None:
    assert requests(asked().hear(words)) == [chosen]


@pytest.mark.parametrize("words", ["两个都要", "都要办", "both please"])
def test_both_is_an_answer_too(words: str) -> None:
    assert requests(asked().hear(words)) == ["urge_delivery", "signed_not_received"]


def test_a_rephrase_that_is_plain_by_itself_is_taken_for_what_it_says() -> None:
    assert requests(asked().hear("帮我查一下运费多少钱")) == ["price_quote"]


def test_a_person_may_be_asked_for_instead() -> None:
    assert asked().hear("转人工").after == "transfer"


@pytest.mark.parametrize(("key", "chosen"), [("1", "urge_delivery"), ("2", "signed_not_received")])
def test_a_key_answers_before_it_was_named(key: str, chosen: str) -> None:
    assert requests(asked().press(key)) == [chosen]


def test_what_is_no_answer_brings_the_question_in_other_words_with_keys_and_then_a_person() -> None:
    talk = asked().happen(MUMBLED)
    assert talk.keys == ["clarify.keys_two"]
    assert "按一" in talk.text
    assert talk.happen(MUMBLED).after == "transfer"


def test_a_mere_yes_does_not_tell_which_of_the_two() -> None:
    talk = asked().hear("对")
    assert talk.keys == ["clarify.keys_two"]
    assert talk.hear("对").after == "transfer"


def test_the_key_that_was_named_for_neither_rules_both_out() -> None:
    talk = asked().happen(MUMBLED).press("3")
    assert talk.state.ruled_out == ("urge_delivery", "signed_not_received")


@pytest.mark.parametrize("words", ["都不是", "两个都不对", "不是", "neither"])
def test_neither_leads_to_an_open_question_with_an_example_from_the_callers_own_parcels(words: str) -> None:
    talk = asked().hear(words)
    assert talk.keys == ["clarify.open_parcel"]
    assert "零零零幺" in talk.text
    assert "催派送" not in talk.text


def test_without_a_parcel_the_example_is_a_general_one() -> None:
    talk = Talk(World(), "").start().happen(URGE_OR_SIGNED).hear("都不是")
    assert talk.keys == ["clarify.open"]


def test_what_was_ruled_out_is_not_offered_again_for_the_same_request() -> None:
    talk = asked().hear("都不是")
    talk.happen(unsure(("urge_delivery", 0.5), ("change_address", 0.45), ("delivery_photo", 0.44)))
    assert talk.state.pending is not None
    assert talk.state.pending.options == ("change_address", "delivery_photo")


def test_what_was_ruled_out_is_still_done_when_it_is_plainly_asked_for() -> None:
    talk = asked().hear("都不是").hear("帮我催一下派送")
    assert talk.world.started
    assert talk.state.ruled_out == ()


def test_after_the_open_question_comes_a_person() -> None:
    assert asked().hear("都不是").happen(MUMBLED).after == "transfer"


def test_a_second_pair_that_is_ruled_out_brings_a_person() -> None:
    talk = asked().hear("都不是").happen(unsure(("change_address", 0.5), ("delivery_photo", 0.45)))
    assert talk.keys == ["clarify.two"]
    assert talk.hear("都不是").after == "transfer"


def test_the_same_question_is_never_put_twice_in_a_call() -> None:
    talk = asked().hear("第一个")
    talk.happen(unsure(("signed_not_received", 0.5), ("urge_delivery", 0.48)))
    assert "clarify.two" not in talk.keys


def test_a_caller_who_is_as_unclear_as_before_is_shown_the_keys() -> None:
    assert asked().happen(URGE_OR_SIGNED).keys == ["clarify.keys_two"]


def test_one_likely_request_is_asked_for_alone_and_yes_starts_it() -> None:
    talk = asked(unsure(("urge_delivery", 0.5), ("delivery_photo", 0.1)))
    assert talk.keys == ["clarify.one"]
    assert requests(talk.hear("对")) == ["urge_delivery"]


def test_no_to_the_only_one_leads_to_the_open_question() -> None:
    talk = asked(unsure(("urge_delivery", 0.5)))
    assert talk.hear("不是").keys == ["clarify.open_parcel"]


def test_a_parcel_that_was_named_along_with_the_unclear_request_is_remembered() -> None:
    talk = talk_with(van_parcel(), SIGNED)
    meaning = Understanding(
        "尾号零零零幺那个",
        "urge_delivery",
        (("urge_delivery", 0.5), ("track_parcel", 0.48)),
        slots={"tracking_no": SIGNED.tracking_no},
        action="clarify",
    )
    assert talk.happen(Heard(NOON, meaning)).state.focus == SIGNED.tracking_no


def test_what_was_ruled_out_and_asked_survives_the_way_through_the_store() -> None:
    state = asked().hear("都不是").state
    assert state.clarified == (("urge_delivery", "signed_not_received"),)
    assert state_from_json(state_to_json(state)) == state
