"""Owns the settings: one typed tree from the environment or `.env`, prefix `IVR_`. Errors name the setting."""

import os
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from ivr.errors import SettingsError
from ivr.setting import Entrance, HeaderKey, NumberPatterns, PathKey, ServerUrl

ROOT = Path(__file__).resolve().parent.parent


PARCELS_NEED: Mapping[str, tuple[str, ...]] = {
    "demo": (),
    "http": ("parcels_url",),
    "kuaidi100": ("kuaidi100_customer", "kuaidi100_key"),
    "17track": ("track17_key",),
    "sf": ("sf_partner_id", "sf_checkword"),
}
"""Sources of parcels, and the settings that each cannot do without."""


class Settings(Entrance):
    """Every setting with its default. Unknown `IVR_*` names are refused by `load`."""

    model_config = SettingsConfigDict(env_prefix="IVR_", env_file=".env", extra="forbid", frozen=True)

    public_url: ServerUrl = ""
    """How the carrier reaches us, e.g. https://hotline.example.com. Default: http://127.0.0.1:<port>."""
    media_url: str = ""
    """Where the carrier opens the stream, wss://…; default: from PUBLIC_URL, in the demo the media port."""
    twilio_account_sid: str = ""
    twilio_auth_token: Annotated[tuple[str, ...], NoDecode] = ()
    """Comma list while rotating."""
    twilio_api_key: str = ""
    """SK…: with its secret, agents may be rung in the browser."""
    twilio_api_secret: SecretStr = SecretStr("")
    twilio_api_base: ServerUrl = ""
    """Another host for Twilio's REST API."""
    sms: str = ""
    """Provider of texts within mainland China: `aliyun`, `plain`, or a YAML file like those. Empty: Twilio alone."""
    sms_key: SecretStr = SecretStr("")
    sms_secret: SecretStr = SecretStr("")
    sms_receipts_key: PathKey = SecretStr("")
    """Last part of the URL to which the provider pushes what became of texts. Empty: none are taken."""
    picture_scanner: str = ""
    """A command that is given every picture on its input, 1 means a virus: `clamdscan --no-summary -`. Empty: none."""
    redis_url: str = ""
    """Empty: the embedded server."""
    database_url: str = ""
    """Empty: SQLite in the data dir."""
    whisper_model: str = "bundled"
    asr_url: ServerUrl = ""
    """OpenAI-compatible transcription server. Empty: the speech process of this machine."""
    second_opinion_url: ServerUrl = ""
    """OpenAI-compatible model server, asked where words are not understood for sure: http://…/v1. Empty: nobody is."""
    second_opinion_model: str = Field(default="", validate_default=True)
    second_opinion_key: HeaderKey = SecretStr("")
    tts: str = "auto"
    """auto | edge | local | URL of an OpenAI-compatible speech server."""
    voice: str = ""
    """Empty: the default voice of each locale."""
    locale: Literal["zh-CN", "en-US"] = "zh-CN"
    timezone: str = "Asia/Shanghai"
    data_dir: Path = ROOT / "var"
    models_dir: Path | None = None
    """Default: `models` in the data dir of the checkout, so that a second data dir needs no second download."""
    demo: bool = False
    now: datetime | None = None
    """The running clock starts here, for tests and demos."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65500)
    media_port: int | None = None
    carrier_port: int | None = None
    speech_port: int | None = None
    speech_host: str = "127.0.0.1"
    """Where the speech process listens; it asks no one who they are, so only a closed network may reach it."""
    number: str = "+12025550100"
    """The hotline's own number."""
    company: str = "迅达快递"
    recording_days: int = Field(default=90, ge=0)
    transcript_days: int = Field(default=180, ge=0)
    handover_wait_seconds: int = Field(default=90, ge=5)
    """How long a caller waits for a person before a call-back is promised."""
    callback_numbers: NumberPatterns = ()
    """Comma list: whom the hotline may call of its own accord, e.g. +4477009*. Empty: nobody; in the demo its stories."""
    transcribe_agents: bool | None = None
    """Whether conversations with agents are recorded and transcribed: callers and agents must have been told.
    Unset: in the demo alone."""
    parcels: str = ""
    """Where parcels live: demo | http | kuaidi100 | 17track | sf. Empty: the demo's stories with --demo."""
    parcels_url: ServerUrl = ""
    """One's own parcel system, for `http`."""
    parcels_token: HeaderKey = SecretStr("")
    kuaidi100_customer: str = ""
    kuaidi100_key: SecretStr = SecretStr("")
    kuaidi100_salt: SecretStr = SecretStr("")
    """Signs the pushes. Empty: none are asked for."""
    kuaidi100_api_base: ServerUrl = ""
    track17_key: HeaderKey = SecretStr("")
    track17_api_base: ServerUrl = ""
    sf_partner_id: str = ""
    sf_checkword: SecretStr = SecretStr("")
    sf_api_base: ServerUrl = ""
    """SF's sandbox, for instance. Empty, as of the others: the provider's own host."""
    webhook_urls: Annotated[tuple[str, ...], NoDecode] = ()
    """Comma list: every event of a workflow is posted to each. https, on loopback http too."""
    webhook_secret: Annotated[tuple[SecretStr, ...], NoDecode] = Field(default=(), validate_default=True)
    """Signs them; base64 of 24 bytes or more, with or without whsec_ before it. Comma list while rotating."""
    secret_key: str = ""
    """Signs sessions of the pages. Empty: made once, kept in the data dir."""
    log_level: str = "INFO"

    @field_validator("twilio_auth_token", "webhook_urls", "webhook_secret", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("webhook_urls")
    @classmethod
    def _safe_targets(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for url in value:
            parts = urlsplit(url)
            is_near = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
            if not parts.hostname or not (is_near or parts.scheme == "https"):
                raise ValueError("must be https:// URLs (http:// on loopback alone)")
            if len(url) > 512:
                raise ValueError("a URL has at most 512 characters")
        if len(set(value)) != len(value):
            raise ValueError("names a URL twice")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _signs(cls, value: tuple[SecretStr, ...], info: ValidationInfo) -> tuple[SecretStr, ...]:
        for secret in value:
            try:
                length = len(b64decode(secret.get_secret_value().removeprefix("whsec_"), validate=True))
            except ValueError as error:
                raise ValueError("must be base64, with or without whsec_ before it") from error
            if length < 24:
                raise ValueError("must be base64 of 24 bytes or more")
        if info.data.get("webhook_urls") and not value:
            raise ValueError("is needed with IVR_WEBHOOK_URLS")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("is not a time zone such as Asia/Shanghai") from error
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("tts")
    @classmethod
    def _known_tts(cls, value: str) -> str:
        if value not in ("auto", "edge", "local") and not value.startswith(("http://", "https://")):
            raise ValueError("must be auto, edge, local, or the URL of an OpenAI-compatible speech server")
        return value

    @field_validator("parcels")
    @classmethod
    def _known_source(cls, value: str) -> str:
        if value and value not in PARCELS_NEED:
            raise ValueError(f"must be one of {', '.join(PARCELS_NEED)}")
        return value

    @field_validator("second_opinion_model")
    @classmethod
    def _named_model(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("second_opinion_url") and not value.strip():
            raise ValueError("is needed with IVR_SECOND_OPINION_URL")
        return value.strip()

    @field_validator("media_url")
    @classmethod
    def _websocket(cls, value: str) -> str:
        if value and not value.startswith(("ws://", "wss://")):
            raise ValueError("must begin with wss:// (ws:// on loopback alone)")
        return value.rstrip("/")

    @field_validator("now")
    @classmethod
    def _aware(cls, value: datetime | None) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("needs a time zone, e.g. 2026-11-22T15:00:00+08:00")
        return value

    # What follows from the above.

    @property
    def parcel_source(self) -> str:
        """Where parcels live, whole. Raises SettingsError."""
        source = self.parcels or ("demo" if self.demo else "")
        if not source:
            *some, last = (name for name in PARCELS_NEED if name != "demo")
            raise SettingsError(f"setting IVR_PARCELS is needed without --demo: {', '.join(some)} or {last}")
        if source == "demo" and not self.demo:
            raise SettingsError("setting IVR_PARCELS: demo belongs to --demo")
        needed = [*PARCELS_NEED[source], *(["public_url"] if self.kuaidi100_salt.get_secret_value() else [])]
        for name in needed:
            value = getattr(self, name)
            if not (value.get_secret_value() if isinstance(value, SecretStr) else value):
                raise SettingsError(f"setting IVR_{name.upper()} is needed with IVR_PARCELS={source}")
        return source

    @property
    def listens_to_agents(self) -> bool:
        return self.demo if self.transcribe_agents is None else self.transcribe_agents

    @property
    def base_url(self) -> str:
        return self.public_url or f"http://{self._loopback}:{self.port}"

    @property
    def stream_url(self) -> str:
        """Of the media socket, without the path."""
        if self.media_url:
            return self.media_url
        if self.public_url and not self.demo:
            return "ws" + self.public_url.removeprefix("http")
        return f"ws://{self._loopback}:{self.media_listen_port}"

    @property
    def _loopback(self) -> str:
        return "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host

    @property
    def media_listen_port(self) -> int:
        return self.media_port or self.port + 1

    @property
    def carrier_listen_port(self) -> int:
        return self.carrier_port or self.port + 2

    @property
    def speech_listen_port(self) -> int:
        return self.speech_port or self.port + 3

    @property
    def speech_url(self) -> str:
        """The speech process of this machine."""
        return f"http://127.0.0.1:{self.speech_listen_port}"

    @property
    def sql_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'hotline.db'}"

    @property
    def models(self) -> Path:
        return self.models_dir or ROOT / "var" / "models"

    @property
    def recordings_dir(self) -> Path:
        return self.data_dir / "recordings"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


def load(**overrides: Any) -> Settings:
    """Read the environment and `.env`; keyword arguments win. Raises SettingsError with one clear line."""
    known = {f"IVR_{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith("IVR_") and name not in known)
    if unknown:
        raise SettingsError(f"unknown setting {unknown[0]}; see the table of settings in the README")
    try:
        settings = Settings(**overrides)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "?"
        name = name if name.upper().startswith("IVR_") else f"IVR_{name}"
        reason = first["msg"].removeprefix("Value error, ")
        got = "" if _is_secret(name) else f" (got {first.get('input')!r})"
        raise SettingsError(f"setting {name.upper()}: {reason}{got}") from error
    return settings.model_copy(update={"data_dir": settings.data_dir.expanduser().resolve()})


def _is_secret(name: str) -> bool:
    return name.lower().endswith(("_key", "_token", "_secret", "_salt", "_checkword"))
