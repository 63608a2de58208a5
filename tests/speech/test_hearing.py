from pathlib import Path

import pytest

from ivr.errors import DataError
from ivr.speech import hearing

HEARINGS = hearing.load()


@pytest.mark.parametrize(
    "text",
    [
        "字幕由Amara.org社区提供",
        "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目",
        "谢谢大家的观看!",
        "谢谢观看",
        "Thank you for watching.",
        "请用简体中文记录音:",
        "录音：",
        "以下是快递客服电话",
        "嗯嗯嗯嗯嗯嗯嗯嗯",
        "…",
        "",
    ],
)
def test_what_whisper_invents_on_noise_is_junk(text: str) -> None:
    heard = HEARINGS["zh-CN"]
    assert heard.is_junk(text, heard.prompt)


@pytest.mark.parametrize(
    "text",
    [
        "我的快递到哪了",
        "帮我催一下",
        "好的谢谢再见",
        "谢谢",
        "尾号零零零零",
        "驿站的取件码",
        "转人工",
        "行行行",
        "对对对对",
        "你们有没有电话录音",
        "理赔要订阅吗",
    ],
)
def test_what_callers_say_is_not(text: str) -> None:
    heard = HEARINGS["zh-CN"]
    assert not heard.is_junk(text, heard.prompt)


def test_a_long_piece_of_the_prompt_word_for_word_is_the_prompt() -> None:
    heard = HEARINGS["zh-CN"]
    assert heard.is_junk("显示签收没收到,放驿站快递柜没通知", heard.prompt)
    assert heard.is_junk("取件码、改地址、寄件、运费、保价、发票", heard.prompt)
    assert heard.is_junk("成都王师傅,尾号零零零幺的荔枝", heard.prompt + "成都王师傅，尾号零零零幺的荔枝")


@pytest.mark.parametrize(
    "text", ["Thanks for watching!", "Please subscribe", "A phone call.", "Subtitles by the community", "you"]
)
def test_english_inventions_are_junk_too(text: str) -> None:
    heard = HEARINGS["en-US"]
    assert heard.is_junk(text, heard.prompt)


@pytest.mark.parametrize("text", ["Where is my parcel?", "Thank you, bye.", "A phone number", "Yes"])
def test_english_callers_are_heard(text: str) -> None:
    heard = HEARINGS["en-US"]
    assert not heard.is_junk(text, heard.prompt)


def test_a_decoder_that_catches_itself_is_noticed_and_cut_short() -> None:
    assert hearing.is_loop("我的快递没有没有没有没有没有没有")
    assert hearing.cut_loop("我的快递没有没有没有没有没有没有") == "我的快递没有"
    assert hearing.is_loop("行" * 21)


def test_hypotheses_that_differ_in_punctuation_alone_are_one() -> None:
    assert hearing.different(["是的。", "是的", "使得。", " 是的!"]) == ("是的。", "使得。")


@pytest.mark.parametrize("text", ["尾号幺幺幺", "好好好", "没有没有没有", "是是是，我知道"])
def test_people_who_repeat_themselves_are_no_loop(text: str) -> None:
    assert not hearing.is_loop(text)


@pytest.mark.parametrize("text", ["转人工", "取件码", "怎么还没送，帮我催一下。", "卡在中转场三天没更新"])
def test_what_the_prompt_says_may_be_said_by_a_caller_too(text: str) -> None:
    heard = HEARINGS["zh-CN"]
    assert not heard.is_junk(text, heard.prompt)


def test_words_of_the_trade_are_told_after_the_prompt(tmp_path: Path) -> None:
    file = tmp_path / "hearing.yaml"
    file.write_text(
        "zh-CN:\n  prompt: 我的快递呢？\n  words: [驿站, 取件码]\nen-US:\n  prompt: x\n", encoding="utf-8"
    )
    assert {locale: one.prompt for locale, one in hearing.load(file).items()} == {
        "zh-CN": "我的快递呢？驿站、取件码。",
        "en-US": "x",
    }
    file.write_text("zh-CN:\n  prompt: 我的快递呢？\n  words: 驿站\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"{file}:3: "):
        hearing.load(file)


def test_a_broken_pattern_is_reported_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "hearing.yaml"
    file.write_text("zh-CN:\n  prompt: 快递\n  junk:\n    - 字幕\n    - '(谢谢'\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"{file}:5: "):
        hearing.load(file)


def test_broken_yaml_is_reported_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "hearing.yaml"
    file.write_text("zh-CN:\n  prompt: 快递\n junk: [\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"{file}:\d+: "):
        hearing.load(file)


def test_in_every_language_the_recogniser_can_be_told_that_a_number_comes() -> None:
    assert all(heard.digits for heard in HEARINGS.values())
