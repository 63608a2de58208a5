"""Owns one attempt to hand an event to another system: a signed POST, and what its answer means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import httpx

from ivr.errors import WebhookFailed
from ivr.integrations.webhooks import signature

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 10.0
WILL_NEVER = frozenset({400, 410, 413, 415, 422})
"""The receiver has read it, and will not take it however often it comes."""


@dataclass(frozen=True)
class Outgoing:
    """An event and where it goes."""

    event_id: str
    """The same at every attempt: receivers tell repetitions by it."""
    target: str
    body: bytes
    """JSON, UTF-8."""


class WebhookPost:
    """One for a process; may be called by several threads."""

    def __init__(
        self, keys: Sequence[bytes], now: Callable[[], datetime], *, answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        """`now`: the real time, since receivers refuse old timestamps."""
        self._keys = tuple(keys)
        self._now = now
        self._client = httpx.Client(
            timeout=httpx.Timeout(answer_seconds, connect=CONNECT_SECONDS), follow_redirects=False
        )

    def __call__(self, event: Outgoing) -> None:
        """Raises WebhookFailed when it was not taken."""
        headers = {
            "content-type": "application/json",
            "user-agent": "ivr-webhooks/1",
            **signature.headers(event.event_id, event.body, self._now(), self._keys),
        }
        try:
            # The answer's body is none of our business, and may be endless.
            with self._client.stream("POST", event.target, content=event.body, headers=headers) as answer:
                status, wait = answer.status_code, answer.headers.get("retry-after", "")
        except httpx.HTTPError as error:
            raise WebhookFailed(f"{type(error).__name__}: {error}".rstrip(": ")) from error
        if 200 <= status < 300:
            return
        raise WebhookFailed(
            f"answered {status}",
            is_final=status in WILL_NEVER,
            retry_after_seconds=int(wait) if wait.isascii() and wait.isdigit() else 0,
        )

    def close(self) -> None:
        self._client.close()
