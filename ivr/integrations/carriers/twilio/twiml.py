"""Owns the TwiML that answers Twilio's webhooks, document by document.

Sources: twilio.md sections 3 to 5; docs voice/twiml. Every document leads somewhere: where it runs out, Twilio hangs up.
"""

from collections.abc import Iterable, Mapping

from twilio.twiml.voice_response import Connect, Dial, Enqueue, Start, Stop, VoiceResponse

RETRY = "#ct=2000&rt=8000&tt=14000&rc=3&rp=ct,rt,5xx"
"""Connection override (docs usage/webhooks/webhooks-connection-overrides): never sent, never signed."""


def connect(
    stream_url: str,
    *,
    ticket: str,
    base_url: str,
    attempt: int = 0,
    pause_seconds: int = 0,
    play_url: str = "",
    stop_stream: str = "",
) -> str:
    """Open the stream. `action` and the Redirect both lead back, so that a lost stream never ends the call;
    they carry `attempt`, the number of streams this call has lost."""
    response = _after_stopping(stop_stream)
    if play_url:
        response.play(play_url)
    if pause_seconds:
        response.pause(length=pause_seconds)
    hook = Connect(action=f"{base_url}/voice/after-stream?n={attempt}{RETRY}", method="POST")
    stream = hook.stream(
        url=stream_url,
        status_callback=f"{base_url}/voice/stream-status",
        status_callback_method="POST",
    )
    stream.parameter(name="ticket", value=ticket)
    response.append(hook)
    response.redirect(f"{base_url}/voice/recover?n={attempt}{RETRY}", method="POST")
    return str(response)


def enqueue(queue: str, *, base_url: str, play_url: str = "", stop_stream: str = "") -> str:
    response = _after_stopping(stop_stream)
    if play_url:
        response.play(play_url)
    response.append(
        Enqueue(
            name=queue,
            wait_url=f"{base_url}/voice/wait{RETRY}",
            wait_url_method="POST",
            action=f"{base_url}/voice/after-queue{RETRY}",
            method="POST",
        )
    )
    response.redirect(f"{base_url}/voice/recover{RETRY}", method="POST")
    return str(response)


def wait(play_urls: Iterable[str], pause_seconds: int = 0) -> str:
    """What the caller hears while waiting; asked for again when it has run out."""
    response = VoiceResponse()
    for url in play_urls:
        response.play(url)
    if pause_seconds:
        response.pause(length=pause_seconds)
    return str(response)


def hold(play_url: str) -> str:
    """On hold, for as long as it takes."""
    response = VoiceResponse()
    response.play(play_url, loop=0)
    return str(response)


def whisper(play_url: str, *, then_url: str, answer_url: str = "", answer_seconds: int = 0) -> str:
    """What the agent alone hears before the caller. With `answer_url` a key decides, none means no."""
    response = VoiceResponse()
    if answer_url:
        asked = response.gather(
            num_digits=1, timeout=answer_seconds, finish_on_key="", action=answer_url, method="POST"
        )
        asked.play(play_url)
        response.hangup()
        return str(response)
    response.play(play_url)
    response.redirect(then_url, method="POST")
    return str(response)


def listened(room: str) -> str:
    """Name of the stream that listens to the caller in a room: to be stopped when they leave it for another place."""
    return f"listens-{room}"


def room(
    name: str,
    *,
    label: str,
    after_url: str,
    status_url: str,
    starts: bool,
    ends: bool,
    play_url: str = "",
    stream_url: str = "",
    parameters: Mapping[str, str] | None = None,
) -> str:
    """Into the conference `name` as `label`. `starts`: it begins with this one; `ends`: it is over without this one.

    With `stream_url` both sides of what this call hears and says are listened to from here on.
    """
    response = VoiceResponse()
    if play_url:
        response.play(play_url)
    if stream_url:
        start = Start()
        stream = start.stream(url=stream_url, track="both_tracks", name=listened(name))
        for key, value in (parameters or {}).items():
            stream.parameter(name=key, value=value)
        response.append(start)
    dial = Dial(action=after_url, method="POST")
    dial.conference(
        name,
        start_conference_on_enter=starts,
        end_conference_on_exit=ends,
        beep="false",
        wait_url="",
        participant_label=label,
        status_callback=status_url,
        status_callback_event="start end join leave",
        status_callback_method="POST",
    )
    response.append(dial)
    return str(response)


def leave() -> str:
    response = VoiceResponse()
    response.leave()
    return str(response)


def hang_up(play_url: str = "") -> str:
    response = VoiceResponse()
    if play_url:
        response.play(play_url)
    response.hangup()
    return str(response)


def nothing() -> str:
    """For status callbacks, whose TwiML is ignored."""
    return str(VoiceResponse())


def _after_stopping(stream: str) -> VoiceResponse:
    """A document that begins by ending the listening to a room that the caller has left; empty: to none."""
    response = VoiceResponse()
    if stream:
        stop = Stop()
        stop.stream(name=stream)
        response.append(stop)
    return response
