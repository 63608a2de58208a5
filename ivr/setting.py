"""Owns the shapes of single settings that several have in common: the URL of a server, a key sent in a header."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr


def _of_server(value: str) -> str:
    if not value:
        return value
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() for c in value):
        raise ValueError("must begin with http:// or https:// and name a host")
    _ = parts.port  # raises ValueError when it is none
    return value.rstrip("/")


def _for_header(value: SecretStr) -> SecretStr:
    key = value.get_secret_value()
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ValueError("must be one word of ASCII characters")
    return value


ServerUrl = Annotated[str, AfterValidator(_of_server)]
"""http(s), without a slash at its end; may be empty."""
HeaderKey = Annotated[SecretStr, AfterValidator(_for_header)]
"""What is sent as `Authorization: Bearer …`; may be empty."""
