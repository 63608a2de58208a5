"""Owns a stand-in for another company's system: takes webhooks over real HTTP, answers as it was told, keeps what came."""

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HANGS = 0
CUTS = -1


@dataclass
class Receiver:
    """Answers the next requests with `answers`, then 200. HANGS says nothing for a while, CUTS hangs up."""

    url: str = ""
    answers: deque[int] = field(default_factory=deque)
    retry_after: str = ""
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    """Headers (names in lower case) and body of every request, also of those that were not taken."""
    applied: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By event id, in the order of their first coming: what was taken, once each."""
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def ids(self) -> list[str]:
        """Of every request."""
        return [headers["webhook-id"] for headers, _ in self.came]

    def take(self, headers: dict[str, str], body: bytes) -> int:
        self.came.append((headers, body))
        answer = self.answers.popleft() if self.answers else 200
        if answer == 200:
            event = json.loads(body)
            self.applied.setdefault(event["id"], event)
        return answer


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            answer = receiver.take({name.lower(): value for name, value in self.headers.items()}, body)
            if answer in (HANGS, CUTS):
                if answer == HANGS:
                    receiver.released.wait(30)
                self.close_connection = True
                return
            self.send_response(answer)
            if receiver.retry_after:
                self.send_header("retry-after", receiver.retry_after)
            if answer in (301, 302, 307):
                self.send_header("location", f"{receiver.url}/elsewhere")
            self.send_header("content-length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *_: Any) -> None: ...

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """A sender that was killed is part of the play."""

    server = Server(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/events"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def nobody() -> str:
    """A URL at which nobody listens."""
    with receiving() as receiver:
        return receiver.url
