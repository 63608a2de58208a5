"""Owns what we ask of Twilio's REST API: texts sent, live calls ended.

Sources: twilio.md sections 7 and 8.2; the client's own quirks are in the comments.
"""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import HttpClient
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from ivr.errors import CarrierError, MessageError, MessageRejected, MessageUnsure

TIMEOUT_SECONDS = 8
CALL_IS_OVER = 21220
TOO_MANY = 429
NOT_CARRIED = "+86"
CLOCKS_DIFFER = timedelta(minutes=1)


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
        """The message's sid. Raises MessageRejected, MessageUnsure when the answer was lost, MessageError.

        Mainland numbers are refused before Twilio is asked: links and replies are not carried there.
        """
        if to.startswith(NOT_CARRIED):
            raise MessageRejected(
                "texts with links are not carried to mainland China this way; IVR_SMS names a provider there",
                code="message-not-carried",
            )
        try:
            return str(self._client.messages.create(to=to, from_=self._number, body=text).sid)
        except TwilioRestException as error:
            if error.status == TOO_MANY or error.status >= 500:
                raise MessageError(f"Twilio did not take the text: {error.msg}") from error
            raise MessageRejected(f"Twilio will not take the text ({error.code}): {error.msg}") from error
        except requests.ConnectionError as error:
            raise MessageError(f"Twilio cannot be reached: {type(error).__name__}") from error
        except (TwilioException, requests.RequestException) as error:  # siblings: both are needed
            raise MessageUnsure(f"Twilio's answer was lost: {type(error).__name__}") from error

    def find_text(self, to: str, text: str, since: datetime) -> str | None:
        """The sid of such a text, made since then; None when there is none. Raises MessageError."""
        try:
            for message in self._client.messages.list(to=to, from_=self._number, limit=50):
                made_at = message.date_created
                if message.body == text and (made_at is None or made_at >= since - CLOCKS_DIFFER):
                    return str(message.sid)
        except (TwilioException, requests.RequestException) as error:
            raise MessageError(f"Twilio cannot say what went out: {type(error).__name__}") from error
        return None

    def hang_up(self, call_sid: str) -> None:
        """End a live call; one that is over already is fine. Raises CarrierError."""
        try:
            self._client.calls(call_sid).update(status="completed")
        except TwilioRestException as error:
            if error.code != CALL_IS_OVER and error.status != 404:
                raise CarrierError(f"Twilio did not end the call: {error}") from error
        except (TwilioException, requests.RequestException) as error:
            raise CarrierError(f"Twilio did not end the call: {error}") from error
