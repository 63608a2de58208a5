"""Owns the stream of live events to pages: server-sent, numbers hidden, taken up again where a browser left off."""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence

from flask import Blueprint, Response, current_app, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from ivr import mask
from ivr.errors import BadInput, IvrError, NotAllowed, TooBusy
from ivr.ports import Clock
from ivr.web import desk, deskview, phone
from ivr.web.auth import READS_CALLS, SUPERVISES, TAKES_CALLS, WORKS_AT_DESK, ask_to_sign_in, has_role
from ivr.web.context import EventSource, services

KEEP_ALIVE_MS = 10_000
SIGN_OF_LIFE_MS = 5_000
"""Between two of an agent's page; the desk's rules say after how long a silence an agent is gone."""
TOLERANCE_MS = 500
RETRY_MS = 1_000
MAX_STREAMS = 56
"""Each holds a thread of the server for as long as its page is open; what is left over serves everyone else."""

blueprint = Blueprint("events", __name__)
_TOPIC = re.compile(r"calls|workflows|desk|agent:(?P<agent>[^,]{1,80})|call:(?P<call_sid>CA[0-9a-f]{32})")
_CURSOR = re.compile(r"(\d{1,20}-\d{1,20}(,|$))*")


@blueprint.get("/events")
def follow() -> ResponseReturnValue:
    """`?topics=call:CA…,calls,workflows`. Goes on after `Last-Event-ID` (or `last_event_id`); `0-0` is a topic's beginning."""
    topics = list(dict.fromkeys(topic for topic in request.args.get("topics", "").split(",") if topic))
    if not topics or len(topics) > 8:
        raise BadInput("topics must name one to eight topics, e.g. topics=calls.")
    for topic in topics:
        if not _may_follow(topic):
            if not current_user.is_authenticated:
                return ask_to_sign_in()
            raise NotAllowed(f"Your role may not follow {topic}.")
    after = request.headers.get("Last-Event-ID") or request.args.get("last_event_id", "")
    if not _CURSOR.fullmatch(after) or (after and after.count(",") + 1 != len(topics)):
        raise BadInput("Last-Event-ID does not belong to these topics.")
    room: threading.BoundedSemaphore = current_app.extensions["event_streams"]
    if not room.acquire(blocking=False):
        raise TooBusy("Too many pages follow events at once.", code="events-full")
    live = _sign_of_life(topics)
    response = Response(
        _stream(services().events, topics, after, services().clock, live), mimetype="text/event-stream"
    )
    response.call_on_close(room.release)
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _may_follow(topic: str) -> bool:
    match = _TOPIC.fullmatch(topic)
    if match is None:
        raise BadInput(f"There is no topic {topic!r}.")
    if topic == "workflows":
        return has_role(*WORKS_AT_DESK)
    if topic == desk.TOPIC:
        return has_role(*TAKES_CALLS)
    if match["agent"]:
        return has_role(*SUPERVISES) or (has_role(*TAKES_CALLS) and match["agent"] == current_user.name)
    if has_role(*READS_CALLS):
        return True
    return bool(match["call_sid"]) and (
        phone.was_placed_here(match["call_sid"]) or _has_call(match["call_sid"])
    )


def _has_call(call_sid: str) -> bool:
    """Is it offered to the visitor, or theirs?"""
    if not has_role(*TAKES_CALLS):
        return False
    return call_sid in deskview.calls_of(services().desk.view(current_user.name))


def _sign_of_life(topics: Sequence[str]) -> Callable[[], object] | None:
    """What an agent's page does by listening: it is there, even when its tab is hidden and its timers sleep."""
    name = current_user.name if current_user.is_authenticated else ""
    if desk.own_topic(name) not in topics:
        return None
    agents = services().desk
    return lambda: agents.come(name)


def _stream(
    source: EventSource, topics: Sequence[str], after: str, clock: Clock, live: Callable[[], object] | None
) -> Iterator[str]:
    """The server closes this generator as soon as a write fails; the keep-alive makes sure that one is tried."""
    yield f"retry: {RETRY_MS}\n\n"
    came_ms = clock.monotonic_ms()
    pause = SIGN_OF_LIFE_MS if live else KEEP_ALIVE_MS
    try:
        for event in source.follow(topics, last_id=after, block_ms=pause):
            if event is None:
                yield ": still here\n\n"
            else:
                told = json.dumps(
                    {"topic": event.topic, **mask.tree(event.data)}, ensure_ascii=False, default=str
                )
                yield f"id: {event.id}\nevent: {event.event}\ndata: {told}\n\n"
            if (
                live and clock.monotonic_ms() - came_ms >= pause - TOLERANCE_MS
            ):  # what was written reached somebody
                came_ms = clock.monotonic_ms()
                live()
    except IvrError as error:  # the answer has begun: say so and let the browser come again
        text = json.dumps({"code": error.code, "message": error.message}, ensure_ascii=False)
        yield f"event: trouble\ndata: {text}\n\n"
