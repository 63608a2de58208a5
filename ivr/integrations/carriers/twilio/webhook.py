"""Owns what a Twilio webhook looks like: whose signature is good, and the TwiML that answers.

Sources: twilio.md sections 1 to 4; twilio-python's RequestValidator for the signature itself.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from twilio.request_validator import RequestValidator
from twilio.twiml.voice_response import Connect, Enqueue, VoiceResponse

from ivr.errors import BadSignature

CALL_SID = re.compile(r"CA[0-9a-f]{32}")

RETRY = "#ct=2000&rt=8000&tt=14000&rc=3&rp=ct,rt,5xx"
"""Connection override (docs usage/webhooks/webhooks-connection-overrides): never sent, never signed."""

KEYPAD_WORDS = frozenset({"+266696687", "+86282452253", "+8656696", "+2562533", "+7378742833", "+7748283"})
"""ANONYMOUS, UNAVAILABLE … spelt on a keypad: they look like numbers and are nobody's. Two begin +86."""


def verify(urls: Iterable[str], params: Mapping[str, Any], signature: str, tokens: Iterable[str]) -> None:
    """Accept when any of our spellings of the URL and any of our tokens give this signature. Raises BadSignature.

    The algorithm is ours to choose (HMAC-SHA1 with the auth token), never the request's.
    """
    if signature:
        for token in tokens:
            validator = RequestValidator(token)
            if any(validator.validate(url, params, signature) for url in urls):
                return
    raise BadSignature("this request is not signed by our carrier account")


def stream_urls(stream_url: str) -> tuple[str, ...]:
    """Spellings under which a carrier may have signed the WebSocket handshake."""
    bare = stream_url.rstrip("/")
    return (bare, bare + "/")


def caller_number(raw: str) -> str:
    """E.164, or empty for a withheld, worded or otherwise unusable number (twilio.md 1.2)."""
    number = raw.strip()
    if number in KEYPAD_WORDS or not re.fullmatch(r"\+[1-9]\d{6,14}", number):
        return ""
    return number


def connect(
    stream_url: str,
    *,
    ticket: str,
    base_url: str,
    attempt: int = 0,
    pause_seconds: int = 0,
    play_url: str = "",
) -> str:
    """Open the stream. `action` and the Redirect both lead back, so that a lost stream never ends the call;
    they carry `attempt`, the number of streams this call has lost."""
    response = VoiceResponse()
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


def enqueue(queue: str, *, base_url: str) -> str:
    response = VoiceResponse()
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


def hold(play_urls: Iterable[str], pause_seconds: int) -> str:
    """What the caller hears while waiting; asked for again when it has run out."""
    response = VoiceResponse()
    for url in play_urls:
        response.play(url)
    response.pause(length=pause_seconds)
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
