"""Owns what is done once when a call has ended: its recording put together, its outcome written."""

from collections.abc import Callable
from datetime import datetime

import structlog

from ivr.dialog import policy
from ivr.errors import IvrError, StoreError
from ivr.ports import Events, Records, Sessions

log = structlog.get_logger(__name__)


class Closing:
    """Idempotent: the carrier's last word on a call may come twice, late, or before the stream has closed."""

    def __init__(
        self,
        *,
        sessions: Sessions,
        records: Records,
        events: Events,
        merge_recording: Callable[[str], tuple[str, float] | None],
    ) -> None:
        self._sessions = sessions
        self._records = records
        self._events = events
        self._merge_recording = merge_recording

    def close(self, call_sid: str, *, at: datetime, failed: bool = False) -> str:
        """Write the outcome and return it. Raises StoreError."""
        try:
            merged = self._merge_recording(call_sid)
            if merged is not None:
                path, seconds = merged
                self._records.note_recording(call_sid, path=path, channels=2, seconds=seconds)
        except (IvrError, OSError) as error:
            log.error("recording.unmerged", call_sid=call_sid, error=str(error))
        outcome = "failed" if failed else self._outcome(call_sid)
        self._records.end_call(call_sid, outcome=outcome, at=at)
        self._events.publish(f"call:{call_sid}", "ended", {"outcome": outcome})
        self._events.publish("calls", "ended", {"call_sid": call_sid, "outcome": outcome})
        return outcome

    def _outcome(self, call_sid: str) -> str:
        try:
            state = self._sessions.load(call_sid)
        except StoreError as error:
            log.error("session.unreadable", call_sid=call_sid, code=error.code)
            return "failed"
        if state is None:
            return "abandoned"  # hung up before the first turn
        by_bot = state.stage == "closing" and state.answer_heard
        return policy.outcome(state, ended_by="bot" if by_bot else "caller", heard_answer=state.answer_heard)
