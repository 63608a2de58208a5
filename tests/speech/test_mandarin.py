from pathlib import Path

import pytest

from ivr.errors import DataError
from ivr.speech import pronunciation
from ivr.speech.mandarin import Mandarin

LEXICON = pronunciation.load()
MANDARIN = Mandarin(LEXICON)


@pytest.mark.parametrize(
    ("sentence", "word", "said"),
    [
        ("快件已到重庆转运中心", "重庆", "chong2 qing4"),
        ("我重新给您派一次", "重新", "chong2 xin1"),
        ("重量是两公斤", "重量", "zhong4 liang4"),
        ("发往安徽六安", "六安", "lu4 an1"),
        ("已到蚌埠网点", "蚌埠", "beng4 bu4"),
        ("已到厦门", "厦门", "xia4 men2"),
        ("单号是多少", "单号", "dan1 hao4"),
        ("东门三号柜", "号柜", "hao4 gui4"),
        ("商家还没发货", "还没", "hai2 mei2"),
        ("商家还没发货", "发货", "fa1 huo4"),
        ("显示已签收", "签收", "qian1 shou1"),
        ("正在处理", "处理", "chu3 li3"),
        ("我得先知道是哪个件", "我得", "wo3 dei3"),
        ("得请同事核实", "得请", "dei3 qing3"),
        ("我给您说得简单一点", "说得", "shuo1 de5"),
        ("单师傅给您送", "单师傅", "shan4 shi1 fu5"),
    ],
)
def test_words_of_the_trade_are_said_right_within_a_sentence(sentence: str, word: str, said: str) -> None:
    start = sentence.index(word)
    assert MANDARIN.pinyin(sentence)[start : start + len(word)] == said.split()


def test_every_word_of_the_lexicon_is_said_as_it_stands_there() -> None:
    for word, said in LEXICON.mandarin.items():
        assert MANDARIN.pinyin(f"在{word}的")[1 : 1 + len(word)] == list(said), word


def same(one: str, other: str) -> bool:
    return MANDARIN.phonemes(one).replace(" ", "") == MANDARIN.phonemes(other).replace(" ", "")


def test_figures_that_slip_through_are_read_as_numbers_and_names_digit_by_digit() -> None:
    assert same("3号柜", "三号柜")
    assert same("2.5公斤", "二点五公斤")
    assert same("尾号0001", "尾号零零零幺")
    assert same("电话16300000781", "电话幺六三零零零零零七八幺")


def test_full_width_and_plain_punctuation_sound_alike() -> None:
    assert same("您好，请说。", "您好,请说.")


def test_latin_letters_among_characters_are_read_in_english() -> None:
    assert "ˈɛs ˈɛf" in MANDARIN.phonemes("单号SF幺零零")
    assert MANDARIN.phonemes("我是AI语音助手").count("ˈA ˈI") == 1


@pytest.mark.parametrize("odd", ["", "。", "😀", "①②", "\n\t", "…——"])
def test_odd_signs_do_no_harm(odd: str) -> None:
    assert MANDARIN.phonemes(f"您好{odd}").startswith(MANDARIN.phonemes("您好"))


@pytest.mark.parametrize(
    ("entry", "line"),
    [("重庆: chong2", 2), ("重庆: chong qing", 2), ("长沙: chang2 sha1\n  重庆: zhong4", 3)],
)
def test_a_wrong_entry_is_reported_with_its_line(tmp_path: Path, entry: str, line: int) -> None:
    file = tmp_path / "pronunciation.yaml"
    file.write_text(f"zh-CN:\n  {entry}\n", encoding="utf-8")
    with pytest.raises(DataError, match=f"{file}:{line}: .*syllables"):
        pronunciation.load(file)
