"""Owns the caller's sound on its way in: a small jitter buffer that always has a frame to give."""

from ivr.simulator.audio import FRAME_BYTES, RATE_HZ, SILENCE, SILENT_FRAME, is_silent

CUSHION_FRAMES = 4  # 80 ms: what a phone's uneven sending may shift without a gap
SPARE_FRAMES = 4  # above the cushion, silent frames are skipped until the delay is small again


class Hearing:
    """Fed at any time in any length by `put`, drained every 20 ms by `take`."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._waited_frames = 0
        self._filling = True

    def put(self, mulaw: bytes) -> None:
        """At most one second is kept: of what comes faster, the oldest is lost."""
        self._buffer += mulaw
        if len(self._buffer) > RATE_HZ:
            del self._buffer[: len(self._buffer) - RATE_HZ]

    def take(self) -> bytes:
        """160 bytes: the caller's next 20 ms, or silence when there are none."""
        if self._filling:
            if not self._buffer:
                return SILENT_FRAME
            self._waited_frames += 1
            if len(self._buffer) < CUSHION_FRAMES * FRAME_BYTES and self._waited_frames <= CUSHION_FRAMES:
                return SILENT_FRAME
            self._filling = False
        while len(self._buffer) > (CUSHION_FRAMES + SPARE_FRAMES) * FRAME_BYTES and is_silent(
            bytes(self._buffer[:FRAME_BYTES])
        ):
            del self._buffer[:FRAME_BYTES]
        frame = bytes(self._buffer[:FRAME_BYTES])
        del self._buffer[:FRAME_BYTES]
        if not self._buffer and len(frame) < FRAME_BYTES:
            self._filling, self._waited_frames = True, 0
        return frame.ljust(FRAME_BYTES, SILENCE)
