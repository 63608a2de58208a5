from datetime import timedelta

import pytest

from ivr.dialog.speak import FORMS, Manner, speak
from ivr.errors import DialogError
from tests.dialog.world import NOON, ZONE, book

ZH = Manner("zh-CN", NOON, ZONE)
EN = Manner("en-US", NOON, ZONE)


def test_times_are_told_in_the_callers_zone_not_in_utc() -> None:
    assert speak(NOON + timedelta(hours=6), "clock", ZH, book()) == "今晚八点"
    assert speak(NOON + timedelta(hours=6), "clock", EN, book()) == "eight this evening"


@pytest.mark.parametrize(
    ("place", "english"),
    [
        ("武汉东西湖转运中心", "Wuhan Dongxihu hub"),
        ("重庆", "Chongqing"),
        ("香港", "Hong Kong"),
        ("厦门", "Xiamen"),
        ("长沙", "Changsha"),
        ("翠湖示例网点", "Cuihu branch"),
        ("Memphis", "Memphis"),
    ],
)
def test_places_are_pinyin_without_tones_in_english(place: str, english: str) -> None:
    assert speak(place, "place", ZH, book()) == place
    assert speak(place, "place", EN, book()) == english


def test_a_courier_keeps_the_surname_alone_in_english() -> None:
    assert speak("张师傅", "person", ZH, book()) == "张师傅"
    assert speak("张师傅", "person", EN, book()) == "Zhang"


def test_codes_are_worded_from_the_data() -> None:
    assert speak("storm_backlog", "reason", ZH, book()) == "暴雨造成的临时积压"
    assert speak("AT_HUB", "state", EN, book()) == "at a hub"


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("no_such_reason", "reason"),
        (3, "clock"),
        (NOON.replace(tzinfo=None), "clock"),
        ("x", "count"),
        ("", "digits"),
    ],
)
def test_a_value_that_does_not_suit_its_form_is_an_error_not_a_noise(value: object, form: str) -> None:
    with pytest.raises(DialogError):
        speak(value, form, ZH, book())  # type: ignore[arg-type]


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(DialogError, match="sideways"):
        speak(1, "sideways", ZH, book())


def test_goods_without_an_english_word_are_a_parcel() -> None:
    assert speak("臭豆腐", "goods", EN, book()) == "parcel"


def test_every_form_that_replies_use_exists() -> None:
    assert {"clock", "day", "digits", "count", "duration", "money", "place", "reason", "state"} <= set(FORMS)
