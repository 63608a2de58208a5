"""Owns the sending of texts through Twilio, as the outbox wants it."""

from ivr.integrations.carriers.twilio.control import TwilioControl
from ivr.messages.letter import Letter


class TwilioTexts:
    """A `TextCarrier`. Twilio takes no idempotency key for texts, so what may be out is looked for by its words."""

    def __init__(self, control: TwilioControl) -> None:
        self._control = control

    def deliver(self, letter: Letter) -> str:
        return self._control.send_text(letter.number, letter.text)

    def find(self, letter: Letter) -> str | None:
        return self._control.find_text(letter.number, letter.text, letter.created_at)
