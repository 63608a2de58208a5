"""Owns the bundled models: what they are, and that they lie in the models directory whole and verified."""

import fcntl
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from tqdm import tqdm

from ivr.errors import SetupError
from ivr.speech import registry
from ivr.speech.assembly import Archives, ModelFile, assemble
from ivr.speech.registry import Package

MANIFEST = Path(__file__).with_name("models.yaml")
STAMPS = "verified.json"
"""path → [sha256, size, mtime_ns] of each file that was hashed and found right."""


@dataclass(frozen=True)
class Models:
    """Where the bundled models lie."""

    whisper_dir: Path
    """A CTranslate2 Whisper model: model.bin, config.json, tokenizer.json, vocabulary.txt."""
    kokoro_model: Path
    """ONNX, int8."""
    kokoro_vocab: Path
    """JSON, {"vocab": {phoneme: token}}."""
    kokoro_voices: Path
    """Directory of NAME.bin: float32, 510 × 1 × 256, one style vector for each number of tokens."""

    @classmethod
    def of(cls, models_dir: Path) -> "Models":
        kokoro = models_dir / "kokoro"
        return cls(
            models_dir / "whisper-base", kokoro / "model.onnx", kokoro / "vocab.json", kokoro / "voices"
        )


@dataclass(frozen=True)
class Manifest:
    """What the models are made of."""

    packages: Mapping[str, Package]
    files: tuple[ModelFile, ...]

    def packages_of(self, files: tuple[ModelFile, ...]) -> list[Package]:
        return [self.packages[name] for name in dict.fromkeys(name for file in files for name, _ in file.of)]


def load_manifest(path: Path = MANIFEST) -> Manifest:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    packages = {name: Package(name=name, **fields) for name, fields in raw["packages"].items()}
    files = (ModelFile(**{**file, "of": tuple((p, m) for p, m in file["of"])}) for file in raw["files"])
    return Manifest(packages, tuple(files))


def locate(models_dir: Path, *, manifest: Manifest | None = None) -> Models:
    """The models, without network and without hashing what was hashed before. Raises SetupError if one is missing,
    was changed since, or was never verified."""
    unverified = _unverified(models_dir, manifest or load_manifest())
    if unverified:
        raise SetupError(
            f"speech model {models_dir / unverified[0].path} is missing or changed; "
            "`python -m ivr models` puts it right"
        )
    return Models.of(models_dir)


def fetch(
    models_dir: Path,
    *,
    recheck: bool = False,
    manifest: Manifest | None = None,
    download: registry.Download = registry.download,
) -> Models:
    """Make sure that every model file lies in `models_dir` with its SHA-256, and say where.

    Files that are missing or damaged are put together anew from their packages, no others. `recheck` hashes also
    the files whose size and time are as they were when last hashed. Progress goes to standard error. Processes that
    share the directory wait for each other. Raises SetupError in one line: no network, no room, no npm.
    """
    manifest = manifest or load_manifest()
    if recheck or _unverified(models_dir, manifest):
        try:
            with _locked(models_dir):
                _repair(models_dir, manifest, download, recheck=recheck)
        except OSError as error:
            raise SetupError(f"cannot write the speech models to {models_dir}: {error}") from error
    return Models.of(models_dir)


def _repair(models_dir: Path, manifest: Manifest, download: registry.Download, *, recheck: bool) -> None:
    wanting = manifest.files if recheck else _unverified(models_dir, manifest)
    wanting = tuple(file for file in wanting if not _right(models_dir, file))
    downloads = models_dir / "downloads"
    for _attempt in range(2):  # the second with everything that proved damaged fetched anew
        if not wanting:
            break
        _check_room(models_dir, manifest, wanting)
        downloads.mkdir(exist_ok=True)
        _download_all(downloads, manifest, wanting, download)
        wanting = _assemble_all(models_dir, downloads, manifest, wanting)
    if wanting:
        raise SetupError(
            f"speech model {wanting[0].path} does not come out with its SHA-256 ({wanting[0].sha256[:12]}…), "
            "though its packages were fetched twice; is something on the way changing downloads?"
        )
    shutil.rmtree(downloads, ignore_errors=True)


