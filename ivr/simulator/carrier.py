"""Owns the carrier as a process: binding, saying where it is, serving until told to stop."""

import asyncio
import json
import os
import signal
import socket
import sys
from contextlib import suppress

from aiohttp import web

from ivr.simulator.admin import routes as admin_routes
from ivr.simulator.config import CarrierConfig
from ivr.simulator.exchange import EXCHANGE, Exchange
from ivr.simulator.line import answer_line
from ivr.simulator.rest import ROUTES

from .rest.gate import gate

__all__ = ["Carrier", "CarrierConfig", "run"]


class Carrier:
    """One carrier in a running event loop. Binds when made (OSError when the port is taken); `url` is where."""

    def __init__(self, config: CarrierConfig) -> None:
        self._config = config
        self._socket = socket.create_server((config.host, config.port))
        host = "127.0.0.1" if config.host in ("", "0.0.0.0") else config.host
        self.url = f"http://{host}:{self._socket.getsockname()[1]}"
        self._runner: web.AppRunner | None = None
        self._exchange: Exchange | None = None

    async def start(self) -> None:
        """Serve, then write `<data_dir>/carrier.json`."""
        self._exchange = Exchange(self._config, self.url)
        app = web.Application(middlewares=[gate])
        app[EXCHANGE] = self._exchange
        app.add_routes([*admin_routes, *ROUTES, web.get("/line", answer_line)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()
        _publish(self._config, self.url)

    async def stop(self) -> None:
        """End the calls, let their last callbacks go out, then let go of the port."""
        if self._exchange is not None:
            await self._exchange.close()
        if self._runner is not None:
            await self._runner.cleanup()
        _withdraw(self._config)


def run(config: CarrierConfig) -> None:
    """Serve until SIGTERM or SIGINT. A taken port or a full disk is one sentence and exit code 1."""
    try:
        carrier = Carrier(config)
    except OSError as error:
        sys.exit(f"The carrier cannot listen on {config.host}:{config.port}: {error.strerror or error}.")
    try:
        asyncio.run(_serve(carrier))
    except OSError as error:
        sys.exit(f"The carrier cannot write to {config.data_dir}: {error.strerror or error}.")


async def _serve(carrier: Carrier) -> None:
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    try:
        await carrier.start()
        await stopping.wait()
    finally:
        await carrier.stop()


def _publish(config: CarrierConfig, url: str) -> None:
    """Whole or not at all: a reader never sees half of it."""
    config.data_dir.mkdir(parents=True, exist_ok=True)
    told = {"url": url, "pid": os.getpid(), "number": config.number, "account_sid": config.account_sid}
    path = config.data_dir / "carrier.json"
    draft = path.with_name(f"carrier.json.{os.getpid()}")
    draft.write_text(json.dumps(told) + "\n", encoding="utf-8")
    draft.replace(path)


def _withdraw(config: CarrierConfig) -> None:
    """Take the notice down, unless another carrier has put up its own."""
    path = config.data_dir / "carrier.json"
    with suppress(OSError, ValueError):
        if json.loads(path.read_text("utf-8"))["pid"] == os.getpid():
            path.unlink()
