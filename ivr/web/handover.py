"""Owns the warm transfer at the carrier: the caller's wait, the agent's own call, the room where both meet.

Queue first, then conference (twilio.md 4.1 and 4.2): a waiting caller is moved by TwiML alone, and in a room one can
be held while the others talk.
"""

import math

import structlog
from flask import Blueprint, Response, request

from ivr.errors import NotFound, OfferTaken
from ivr.integrations.carriers.twilio import twiml
from ivr.messages.agent import Place
from ivr.messages.dialog import DialogState
from ivr.speech.audio import wav_of_mulaw
from ivr.speech.melody import knock
from ivr.web.carrier import (
    OVER,
    call_sid,
    caller,
    guard,
    is_over,
    listened,
    once,
    open_stream,
    prompt,
    services,
    url,
)

log = structlog.get_logger(__name__)

blueprint = Blueprint("handover", __name__)
guard(blueprint)
sounds = Blueprint("whispers", __name__)

QUEUE = "agents"
NOBODY_GRACE_SECONDS = 10
"""For an agent's page that is just coming back."""
TAKEN_SECONDS = 30
"""From an agent's acceptance over the whisper to the room; longer than that, something went wrong."""
ANSWER_SECONDS = 6
"""An agent at a telephone has so long to press 1 after the whisper."""
ACCEPTED = "1"
MIN_MINUTES = 1


def begin(state: DialogState, *, play_url: str = "", left_room: bool = False) -> str:
    """Into the queue, or back to the bot at once when nobody is at work."""
    if not services().reception.receive(state):
        return open_stream("closed", left_room=left_room)
    return twiml.enqueue(
        QUEUE,
        base_url=services().settings.base_url,
        play_url=play_url,
        stop_stream=listened() if left_room else "",
    )


# --- the caller


@blueprint.post("/voice/wait")
@once
def wait() -> str:
    """Asked for again and again while the caller waits for a person."""
    waited = int(request.form.get("QueueTime", "0") or 0)
    limit = services().settings.handover_wait_seconds
    place = services().desk.place_of(call_sid())
    if place is None and waited < limit + TAKEN_SECONDS:  # somebody has just taken it
        return twiml.wait([prompt("system.hold")], pause_seconds=2)
    if place is None or waited >= limit:
        return twiml.leave()
    if place.expected_seconds is None and waited >= NOBODY_GRACE_SECONDS:
        return twiml.leave()
    if place.expected_seconds is None:
        return twiml.wait([prompt("system.hold")], pause_seconds=NOBODY_GRACE_SECONDS - waited)
    return twiml.wait([_where(place), url("/prompts/hold.wav")])


def _where(place: Place) -> str:
    """The sentence that says how far the queue is."""
    ahead = place.position - 1
    if ahead <= 0:
        return prompt("queue.next")
    minutes = math.ceil((place.expected_seconds or 0) / 60)
    if minutes <= MIN_MINUTES:
        return prompt("queue.ahead", ahead=ahead)
    return prompt("queue.minutes", ahead=ahead, minutes=minutes)


@blueprint.post("/voice/after-queue")
@once
def after_queue() -> str:
    """The caller has left the queue: to a person, by hanging up, or back to the bot because nobody was free."""
    result = request.form.get("QueueResult", "")
    if result in ("bridged", "redirected") or (is_over() and result != "hangup"):
        return twiml.hang_up()
    if result == "hangup":
        services().desk.left(call_sid(), "hung_up")
        return twiml.hang_up()
    services().desk.left(call_sid(), "gave_up")
    return open_stream("unanswered")


@blueprint.post("/voice/desk/join")
@once
def join() -> str:
    """The caller goes into the room where the agent is."""
    settings = services().settings
    listens = settings.listens_to_agents
    ticket = (
        {"ticket": services().sessions.issue_ticket(call_sid(), {"begins": "conversation"})}
        if listens
        else {}
    )
    return twiml.room(
        call_sid(),
        label="caller",
        after_url=url("/voice/desk/after-room"),
        status_url=url("/voice/desk/room-status"),
        starts=False,
        ends=True,
        play_url=prompt("queue.connected"),
        stream_url=f"{settings.stream_url}/voice/listen" if listens else "",
        parameters=ticket,
    )


