"""Owns the REST resource Conferences: looking at them, announcing into them, ending them."""

from typing import Any

from aiohttp import web

from ivr.simulator.conference import Conference
from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.fault import RestFault
from ivr.simulator.rest.gate import BASE, form, listing, method, not_found, one, url
from ivr.simulator.script import Goto
from ivr.simulator.sid import rfc2822

routes = web.RouteTableDef()

_REGION = "us1"


def as_json(conference: Conference, account: str) -> dict[str, Any]:
    uri = f"/2010-04-01/Accounts/{account}/Conferences/{conference.sid}"
    return {
        "account_sid": account,
        "date_created": rfc2822(conference.created),
        "date_updated": rfc2822(conference.updated),
        "api_version": "2010-04-01",
        "friendly_name": conference.name,
        "region": _REGION,
        "sid": conference.sid,
        "status": conference.status,
        "uri": f"{uri}.json",
        "subresource_uris": {"participants": f"{uri}/Participants.json"},
        "reason_conference_ended": conference.why_ended or None,
        "call_sid_ending_conference": conference.ended_by or None,
    }


@routes.get(f"{BASE}/Conferences.json")
async def list_conferences(request: web.Request) -> web.Response:
    """Newest first; `Status` and `FriendlyName` narrow it."""
    exchange = request.app[EXCHANGE]
    found = [as_json(conference, exchange.config.account_sid) for conference in exchange.conferences.all()]
    for name, key in (("Status", "status"), ("FriendlyName", "friendly_name")):
        if name in request.query:
            found = [one for one in found if one[key] == request.query[name]]
    return listing(request, "conferences", found)


@routes.get(f"{BASE}/Conferences/{{sid}}.json")
async def fetch_conference(request: web.Request) -> web.Response:
    account = request.app[EXCHANGE].config.account_sid
    return web.json_response(as_json(conference_of(request), account))


@routes.post(f"{BASE}/Conferences/{{sid}}.json")
async def update_conference(request: web.Request) -> web.Response:
    """End it, or have everybody hear something. 20404 when it is over, as for one that never was."""
    conference = conference_of(request)
    values = await form(request, frozenset({"Status", "AnnounceUrl", "AnnounceMethod"}))
    status, address = one(values, "Status"), url(values, "AnnounceUrl")
    if status not in ("", "completed"):
        raise RestFault(400, 20001, f"Status may only be set to completed: {status}")
    if not status and not address:
        raise RestFault(400, 20001, "Nothing to update: give Status or AnnounceUrl")
    if conference.status == "completed":
        raise not_found(request)
    if address:
        goal = Goto(address, method(values, "AnnounceMethod"))
        for participant in conference.participants.values():
            participant.announce(goal)
    if status:
        conference.end("conference-ended-via-api", "conference_ended_via_api")
    return web.json_response(as_json(conference, request.app[EXCHANGE].config.account_sid))


def conference_of(request: web.Request) -> Conference:
    """The one that the path names by its sid. Raises RestFault 20404."""
    conference = request.app[EXCHANGE].conferences.find(request.match_info["sid"])
    if conference is None:
        raise not_found(request)
    return conference
