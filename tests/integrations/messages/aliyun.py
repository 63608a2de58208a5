"""Owns a stand-in for the SMS service of Alibaba Cloud: its two requests, its answers, its failures, its signature."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ivr.integrations.messages import acs3

KEY, SECRET = "LTAI-test", "secret-of-the-test"


class Aliyun:
    """`sent` is what it took. `answers` are given instead, first come first served: a code, a status, or "drop"."""

    def __init__(self) -> None:
        self.sent: list[dict[str, str]] = []
        self.asked: list[dict[str, str]] = []
        self.nonces: set[str] = set()
        self.answers: list[str | int] = []
        self.hides = 0
        self.status, self.why = 3, "DELIVERED"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, action: str, query: dict[str, str]) -> dict[str, Any]:
        if action == "SendSms":
            return self._take(query)
        self.asked.append(query)
        mine = [
            {
                "OutId": sms["OutId"],
                "PhoneNum": sms["PhoneNumbers"],
                "SendStatus": self.status,
                "ErrCode": self.why,
            }
            for sms in self.sent
            if sms["PhoneNumbers"] == query["PhoneNumber"]
        ]
        shown = mine[: len(mine) - self.hides]
        return {
            "Code": "OK",
            "Message": "OK",
            "TotalCount": len(mine),
            "SmsSendDetailDTOs": {"SmsSendDetailDTO": shown},
        }

    def _take(self, query: dict[str, str]) -> dict[str, Any]:
        self.sent.append(query)
        return {"Code": "OK", "Message": "OK", "RequestId": "R", "BizId": f"9006^{len(self.sent)}"}

    def is_signed(self, method: str, headers: dict[str, str], query: dict[str, str]) -> bool:
        signed = {
            name: value for name, value in headers.items() if name == "host" or name.startswith("x-acs-")
        }
        wanted = acs3.authorization(method, "/", query, signed, key=KEY, secret=SECRET)
        nonce = headers.get("x-acs-signature-nonce", "")
        is_new = bool(nonce) and nonce not in self.nonces
        self.nonces.add(nonce)
        return is_new and headers.get("authorization") == wanted

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        house = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                query = dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True))
                headers = {name.lower(): value for name, value in self.headers.items()}
                action = headers.get("x-acs-action", "")
                if not house.is_signed("POST", headers, query) or headers["x-acs-version"] != "2017-05-25":
                    return self.give(400, {"Code": "SignatureDoesNotMatch", "Message": "not signed"})
                told = house.answers.pop(0) if house.answers else None
                if told == "drop":
                    house.answer(action, query)
                    return self.close_connection_now()
                if isinstance(told, int):
                    return self.give(told, None)
                if told:
                    return self.give(200, {"Code": told, "Message": "because", "RequestId": "R"})
                return self.give(200, house.answer(action, query))

            def give(self, status: int, body: Any) -> None:
                text = b"<html>" if body is None else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def close_connection_now(self) -> None:
                self.close_connection = True

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
