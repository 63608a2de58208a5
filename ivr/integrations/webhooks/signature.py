"""Owns the signature of outgoing webhooks, as Standard Webhooks 1.0 has it: receivers verify with its libraries. Pure.

Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime

from ivr.errors import BadSignature

PREFIX = "whsec_"
TOLERANCE_SECONDS = 300


def key(secret: str) -> bytes:
    """`whsec_` and base64, or base64 alone; the settings have seen to its being that."""
    return base64.b64decode(secret.removeprefix(PREFIX), validate=True)


def headers(event_id: str, body: bytes, at: datetime, keys: Sequence[bytes]) -> dict[str, str]:
    """One signature for each key, so that a secret can be changed without losing an event."""
    stamp = str(int(at.timestamp()))
    return {
        "webhook-id": event_id,
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(_sign(event_id, stamp, body, key) for key in keys),
    }


def verify(given: dict[str, str], body: bytes, at: datetime, keys: Sequence[bytes]) -> str:
    """The event's id, for receivers in Python. `given`: headers, names in lower case. Raises BadSignature."""
    event_id, stamp = given.get("webhook-id", ""), given.get("webhook-timestamp", "")
    if not stamp.isdigit() or abs(at.timestamp() - int(stamp)) > TOLERANCE_SECONDS:
        raise BadSignature("the timestamp is missing, or too old or too new")
    offered = given.get("webhook-signature", "").split()
    right = [_sign(event_id, stamp, body, key) for key in keys]
    if not any(hmac.compare_digest(one, other) for one in offered for other in right):
        raise BadSignature("no signature is right")
    return event_id


def _sign(event_id: str, stamp: str, body: bytes, key: bytes) -> str:
    signed = b".".join((event_id.encode(), stamp.encode(), body))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
