import pytest

from ivr.speech.commands import LONGEST, Commands

COMMANDS = Commands.of(
    ["是的", "对的", "等一下", "你好啊", "换回中文", "转人工", "no thanks", "麻烦您把刚才那句话再说一遍"]
)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [("使等。", "是的"), ("泥猴呀", "你好啊"), ("先回中门。", "换回中文"), ("装人工", "转人工")],
)
def test_a_command_that_sounds_like_what_was_heard_is_offered(heard: str, meant: str) -> None:
    assert COMMANDS.near([heard])[:1] == (meant,)


def test_any_hypothesis_may_be_the_one_that_it_sounds_like() -> None:
    assert COMMANDS.near(["普通。", "使等。"]) == ("是的",)


def test_what_is_a_command_as_it_stands_needs_no_other() -> None:
    assert COMMANDS.near(["是的。", "使等。"]) == ()


def test_what_sounds_like_none_and_what_has_another_length_is_left_alone() -> None:
    assert COMMANDS.near(["快递"]) == ()
    assert COMMANDS.near(["是的呢你说"]) == ()
    assert COMMANDS.near([""]) == ()
    assert COMMANDS.near([]) == ()


def test_figures_and_latin_words_are_no_command() -> None:
    assert COMMANDS.near(["3480", "no"]) == ()


def test_a_long_utterance_is_no_command_however_like_one_it_is() -> None:
    said = "麻烦您把刚才那句话再说一边"
    assert len(said) > LONGEST
    assert COMMANDS.near([said]) == ()


def test_so_few_are_offered_that_the_caller_need_not_wait() -> None:
    many = Commands.of([f"{first}{second}" for first in "是四十时事" for second in "的得地底第"])
    assert 0 < len(many.near(["诗德"])) <= 3
