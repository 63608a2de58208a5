"""Owns the X-Twilio-Signature: how a request is signed with the account's auth token."""

import base64
import hmac
from collections.abc import Iterable, Mapping
from hashlib import sha1


def sign(auth_token: str, url: str, params: Mapping[str, str | Iterable[str]] | None = None) -> str:
    """Base64 of HMAC-SHA1 over the URL as sent (without fragment), then each name and value of the form,
    sorted by name. A repeated name counts each distinct value once, sorted. Handshakes and GETs have no form."""
    signed = url.partition("#")[0]
    for name, value in sorted((params or {}).items()):
        values = [value] if isinstance(value, str) else sorted(set(value))
        signed += "".join(name + one for one in values)
    return base64.b64encode(hmac.new(auth_token.encode(), signed.encode(), sha1).digest()).decode()
