"""Owns <Record>: the caller's voice into a recording."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.script import Page, Step
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


class _Tape:
    """The call's ear while recording; stops by key, by silence or when it is full."""

    def __init__(self, finish_on_key: str, silence_frames: int, most_frames: int) -> None:
        self._finish_on_key = finish_on_key
        self._silence_frames = silence_frames
        self._most_frames = most_frames
        self._quiet_frames = 0
        self.frames: list[bytes] = []
        self.heard = False
        self.digits = ""
        self.done = asyncio.Event()

    def frame(self, mulaw: bytes) -> None:
        if self.done.is_set():
            return
        self.frames.append(mulaw)
        if audio.is_silent(mulaw):
            self._quiet_frames += 1
        else:
            self._quiet_frames, self.heard = 0, True
        if (self._silence_frames and self._quiet_frames >= self._silence_frames) or len(
            self.frames
        ) >= self._most_frames:
            self.done.set()

    def key(self, digit: str) -> None:
        if digit in self._finish_on_key and not self.done.is_set():
            self.digits = digit
            self.done.set()

    def mulaw(self, *, trim: bool) -> bytes:
        frames = self.frames
        if trim:
            loud = [i for i, frame in enumerate(frames) if not audio.is_silent(frame)]
            frames = frames[loud[0] : loud[-1] + 1] if loud else []
        return b"".join(frames)


async def record(call: "Call", element: Element, page: Page) -> Step:
    """An empty recording asks nothing and the next verb follows; a hang-up ends it with Digits=hangup."""
    if element.flag("playBeep", True):
        await call.sound.play(audio.beep())
    tape = _Tape(
        element.get("finishOnKey") if element.has("finishOnKey") else "1234567890*#",
        round(element.number("timeout", 5) / audio.FRAME_SECONDS),
        round(element.number("maxLength", 3600) / audio.FRAME_SECONDS),
    )
    call.sound.ear = tape
    try:
        await tape.done.wait()
    except asyncio.CancelledError:
        if call.ending and tape.heard:
            tape.digits = "hangup"
            call.farewell(page.goto(element, _keep(call, element, tape)))
        raise
    finally:
        call.sound.ear = None
    if not tape.heard:
        call.exchange.recordings.absent(call, element)
        return None
    return page.goto(element, _keep(call, element, tape))


def _keep(call: "Call", element: Element, tape: _Tape) -> dict[str, str]:
    """Store the recording and return the parameters that tell of it."""
    mulaw = tape.mulaw(trim=element.get("trim", "trim-silence") == "trim-silence")
    recording = call.exchange.recordings.keep(call, mulaw, element)
    return {
        "RecordingUrl": recording.url,
        "RecordingSid": recording.sid,
        "RecordingDuration": str(recording.seconds),
        "Digits": tape.digits,
    }
