"""Owns telling who has answered a placed call, a person or a machine, by how long the first words are.

Source: Twilio's answering machine detection, mode `Enable`, synchronous, with its parameters and their defaults. Twilio
judges by a model; this judges by loudness alone and never finds a fax, so a loud room is a machine.
"""

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from ivr.simulator import audio
from ivr.simulator.race import first
from ivr.simulator.script import Goto

if TYPE_CHECKING:
    from ivr.simulator.call import Call, Goal

AnsweredBy = Literal["human", "machine_start", "unknown"]
FRAME_MS = round(audio.FRAME_SECONDS * 1000)
VOICE_LEVEL = 500
"""Linear, of 32767, on average over 20 ms: above this somebody speaks."""


@dataclass(frozen=True)
class Detection:
    """What a request asked for; each name is Twilio's without MachineDetection."""

    timeout_ms: int = 30_000
    speech_threshold_ms: int = 2_400
    """Who speaks so long at a stretch is a machine."""
    speech_end_threshold_ms: int = 1_200
    """So much quiet ends what was said."""
    silence_timeout_ms: int = 5_000
    """Who says nothing for so long from the answer on is unknown."""


class Detector:
    """The call's ear until it is known who has answered; `known` is set then."""

    def __init__(self, asked: Detection) -> None:
        self._asked = asked
        self._begun_ms: int | None = None
        self._spoke_ms = 0
        self.heard_ms = 0
        self.answered_by: AnsweredBy | None = None
        self.known = asyncio.Event()

    def frame(self, mulaw: bytes) -> None:
        if self.answered_by is not None:
            return
        at_ms, self.heard_ms = self.heard_ms, self.heard_ms + FRAME_MS
        if _is_voice(mulaw):
            self._begun_ms = at_ms if self._begun_ms is None else self._begun_ms
            self._spoke_ms = self.heard_ms
        self.answered_by = self._judged()
        if self.answered_by is not None:
            self.known.set()

    def key(self, digit: str) -> None:
        """Twilio says nothing of keys here."""

    def _judged(self) -> AnsweredBy | None:
        asked = self._asked
        if self._begun_ms is None:
            return "unknown" if self.heard_ms >= min(asked.silence_timeout_ms, asked.timeout_ms) else None
        if self._spoke_ms - self._begun_ms >= asked.speech_threshold_ms:
            return "machine_start"
        if self.heard_ms - self._spoke_ms >= asked.speech_end_threshold_ms:
            return "human"
        return "unknown" if self.heard_ms >= asked.timeout_ms else None


async def listen(call: "Call", asked: Detection, goal: "Goal") -> "Goal":
    """Hear who has answered, before anything of the call's document is asked for; the goal, told of it."""
    detector = Detector(asked)
    call.sound.ear = detector
    try:
        await first(detector.known, call.over)
    finally:
        call.sound.ear = None
    if detector.answered_by is None:
        return goal
    call.answered_by = detector.answered_by
    call.log("detection", answered_by=detector.answered_by, ms=detector.heard_ms)
    if not isinstance(goal, Goto):
        return goal
    told = {"AnsweredBy": detector.answered_by, "MachineDetectionDuration": str(detector.heard_ms)}
    return replace(goal, params={**goal.params, **told})


def _is_voice(mulaw: bytes) -> bool:
    samples = audio.linear_table()[np.frombuffer(mulaw, dtype=np.uint8)]
    return float(np.abs(samples).mean()) > VOICE_LEVEL
