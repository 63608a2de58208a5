"""Owns what we ask of Twilio about live calls: one placed, sent elsewhere, ended; one held in a conference.

Sources: twilio.md sections 4.2 and 4.6; docs voice/api/call-resource, conference-participant-resource and
voice/answering-machine-detection.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.rest.api.v2010.account.conference.participant import ParticipantContext

from ivr.errors import CarrierError
from ivr.integrations.carriers.twilio.account import TwilioAccount

_DETECTION = {
    # Synchronous, not AsyncAmd: that one lets us talk at once and says later to whom, when a machine has recorded whose
    # parcel it is. The price is a second or two between a person's hello and ours. `Enable`, not `DetectMessageEnd`: we
    # leave no message.
    "machine_detection": "Enable",
    "machine_detection_timeout": 10,
    # Who picks up and waits in silence is not kept waiting for five seconds, as by default.
    "machine_detection_silence_timeout": 3000,
}
CALL_IS_OVER = 21220
NOT_THERE = 404


class _Over(Exception):
    """Whom it is about is not there any more, which is no fault: callers hang up when they please."""


class TwilioControl:
    """The `CallControl` of ports."""

    def __init__(self, account: TwilioAccount) -> None:
        self._client = account.client
        self._number = account.number

    def place(
        self,
        to: str,
        *,
        url: str,
        status_url: str,
        ring_seconds: int = 20,
        detects_machines: bool = False,
    ) -> str:
        try:
            with _faults("place the call"):
                call = self._client.calls.create(
                    to=to,
                    from_=self._number,
                    url=url,
                    timeout=ring_seconds,
                    status_callback=status_url,
                    status_callback_event=["completed"],
                    **(_DETECTION if detects_machines else {}),
                )
        except _Over as error:
            raise CarrierError("Twilio did not place the call: there is no such account") from error
        return str(call.sid)

    def send_to(self, call_sid: str, url: str) -> bool:
        try:
            with _faults("send the call elsewhere"):
                self._client.calls(call_sid).update(url=url, method="POST")
        except _Over:
            return False
        return True

    def hang_up(self, call_sid: str) -> bool:
        try:
            with _faults("end the call"):
                self._client.calls(call_sid).update(status="completed")
        except _Over:
            return False
        return True

    def hold(self, room: str, call_sid: str, on: bool, *, sound_url: str = "") -> bool:
        try:
            with _faults("hold the caller"):
                participant = self._participant(room, call_sid)
                if on and sound_url:
                    participant.update(hold=True, hold_url=sound_url, hold_method="POST")
                else:
                    participant.update(hold=on)
        except _Over:
            return False
        return True

    def _participant(self, room: str, call_sid: str) -> ParticipantContext:
        """Of the room that is in use: names of rooms come again, conferences do not."""
        found = self._client.conferences.list(friendly_name=room, status="in-progress", limit=1)
        if not found:
            raise _Over
        return self._client.conferences(found[0].sid).participants(call_sid)


@contextmanager
def _faults(doing: str) -> Iterator[None]:
    """Tell Twilio's faults and the network's in our own words. Raises CarrierError, _Over."""
    try:
        yield
    except TwilioRestException as error:
        if error.code == CALL_IS_OVER or error.status == NOT_THERE:
            raise _Over from error
        raise CarrierError(f"Twilio did not {doing}: {error.msg} ({error.code})") from error
    except (TwilioException, requests.RequestException) as error:  # siblings: both are needed
        raise CarrierError(f"Twilio did not {doing}: {type(error).__name__}") from error
