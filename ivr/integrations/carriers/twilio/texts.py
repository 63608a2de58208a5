"""Owns the sending of texts through Twilio, as the outbox wants it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException

from ivr.errors import MessageError, MessageRejected, MessageUnsure
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.messages.letter import Letter, Receipt

TOO_MANY = 429
NOT_CARRIED = "+86"
CLOCKS_DIFFER = timedelta(minutes=1)


NAME = "twilio"
_STATES: Mapping[str, Literal["delivered", "failed"]] = {
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "failed",
    "failed": "failed",
}
"""Values of MessageStatus that are its last word; every other one is on the way."""


class TwilioTexts:
    """A `TextCarrier`. Twilio takes no idempotency key for texts, so what may be out is looked for by its words."""

    name = NAME

    def __init__(self, account: TwilioAccount, *, status_url: str = "") -> None:
        """`status_url`: where it tells what becomes of each text; empty: nowhere."""
        self._messages = account.client.messages
        self._number = account.number
        self._status_url = status_url

    def takes(self, number: str) -> bool:
        return not number.startswith(NOT_CARRIED)

    def deliver(self, letter: Letter) -> str:
        """Mainland numbers are refused before Twilio is asked: links and replies are not carried there."""
        if not self.takes(letter.number):
            raise MessageRejected(
                "texts with links are not carried to mainland China this way; IVR_SMS names a provider there",
                code="message-not-carried",
            )
        try:
            told = {"status_callback": f"{self._status_url}?message={letter.id}"} if self._status_url else {}
            made = self._messages.create(to=letter.number, from_=self._number, body=letter.text, **told)
            return str(made.sid)
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


def receipt(form: Mapping[str, str], message_id: str) -> Receipt:
    """What a status callback tells; `message_id` is ours, from its URL. Source: docs messaging/guides/outbound-message-status."""
    state: Literal["sent", "delivered", "failed"] = _STATES.get(form.get("MessageStatus", ""), "sent")
    return Receipt(NAME, state, message_id, form.get("MessageSid", ""), form.get("ErrorCode", ""))
