"""What callers dictate, line by line, stands in tests/data/slots/numbers.yaml."""

from pathlib import Path

import pytest
import yaml

from ivr.dialog.normalize import plain
from ivr.dialog.number import number
from tests.dialog.world import book

LINES = yaml.safe_load((Path(__file__).parents[1] / "data" / "slots" / "numbers.yaml").read_text("utf-8"))
NUMBERS = ("tail4", "tracking_no", "phone", "code", "piece")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["text"])
def test_dictated_numbers_are_heard(line: dict[str, str]) -> None:
    found = number(plain(line["text"]), book().hearing, book().cues, asked=line.get("asked", ""))
    assert {name: getattr(found, name) for name in NUMBERS if getattr(found, name)} == {
        name: line[name] for name in NUMBERS if name in line
    }
    assert found.doubtful == ("doubtful" in line)


@pytest.mark.parametrize(
    "heard", ["三天了", "第二个", "我要查的是另一个件", "有两个", "我不知道", "尾号是多少啊"]
)
def test_not_every_numeral_is_part_of_the_number_asked_for(heard: str) -> None:
    assert not number(plain(heard), book().hearing, book().cues, asked="tail4")


def test_a_piece_after_a_correction_stands_in_place_of_the_one_before() -> None:
    found = number("不对,是零八", book().hearing, book().cues, asked="tail4")
    assert (found.piece, found.anew) == ("08", True)
    assert not number("零八", book().hearing, book().cues, asked="tail4").anew
