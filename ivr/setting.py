"""Owns the shapes of settings that several have in common, and the group of those who guard the pages' door."""

from re import fullmatch
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode


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


def _for_path(value: SecretStr) -> SecretStr:
    if not fullmatch(r"([A-Za-z0-9_-]{24,})?", value.get_secret_value()):
        raise ValueError("must be 24 or more letters, digits, - and _")
    return value


def _in_commas(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _of_numbers(value: tuple[str, ...]) -> tuple[str, ...]:
    if any(not fullmatch(r"\+[1-9][0-9]*\*?", pattern) for pattern in value):
        raise ValueError("must be numbers such as +447700900123, with * for what follows: +4477009*")
    return value


ServerUrl = Annotated[str, AfterValidator(_of_server)]
"""http(s), without a slash at its end; may be empty."""
HeaderKey = Annotated[SecretStr, AfterValidator(_for_header)]
"""What is sent as `Authorization: Bearer …`; may be empty."""
PathKey = Annotated[SecretStr, AfterValidator(_for_path)]
"""Part of a URL that nobody else may guess; may be empty."""
NumberPatterns = Annotated[
    tuple[str, ...], NoDecode, BeforeValidator(_in_commas), AfterValidator(_of_numbers)
]
"""Comma list of E.164 numbers, each whole or with * for its end."""


class Entrance(BaseSettings):
    """Who comes in by the pages, and by which way."""

    proxies: int = Field(default=0, ge=0, le=8)
    """How many proxies of one's own stand before the hotline. What they say of the source of a request is believed."""
    oidc_issuer: ServerUrl = ""
    """The company's single sign-on (OpenID Connect); https, on loopback http too. Empty: passwords alone."""
    oidc_client_id: str = Field(default="", validate_default=True)
    oidc_client_secret: SecretStr = SecretStr("")
    """Empty: a public client, which PKCE alone protects."""
    oidc_role_claim: str = Field(default="hotline_role", min_length=1)
    """Where the issuer says which role somebody has; dots lead inside: realm_access.roles."""
    oidc_domain: str = ""
    """Only those whose verified e-mail address ends with it, e.g. example.com. Empty: whomever the issuer lets in."""

    @field_validator("oidc_issuer")
    @classmethod
    def _safe_issuer(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
            raise ValueError("must begin with https:// (http:// on loopback alone)")
        return value

    @field_validator("oidc_client_id")
    @classmethod
    def _known_there(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("oidc_issuer") and not value.strip():
            raise ValueError("is needed with IVR_OIDC_ISSUER")
        return value.strip()

    @field_validator("oidc_domain")
    @classmethod
    def _bare_domain(cls, value: str) -> str:
        return value.strip().lower().removeprefix("@")
