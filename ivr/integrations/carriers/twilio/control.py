"""Owns what we ask of Twilio's REST API: texts sent, live calls ended.

Sources: twilio.md sections 7 and 8.2; the client's own quirks are in the comments.
"""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import HttpClient
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from ivr.errors import BadInput, CarrierError

TIMEOUT_SECONDS = 8
CALL_IS_OVER = 21220


class _BasedClient(TwilioHttpClient):  # type: ignore[misc]
    """The client has no base URL of its own: scheme and host are swapped here."""

    def __init__(self, base: str) -> None:
        super().__init__(timeout=TIMEOUT_SECONDS)  # its default is to wait for ever
        self._base = urlsplit(base) if base else None

    def request(self, method: str, url: str, **rest: Any) -> Any:
        if self._base is not None:
            url = urlunsplit(urlsplit(url)._replace(scheme=self._base.scheme, netloc=self._base.netloc))
        return super().request(method, url, **rest)


class TwilioControl:
    """One per process; thread-safe as the client is."""

    def __init__(
        self,
        *,
        account_sid: str,
        auth_token: str,
        number: str,
        api_base: str = "",
        http_client: HttpClient | None = None,
    ) -> None:
        self._client = Client(account_sid, auth_token, http_client=http_client or _BasedClient(api_base))
        self._number = number

    def send_text(self, to: str, text: str) -> str:
        """The message's sid. Raises BadInput for numbers that must not be texted, CarrierError.

        Mainland numbers are refused before Twilio is asked: links and replies are not carried there.
        """
        if to.startswith("+86"):
            raise BadInput("texts to mainland China do not go through Twilio")
        try:
            return str(self._client.messages.create(to=to, from_=self._number, body=text).sid)
        except (TwilioException, requests.RequestException) as error:  # siblings: both are needed
            raise CarrierError(f"Twilio did not take the text: {error}") from error

    def hang_up(self, call_sid: str) -> None:
        """End a live call; one that is over already is fine. Raises CarrierError."""
        try:
            self._client.calls(call_sid).update(status="completed")
        except TwilioRestException as error:
            if error.code != CALL_IS_OVER and error.status != 404:
                raise CarrierError(f"Twilio did not end the call: {error}") from error
        except (TwilioException, requests.RequestException) as error:
            raise CarrierError(f"Twilio did not end the call: {error}") from error
