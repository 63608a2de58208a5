"""Owns the REST resource Recordings: their sound, what is known of them, and deleting them."""

from typing import Any

from aiohttp import web

from ivr.simulator.audio import write_wav
from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.recording import Recording
from ivr.simulator.rest.gate import BASE, listing, not_found
from ivr.simulator.sid import rfc2822

routes = web.RouteTableDef()


def as_json(recording: Recording, account: str, *, ready: bool) -> dict[str, Any]:
    return {
        "account_sid": account,
        "api_version": "2010-04-01",
        "call_sid": recording.call_sid,
        "conference_sid": None,
        "date_created": rfc2822(recording.created),
        "date_updated": rfc2822(recording.created),
        "start_time": rfc2822(recording.started),
        "duration": str(recording.seconds),
        "sid": recording.sid,
        "price": None,
        "price_unit": "USD",
        "status": "completed" if ready else "processing",
        "channels": 1,
        "source": "RecordVerb",
        "error_code": None,
        "uri": f"/2010-04-01/Accounts/{account}/Recordings/{recording.sid}.json",
        "encryption_details": None,
        "subresource_uris": {},
        "media_url": recording.url,
    }


@routes.get(f"{BASE}/Recordings.json")
async def list_recordings(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    recordings = exchange.recordings
    account = exchange.config.account_sid
    items = [as_json(one, account, ready=recordings.is_ready(one)) for one in reversed(recordings.all())]
    if "CallSid" in request.query:
        items = [item for item in items if item["call_sid"] == request.query["CallSid"]]
    return listing(request, "recordings", items)


@routes.get(f"{BASE}/Recordings/{{sid:RE[0-9a-f]+}}.json")
async def fetch_recording(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    recording = _recording(request)
    ready = exchange.recordings.is_ready(recording)
    return web.json_response(as_json(recording, exchange.config.account_sid, ready=ready))


@routes.get(f"{BASE}/Recordings/{{sid:RE[0-9a-f]+}}")
@routes.get(f"{BASE}/Recordings/{{sid:RE[0-9a-f]+}}.wav")
async def fetch_sound(request: web.Request) -> web.Response:
    """The WAV; 404 until it has been processed."""
    exchange = request.app[EXCHANGE]
    recording = _recording(request)
    if not exchange.recordings.is_ready(recording):
        raise not_found(request)
    return web.Response(body=write_wav(recording.mulaw), content_type="audio/x-wav")


@routes.delete(f"{BASE}/Recordings/{{sid:RE[0-9a-f]+}}.json")
@routes.delete(f"{BASE}/Recordings/{{sid:RE[0-9a-f]+}}")
async def delete_recording(request: web.Request) -> web.Response:
    exchange = request.app[EXCHANGE]
    exchange.recordings.delete(_recording(request).sid)
    return web.Response(status=204)


def _recording(request: web.Request) -> Recording:
    exchange = request.app[EXCHANGE]
    recording = exchange.recordings.find(request.match_info["sid"])
    if recording is None:
        raise not_found(request)
    return recording
