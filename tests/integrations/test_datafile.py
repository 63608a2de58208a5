from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from ivr.errors import DataError
from ivr.integrations import datafile


class Shelf(BaseModel):
    model_config = ConfigDict(extra="forbid")
    rows: list[dict[str, int]]
    label: str = ""


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "shelf.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_becomes_its_model(tmp_path: Path) -> None:
    read = datafile.read(_file(tmp_path, "label: 柜\nrows:\n  - {a: 1}\n"), Shelf)
    assert read == Shelf(label="柜", rows=[{"a": 1}])


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("label: x\nrows:\n  - {a: 1}\n  - b: 2\n    c: many\n", "shelf.yaml:5:", r"rows\.1\.c"),
        ("rows: []\nlable: x\n", "shelf.yaml:2:", "lable"),
        ("label: x\n", "shelf.yaml:1:", "rows: Field required"),
        ("rows:\n  - [a\n", "shelf.yaml:3:", "expected"),
        ("rows: []\nlabel: *missing\n", "shelf.yaml:2:", "undefined alias"),
        ("", "shelf.yaml:1:", "valid dictionary"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, where: str, why: str) -> None:
    with pytest.raises(DataError, match=why) as told:
        datafile.read(_file(tmp_path, text), Shelf)
    assert where in told.value.message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No such file"):
        datafile.read(tmp_path / "shelf.yaml", Shelf)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "shelf.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="UTF-8"):
        datafile.read(path, Shelf)


def test_the_first_fault_of_each_file_is_listed(tmp_path: Path) -> None:
    good, bad = _file(tmp_path, "rows: []\n"), tmp_path / "missing.yaml"
    found = datafile.problems(lambda: datafile.read(good, Shelf), lambda: datafile.read(bad, Shelf))
    assert found == [f"{bad}: No such file or directory"]
