"""Owns the secret word of a link: unguessable, signed, short enough for a text. Without a look at any record."""

import base64
import hashlib
import hmac
import re
import secrets

ID_BYTES = 10
"""80 bits of chance."""
SIGNATURE_BYTES = 10
"""80 bits of HMAC-SHA-256, the least that RFC 2104 advises: what is forged is known before a record is asked."""
_TOKEN = re.compile(r"[a-z2-7]{32}")


def make(key: bytes) -> tuple[str, str]:
    """(id for the record, token for the link). Letters and digits alone: phones cut links at anything else."""
    chance = secrets.token_bytes(ID_BYTES)
    return _text(chance), _text(chance + _sign(key, chance))


def read(key: bytes, token: str) -> str | None:
    """The id, when the token was made with this key. Capitals count as small letters: some phones write them."""
    folded = token.lower()
    if not _TOKEN.fullmatch(folded):
        return None
    raw = base64.b32decode(folded.upper())
    chance, signature = raw[:ID_BYTES], raw[ID_BYTES:]
    return _text(chance) if hmac.compare_digest(signature, _sign(key, chance)) else None


def _sign(key: bytes, chance: bytes) -> bytes:
    return hmac.digest(key, b"link" + chance, hashlib.sha256)[:SIGNATURE_BYTES]


def _text(raw: bytes) -> str:
    return base64.b32encode(raw).decode().lower()
