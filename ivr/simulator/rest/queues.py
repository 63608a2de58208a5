"""Owns the REST resources Queues and Members: who waits where, and taking one of them out."""

from typing import Any

from aiohttp import web

from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.fault import RestFault
from ivr.simulator.queue import Member, Queue
from ivr.simulator.rest.gate import BASE, form, listing, method, not_found, url
from ivr.simulator.script import Goto
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


def member_as_json(queue: Queue, member: Member, account: str) -> dict[str, Any]:
    return {
        "queue_sid": queue.sid,
        "call_sid": member.call.sid,
        "date_enqueued": rfc2822(member.enqueued),
        "position": queue.position(member),
        "uri": f"/2010-04-01/Accounts/{account}/Queues/{queue.sid}/Members/{member.call.sid}.json",
        "wait_time": member.seconds,
    }


@routes.get(f"{BASE}/Queues.json")
async def list_queues(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    return listing(
        request, "queues", [as_json(queue, exchange.config.account_sid) for queue in exchange.queues.all()]
    )


@routes.get(f"{BASE}/Queues/{{sid}}.json")
async def fetch_queue(request: web.Request) -> web.Response:
    return web.json_response(as_json(_queue(request), _account(request)))


@routes.get(f"{BASE}/Queues/{{sid}}/Members.json")
async def list_members(request: web.Request) -> web.Response:
    """In the order in which they will be served."""
    queue = _queue(request)
    members = [member_as_json(queue, member, _account(request)) for member in queue.members]
    return listing(request, "queue_members", members)


@routes.get(f"{BASE}/Queues/{{sid}}/Members/{{call_sid}}.json")
async def fetch_member(request: web.Request) -> web.Response:
    queue, member = _member(request)
    return web.json_response(member_as_json(queue, member, _account(request)))


@routes.post(f"{BASE}/Queues/{{sid}}/Members/{{call_sid}}.json")
async def dequeue_member(request: web.Request) -> web.Response:
    """The caller leaves the queue and goes on at `Url`."""
    queue, member = _member(request)
    values = await form(request, frozenset({"Url", "Method"}))
    address = url(values, "Url")
    if not address:
        raise RestFault(400, 20001, "Url parameter is required")
    goal = Goto(address, method(values, "Method"))
    told = member_as_json(queue, member, _account(request))
    queue.leave(member)
    member.call.redirect(goal)
    return web.json_response(told)


def _account(request: web.Request) -> str:
    return request.app[EXCHANGE].config.account_sid


def _queue(request: web.Request) -> Queue:
    queue = request.app[EXCHANGE].queues.find(request.match_info["sid"])
    if queue is None:
        raise not_found(request)
    return queue


def _member(request: web.Request) -> tuple[Queue, Member]:
    queue = _queue(request)
    member = queue.find(request.match_info["call_sid"])
    if member is None:
        raise not_found(request)
    return queue, member
