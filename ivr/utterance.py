"""Owns what the caller is saying: the sound of it, its drafts, and when it is finished. Pure.

Words are drafted at the first short pause, while the silence that ends the utterance is still running. A draft is good
as long as no voice came after it; a resumed utterance throws it away.
"""

from dataclasses import dataclass

from ivr.messages.call import FrameHeard, Transcribe, Transcribed
from ivr.messages.turn import Transcript
from ivr.speech.endpoint import Ended, Endpoint, Paused, Resumed, SpeechStarted


@dataclass(frozen=True)
class UtteranceRules:
    """Numbers in ms."""

    memory_ms: int = 1000
    """Sound kept while nobody speaks, so that an utterance can be cut from before it was noticed."""
    whole_wait_ms: int = 352
    """Silence that ends an utterance whose words are already a whole request."""
    half_wait_ms: int = 1800
    """Silence that ends one that breaks off in a number or a connective."""
    entry_wait_ms: int = 1500
    """Silence that ends any utterance while digits are being dictated."""


@dataclass(frozen=True)
class Finished:
    """An utterance whose end and words are both there."""

    transcript: Transcript | None
    """None when the recogniser failed."""
    voice_ended_ms: int
    voiced_ms: int
    """From its first voiced window to its last."""
    interrupts: bool
    """Meant to stop the bot."""


class Utterances:
    """One per call: one utterance after the other."""

    def __init__(self, endpoint: Endpoint, rules: UtteranceRules) -> None:
        self._endpoint = endpoint
        self._rules = rules
        self._frames: list[FrameHeard] = []
        self._number = 0
        self._draft = 0
        self._draft_is_out = False
        self._result: Transcribed | None = None
        self._ended: Ended | None = None
        self._open_until_ms = 0
        """The words showed that more is to come, when the silence had ended the utterance already."""
        self._let_pass_ms = 0
        """Voiced time of the utterance that was nothing but 嗯, 好."""

    def is_talking(self, for_ms: int) -> bool:
        """Somebody is speaking, and has for so long; a 嗯 that was recognised as one does not count."""
        return self._endpoint.in_speech and self._endpoint.voiced_ms - self._let_pass_ms >= for_ms

    @property
    def interrupts(self) -> bool:
        """The words drafted so far are meant to stop the bot."""
        result = self._result
        return result is not None and bool(result.transcript and result.transcript.text) and result.interrupts

    @property
    def is_awaited(self) -> bool:
        """It has ended and the words are still to come."""
        return self._ended is not None

    @property
    def has_begun(self) -> bool:
        return self._endpoint.in_speech or self.is_awaited

    def expect_digits(self, is_dictating: bool) -> None:
        self._endpoint.patience_ms = (
            self._rules.entry_wait_ms if is_dictating else self._endpoint.rules.wait_ms
        )

    def drop(self) -> None:
        """What was being said does not matter any more: a key was pressed."""
        self._endpoint.drop()
        self._ended = None
        self._void_draft()
        self._frames.clear()

    def hear(self, frame: FrameHeard) -> Transcribe | None:
        """A draft to be made, if this window asks for one."""
        self._frames.append(frame)
        boundary = self._endpoint.feed(frame.at_ms, frame.probability)
        if boundary is None and not self.has_begun:
            self._forget_before(frame.at_ms - self._rules.memory_ms)
        match boundary:
            case SpeechStarted():
                self._number += 1
                self._void_draft()
                self._let_pass_ms = 0
                if self._ended is None:
                    self._forget_before(boundary.start_ms)
                self._ended = None  # went on before the words were there: it is one utterance
            case Paused():
                return self._make_draft()
            case Resumed():
                self._void_draft()
            case Ended():
                self._ended = boundary
                return None if self._draft_is_out else self._make_draft()
        return None

    def take(self, result: Transcribed, *, in_reply: bool) -> None:
        """Words for a draft; those of a draft that was thrown away are nothing.

        `in_reply`: the bot is not through with its own; a 嗯 is then not waited on for what might follow.
        """
        if result.draft != self._draft or not self._draft_is_out:
            return
        self._result = result
        if not result.interrupts:
            self._let_pass_ms = self._endpoint.voiced_ms
        is_aside = in_reply and not result.interrupts
        is_half = result.half and not is_aside
        if self._ended is not None:
            # Late words of half a number: the silence that ended it was too short for it.
            self._open_until_ms = self._ended.voice_ended_ms + self._rules.half_wait_ms if is_half else 0
        elif result.whole or is_half or is_aside:
            wait_ms = self._rules.half_wait_ms if is_half else self._rules.whole_wait_ms
            self._ended = self._endpoint.judge(wait_ms)

    def finished(self, at_ms: int) -> Finished | None:
        """Once for each utterance, when both its end and its words are there and nothing more is to be expected."""
        ended, result = self._ended, self._result
        if ended is None or result is None or at_ms < self._open_until_ms:
            return None
        self._ended = None
        self._void_draft()
        self._frames.clear()
        return Finished(
            transcript=result.transcript,
            voice_ended_ms=ended.voice_ended_ms,
            voiced_ms=ended.voice_ended_ms - ended.start_ms - self._endpoint.rules.pre_roll_ms,
            interrupts=result.interrupts,
        )

    def _make_draft(self) -> Transcribe:
        self._draft += 1
        self._draft_is_out = True
        self._result = None
        pcm = b"".join(frame.pcm for frame in self._frames)
        return Transcribe(utterance=self._number, draft=self._draft, pcm=pcm)

    def _void_draft(self) -> None:
        self._draft_is_out = False
        self._result = None
        self._open_until_ms = 0

    def _forget_before(self, at_ms: int) -> None:
        self._frames = [frame for frame in self._frames if frame.at_ms > at_ms]
