"""Who has the word: what stops the bot, and what is a finished utterance."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.floor import completeness, interrupts
from ivr.messages.dialog import DialogState, Pending
from tests.dialog.world import book

CALM = DialogState("CA1")


def asking(what: str) -> DialogState:
    return DialogState("CA1", pending=Pending(what))


@pytest.mark.parametrize(
    "text",
    ["嗯", "嗯嗯", "好", "好的好的", "哦", "对对对", "行", "是", "啊", "嗯，好", "ok", "OK, okay.", "Uh-huh.", "mm-hmm", "", "那个", "妈你先别动那个锅", "狗别叫了"],
)  # fmt: skip
def test_listening_sounds_and_words_to_the_room_leave_the_bot_its_word(text: str) -> None:
    assert not interrupts(text, CALM, book())


@pytest.mark.parametrize(
    "text",
    ["不是", "不对", "停", "停停停", "等一下", "别说了", "人工", "转人工", "嗯，不是", "好的，等一下", "stop", "Wait, wait.", "agent", "No, the other one.", "我要改地址", "帮我查一下另外一个", "Where is it now?"],
)  # fmt: skip
def test_a_no_a_stop_and_anything_longer_take_the_word(text: str) -> None:
    assert interrupts(text, CALM, book())


@pytest.mark.parametrize(
    ("heard", "alternatives"),
    [("听。", ()), ("请", ("停。",)), ("部队", ()), ("挺挺挺", ()), ("懂一下。", ("等一下。",))],
)
def test_a_stop_word_that_was_misheard_takes_the_word_by_its_sound(
    heard: str, alternatives: tuple[str, ...]
) -> None:
    assert interrupts(heard, CALM, book(), alternatives=alternatives)


@pytest.mark.parametrize("heard", ["豪的", "好地。", "队队队", "行性"])
def test_a_listening_sound_that_was_misheard_is_one_all_the_same(heard: str) -> None:
    assert not interrupts(heard, CALM, book())


def test_length_is_counted_in_characters_and_not_in_words_between_blanks() -> None:
    assert interrupts("我想问问这个事", CALM, book())
    assert not interrupts("I see, I see, I see, right, okay.", CALM, book())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我的快递到哪了", "whole"),
        ("转人工", "whole"),
        ("你们周末也上班的是吧", "whole"),
        ("我的快递就是那个", "half"),
        ("帮我查一下然后", "half"),
        ("嗯", "half"),
        ("尾号零九", "half"),
        ("尾号零九三七", "whole"),
        ("单号是幺二三四五六", "half"),
        ("今天那个谁", "open"),
    ],
)
def test_how_finished_words_sound(text: str, expected: str) -> None:
    assert completeness(text, CALM, book()) == expected


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("tail4", "零九三", "half"),
        ("tail4", "零九三七", "whole"),
        ("tail4", "零九三七二二", "half"),
        ("tracking_no", "零九三七", "half"),
        ("tracking_no", "零零零零零幺", "half"),
        ("tracking_no", "XD零零零零零零零零二", "half"),
        ("tracking_no", "XD零零零零零零零零二零零零幺", "whole"),
        ("", "帮我查一下XD零零零零零零零零二零零零幺", "whole"),
    ],
)
def test_a_number_being_dictated_is_half_until_it_is_complete(asked: str, text: str, expected: str) -> None:
    assert completeness(text, asking(asked), book()) == expected


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_anything_at_all_is_judged_and_never_crashes(text: str) -> None:
    unsure = DialogState("CA1", pending=Pending("clarify", options=("track_parcel", "urge_delivery")))
    for state in (CALM, asking("tail4"), unsure):
        assert completeness(text, state, book()) in ("whole", "half", "open")
        assert interrupts(text, state, book()) in (True, False)
