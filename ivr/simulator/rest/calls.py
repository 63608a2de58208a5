"""Owns the REST resource Calls: placing a call, looking at it, redirecting or ending it while it lives."""

from typing import Any

from aiohttp import web

from ivr.simulator.call import Call
from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.fault import RestFault
from ivr.simulator.rest.gate import BASE, form, listing, method, not_found, one, url
from ivr.simulator.rest.placing import DETECTION, EVENTS, destination, machine_detection, ring_seconds
from ivr.simulator.route import Route
from ivr.simulator.script import Goto, Inline
from ivr.simulator.sid import rfc2822

routes = web.RouteTableDef()

MAX_TWIML_CHARS = 4000
_COMMON = frozenset(
    {"Url", "Method", "Twiml", "FallbackUrl", "FallbackMethod", "StatusCallback", "StatusCallbackMethod"}
)
_CREATE = _COMMON | {"To", "From", "StatusCallbackEvent", "Timeout"} | DETECTION
_UPDATE = _COMMON | {"Status"}


def as_json(call: Call) -> dict[str, Any]:
    account = call.exchange.config.account_sid
    uri = f"/2010-04-01/Accounts/{account}/Calls/{call.sid}"
    return {
        "sid": call.sid,
        "date_created": rfc2822(call.created),
        "date_updated": rfc2822(call.ended_at or call.answered_at or call.created),
        "parent_call_sid": call.parent.sid if call.parent else None,
        "account_sid": account,
        "to": call.to,
        "to_formatted": call.to,
        "from": call.from_,
        "from_formatted": call.from_,
        "phone_number_sid": None,
        "status": "queued" if call.status == "initiated" else call.status,
        "start_time": rfc2822(call.answered_at),
        "end_time": rfc2822(call.ended_at),
        "duration": str(call.seconds) if call.ending else None,
        "price": None,
        "price_unit": "USD",
        "direction": call.direction,
        "answered_by": call.answered_by,
        "api_version": "2010-04-01",
        "forwarded_from": None,
        "group_sid": None,
        "caller_name": None,
        "queue_time": str(call.queue_time_ms),
        "trunk_sid": None,
        "uri": f"{uri}.json",
        "subresource_uris": {"recordings": f"{uri}/Recordings.json", "streams": f"{uri}/Streams.json"},
    }


@routes.get(f"{BASE}/Calls.json")
async def list_calls(request: web.Request) -> web.Response:
    """Newest first; `Status`, `From`, `To` and `ParentCallSid` narrow it."""
    exchange = request.app[EXCHANGE]
    calls = [as_json(call) for call in reversed(exchange.calls.values())]
    for name, key in (
        ("Status", "status"),
        ("From", "from"),
        ("To", "to"),
        ("ParentCallSid", "parent_call_sid"),
    ):
        if name in request.query:
            calls = [call for call in calls if call[key] == request.query[name]]
    return listing(request, "calls", calls)


@routes.post(f"{BASE}/Calls.json")
async def create_call(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    values = await form(request, _CREATE)
    where = destination(exchange.config, values)
    timeout_seconds = ring_seconds(values, 1)
    detection = machine_detection(values)
    goal = _goal(values)
    if goal is None:
        raise RestFault(400, 21205, "Url parameter is required")
    call = exchange.place(
        goal,
        _route(values),
        from_=where.from_,
        to=where.to,
        timeout_seconds=timeout_seconds,
        details=where.details,
        detection=detection,
    )
    return web.json_response(as_json(call), status=201)


@routes.get(f"{BASE}/Calls/{{sid}}.json")
async def fetch_call(request: web.Request) -> web.Response:
    return web.json_response(as_json(_call(request)))


@routes.post(f"{BASE}/Calls/{{sid}}.json")
async def update_call(request: web.Request) -> web.Response:
    """Send a live call elsewhere, or end it. 21220 when it is over."""
    call = _call(request)
    values = await form(request, _UPDATE)
    status = one(values, "Status")
    if "Url" in values and "Twiml" in values:
        raise RestFault(400, 20001, "Url and Twiml exclude each other")
    goal = _goal(values)
    if status not in ("", "canceled", "completed"):
        raise RestFault(400, 20001, f"Status may only be set to canceled or completed: {status}")
    if call.ending or (status == "canceled" and call.answered):
        raise RestFault(400, 21220, f"Call is not in-progress. Cannot redirect. (It is {call.status}.)")
    if status:
        call.end(status if call.answered else "canceled")
    elif goal is not None:
        call.route = Route(
            url(values, "FallbackUrl") or call.route.fallback_url,
            method(values, "FallbackMethod"),
            url(values, "StatusCallback") or call.route.status_url,
            method(values, "StatusCallbackMethod"),
            call.route.events,
        )
        call.log("rest", what="redirect")
        call.redirect(goal)
    else:
        raise RestFault(400, 20001, "Nothing to update: give Url, Twiml or Status")
    return web.json_response(as_json(call))


def _call(request: web.Request) -> Call:
    exchange = request.app[EXCHANGE]
    call = exchange.calls.get(request.match_info["sid"])
    if call is None:
        raise not_found(request)
    return call


def _goal(values: dict[str, list[str]]) -> Goto | Inline | None:
    """Where the request sends the call; Url wins over Twiml, as Twilio has it on creation."""
    if address := url(values, "Url"):
        return Goto(address, method(values, "Method"))
    twiml = one(values, "Twiml")
    if len(twiml) > MAX_TWIML_CHARS:
        raise RestFault(400, 32018, f"Twiml must be at most {MAX_TWIML_CHARS} characters")
    return Inline(twiml.encode()) if twiml else None


def _route(values: dict[str, list[str]]) -> Route:
    events = tuple(values.get("StatusCallbackEvent", ["completed"]))
    if not set(events) <= EVENTS:
        unknown = ", ".join(sorted(set(events) - EVENTS))
        raise RestFault(400, 21626, f"StatusCallbackEvent not known: {unknown}")
    return Route(
        url(values, "FallbackUrl"),
        method(values, "FallbackMethod"),
        url(values, "StatusCallback"),
        method(values, "StatusCallbackMethod"),
        events,
    )
