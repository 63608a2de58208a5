"""Owns how Twilio's REST API is reached. Sources: twilio.md sections 7 and 8.2; the client's quirks are in the comments."""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

from twilio.http import HttpClient
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

TIMEOUT_SECONDS = 8


class _BasedClient(TwilioHttpClient):  # type: ignore[misc]
    """The client has no base URL of its own: scheme and host are swapped here."""

    def __init__(self, base: str) -> None:
        super().__init__(timeout=TIMEOUT_SECONDS)  # its default is to wait for ever
        self._base = urlsplit(base) if base else None

    def request(self, method: str, url: str, **rest: Any) -> Any:
        if self._base is not None:
            url = urlunsplit(urlsplit(url)._replace(scheme=self._base.scheme, netloc=self._base.netloc))
        return super().request(method, url, **rest)


class TwilioAccount:
    """Our account and our number in it. One per process; thread-safe as the client is."""

    def __init__(
        self,
        *,
        account_sid: str,
        auth_token: str,
        number: str,
        api_base: str = "",
        http_client: HttpClient | None = None,
    ) -> None:
        self.client = Client(account_sid, auth_token, http_client=http_client or _BasedClient(api_base))
        self.number = number
