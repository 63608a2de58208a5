"""The carrier as a process."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import requests

from ivr.simulator.phone import Phone

from .fake_app import FakeApp

PROGRAM = """
import sys
from pathlib import Path
from ivr.simulator.carrier import CarrierConfig, run
run(CarrierConfig(host="127.0.0.1", port=int(sys.argv[1]), data_dir=Path(sys.argv[2]), public_url=sys.argv[3],
    account_sid="AC" + "0" * 32, auth_token="t", admin_token="a"))
"""


def start(port: int, data_dir: Path, public_url: str = "http://127.0.0.1:9") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, str(port), str(data_dir), public_url]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def test_it_says_where_it_is_and_stops_when_told_to(tmp_path: Path) -> None:
    process = start(0, tmp_path)
    try:
        told = tmp_path / "carrier.json"
        while not told.exists() and process.poll() is None:
            pass
        where = json.loads(told.read_text("utf-8"))
        assert where["pid"] == process.pid
        assert where["number"] == "+12025550100"
        assert where["account_sid"] == "AC" + "0" * 32
        assert requests.get(where["url"] + "/healthz", timeout=5).ok
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=10)
        assert (process.returncode, errors) == (0, "")
        assert not told.exists()
    finally:
        process.kill()


def test_when_it_stops_live_calls_end_properly(tmp_path: Path, app: FakeApp) -> None:
    app.script["/voice/incoming"] = f'<Connect><Stream url="{app.stream_url}"/></Connect>'
    process = start(0, tmp_path, app.url)
    try:
        told = tmp_path / "carrier.json"
        app.wait(told.exists, 10)
        with Phone() as phone:
            phone.dial(json.loads(told.read_text("utf-8"))["url"], "a", "+8616300000002")
            stream = app.wait_for_stream()
            stream.wait_for("media", count=2)
            process.send_signal(signal.SIGTERM)
            assert phone.wait_for("completed") == "completed"
            assert stream.wait_for("stop")["stop"]["callSid"] == phone.sid
            assert app.wait_for("/voice/status").params["CallStatus"] == "completed"
        _, errors = process.communicate(timeout=10)
        assert (process.returncode, errors) == (0, "")
    finally:
        process.kill()


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = start(taken.getsockname()[1], tmp_path)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 1
    assert errors.startswith("The carrier cannot listen on 127.0.0.1:")
    assert errors.count("\n") == 1
    assert not (tmp_path / "carrier.json").exists()


def test_a_data_dir_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    process = start(0, tmp_path / "file")
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 1
    assert errors == f"The carrier cannot write to {tmp_path / 'file'}: File exists.\n"
