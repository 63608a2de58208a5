import pytest

from ivr.speech.romanised import phonemes


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Wuhan", "wuhˈɑn"),
        ("Xunda", "ʃʊndˈɑ"),
        ("Hong", "hˈʊŋ"),
        ("Dongguan", "dʊŋɡwˈɑn"),
        ("Xi'an", "ʃiˈɑn"),
        ("Xiulan", "ʃiOlˈɑn"),
        ("Jianguo", "ʤiɛnɡwˈO"),
        ("Zheng", "ʤˈʌŋ"),
        ("Shanghai", "ʃɑŋhˈI"),
        ("Suzhou", "suʤˈO"),
        ("Yiwu", "iwˈu"),
        ("Lishi", "liʃˈɜɹ"),
    ],
)
def test_chinese_names_are_said_as_a_newsreader_would(name: str, said: str) -> None:
    assert phonemes(name).replace("ˈ", "") == said.replace("ˈ", "")
    assert phonemes(name).count("ˈ") == 1


@pytest.mark.parametrize("name", ["Emily", "PostNL", "Clark", "xqzt", "", "str"])
def test_what_is_no_pinyin_is_left_to_others(name: str) -> None:
    assert phonemes(name) == ""
