from pathlib import Path

import pytest

from ivr.errors import DataError
from ivr.integrations import datafile
from ivr.integrations.parcels import codes
from ivr.messages.parcel import ParcelState

S = ParcelState
PROVIDERS = ("17track", "http", "kuaidi100", "sf")


def test_every_provider_has_its_map_with_a_source_and_a_day_of_review() -> None:
    assert [path.stem for path in sorted(codes.FOLDER.glob("*.yaml"))] == list(PROVIDERS)
    for name in PROVIDERS:
        known = codes.load(name)
        assert known.provider == name
        assert known.source


def test_the_same_number_means_another_thing_with_another_provider() -> None:
    assert codes.load("kuaidi100").state(("204",), "") == S.DELIVERY_FAILED
    assert codes.load("sf").state(("204",), "") == S.OUT_FOR_DELIVERY


def test_a_name_of_ours_becomes_the_providers_code_and_any_other_stays() -> None:
    known = codes.load("kuaidi100")
    assert (known.carrier("顺丰"), known.carrier("huitongkuaidi")) == ("shunfeng", "huitongkuaidi")
    assert known.needs_phone("顺丰")
    assert known.needs_phone("shunfeng")
    assert not known.needs_phone("圆通")


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("【杭州市】您的快件已到达【杭州萧山转运中心】", "杭州萧山转运中心"),
        ("快件离开【广州转运中心】，已发往【杭州萧山转运中心】", "广州转运中心"),
        ("快件运输中", ""),
    ],
)
def test_the_place_is_the_first_one_named_that_is_more_than_a_city(text: str, node: str) -> None:
    assert codes.load("kuaidi100").node_in(text) == node


GOOD = """\
provider: some
source: a document
reviewed: 2026-11-22
carriers: { 顺丰: sf }
phone_for: [顺丰]
states:
  "1": PICKED_UP
  "3": SIGNED_OTHER
passing: ["9"]
texts:
  - { codes: ["3"], text: 本人, state: SIGNED_SELF }
"""


@pytest.mark.parametrize(
    ("good", "bad", "line", "reason"),
    [
        ("PICKED_UP", "PICKT_UP", 7, "Input should be"),
        ('"1": PICKED_UP', "1: PICKED_UP", 7, "valid string"),
        ("text: 本人", "text: '(本人'", 11, "is no pattern"),
        ('codes: ["3"]', 'codes: ["4"]', 10, "the code 4 stands not among the states"),
        ("phone_for: [顺丰]", "phone_for: [中通]", 5, "中通 stands not among the carriers"),
        ('passing: ["9"]', 'passing: ["1"]', 9, "1 has a state too"),
        ("reviewed: 2026-11-22", "reviewed: lately", 3, "valid date"),
        ("source: a document\n", "", 1, "source: Field required"),
        ("source: a document", "sauce: a document", 1, "source: Field required"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    tmp_path: Path, good: str, bad: str, line: int, reason: str
) -> None:
    (tmp_path / "some.yaml").write_text(GOOD)
    assert datafile.problems(*codes.all_loads(tmp_path)) == []
    assert good in GOOD
    (tmp_path / "some.yaml").write_text(GOOD.replace(good, bad))
    [problem] = datafile.problems(*codes.all_loads(tmp_path))
    assert problem.startswith(f"{tmp_path / 'some.yaml'}:{line}: ")
    assert reason in problem


def test_a_provider_without_a_map_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nobody\.yaml"):
        codes.load("nobody", tmp_path)