# ── what is there ──────────────────────────────────────────────────────────────────────────────────────────────


def _unverified(models_dir: Path, manifest: Manifest) -> tuple[ModelFile, ...]:
    stamps = _read_stamps(models_dir)
    return tuple(file for file in manifest.files if stamps.get(file.path, "none") != _stamp(models_dir, file))


def _stamp(models_dir: Path, file: ModelFile) -> list[Any] | None:
    try:
        stat = (models_dir / file.path).stat()
    except OSError:
        return None
    return [file.sha256, stat.st_size, stat.st_mtime_ns]


def _read_stamps(models_dir: Path) -> dict[str, Any]:
    try:
        stamps = json.loads((models_dir / STAMPS).read_text())
    except (OSError, ValueError):  # none yet, or cut short: everything is hashed again
        return {}
    return stamps if isinstance(stamps, dict) else {}


def _write_stamp(models_dir: Path, file: ModelFile, *, right: bool) -> None:
    stamps = _read_stamps(models_dir) | {file.path: _stamp(models_dir, file) if right else "wrong"}
    draft = models_dir / f"{STAMPS}.part"
    draft.write_text(json.dumps(stamps, indent=1))
    draft.replace(models_dir / STAMPS)


def _right(models_dir: Path, file: ModelFile) -> bool:
    """Hash the file, and note what came of it."""
    path = models_dir / file.path
    if not path.is_file() or path.stat().st_size != file.bytes:
        return False
    with path.open("rb") as source:
        right = hashlib.file_digest(source, "sha256").hexdigest() == file.sha256
    _write_stamp(models_dir, file, right=right)
    return right


# ── what is fetched ────────────────────────────────────────────────────────────────────────────────────────────


def _check_room(models_dir: Path, manifest: Manifest, files: tuple[ModelFile, ...]) -> None:
    # Each archive lies there once more while its client moves it into place.
    needed = 2 * sum(package.bytes for package in manifest.packages_of(files)) + sum(
        file.bytes for file in files
    )
    free = shutil.disk_usage(models_dir).free
    if free < needed:
        raise SetupError(
            f"not enough room in {models_dir} for the speech models: {needed >> 20} MB needed, {free >> 20} MB free"
        )


def _download_all(
    downloads: Path, manifest: Manifest, files: tuple[ModelFile, ...], download: registry.Download
) -> None:
    missing = [
        package for package in manifest.packages_of(files) if not (downloads / package.archive).is_file()
    ]
    with _bar("downloading speech models", sum(package.bytes for package in missing)) as bar:
        for package in missing:
            download(package, downloads, bar.update)


def _assemble_all(
    models_dir: Path, downloads: Path, manifest: Manifest, files: tuple[ModelFile, ...]
) -> tuple[ModelFile, ...]:
    """Assemble the files; return those that failed, with their archives thrown away."""
    archives = {package.name: downloads / package.archive for package in manifest.packages_of(files)}
    failed = []
    with (
        Archives(archives) as opened,
        _bar("assembling speech models", sum(file.bytes for file in files)) as bar,
    ):
        for file in files:
            right = assemble(models_dir / file.path, file, opened, bar.update)
            _write_stamp(models_dir, file, right=right)
            if not right:
                failed.append(file)
    for name in {name for file in failed for name, _ in file.of}:
        archives[name].unlink(missing_ok=True)
    return tuple(failed)


def _bar(label: str, total: int) -> Any:
    return tqdm(
        total=total, desc=label, unit="B", unit_scale=True, unit_divisor=1024, leave=False, disable=None
    )


@contextmanager
def _locked(models_dir: Path) -> Iterator[None]:
    models_dir.mkdir(parents=True, exist_ok=True)
    with (models_dir / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
