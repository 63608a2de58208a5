"""Owns the REST resource Queues: how many wait where."""

from typing import Any

from aiohttp import web

from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.queue import Queue
from ivr.simulator.rest.gate import BASE, listing, not_found
from ivr.simulator.sid import rfc2822

routes = web.RouteTableDef()


def as_json(queue: Queue, account: str) -> dict[str, Any]:
    return {
        "date_updated": rfc2822(queue.created),
        "current_size": queue.size,
        "friendly_name": queue.name,
        "uri": f"/2010-04-01/Accounts/{account}/Queues/{queue.sid}.json",
        "account_sid": account,
        "average_wait_time": queue.average_seconds,
        "sid": queue.sid,
        "date_created": rfc2822(queue.created),
        "max_size": queue.max_size,
    }


@routes.get(f"{BASE}/Queues.json")
async def list_queues(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    return listing(
        request, "queues", [as_json(queue, exchange.config.account_sid) for queue in exchange.queues.all()]
    )


@routes.get(f"{BASE}/Queues/{{sid}}.json")
async def fetch_queue(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    queue = exchange.queues.find(request.match_info["sid"])
    if queue is None:
        raise not_found(request)
    return web.json_response(as_json(queue, exchange.config.account_sid))
