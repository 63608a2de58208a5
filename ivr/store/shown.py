"""Owns the delivery of texts in the demo: shown to who follows the call and on the browser phone, sent to nobody."""

from ivr.messages.letter import Letter
from ivr.ports import Events


class ShownMessages:
    """Give it to the outbox in place of a carrier."""

    def __init__(self, events: Events) -> None:
        self._events = events

    def deliver(self, letter: Letter) -> str:
        shown = {"id": letter.id, "template": letter.template, "text": letter.shown or letter.text}
        self._events.publish(f"call:{letter.call_sid}", "message", shown)
        return letter.id

    def find(self, letter: Letter) -> str | None:
        return None  # shown twice is shown once: pages know it by its id
