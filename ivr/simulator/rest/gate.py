"""Owns what every REST request goes through: who asks, what may be asked, and how errors and lists are written."""

import base64
import hmac
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from ivr.simulator.exchange import EXCHANGE, Exchange
from ivr.simulator.fault import RestFault

BASE = "/2010-04-01/Accounts/{account}"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_PAGE_SIZE = 50


def error(fault: RestFault) -> web.Response:
    """Twilio's error body."""
    return web.json_response(
        {
            "code": fault.code,
            "message": fault.message,
            "more_info": f"https://www.twilio.com/docs/errors/{fault.code}",
            "status": fault.http_status,
        },
        status=fault.http_status,
    )


@web.middleware
async def gate(request: web.Request, handler: Handler) -> web.StreamResponse:
    """For the REST paths alone: Basic auth, 429 when asked for, and errors as Twilio writes them."""
    if not request.path.startswith("/2010-04-01/"):
        return await handler(request)
    exchange = request.app[EXCHANGE]
    try:
        _authenticate(request, exchange)
        if exchange.refuse_rest > 0:
            exchange.refuse_rest -= 1
            raise RestFault(429, 20429, "Too Many Requests")
        return await handler(request)
    except RestFault as fault:
        return error(fault)
    except web.HTTPNotFound:
        return error(not_found(request))
    except web.HTTPMethodNotAllowed:
        return error(RestFault(405, 20004, "Method not allowed"))


def _authenticate(request: web.Request, exchange: Exchange) -> None:
    config = exchange.config
    wanted = base64.b64encode(f"{config.account_sid}:{config.auth_token}".encode()).decode()
    if not hmac.compare_digest(request.headers.get("Authorization", "").encode(), f"Basic {wanted}".encode()):
        raise RestFault(401, 20003, "Authenticate")
    if request.match_info.get("account", config.account_sid) != config.account_sid:
        raise RestFault(401, 20003, "Authenticate")


def not_found(request: web.Request) -> RestFault:
    return RestFault(404, 20404, f"The requested resource {request.path} was not found")


async def form(request: web.Request, allowed: frozenset[str]) -> dict[str, list[str]]:
    """The form by name, values in order. An unknown name is refused: Twilio would let the typing error pass."""
    posted = await request.post()
    values: dict[str, list[str]] = {}
    for name, value in posted.items():
        if name not in allowed:
            raise RestFault(
                400, 20001, f"Unknown parameter, or one that the embedded carrier does not carry out: {name}"
            )
        values.setdefault(name, []).append(str(value))
    return values


def one(values: dict[str, list[str]], name: str, default: str = "") -> str:
    return values.get(name, [default])[-1]


def method(values: dict[str, list[str]], name: str, default: str = "POST") -> str:
    """GET or POST. Raises RestFault 21209."""
    value = one(values, name, default).upper()
    if value not in ("GET", "POST"):
        raise RestFault(400, 21209, f"{name} is not a valid method: {value}")
    return value


def url(values: dict[str, list[str]], name: str) -> str:
    """An absolute URL, or empty when not given. Raises RestFault 21205."""
    value = one(values, name)
    if value and not value.startswith(("http://", "https://")):
        raise RestFault(400, 21205, f"{name} is not a valid URL: {value}")
    return value


def flag(values: dict[str, list[str]], name: str) -> bool | None:
    """`true` or `false`; None when not given. Raises RestFault 20001: Twilio would take anything else for false."""
    value = one(values, name)
    if value not in ("", "true", "false"):
        raise RestFault(400, 20001, f"{name} must be true or false: {value}")
    return value == "true" if value else None


def listing(request: web.Request, key: str, items: list[dict[str, Any]]) -> web.Response:
    """A page of a list, as Twilio cuts it (`PageSize`, `Page`)."""
    try:
        size = max(1, min(1000, int(request.query.get("PageSize", _PAGE_SIZE))))
        page = max(0, int(request.query.get("Page", 0)))
    except ValueError:
        raise RestFault(400, 20001, "Page and PageSize must be whole numbers") from None
    shown = items[page * size : (page + 1) * size]

    def uri(number: int) -> str:
        return f"{request.path}?PageSize={size}&Page={number}"

    return web.json_response(
        {
            "end": page * size + max(0, len(shown) - 1),
            "first_page_uri": uri(0),
            "next_page_uri": uri(page + 1) if len(items) > (page + 1) * size else None,
            "page": page,
            "page_size": size,
            "previous_page_uri": uri(page - 1) if page else None,
            "start": page * size,
            "uri": uri(page),
            key: shown,
        }
    )
