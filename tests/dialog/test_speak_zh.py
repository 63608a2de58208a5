from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.dialog import speak_zh
from ivr.dialog.amount import value_of

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
YEAR_MINUTES = 365 * 24 * 60


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (22, "二十二"), (100, "一百"), (102, "一百零二"),
        (110, "一百一十"), (200, "两百"), (222, "两百二十二"), (1002, "一千零二"), (1020, "一千零二十"),
        (1280, "一千二百八十"), (2000, "两千"), (10_000, "一万"), (20_005, "两万零五"), (120_000, "十二万"), (-18, "负十八"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_read_them(value: int, words: str) -> None:
    assert speak_zh.number(value) == words


@given(st.integers(0, 99_999_999))
def test_a_number_that_is_spoken_is_heard_as_the_same(value: int) -> None:
    assert value_of(speak_zh.number(value)) == value


def test_two_before_a_measure_word_is_liang() -> None:
    assert speak_zh.count(2) == "两"
    assert speak_zh.count(12) == "十二"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0001", "零零零幺"),
        ("0937", "零九三七"),
        ("SF1000200030004", "S、F，幺零零零，二零零零，三零零零四"),
        ("16300000781", "幺六三，零零零零，零七八幺"),
        ("4001234567", "四零零，幺二三四，五六七"),
        ("12305", "幺二三零五"),
    ],
)
def test_digits_are_read_one_by_one_in_groups(text: str, words: str) -> None:
    assert speak_zh.digits(text) == words


def test_slow_digits_have_a_pause_after_each() -> None:
    assert speak_zh.digits("0937", slow=True) == "零，九，三，七"


@given(st.text("0123456789", min_size=1, max_size=15))
def test_no_digit_is_lost_or_added(text: str) -> None:
    spoken = [c for c in speak_zh.digits(text) if c != "，"]
    assert len(spoken) == len(text)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-11-22 20:00", "今晚八点"),
        ("2026-11-22 14:05", "下午两点零五分"),
        ("2026-11-22 15:40", "下午三点四十分"),
        ("2026-11-22 08:30", "早上八点半"),
        ("2026-11-22 07:15", "今天早上七点一刻"),
        ("2026-11-22 12:15", "中午十二点一刻"),
        ("2026-11-23 00:10", "明天凌晨零点十分"),
        ("2026-11-23 08:30", "明天早上八点半"),
        ("2026-11-24 18:00", "后天周二晚上六点"),
        ("2026-11-25 10:00", "十一月二十五号上午十点"),
        ("2026-11-21 18:05", "昨天晚上六点零五分"),
        ("2026-11-20 12:00", "前天中午十二点"),
        ("2027-01-02 09:00", "二零二七年一月二号上午九点"),
    ],
)
def test_a_time_is_said_with_its_part_of_day_and_no_more_day_than_needed(at: str, words: str) -> None:
    assert speak_zh.clock(datetime.fromisoformat(at).replace(tzinfo=UTC), NOW) == words


@given(st.integers(-YEAR_MINUTES, YEAR_MINUTES))
def test_a_time_never_holds_raw_figures(minutes: int) -> None:
    assert not any(c.isdigit() and c.isascii() for c in speak_zh.clock(NOW + timedelta(minutes=minutes), NOW))


def test_the_day_after_tomorrow_names_its_weekday() -> None:
    assert speak_zh.day(date(2026, 11, 24), NOW.date()) == "后天周二"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "一分钟"), (2, "两分钟"), (15, "十五分钟"), (60, "一个小时"), (90, "一个半小时"), (150, "两个半小时"),
        (125, "两个小时"), (140, "两个半小时"), (175, "两个多小时"), (24 * 60, "一天"), (28 * 60, "一天多"), (3 * 24 * 60, "三天"),
        (12 * 24 * 60, "十二天"),
    ],
)  # fmt: skip
def test_how_long_is_said_roughly(minutes: int, words: str) -> None:
    assert speak_zh.duration(minutes) == words


@pytest.mark.parametrize(
    ("yuan", "words"),
    [
        (30, "三十块"), (2, "两块"), (1280.5, "一千二百八十块五毛"), (0.5, "五毛"), (3.05, "三块零五分"), (0, "零块"),
        (12.34, "十二块三毛四分"),
    ],
)  # fmt: skip
def test_money_is_said_as_on_the_street(yuan: float, words: str) -> None:
    assert speak_zh.money(yuan) == words


def test_near_times_today_need_no_day() -> None:
    soon = NOW + timedelta(minutes=30)
    assert speak_zh.clock(soon, NOW) == "下午两点半"
