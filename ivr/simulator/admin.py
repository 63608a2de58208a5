"""Owns the tester's side of the carrier: looking into calls and messages, making faults, forgetting."""

import hmac
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from ivr.simulator.call import Call
from ivr.simulator.exchange import EXCHANGE, Exchange
from ivr.simulator.sid import iso
from ivr.simulator.webhook import Trick

routes = web.RouteTableDef()


def summary(call: Call) -> dict[str, Any]:
    return {
        "sid": call.sid,
        "parent_sid": call.parent.sid if call.parent else None,
        "from": call.from_,
        "to": call.to,
        "direction": call.direction,
        "status": call.status,
        "created_at": iso(call.created),
        "answered_at": iso(call.answered_at) if call.answered_at else None,
        "ended_at": iso(call.ended_at) if call.ended_at else None,
        "seconds": call.seconds,
    }


def _exchange(request: web.Request) -> Exchange:
    exchange = request.app[EXCHANGE]
    given = request.headers.get("Authorization", "")
    if not hmac.compare_digest(given.encode(), f"Bearer {exchange.config.admin_token}".encode()):
        raise web.HTTPUnauthorized(text="The admin token is missing or wrong.")
    return exchange


@routes.get("/healthz")
async def health(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    live = sum(not call.ending for call in exchange.calls.values())
    return web.json_response({"status": "ok", "live_calls": live})


@routes.get("/admin/calls")
async def list_calls(request: web.Request) -> web.Response:
    calls = _exchange(request).calls.values()
    return web.json_response({"calls": [summary(call) for call in reversed(calls)]})


@routes.get("/admin/calls/{sid}")
async def show_call(request: web.Request) -> web.Response:
    """The whole event log: webhooks with parameters and answers, verbs, streams, marks, errors."""
    call = _exchange(request).calls.get(request.match_info["sid"])
    if call is None:
        raise web.HTTPNotFound(text="No such call.")
    return web.json_response({**summary(call), "events": call.events})


@routes.get("/admin/messages")
async def list_messages(request: web.Request) -> web.Response:
    messages = [
        {
            **asdict(message),
            "created": iso(message.created),
            "sent": iso(message.sent) if message.sent else None,
        }
        for message in _exchange(request).messages.all()
    ]
    return web.json_response({"messages": messages})


@routes.post("/admin/reset")
async def reset(request: web.Request) -> web.Response:
    _exchange(request).forget()
    return web.json_response({"status": "ok"})


@routes.post("/admin/faults")
async def make_fault(request: web.Request) -> web.Response:
    """`{"fault": name, …}`; see FAULTS for the names and what each takes."""
    exchange = _exchange(request)
    try:
        asked = await request.json()
        made = FAULTS[asked["fault"]](exchange, asked)
    except (ValueError, TypeError, KeyError) as error:
        names = ", ".join(FAULTS)
        raise web.HTTPBadRequest(text=f"Not a fault: {error}. There are: {names}.") from None
    return web.json_response({"status": "ok" if made else "nothing to do"})


def _drop_stream(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """Cut the connection of `call_sid`'s stream, without a close frame."""
    call = exchange.calls.get(asked["call_sid"])
    if call is None or call.stream is None:
        return False
    call.stream.drop()
    return True


def _refuse_handshake(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """The next `count` (1) streams fail with 31920."""
    exchange.refuse_handshakes = int(asked.get("count", 1))
    return True


def _delay_webhook(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """The next webhook (to `path`, if given) is sent `ms` late."""
    exchange.mischief.plan(Trick(str(asked.get("path", "")), delay_ms=int(asked["ms"])))
    return True


def _duplicate_webhook(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """The answer to the next webhook (to `path`, if given) is lost `count` (1) times, and asked for again."""
    exchange.mischief.plan(Trick(str(asked.get("path", "")), lost_answers=int(asked.get("count", 1))))
    return True


def _refuse_rest(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """The next `count` (1) REST requests are answered 429 with code 20429."""
    exchange.refuse_rest = int(asked.get("count", 1))
    return True


def _shuffle_callbacks(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """Every second status callback arrives late (`on`, true by default)."""
    exchange.shuffle_callbacks = bool(asked.get("on", True))
    return True


def _delay_recordings(exchange: Exchange, asked: dict[str, Any]) -> bool:
    """Recordings can be fetched only `ms` later than usual: until then their URL is a 404."""
    exchange.recordings.extra_delay_seconds = int(asked["ms"]) / 1000
    return True


FAULTS: dict[str, Callable[[Exchange, dict[str, Any]], bool]] = {
    "drop_stream": _drop_stream,
    "refuse_handshake": _refuse_handshake,
    "delay_webhook": _delay_webhook,
    "duplicate_webhook": _duplicate_webhook,
    "refuse_rest": _refuse_rest,
    "shuffle_callbacks": _shuffle_callbacks,
    "delay_recordings": _delay_recordings,
}
