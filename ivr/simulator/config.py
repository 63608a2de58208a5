"""Owns the carrier's settings: where it listens, whose account it plays and which webhooks it asks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ivr.simulator.audio import spoken


@dataclass(frozen=True)
class CarrierConfig:
    """`public_url` is the webhooks' base exactly as the app validates it (no final slash);
    `port` 0 takes any free one. Milliseconds, seconds and shares stand in the names."""

    host: str
    port: int
    data_dir: Path
    public_url: str
    account_sid: str
    auth_token: str
    admin_token: str
    number: str = "+12025550100"
    voice_path: str = "/voice/incoming"
    fallback_path: str = "/voice/fallback"
    status_path: str = "/voice/status"
    status_events: tuple[str, ...] = ("completed",)  # all that Twilio sends for a number's own calls
    late_callback_share: float = 0.25  # of the status callbacks arrive late, so overtaken by the next
    handshake_timeout_ms: int = 10_000
    recording_delay_ms: int = 1000  # until a recording can be fetched and its callback is sent
    calls_per_second: float = 1.0  # outbound; what is above waits in the queue
    refused_message_prefixes: tuple[str, ...] = ("+86",)  # regions that a new account may not text
    refused_call_prefixes: tuple[str, ...] = ()
    speak: Callable[[str], bytes] = spoken  # the voice of <Say>: words to μ-law, on a thread of its own
    seed: int = 1  # of the chance that makes callbacks late

    def webhook(self, path: str) -> str:
        return self.public_url.rstrip("/") + path if path.startswith("/") else path
