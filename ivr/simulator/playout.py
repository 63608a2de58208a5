"""Owns what the caller is about to hear: audio played in real time, and marks that fire when it has been heard."""

from collections import deque
from collections.abc import Callable

from ivr.simulator.audio import FRAME_BYTES, SILENCE, SILENT_FRAME

Mark = Callable[[], None]
MAX_BYTES = 8000 * 600  # ten minutes: more is a runaway sender


class Playout:
    """A buffer drained by `take()` every 20 ms. No clock of its own."""

    def __init__(self) -> None:
        self._items: deque[memoryview | Mark] = deque()
        self._due: list[Mark] = []  # marks passed within the frame that is sounding now
        self._sounding = False
        self.queued_bytes = 0

    def queue(self, mulaw: bytes) -> bool:
        """Add audio, any length. False (and nothing added) when ten minutes are waiting already."""
        if self.queued_bytes + len(mulaw) > MAX_BYTES:
            return False
        if mulaw:
            self._items.append(memoryview(mulaw))
            self.queued_bytes += len(mulaw)
        return True

    def mark(self, reached: Mark) -> None:
        """Call `reached` when everything queued so far has been heard; at once when nothing is queued."""
        if self._items:
            self._items.append(reached)
        elif self._sounding:
            self._due.append(reached)
        else:
            reached()

    def clear(self) -> None:
        """Drop the audio; every outstanding mark fires, in order, as if it had been played."""
        marks = self._due + [item for item in self._items if not isinstance(item, memoryview)]
        self._items.clear()
        self._due = []
        self.queued_bytes = 0
        for mark in marks:
            mark()

    def take(self) -> bytes:
        """The next 160 bytes, padded with silence; fires the marks of the frame that has just ended."""
        due, self._due = self._due, []
        for mark in due:
            mark()
        frame = bytearray()
        while self._items:
            item = self._items[0]
            if not isinstance(item, memoryview):
                self._items.popleft()
                self._due.append(item)
                continue
            if len(frame) == FRAME_BYTES:
                break
            wanted = FRAME_BYTES - len(frame)
            frame += item[:wanted]
            if len(item) > wanted:
                self._items[0] = item[wanted:]
            else:
                self._items.popleft()
        self.queued_bytes -= len(frame)
        self._sounding = bool(frame)
        if not frame:
            marks, self._due = self._due, []
            for mark in marks:
                mark()
            return SILENT_FRAME
        return bytes(frame.ljust(FRAME_BYTES, SILENCE))
