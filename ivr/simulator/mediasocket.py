"""Owns the line of a Media Stream to the app: its URL, the signed handshake, and what its status callback is told."""

import socket
import ssl
from asyncio import timeout
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from ivr.simulator.fault import TwilioFault
from ivr.simulator.sid import iso, now
from ivr.simulator.signature import sign
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call
    from ivr.simulator.exchange import Exchange

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def check_url(url: str) -> None:
    """Raise TwilioFault: 31922 when it is not wss (plain ws is for loopback alone), 31923 when malformed."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        raise TwilioFault(31923, f"stream: malformed URL '{url}'") from None
    if parts.scheme != "wss" and not (parts.scheme == "ws" and host in _LOOPBACK):
        raise TwilioFault(31922, f"stream: the scheme must be wss (ws on loopback), not '{parts.scheme}'")
    if not host or not url.isascii() or " " in url:
        raise TwilioFault(31923, f"stream: malformed URL '{url}'")
    if parts.query or parts.fragment:
        raise TwilioFault(31923, "stream: a URL with a query string is not supported; use <Parameter>")


async def connect(exchange: "Exchange", url: str) -> aiohttp.ClientWebSocketResponse:
    """Raises TwilioFault 31901, 31902, 31910, 31920, 31922 or 31923."""
    check_url(url)
    if exchange.take_refusal():
        raise TwilioFault(31920, "stream: WebSocket handshake refused (by the tester)")
    headers = {"X-Twilio-Signature": sign(exchange.config.auth_token, url), "User-Agent": "Twilio.TmeWs/1.0"}
    try:
        async with timeout(exchange.config.handshake_timeout_ms / 1000):
            return await exchange.http.ws_connect(URL(url, encoded=True), headers=headers)
    except TimeoutError:
        raise TwilioFault(31901, "stream: WebSocket connection timed out") from None
    except (aiohttp.ClientSSLError, ssl.SSLError):
        raise TwilioFault(31910, "stream: TLS handshake failed") from None
    except aiohttp.ClientConnectorError:
        raise TwilioFault(31902, "stream: WebSocket connection refused") from None
    except aiohttp.WSServerHandshakeError as error:
        raise TwilioFault(31920, f"stream: WebSocket handshake failed with status {error.status}") from None
    except aiohttp.InvalidURL:
        raise TwilioFault(31923, f"stream: malformed URL '{url}'") from None
    except (aiohttp.ClientError, ConnectionError) as error:
        raise TwilioFault(31920, f"stream: WebSocket handshake failed: {type(error).__name__}") from None


def cut(line: aiohttp.ClientWebSocketResponse) -> None:
    """Lose the connection without a word, as a network does."""
    tcp = line.get_extra_info("socket")
    if tcp is not None:
        tcp.shutdown(socket.SHUT_RDWR)


def lost(line: aiohttp.ClientWebSocketResponse) -> bool:
    """Whether the connection ended without a close."""
    return line.close_code in (None, 1006)


def notify(call: "Call", element: Element, sid: str, event: str, error: str = "") -> None:
    """Tell the <Stream>'s statusCallback, if it has one."""
    url = element.get("statusCallback")
    if not url:
        return
    params = {
        "AccountSid": call.exchange.config.account_sid,
        "CallSid": call.sid,
        "StreamSid": sid,
        "StreamName": element.get("name", sid),
        "StreamEvent": event,
        "Timestamp": iso(now()),
    }
    if event == "stream-error":
        params["StreamError"] = error
    call.notify(url, element.get("statusCallbackMethod", "POST"), params)
