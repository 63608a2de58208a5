"""Owns the way to a provider over HTTP: one client that keeps its connections, and how its faults are told."""

from typing import Any

import httpx

from ivr.errors import LookupFailed

CONNECT_SECONDS = 2.0
ANSWER_SECONDS = 8.0
"""Longer than a caller waits: an answer that comes late is kept for the next question."""
CONNECTIONS = 16

REFUSED = "parcels-refused"
"""Key, signature or permission: somebody has to look at the settings."""
QUOTA = "parcels-quota"
TIMEOUT = "parcels-timeout"
MALFORMED = "parcels-malformed"


class Client:
    """One per process and provider. Thread-safe. Messages name the provider and never what was sent: keys are in it."""

    def __init__(
        self,
        provider: str,
        url: str,
        *,
        headers: dict[str, str] | None = None,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._provider = provider
        self._url = url.rstrip("/")
        self._answer_seconds = answer_seconds
        self._client = httpx.Client(
            headers=headers or {},
            timeout=httpx.Timeout(answer_seconds, connect=CONNECT_SECONDS),
            limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
        )

    def post_form(self, path: str, fields: dict[str, str]) -> Any:
        """The answer's JSON. Raises LookupFailed."""
        return self._asked("POST", path, data=fields)

    def post_json(self, path: str, body: Any) -> Any:
        """The answer's JSON. Raises LookupFailed."""
        return self._asked("POST", path, json=body)

    def get(self, path: str, query: dict[str, str]) -> Any:
        """The answer's JSON. Raises LookupFailed."""
        return self._asked("GET", path, params=query)

    def fault(self, reason: str, code: str = LookupFailed.code) -> LookupFailed:
        return LookupFailed(f"{self._provider}: {reason}", code=code)

    def close(self) -> None:
        self._client.close()

    def _asked(self, method: str, path: str, **what: Any) -> Any:
        try:
            answer = self._client.request(method, self._url + path, **what)
        except httpx.TimeoutException as error:
            raise self.fault(f"no answer within {self._answer_seconds:g} s", TIMEOUT) from error
        except httpx.HTTPError as error:
            raise self.fault(f"cannot be reached ({type(error).__name__})") from error
        if answer.status_code in (401, 403):
            raise self.fault(f"answered {answer.status_code}: it does not accept our key", REFUSED)
        if answer.status_code == 429:
            raise self.fault("answered 429: asked too often", QUOTA)
        if answer.is_error:
            raise self.fault(f"answered {answer.status_code}")
        try:
            return answer.json()
        except ValueError as error:  # UnicodeDecodeError is one too
            raise self.fault("its answer is no JSON", MALFORMED) from error
