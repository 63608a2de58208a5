import os
import subprocess
import sys
import time

import pytest

from ivr import process


@pytest.fixture
def sleeper():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", "--role pillow"])
    until = time.monotonic() + 10
    while not process.is_ours(child.pid, "--role pillow") and time.monotonic() < until:
        time.sleep(0.02)  # until it has become the program that it was started as
    yield child
    child.kill()
    child.wait()


def test_the_process_of_a_pid_file_is_ended(sleeper, tmp_path):
    file = tmp_path / "pillow.pid"
    file.write_text(str(sleeper.pid))
    process.end(file, "--role pillow")
    assert sleeper.wait(timeout=5) != 0
    assert not file.exists()


def test_a_stranger_who_was_given_the_pid_is_left_alone(sleeper, tmp_path):
    file = tmp_path / "media.pid"
    file.write_text(str(sleeper.pid))
    process.end(file, "--role media")
    time.sleep(0.2)
    assert sleeper.poll() is None
    assert not file.exists()


def test_a_zombie_is_not_alive():
    child = subprocess.Popen([sys.executable, "-c", ""])
    until = time.monotonic() + 5
    while process.is_alive(child.pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not process.is_alive(child.pid)
    child.wait()
    assert process.is_alive(os.getpid())


@pytest.mark.parametrize("words", ["", "soon", "12 13"])
def test_a_pid_file_without_a_pid_is_nobodys(words, tmp_path):
    file = tmp_path / "x.pid"
    file.write_text(words)
    assert process.read(file) is None
    assert process.read(tmp_path / "no.pid") is None
