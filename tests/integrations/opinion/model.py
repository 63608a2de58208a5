"""Owns a stand-in for a model server over real HTTP: answers, or fails, as it is told; keeps what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

DRIP_SECONDS = 0.02
HUGE = 4 * 1024 * 1024


@dataclass
class Model:
    """`fault`: empty, or `500` and the like, `late`, `drip`, `header-drip`, `huge`, `garbage`, `list`, `wordless`, `cut`."""

    url: str = ""
    key: str = ""
    """When set, nobody is answered without it."""
    thinks: Callable[[str], str] = lambda words: "none"
    """The caller's words → what it says."""
    fault: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    """Everything that came in, headers and body."""
    left: threading.Event = field(default_factory=threading.Event)
    """Somebody did not wait for the answer."""
    let_go: threading.Event = field(default_factory=threading.Event)
    """Late answers wait for it."""

    @property
    def words(self) -> list[str]:
        return [json.loads(body["messages"][-1]["content"])["caller_said"] for body in self.asked]

    def reply(self) -> bytes:
        match self.fault:
            case "garbage":
                return b"<html>502 Bad Gateway</html>"
            case "list":
                return b"[]"
            case "wordless":
                return _completion(None)
            case "huge":
                return _completion("x" * HUGE)
        return _completion(self.thinks(self.words[-1]))


def _completion(content: str | None) -> bytes:
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return json.dumps({"id": "c1", "object": "chat.completion", "choices": [choice]}).encode()


@contextmanager
def thinking(**facts: Any) -> Iterator[Model]:
    model = Model(**facts)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            model.raw.append(f"{self.requestline}\n{self.headers}\n{body.decode()}")
            model.paths.append(self.path)
            if model.key and self.headers["authorization"] != f"Bearer {model.key}":
                return self._send(401, b'{"error": {"message": "Incorrect API key provided"}}')
            model.asked.append(json.loads(body))
            if model.fault.isdigit():
                return self._send(int(model.fault), b'{"error": {"message": "no"}}')
            if model.fault == "cut":
                self.close_connection = True
                return None
            if model.fault == "late":
                model.let_go.wait(30)
            if model.fault == "header-drip":
                return self._drip(b"HTTP/1.1 200 OK\r\nx-slow: " + b"z" * 4000)
            return self._send(200, model.reply())

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            if model.fault == "drip":
                return self._drip(body)
            try:
                self.wfile.write(body)
            except OSError:
                model.left.set()
            return None

        def _drip(self, sent: bytes) -> None:
            """One byte after the other, until nobody listens any more."""
            for byte in sent:
                try:
                    self.wfile.write(bytes([byte]))
                except OSError:
                    model.left.set()
                    break
                if model.let_go.wait(DRIP_SECONDS):
                    break
            self.close_connection = True

        def log_message(self, *_: Any) -> None: ...

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64  # so many knock at once

        def handle_error(self, *_: Any) -> None:
            """Somebody who does not wait is part of the play."""

    server = Server(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield model
    finally:
        model.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join()
