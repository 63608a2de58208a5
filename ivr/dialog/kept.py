"""Owns the trained models between two starts: one file, named for what it was trained from."""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ivr.dialog.linear import Linear, Models

_NAME = "understanding-{}.npz"
_ROOM = Path(__file__).parent
_TRAINED_BY = tuple(
    _ROOM / f"{name}.py"
    for name in "concept features feeling index linear match misheard normalize numeral slips sound training".split()
)
"""Code that has a say in what is learned; a change in it makes the models anew."""


def fingerprint(files: Iterable[Path]) -> str:
    """Of the contents of data files and of the code that trains from them."""
    digest = hashlib.sha256()
    for file in (*sorted(files), *_TRAINED_BY):
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def find(folder: Path, mark: str) -> Models | None:
    """The models with that fingerprint; None when there are none, or the file is damaged."""
    try:
        with (
            (folder / _NAME.format(mark)).open("rb") as file,
            np.load(file, allow_pickle=False) as arrays,
        ):
            return Models(*(_unpacked(arrays, part) for part in ("intents", "emotions")))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None


def keep(models: Models, folder: Path, mark: str) -> None:
    """In place of those kept before. Whole or not at all; when the disk says no, they are made anew next time."""
    arrays = {**_packed(models.intents, "intents"), **_packed(models.emotions, "emotions")}
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as beside:
            part = Path(beside) / "part.npz"
            np.savez(part, allow_pickle=False, **arrays)
            for old in folder.glob(_NAME.format("*")):
                old.unlink(missing_ok=True)
            part.replace(folder / _NAME.format(mark))


def _packed(model: Linear, part: str) -> dict[str, NDArray[Any]]:
    return {
        f"{part}.labels": np.array(model.labels),
        f"{part}.columns": _as_bytes(sorted(model.columns, key=model.columns.__getitem__)),
        f"{part}.rarity": model.rarity,
        f"{part}.weights": model.weights,
        f"{part}.bias": model.bias,
    }


def _unpacked(arrays: Mapping[str, NDArray[Any]], part: str) -> Linear:
    names = arrays[f"{part}.columns"].tobytes().decode().split("\n")
    return Linear(
        tuple(map(str, arrays[f"{part}.labels"])),
        {name: column for column, name in enumerate(names)},
        arrays[f"{part}.rarity"],
        arrays[f"{part}.weights"],
        arrays[f"{part}.bias"],
    )


def _as_bytes(names: Iterable[str]) -> NDArray[np.uint8]:
    """Lines of UTF-8: an array of strings would take as much room for each as for the longest."""
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
