"""Owns what a Twilio webhook looks like: whose signature is good, whose number it names.

Sources: twilio.md sections 1 and 2; twilio-python's RequestValidator for the signature itself.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from twilio.request_validator import RequestValidator

from ivr.errors import BadSignature

CALL_SID = re.compile(r"CA[0-9a-f]{32}")

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


def is_disowned(verdict: str) -> bool:
    """What StirVerstat says: the network of the number shown has not signed for this call, it may well be forged. No
    verdict, or none asked for, is what every call from outside the US has, and says nothing (twilio.md 1.2)."""
    return verdict.startswith("TN-Validation-Failed")


def is_machine(answered_by: str) -> bool:
    """An answering machine or a fax, as AnsweredBy has it. `unknown` counts as a person: to somebody who says nothing we
    say who is calling, rather than ring and hang up on them."""
    return answered_by.startswith(("machine_", "fax"))
