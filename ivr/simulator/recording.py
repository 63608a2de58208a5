"""Owns recordings: kept in memory, fetchable a moment after they end, told of by callback."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from ivr.simulator.audio import RATE_HZ
from ivr.simulator.sid import new_sid, now, rfc2822
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


@dataclass(frozen=True)
class Recording:
    """`url` has no extension; `ready_at` is when its sound can be fetched."""

    sid: str
    call_sid: str
    url: str
    mulaw: bytes
    started: datetime
    ready_at: float = 0.0
    created: datetime = field(default_factory=now)

    @property
    def seconds(self) -> int:
        """Whole seconds; what is shorter counts as one."""
        return max(1, round(len(self.mulaw) / RATE_HZ))


class Recordings:
    """All recordings of the account."""

    def __init__(self, delay_ms: int) -> None:
        self._delay_seconds = delay_ms / 1000
        self._by_sid: dict[str, Recording] = {}
        self.extra_delay_seconds = 0.0

    def keep(self, call: "Call", mulaw: bytes, element: Element) -> Recording:
        """Store what <Record> took and announce it when it can be fetched."""
        sid = new_sid("RE")
        delay_seconds = self._delay_seconds + self.extra_delay_seconds
        recording = Recording(
            sid,
            call.sid,
            f"{call.exchange.url}/2010-04-01/Accounts/{call.exchange.config.account_sid}/Recordings/{sid}",
            mulaw,
            now(),
            asyncio.get_running_loop().time() + delay_seconds,
        )
        self._by_sid[sid] = recording
        params = {
            "RecordingSid": sid,
            "RecordingUrl": recording.url,
            "RecordingDuration": str(recording.seconds),
        }
        self._announce(call, element, "completed", params, delay_seconds)
        return recording

    def absent(self, call: "Call", element: Element) -> None:
        """Nothing was said: there is no recording, which is told too when asked for."""
        params = {"RecordingSid": new_sid("RE"), "RecordingDuration": "0"}
        self._announce(call, element, "absent", params, self._delay_seconds)

    def find(self, sid: str) -> Recording | None:
        return self._by_sid.get(sid)

    def all(self) -> tuple[Recording, ...]:
        return tuple(self._by_sid.values())

    def is_ready(self, recording: Recording) -> bool:
        return asyncio.get_running_loop().time() >= recording.ready_at

    def delete(self, sid: str) -> None:
        self._by_sid.pop(sid, None)

    def forget(self) -> None:
        self._by_sid.clear()

    def _announce(
        self, call: "Call", element: Element, status: str, params: dict[str, str], delay_seconds: float
    ) -> None:
        url = element.get("recordingStatusCallback")
        if not url or status not in element.get("recordingStatusCallbackEvent", "completed").split():
            return
        told = {
            "AccountSid": call.exchange.config.account_sid,
            "CallSid": call.sid,
            "RecordingStatus": status,
            "RecordingChannels": "1",
            "RecordingSource": "RecordVerb",
            "RecordingStartTime": rfc2822(now()) or "",
            "RecordingTrack": "inbound",
            **params,
        }
        method = element.get("recordingStatusCallbackMethod", "POST")
        call.notify(url, method, told, delay_seconds=delay_seconds)
