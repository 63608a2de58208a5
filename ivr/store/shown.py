"""Owns the delivery of texts in the demo: shown to who follows the call, sent to nobody."""

from ivr.ports import Events
from ivr.store.outbox import Letter


class ShownMessages:
    """Give `deliver` to the outbox in place of a carrier."""

    def __init__(self, events: Events) -> None:
        self._events = events

    def deliver(self, letter: Letter) -> None:
        shown = {"id": letter.id, "template": letter.template, "text": letter.text}
        self._events.publish(f"call:{letter.call_sid}", "message", shown)
