"""One utterance after the other, from windows of voice and drafts of words."""

from ivr.messages.call import FrameHeard, Transcribed
from ivr.messages.turn import Transcript
from ivr.speech.endpoint import Endpoint
from ivr.utterance import UtteranceRules, Utterances

WINDOW_MS = 32
RULES = UtteranceRules()


class Caller:
    """Speaks and hushes into one `Utterances`."""

    def __init__(self) -> None:
        self.heard = Utterances(Endpoint(), RULES)
        self.at_ms = 0
        self.drafts = []

    def sound(self, ms, probability):
        for _ in range(ms // WINDOW_MS):
            self.at_ms += WINDOW_MS
            draft = self.heard.hear(FrameHeard(self.at_ms, probability, b"\x00" * 1024))
            self.drafts += [draft] if draft else []
        return self

    def speak(self, ms):
        return self.sound(ms, 0.95)

    def hush(self, ms):
        return self.sound(ms, 0.01)

    def words(self, text, *, in_reply=False, **facts):
        draft = self.drafts[-1]
        result = Transcribed(self.at_ms, draft.utterance, draft.draft, Transcript(text), **facts)
        self.heard.take(result, in_reply=in_reply)
        return self

    def wait(self):
        """Silence until it is finished, in ms."""
        begun_ms = self.at_ms
        while self.heard.finished(self.at_ms) is None:
            self.hush(WINDOW_MS)
            assert self.at_ms < begun_ms + 10_000
        return self.at_ms - begun_ms


def test_half_an_utterance_is_waited_for_longest_and_a_whole_one_shortest():
    waits = [
        Caller().speak(640).hush(192).words("我的", **facts).wait()
        for facts in ({"whole": True}, {}, {"half": True})
    ]
    assert waits == sorted(waits)
    assert len(set(waits)) == 3


def test_in_the_middle_of_a_reply_a_sound_of_listening_is_not_waited_on():
    waits = [
        Caller().speak(320).hush(192).words("嗯", in_reply=in_reply, half=True, interrupts=False).wait()
        for in_reply in (True, False)
    ]
    assert waits[0] < waits[1]


def test_what_was_let_pass_does_not_count_as_talking():
    caller = Caller().speak(480).hush(192).words("嗯嗯", in_reply=True, interrupts=False).speak(320)
    assert not caller.heard.is_talking(512)
    assert caller.speak(320).heard.is_talking(512)


def test_words_interrupt_only_when_there_are_any():
    assert not Caller().speak(640).hush(192).words("", interrupts=True).heard.interrupts
    assert Caller().speak(640).hush(192).words("停", interrupts=True).heard.interrupts


def test_dictation_is_given_more_time_unless_the_words_are_whole():
    caller = Caller()
    caller.heard.expect_digits(True)
    dictated = caller.speak(640).hush(192).words("零九").wait()
    plain = Caller().speak(640).hush(192).words("零九").wait()
    whole = Caller()
    whole.heard.expect_digits(True)
    assert whole.speak(640).hush(192).words("零九三七", whole=True).wait() < plain < dictated
