"""Owns fetching one package's archive from its registry, with pip or npm as the client."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from ivr.errors import SetupError

POLL_SECONDS = 0.1


@dataclass(frozen=True)
class Package:
    """One release in a registry, and the archive that it comes as (a wheel, or npm's `.tgz`)."""

    name: str
    registry: Literal["pypi", "npm"]
    version: str
    archive: str
    bytes: int


Advance = Callable[[int], object]
Download = Callable[[Package, Path, Advance], None]


def download(package: Package, into: Path, advance: Advance) -> None:
    """Put `package.archive` into the directory `into`, whole or not at all; what is there already is replaced.

    `advance` is told, while the bytes arrive, how many more have come. Raises SetupError in one line: no client,
    no network, no such release.
    """
    with TemporaryDirectory(dir=into, prefix="incoming-") as scratch:
        work = Path(scratch)
        complaint = work / "complaint.txt"
        with complaint.open("w") as stderr:
            process = subprocess.Popen(
                _command(package, work),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                cwd=work,  # away from any project file that the client would read
                env={**os.environ, "TMPDIR": scratch},  # so that we see the bytes arrive, and clear them up
            )
            try:
                _watch(process, package, work, advance)
            finally:
                process.kill()
                process.wait()
        arrived = work / package.archive
        if process.returncode != 0 or not arrived.is_file():
            raise SetupError(
                f"cannot download {package.name} {package.version}: is the package registry within reach? "
                f"({_reason(complaint)})"
            )
        arrived.replace(into / package.archive)


def _command(package: Package, work: Path) -> list[str]:
    if package.registry == "pypi":
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--disable-pip-version-check",
            "--no-input",
            "--quiet",
        ]
        wanted = f"{package.name}=={package.version}"
        return [*pip, "--no-deps", "--only-binary", ":all:", "--retries", "2", "--dest", str(work), wanted]
    npm = shutil.which("npm")
    if npm is None:
        raise SetupError(f"cannot download {package.name}: npm is not installed (it comes with Node 20)")
    return [
        npm,
        "pack",
        "--loglevel=error",
        f"--pack-destination={work}",
        f"{package.name}@{package.version}",
    ]


def _watch(process: "subprocess.Popen[bytes]", package: Package, work: Path, advance: Advance) -> None:
    """Report growth of the working directory until the client ends, then whatever of `bytes` was not seen."""
    seen = 0
    while process.poll() is None:
        time.sleep(POLL_SECONDS)
        # The clients copy the finished archive once more, so more than `bytes` may lie there at the end.
        there = min(bytes_below(work), package.bytes)
        if there > seen:
            advance(there - seen)
            seen = there
    if process.returncode == 0:
        advance(package.bytes - seen)


def bytes_below(directory: Path) -> int:
    """Size of all files below a directory in which another process creates, moves and removes things meanwhile."""
    total = 0
    for folder, _, names in os.walk(directory):  # which, unlike rglob, passes over folders that vanish
        for name in names:
            with suppress(FileNotFoundError):
                total += Path(folder, name).stat().st_size
    return total


def _reason(complaint: Path) -> str:
    """What the client gives as its reason: pip's last word, npm's first after the bare code."""
    lines = [line.strip() for line in complaint.read_text(errors="replace").splitlines() if line.strip()]
    pip = [line for line in lines if line.startswith("ERROR:")]
    npm = [line for line in lines if line.startswith("npm error") and "npm error code" not in line]
    return (pip[-1:] or npm[:1] or lines[-1:] or ["no reason given"])[0][:200]