@blueprint.post("/voice/desk/after-room")
@once
def after_room() -> str:
    """The caller has left the room, and by nobody's plan is still there: whoever is next takes the call."""
    if is_over():
        return twiml.nothing()
    return _again("queue.again")


@blueprint.post("/voice/desk/requeue")
@once
def requeue() -> str:
    """From one agent to the next: `why` is `cut` or `handed`."""
    return _again("queue.handed" if request.args.get("why") == "handed" else "queue.again")


def _again(key: str) -> str:
    state = services().sessions.load(call_sid())
    return begin(state or DialogState(call_sid(), caller=caller()), play_url=prompt(key), left_room=True)


@blueprint.post("/voice/desk/bot")
@once
def bot() -> str:
    """From the agent to the bot."""
    return open_stream("returned", left_room=True)


@blueprint.post("/voice/desk/hold")
@once
def hold() -> str:
    return twiml.hold(url("/prompts/hold.wav"))


@blueprint.post("/voice/desk/room-status")
@once
def room_status() -> str:
    """What happens in the room; it is named after the caller's call."""
    room = request.form.get("FriendlyName", "")
    happened = request.form.get("StatusCallbackEvent", "")
    log.info("room.status", room=room, happened=happened, who=request.form.get("ParticipantLabel"))
    if happened == "conference-start":
        services().desk.bridged(room)
    return twiml.nothing()


# --- the agent's own call


@blueprint.post("/voice/desk/leg")
@once
def leg() -> str:
    """The agent has picked up. Who sits at the page has accepted there; at a telephone a key decides."""
    offer_id = _offer_id()
    try:
        services().desk.offer(offer_id)
    except NotFound:
        return twiml.hang_up()
    whisper = f"{services().settings.base_url}/whispers/{offer_id}.wav"
    if request.form.get("To", "").startswith("client:"):
        return twiml.whisper(whisper, then_url=url("/voice/desk/room", offer=offer_id))
    return twiml.whisper(
        whisper,
        then_url="",
        answer_url=url("/voice/desk/leg-answer", offer=offer_id),
        answer_seconds=ANSWER_SECONDS,
    )


@blueprint.post("/voice/desk/leg-answer")
@once
def leg_answer() -> str:
    """What an agent at a telephone pressed."""
    desk, offer_id = services().desk, _offer_id()
    try:
        by = desk.offer(offer_id).agent
        if request.form.get("Digits", "") != ACCEPTED:
            desk.decline(offer_id, by)
            return twiml.hang_up()
        desk.accept(offer_id, by)
    except (NotFound, OfferTaken):
        return twiml.hang_up()
    return _into_room(offer_id)


@blueprint.post("/voice/desk/room")
@once
def room() -> str:
    """The whisper is over."""
    return _into_room(_offer_id())


def _into_room(offer_id: str) -> str:
    try:
        conversation = services().desk.joins(offer_id, call_sid())
    except (NotFound, OfferTaken) as error:  # the caller has gone, or somebody else has them
        log.info("leg.too-late", offer=offer_id, code=error.code, error=error.message)
        return twiml.hang_up()
    return twiml.room(
        conversation.room,
        label=f"agent-{offer_id}",  # of its own: two agents may be in one room
        after_url=url("/voice/desk/leg-done", offer=offer_id),
        status_url=url("/voice/desk/room-status"),
        starts=True,
        ends=False,
    )


@blueprint.post("/voice/desk/leg-done")
@once
def leg_done() -> str:
    return twiml.hang_up()


@blueprint.post("/voice/desk/leg-status")
@once
def leg_status() -> str:
    if request.form.get("CallStatus", "") in OVER:
        services().desk.leg_ended(call_sid())
    return twiml.nothing()


def _offer_id() -> str:
    return request.args.get("offer", "")


@sounds.get("/whispers/<offer_id>.wav")
def whisper(offer_id: str) -> Response:
    """What the agent is told before the caller is there. The offer's id is a secret, and short-lived."""
    sound = services().whispers.sound(offer_id) or knock()
    answer = Response(wav_of_mulaw(sound), mimetype="audio/wav")
    answer.headers["Cache-Control"] = "no-store"
    return answer
