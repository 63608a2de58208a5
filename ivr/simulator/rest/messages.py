"""Owns the REST resource Messages."""

import re
from typing import Any

from aiohttp import web

from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.fault import RestFault
from ivr.simulator.message import Message, new_message
from ivr.simulator.region import is_number
from ivr.simulator.rest.gate import BASE, form, listing, not_found, one, url
from ivr.simulator.sid import rfc2822

routes = web.RouteTableDef()

MAX_BODY_CHARS = 1600
_CREATE = frozenset(["To", "From", "MessagingServiceSid", "Body", "MediaUrl", "StatusCallback"])


def as_json(message: Message, account: str) -> dict[str, Any]:
    uri = f"/2010-04-01/Accounts/{account}/Messages/{message.sid}"
    return {
        "body": message.body,
        "num_segments": str(message.segments),
        "direction": "outbound-api",
        "from": message.from_ or None,
        "to": message.to,
        "date_updated": rfc2822(message.sent or message.created),
        "price": None,
        "error_message": None,
        "uri": f"{uri}.json",
        "account_sid": account,
        "num_media": str(len(message.media_urls)),
        "status": message.status,
        "messaging_service_sid": message.service_sid or None,
        "sid": message.sid,
        "date_sent": rfc2822(message.sent),
        "date_created": rfc2822(message.created),
        "error_code": None,
        "price_unit": "USD",
        "api_version": "2010-04-01",
        "subresource_uris": {"media": f"{uri}/Media.json"},
    }


@routes.post(f"{BASE}/Messages.json")
async def create_message(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    values = await form(request, _CREATE)
    to, from_, service = one(values, "To"), one(values, "From"), one(values, "MessagingServiceSid")
    body, media = one(values, "Body"), tuple(values.get("MediaUrl", ()))
    if not to:
        raise RestFault(400, 21604, "A 'To' phone number is required")
    if not is_number(to):
        raise RestFault(400, 21211, f"The 'To' number {to} is not a valid phone number")
    if not from_ and not re.fullmatch(r"MG[0-9a-fA-F]{32}", service):
        raise RestFault(400, 21603, "A 'From' phone number or a MessagingServiceSid is required")
    if from_ and from_ != exchange.config.number:
        raise RestFault(
            400, 21606, f"The 'From' phone number {from_} is not a valid message-capable number of yours"
        )
    if not body and not media:
        raise RestFault(400, 21602, "Message body or media URLs must be specified")
    if len(body) > MAX_BODY_CHARS:
        raise RestFault(
            400, 21617, f"The concatenated message body exceeds the {MAX_BODY_CHARS} character limit"
        )
    if to.startswith(exchange.config.refused_message_prefixes):
        raise RestFault(
            400,
            21408,
            f"Permission to send an SMS has not been enabled for the region indicated by the 'To' number: {to}",
        )
    message = exchange.messages.send(
        new_message(to, from_, service, body, media), url(values, "StatusCallback")
    )
    return web.json_response(as_json(message, exchange.config.account_sid), status=201)


@routes.get(f"{BASE}/Messages.json")
async def list_messages(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    messages = [as_json(message, exchange.config.account_sid) for message in exchange.messages.all()]
    for name in ("From", "To"):
        if name in request.query:
            messages = [message for message in messages if message[name.lower()] == request.query[name]]
    return listing(request, "messages", messages)


@routes.get(f"{BASE}/Messages/{{sid}}.json")
async def fetch_message(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    message = exchange.messages.find(request.match_info["sid"])
    if message is None:
        raise not_found(request)
    return web.json_response(as_json(message, exchange.config.account_sid))
