"""Owns which processes run on this machine, what they are told, and that all of them end with Ctrl-C.

Redis and the embedded carrier outlast a killed supervisor (`outlasting`). The other roles are supervised (supervisord), restarted when they fall, and replaced when an
earlier supervisor left them behind.
"""

import configparser
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from ivr import keys, outlasting, process
from ivr.bootstrap import prepare
from ivr.errors import SettingsError, SetupError
from ivr.settings import ROOT, Settings

SUPERVISED = ("speech", "media", "web", "worker")
READY_WITHIN_SECONDS = 120
LOOK_SECONDS = 1.0


def serve(settings: Settings, *, say: Callable[[str], None] = print) -> int:
    """Run everything until Ctrl-C or SIGTERM; the exit code. Raises SetupError, SettingsError before anything runs."""
    with _only_one(settings):
        settings = _complete(settings)
        _end_what_was_left(settings)
        _need_free_ports(settings)
        _need_models(settings)
        prepare(settings)
        environment = _environment(settings)
        try:
            outlasting.start(settings, environment)
            return _supervise(settings, environment, say)
        finally:
            outlasting.stop(settings)


def _supervise(settings: Settings, environment: dict[str, str], say: Callable[[str], None]) -> int:
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda got, _: stopping.append(got))
    config = _write_config(settings)
    daemon = subprocess.Popen(
        [sys.executable, "-m", "supervisor.supervisord", "-n", "-c", str(config)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=(settings.data_dir / "logs" / "supervisor.err").open("ab"),
        start_new_session=True,  # Ctrl-C reaches us alone, and we end it in order
    )
    process.pid_file(settings.data_dir, "supervisor").write_text(str(daemon.pid))
    try:
        _announce(settings, daemon, stopping, say)
        looked_at = time.monotonic()
        while not stopping and daemon.poll() is None:
            time.sleep(0.2)
            if time.monotonic() - looked_at > LOOK_SECONDS:
                outlasting.revive(settings, environment)
                looked_at = time.monotonic()
        return 0 if stopping else 1
    finally:
        daemon.terminate()
        try:
            daemon.wait(timeout=20)
        except subprocess.TimeoutExpired:
            daemon.kill()
        _end_what_was_left(settings)


def _announce(
    settings: Settings, daemon: subprocess.Popen[bytes], stopping: list[int], say: Callable[[str], None]
) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while not (
        outlasting.answers(f"{settings.base_url}/readyz")
        and outlasting.answers(f"{_media(settings)}/healthz")
    ):
        if stopping:
            return
        if daemon.poll() is not None or time.monotonic() > until:
            raise SetupError(f"the hotline does not come up; see {settings.data_dir / 'logs'}")
        time.sleep(0.3)
    say(f"The hotline is open: {settings.base_url}")
    if settings.demo:
        from ivr.web.callers import demo_callers

        say(f"  Talk to it in a browser:   {settings.base_url}/phone")
        caller = demo_callers()[0]
        lines = " ".join(f'--say "{caller.line(n)}"' for n in range(len(caller.lines)))
        say(f"  or from another terminal:  .venv/bin/python -m ivr call --from {caller.number} \\")
        say(f"                               {lines}")
        say(
            f"  Calls and recordings:      {settings.base_url}/calls  (the login page names the demo account)"
        )
    say("  Ctrl-C ends it.")


def _media(settings: Settings) -> str:
    return f"http://127.0.0.1:{settings.media_listen_port}"


# --- before anything runs


@contextmanager
def _only_one(settings: Settings) -> Iterator[None]:
    """One supervisor a data dir; the lock goes with the process, however that ends."""
    try:
        for name in ("run", "logs"):
            (settings.data_dir / name).mkdir(parents=True, exist_ok=True)
        lock = (settings.data_dir / "run" / "serve.lock").open("w")
    except OSError as error:
        raise SetupError(f"the data dir {settings.data_dir} cannot be written: {error.strerror}") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SetupError(f"a hotline is already running with {settings.data_dir}") from error
        yield


def _complete(settings: Settings) -> Settings:
    """In the demo the embedded carrier's account stands in for a real one."""
    if settings.twilio_account_sid and settings.twilio_auth_token:
        return settings
    if not settings.demo:
        raise SettingsError(
            "setting IVR_TWILIO_ACCOUNT_SID and IVR_TWILIO_AUTH_TOKEN are needed without --demo:"
            " unsigned webhooks are never served"
        )
    account = keys.demo_account(settings.data_dir)
    return settings.model_copy(
        update={
            "twilio_account_sid": account.account_sid,
            "twilio_auth_token": (account.auth_token,),
            "twilio_api_base": f"http://127.0.0.1:{settings.carrier_listen_port}",
        }
    )


def _need_free_ports(settings: Settings) -> None:
    ports = {
        "web": settings.port,
        "media": settings.media_listen_port,
        "speech": settings.speech_listen_port,
    }
    if settings.demo and not outlasting.carrier_pid(settings):
        ports["carrier"] = settings.carrier_listen_port
    for name, port in ports.items():
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((settings.host, port))
            except OSError as error:
                raise SetupError(
                    f"port {port} for {name} cannot be had ({error.strerror}); choose another with --port"
                ) from error


def _need_models(settings: Settings) -> None:
    from ivr.speech import models

    if settings.whisper_model == "bundled" or settings.tts in ("auto", "local"):
        models.locate(settings.models)


def _environment(settings: Settings) -> dict[str, str]:
    """What the roles are told: every setting that is not at its default, by name."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("IVR_")}
    defaults = Settings.model_construct()
    for name in Settings.model_fields:
        value = getattr(settings, name)
        if value == getattr(defaults, name, None) and name != "data_dir":
            continue
        if name == "now":
            continue  # set below: the clock keeps running over a restart of a role
        told[f"IVR_{name.upper()}"] = _told(value)
    if settings.now is not None:
        told["IVR_NOW"] = settings.now.isoformat()
    told["PYTHONPATH"] = str(ROOT)
    told["OMP_NUM_THREADS"] = told.get("OMP_NUM_THREADS") or "1"
    return told


def _told(value: object) -> str:
    """A setting as the environment holds it."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()  # its own text would be stars
    return ",".join(value) if isinstance(value, tuple) else str(value)


# --- what runs under supervisord


def _end_what_was_left(settings: Settings) -> None:
    process.end(process.pid_file(settings.data_dir, "supervisor"), "supervisord")
    for name in SUPERVISED:
        process.end(process.pid_file(settings.data_dir, name), f"--role {name}")


def _write_config(settings: Settings) -> Path:
    """Percent signs are supervisord's own: doubled in what we pass."""
    folder = settings.data_dir / "run"
    config = configparser.RawConfigParser()
    config["supervisord"] = {
        "nodaemon": "true",
        "logfile": _quoted(settings.data_dir / "logs" / "supervisor.log"),
        "pidfile": _quoted(folder / "supervisord.pid"),
        "childlogdir": _quoted(settings.data_dir / "logs"),
        "identifier": "hotline",
    }
    for name in SUPERVISED:
        config[f"program:{name}"] = {
            "command": f'"{_quoted(sys.executable)}" -m ivr serve --role {name}',
            "directory": _quoted(ROOT),
            "autorestart": "true",
            "startsecs": "0",
            "startretries": "1000000",
            "stopasgroup": "true",
            "killasgroup": "true",
            "stopwaitsecs": "10",
            "redirect_stderr": "true",
            "stdout_logfile": _quoted(settings.data_dir / "logs" / f"{name}.log"),
            "stdout_logfile_maxbytes": "10MB",
            "stdout_logfile_backups": "2",
            "priority": str(SUPERVISED.index(name) + 1),
        }
    path = folder / "supervisord.conf"
    with path.open("w", encoding="utf-8") as file:
        config.write(file)
    return path


def _quoted(path: Path | str) -> str:
    return str(path).replace("%", "%%")
