from pathlib import Path

import numpy as np
import pytest

from ivr.dialog import kept
from ivr.dialog.linear import Linear, Models

MODEL = Linear(
    ("urge", "track"),
    {"2^催": 0, "~dao na": 1, "*where": 2},
    np.array([1, 2, 3], np.float32),
    np.arange(6, dtype=np.float32).reshape(3, 2),
    np.array([-0.5, 0.5], np.float32),
)


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    kept.keep(Models(MODEL, MODEL), tmp_path, "abc")
    found = kept.find(tmp_path, "abc")
    assert found is not None
    assert found.intents.columns == MODEL.columns
    assert found.intents.labels == MODEL.labels
    assert (found.emotions.weights == MODEL.weights).all()


def test_another_fingerprint_finds_nothing_and_the_old_file_goes(tmp_path: Path) -> None:
    kept.keep(Models(MODEL, MODEL), tmp_path, "abc")
    assert kept.find(tmp_path, "def") is None
    kept.keep(Models(MODEL, MODEL), tmp_path, "def")
    assert [path.name for path in tmp_path.iterdir()] == ["understanding-def.npz"]


@pytest.mark.parametrize("damage", [b"", b"no zip at all", b"PK\x03\x04half"])
def test_a_damaged_file_is_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "understanding-abc.npz").write_bytes(damage)
    assert kept.find(tmp_path, "abc") is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    kept.keep(Models(MODEL, MODEL), file / "models", "abc")
    assert file.read_text() == "in the way"


def test_the_fingerprint_follows_the_contents(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("one")
    one = kept.fingerprint([file])
    assert kept.fingerprint([file]) == one
    file.write_text("two")
    assert kept.fingerprint([file]) != one
