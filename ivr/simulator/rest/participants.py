"""Owns the REST resource Participants: placing calls into conferences, and hold, mute and removal of who is there."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from aiohttp import web

from ivr.simulator.call import Call
from ivr.simulator.conference import Conference
from ivr.simulator.exchange import EXCHANGE
from ivr.simulator.fault import RestFault, TwilioFault
from ivr.simulator.participant import SILENCE, Entertainment, Participant
from ivr.simulator.rest.conferences import conference_of
from ivr.simulator.rest.gate import BASE, flag, form, listing, method, not_found, one, url
from ivr.simulator.rest.placing import EVENTS, destination, ring_seconds
from ivr.simulator.route import Route
from ivr.simulator.script import Goto, Inline
from ivr.simulator.sid import rfc2822
from ivr.simulator.twiml import parse

routes = web.RouteTableDef()

#: Form field -> attribute of the <Conference> by which the placed call joins.
_ATTRIBUTES = {
    "Label": "participantLabel",
    "Muted": "muted",
    "Beep": "beep",
    "StartConferenceOnEnter": "startConferenceOnEnter",
    "EndConferenceOnExit": "endConferenceOnExit",
    "WaitUrl": "waitUrl",
    "WaitMethod": "waitMethod",
    "MaxParticipants": "maxParticipants",
    "ConferenceStatusCallback": "statusCallback",
    "ConferenceStatusCallbackMethod": "statusCallbackMethod",
}
_CREATE = frozenset(
    {"To", "From", "Timeout", "EarlyMedia", "ConferenceStatusCallbackEvent", "TimeLimit"}
    | {"StatusCallback", "StatusCallbackMethod", "StatusCallbackEvent", *_ATTRIBUTES}
)
_UPDATE = frozenset(
    {"Muted", "Hold", "HoldUrl", "HoldMethod", "AnnounceUrl", "AnnounceMethod", "EndConferenceOnExit"}
    | {"BeepOnExit"}
)
_CONNECTING = {
    "queued": "queued",
    "initiated": "connecting",
    "ringing": "ringing",
    "in-progress": "connecting",
}


def as_json(participant: Participant) -> dict[str, Any]:
    return {
        **_frame(participant.conference, participant.call, participant.label),
        "date_created": rfc2822(participant.joined),
        "date_updated": rfc2822(participant.updated),
        "end_conference_on_exit": participant.end_on_exit,
        "muted": participant.muted,
        "hold": participant.hold,
        "start_conference_on_enter": participant.start_on_enter,
        "status": "connected",
    }


def expected_as_json(conference: Conference, call: Call, label: str) -> dict[str, Any]:
    """A call that is to join and has not yet."""
    return {
        **_frame(conference, call, label),
        "date_created": rfc2822(call.created),
        "date_updated": rfc2822(call.created),
        "end_conference_on_exit": False,
        "muted": False,
        "hold": False,
        "start_conference_on_enter": True,
        "status": _CONNECTING.get(call.status, "failed"),
    }


def _frame(conference: Conference, call: Call, label: str) -> dict[str, Any]:
    account = call.exchange.config.account_sid
    return {
        "account_sid": account,
        "call_sid": call.sid,
        "label": label or None,
        "call_sid_to_coach": None,
        "coaching": False,
        "conference_sid": conference.sid,
        "queue_time": str(call.queue_time_ms),
        "uri": f"/2010-04-01/Accounts/{account}/Conferences/{conference.sid}/Participants/{call.sid}.json",
    }


@routes.get(f"{BASE}/Conferences/{{sid}}/Participants.json")
async def list_participants(request: web.Request) -> web.Response:
    """Of a conference that is not over; `Muted` and `Hold` narrow it."""
    conference = conference_of(request)
    found = [as_json(participant) for participant in conference.participants.values()]
    found += [expected_as_json(conference, call, label) for call, label in conference.expected.values()]
    for name in ("Muted", "Hold"):
        if name in request.query:
            found = [item for item in found if item[name.lower()] == (request.query[name] == "true")]
    return listing(request, "participants", found)


@routes.post(f"{BASE}/Conferences/{{sid}}/Participants.json")
async def create_participant(request: web.Request) -> web.Response:
    """Call somebody into a conference, named by its sid or, here alone, by its friendly name."""
    exchange = request.app[EXCHANGE]
    values = await form(request, _CREATE)
    where = destination(exchange.config, values)
    seconds = ring_seconds(values, 5)
    flag(values, "EarlyMedia")  # there is nothing to hear here before the answer
    route = _route(values)
    name = request.match_info["sid"]
    found = exchange.conferences.find(name)
    if found is not None and found.status == "completed":
        raise not_found(request)
    joining = _joining(found.name if found is not None else name, values)
    conference = found or exchange.conferences.named(name)
    call = exchange.place(
        joining, route, from_=where.from_, to=where.to, timeout_seconds=seconds, details=where.details
    )
    label = one(values, "Label")
    conference.expect(call, label)
    exchange.run_errand(_watch(conference, call))
    return web.json_response(expected_as_json(conference, call, label), status=201)


@routes.get(f"{BASE}/Conferences/{{sid}}/Participants/{{key}}.json")
async def fetch_participant(request: web.Request) -> web.Response:
    return web.json_response(as_json(_participant(request)))


@routes.post(f"{BASE}/Conferences/{{sid}}/Participants/{{key}}.json")
async def update_participant(request: web.Request) -> web.Response:
    participant = _participant(request)
    values = await form(request, _UPDATE)
    if not values:
        raise RestFault(400, 20001, "Nothing to update")
    muted, hold, ends = flag(values, "Muted"), flag(values, "Hold"), flag(values, "EndConferenceOnExit")
    beeps, address = flag(values, "BeepOnExit"), url(values, "AnnounceUrl")
    announce_method, hold_sound = method(values, "AnnounceMethod"), _hold_sound(values)
    conference = participant.conference
    if hold is not None and hold != participant.hold:
        participant.put_on_hold(hold, hold_sound)
        conference.tell("participant-hold" if hold else "participant-unhold", participant)
    if muted is not None and muted != participant.muted:
        participant.muted = muted
        conference.tell("participant-mute" if muted else "participant-unmute", participant)
    if ends is not None or beeps is not None:
        participant.end_on_exit = participant.end_on_exit if ends is None else ends
        participant.beep_on_exit = participant.beep_on_exit if beeps is None else beeps
        conference.tell("participant-modify", participant)
    if address:
        participant.announce(Goto(address, announce_method))
    return web.json_response(as_json(participant))


@routes.delete(f"{BASE}/Conferences/{{sid}}/Participants/{{key}}.json")
async def remove_participant(request: web.Request) -> web.Response:
    """Out of the conference; the call goes on with what comes after its <Dial>."""
    participant = _participant(request)
    participant.conference.leave(participant, "participant_updated_via_api", kicked=True)
    return web.Response(status=204)


def _participant(request: web.Request) -> Participant:
    participant = conference_of(request).find(request.match_info["key"])
    if participant is None:
        raise not_found(request)
    return participant


def _hold_sound(values: dict[str, list[str]]) -> Entertainment:
    if "HoldUrl" not in values:
        return None
    address = url(values, "HoldUrl")
    return Goto(address, method(values, "HoldMethod", "GET")) if address else SILENCE


def _joining(name: str, values: dict[str, list[str]]) -> Inline:
    """The document by which the call joins. Raises RestFault 20001 for a value that no document may hold."""
    attributes = {
        attribute: one(values, field) for field, attribute in _ATTRIBUTES.items() if field in values
    }
    if "ConferenceStatusCallback" in values:
        events = values.get("ConferenceStatusCallbackEvent", ["start end"])
        attributes["statusCallbackEvent"] = " ".join(events)
    conference = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    limit = f' timeLimit="{escape(one(values, "TimeLimit"))}"' if "TimeLimit" in values else ""
    twiml = f"<Response><Dial{limit}><Conference{conference}>{escape(name)}</Conference></Dial></Response>"
    try:
        parse(twiml.encode())
    except TwilioFault as fault:
        raise RestFault(400, 20001, fault.message) from None
    return Inline(twiml.encode())


def _route(values: dict[str, list[str]]) -> Route:
    events = tuple(" ".join(values.get("StatusCallbackEvent", ["completed"])).split())
    if not set(events) <= EVENTS:
        raise RestFault(
            400, 21626, f"StatusCallbackEvent not known: {', '.join(sorted(set(events) - EVENTS))}"
        )
    return Route(
        status_url=url(values, "StatusCallback"),
        status_method=method(values, "StatusCallbackMethod"),
        events=events,
    )


async def _watch(conference: Conference, call: Call) -> None:
    await call.over.wait()
    conference.never_came(call)
