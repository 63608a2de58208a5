"""Owns the sending of texts through Twilio, as the outbox wants it."""

from datetime import timedelta

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException

from ivr.errors import MessageError, MessageRejected, MessageUnsure
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.messages.letter import Letter

TOO_MANY = 429
NOT_CARRIED = "+86"
CLOCKS_DIFFER = timedelta(minutes=1)


class TwilioTexts:
    """A `TextCarrier`. Twilio takes no idempotency key for texts, so what may be out is looked for by its words."""

    def __init__(self, account: TwilioAccount) -> None:
        self._messages = account.client.messages
        self._number = account.number

    def deliver(self, letter: Letter) -> str:
        """Mainland numbers are refused before Twilio is asked: links and replies are not carried there."""
        if letter.number.startswith(NOT_CARRIED):
            raise MessageRejected(
                "texts with links are not carried to mainland China this way; IVR_SMS names a provider there",
                code="message-not-carried",
            )
        try:
            return str(self._messages.create(to=letter.number, from_=self._number, body=letter.text).sid)
        except TwilioRestException as error:
            if error.status == TOO_MANY or error.status >= 500:
                raise MessageError(f"Twilio did not take the text: {error.msg}") from error
            raise MessageRejected(f"Twilio will not take the text ({error.code}): {error.msg}") from error
        except requests.ConnectionError as error:
            raise MessageError(f"Twilio cannot be reached: {type(error).__name__}") from error
        except (TwilioException, requests.RequestException) as error:  # siblings: both are needed
            raise MessageUnsure(f"Twilio's answer was lost: {type(error).__name__}") from error

    def find(self, letter: Letter) -> str | None:
        since = letter.created_at - CLOCKS_DIFFER
        try:
            for message in self._messages.list(to=letter.number, from_=self._number, limit=50):
                made_at = message.date_created
                if message.body == letter.text and (made_at is None or made_at >= since):
                    return str(message.sid)
        except (TwilioException, requests.RequestException) as error:
            raise MessageError(f"Twilio cannot say what went out: {type(error).__name__}") from error
        return None
