"""Owns serving an application on a free port for as long as a test needs it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from flask import Flask
from waitress.server import create_server


@contextmanager
def serving(app: Flask, port: int = 0) -> Iterator[str]:
    """Its address. Not Flask's own server: that one leaves files open when a browser breaks off a download."""
    sockets: dict[int, Any] = {}
    server: Any = create_server(app, map=sockets, host="127.0.0.1", port=port, threads=16)
    running = threading.Thread(target=server.run)
    running.start()

    def stop() -> None:
        for each in list(sockets.values()):
            each.close()  # the loop ends when none is left

    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.task_dispatcher.shutdown()  # first: a stream that ends later would write to a socket that is gone
        with suppress(OSError):  # the loop was awake and has stopped before it was woken
            server.trigger.pull_trigger(stop)
        running.join(5)
