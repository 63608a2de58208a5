"""Owns the running of one role in this process: web, media, speech, worker or carrier."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import structlog
from gunicorn.app.base import BaseApplication

from ivr import keys
from ivr.errors import IvrError, SettingsError
from ivr.settings import Settings

log = structlog.get_logger(__name__)

ROLES = ("web", "media", "speech", "worker", "carrier")

WEB_THREADS = 88
"""Webhooks and pages, and one thread for each open event stream."""
MEDIA_THREADS = 64
"""One for each call's socket, for its whole life, and some to spare for refusals."""


def run(role: str, settings: Settings) -> None:
    """Serve until SIGTERM. Raises IvrError when it cannot begin."""
    note_pid(settings, role)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(settings.log_level.lower()))
    structlog.contextvars.bind_contextvars(role=role)
    _ROLES[role](settings)


def note_pid(settings: Settings, role: str) -> None:
    """So that the next supervisor finds what outlived this one."""
    folder = settings.data_dir / "run"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{role}.pid").write_text(str(os.getpid()))


class _Gunicorn(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our options; the application is made in the worker, after the fork."""

    def __init__(self, role: str, settings: Settings, options: dict[str, Any]) -> None:
        self._role = role
        self._settings = settings
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from ivr.bootstrap import build
        from ivr.web import create_app

        return create_app(build(self._settings), self._role)


def _gunicorn(role: str, settings: Settings, port: int, threads: int) -> None:
    # No max_requests: a recycled worker would cut calls. One worker: what is shared by the threads is made once.
    _Gunicorn(
        role,
        settings,
        {
            "bind": f"{settings.host}:{port}",
            "workers": 1,
            "threads": threads,
            "worker_class": "gthread",
            "timeout": 120,
            "graceful_timeout": 5,
            "keepalive": 30,
            "loglevel": "warning",
            "control_socket_disable": True,
            "worker_exit": _leave,
        },
    ).run()


def _leave(_: Any, __: Any) -> None:
    """Everything is written by now. Engines with threads of their own abort when the interpreter takes itself apart."""
    os._exit(0)


def _web(settings: Settings) -> None:
    _gunicorn("web", settings, settings.port, WEB_THREADS)


def _media(settings: Settings) -> None:
    _gunicorn("media", settings, settings.media_listen_port, MEDIA_THREADS)


def _speech(settings: Settings) -> None:
    from ivr.dialog import loader
    from ivr.speech import server

    server.run(settings, {"zh-CN": loader.phrases("zh-CN")}, {"zh-CN": loader.commands("zh-CN")})


def _worker(settings: Settings) -> None:
    from ivr.bootstrap import build

    services = build(settings)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    while not stopping.is_set():
        for name, step in services.chores.items():
            try:
                step()
            except IvrError as error:
                log.error("chore.failed", chore=name, code=error.code, error=error.message)
            except Exception:
                log.exception("chore.crashed", chore=name)
        stopping.wait(1.0)


def _carrier(settings: Settings) -> None:
    from ivr.simulator import carrier
    from ivr.simulator.config import CarrierConfig

    if not settings.demo:
        raise SettingsError("the embedded carrier belongs to the demo: start it with --demo")
    carrier.run(
        CarrierConfig(
            host=settings.host,
            port=settings.carrier_listen_port,
            data_dir=settings.data_dir,
            public_url=settings.base_url,
            account_sid=settings.twilio_account_sid,
            auth_token=settings.twilio_auth_token[0],
            admin_token=keys.admin_token(settings.data_dir),
            number=settings.number,
        )
    )


_ROLES: dict[str, Callable[[Settings], None]] = {
    "web": _web,
    "media": _media,
    "speech": _speech,
    "worker": _worker,
    "carrier": _carrier,
}


def fail(error: IvrError) -> None:
    """One clear sentence, exit code 1."""
    print(f"hotline: {error.message}", file=sys.stderr)
    sys.exit(1)
