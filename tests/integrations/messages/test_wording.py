from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ivr.errors import BadInput, DataError
from ivr.integrations.messages import wording
from ivr.integrations.messages.wording import TEMPLATES, Wording
from ivr.messages.parcel import ParcelState

FACTS = {
    "tail4": "0001",
    "state": "AT_HUB",
    "node": "武汉东西湖转运中心",
    "reason": "storm_backlog",
    "departs": datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
}


def _wording(*, demo: bool = True) -> Wording:
    return Wording(
        wording.load(), company="迅达快递", number="+12025550100", zone=ZoneInfo("Asia/Shanghai"), demo=demo
    )


def test_a_text_says_what_is_known_in_words_and_local_time() -> None:
    text = _wording().word("status", "zh-CN", FACTS).text
    assert text.startswith("【迅达快递】您尾号0001的快件正在中转，目前在武汉东西湖转运中心，因暴雨临时积压")
    assert "11月22日20:00" in text


def test_what_is_not_known_is_left_out() -> None:
    text = _wording().word("status", "en-US", {"tail4": "0345", "state": "CUSTOMS_PROBLEM", "node": ""}).text
    assert text == "[迅达快递] Your parcel ending 0345 is held by customs. For help call +12025550100."


def test_a_reason_without_words_is_not_texted() -> None:
    text = _wording().word("status", "zh-CN", {**FACTS, "reason": "courier_quarrel"}).text
    assert "courier_quarrel" not in text
    assert "武汉东西湖" in text


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
@pytest.mark.parametrize("state", list(ParcelState))
def test_every_state_of_a_parcel_has_words(locale: str, state: ParcelState) -> None:
    text = _wording().word("status", locale, {"tail4": "0001", "state": state.value}).text
    assert state.value not in text


@pytest.mark.parametrize(
    ("template", "locale", "facts", "why"),
    [
        ("nonsense", "zh-CN", FACTS, "no text nonsense"),
        ("status", "fr-FR", FACTS, "fr-FR"),
        ("status", "zh-CN", {"tail4": "0001"}, "needs state"),
        ("status", "zh-CN", {"tail4": "0001", "state": "FLYING"}, "needs state"),
    ],
)
def test_a_text_that_cannot_be_worded_is_refused(template, locale, facts, why) -> None:
    with pytest.raises(BadInput, match=why):
        _wording().word(template, locale, facts)


@pytest.mark.parametrize(
    ("number", "demo", "live"),
    [
        ("+8613800138000", True, True),
        ("+8616300000001", True, False),
        ("+12025550112", True, False),
        ("+862158888888", False, False),
        ("", False, False),
        ("anonymous", False, False),
        ("+86138", False, False),
    ],
)
def test_only_numbers_that_take_texts_are_texted_and_those_of_stories_in_the_demo_alone(
    number, demo, live
) -> None:
    assert (_wording(demo=True).may_text(number), _wording(demo=False).may_text(number)) == (demo, live)


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("，目前在{node}", "，目前在{node.city}", "nothing more"),
        ("，目前在{node}", "，目前在{node", "expected"),
        ("ORDERED: 等待揽收", "ORDERD: 等待揽收", "ORDERD"),
        ("      ORDERED: 等待揽收\n", "", "ORDERED is missing"),
        ("fictional:", "fictive:", "fict"),
    ],
)
def test_templates_that_make_no_sense_are_told_with_file_and_line(tmp_path: Path, good, bad, why) -> None:
    text = TEMPLATES.read_text(encoding="utf-8")
    assert good in text
    path = tmp_path / "templates.yaml"
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(DataError, match=why) as told:
        wording.load(path)
    assert told.value.message.startswith(f"{path}:")
