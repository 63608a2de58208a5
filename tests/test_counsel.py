"""When an adviser is asked, and what its answer comes to."""

from dataclasses import dataclass, field, replace
from functools import cache

import pytest

from ivr.counsel import SPOKEN_WAIT_MS, TYPED_WAIT_MS, Counsel
from ivr.dialog import loader, training
from ivr.dialog.schema import Book, IntentFile
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.doubt import Doubt
from ivr.messages.turn import Heard, Transcript
from tests.dialog.world import NOON

MUMBLED = "咕噜咕噜的哇啦哇啦"
PLAIN = "帮我催一下派送"
HELLO = DialogState("CA1")


@cache
def book() -> Book:
    """Trained on a few phrases of each intent: enough to tell what is plain from what is not, and there in a second."""
    whole = loader.read_book()
    small = replace(whole, intents={name: _few(intent) for name, intent in whole.intents.items()})
    small = replace(small, together=(), mishearings=None)
    return replace(small, models=training.teach(small))


def _few(intent: IntentFile) -> IntentFile:
    phrases = {
        "zh-CN": {"neutral": intent.said("zh-CN")[:6]},
        "en-US": {"grateful": intent.said("en-US")[:1]},
    }
    return intent.model_copy(update={"phrases": phrases})


@dataclass
class FakeAdviser:
    """Thinks one thing of everything, after so long a while."""

    label: str = "invoice"
    takes_ms: int = 0
    considered: list[Doubt] = field(default_factory=list)
    waited_ms: list[int] = field(default_factory=list)

    def consider(self, doubt: Doubt) -> None:
        self.considered.append(doubt)

    def advise(self, doubt: Doubt, *, deadline_ms: int) -> str:
        self.waited_ms.append(min(deadline_ms, self.takes_ms))
        return self.label if self.takes_ms <= deadline_ms else ""


def heard(words: str, by: str = "speech", state: DialogState = HELLO) -> Heard:
    return Heard(NOON, understand(words, state, book()), by)  # type: ignore[arg-type]


def test_a_draft_that_is_not_understood_is_shown_to_the_adviser_before_the_turn() -> None:
    adviser = FakeAdviser()
    Counsel(book(), adviser).foresee(Transcript(MUMBLED), HELLO)
    assert [doubt.words for doubt in adviser.considered] == [MUMBLED]


def test_the_doubt_of_the_turn_is_the_one_of_its_draft() -> None:
    adviser = FakeAdviser()
    counsel = Counsel(book(), adviser)
    counsel.foresee(Transcript(MUMBLED), HELLO)
    assert counsel.doubt(heard(MUMBLED), HELLO) == adviser.considered[0]


@pytest.mark.parametrize("words", [PLAIN, "嗯", ""])
def test_of_what_is_plain_or_nothing_no_one_is_asked(words: str) -> None:
    adviser = FakeAdviser()
    counsel = Counsel(book(), adviser)
    counsel.foresee(Transcript(words), HELLO)
    assert adviser.considered == []
    assert counsel.doubt(heard(words), HELLO) is None


def test_where_a_number_is_asked_for_the_words_stay_in_the_house() -> None:
    adviser = FakeAdviser()
    state = DialogState("CA1", pending=Pending("tail4", "track_parcel"))
    Counsel(book(), adviser).foresee(Transcript(MUMBLED), state)
    assert adviser.considered == []


@pytest.mark.parametrize(("by", "most_ms"), [("speech", SPOKEN_WAIT_MS), ("text", TYPED_WAIT_MS)])
def test_it_is_waited_for_so_long_and_then_nothing_has_changed(by: str, most_ms: int) -> None:
    adviser = FakeAdviser(takes_ms=5000)
    counsel, event = Counsel(book(), adviser), heard(MUMBLED, by)
    doubt = counsel.doubt(event, HELLO)
    assert doubt is not None
    assert counsel.advised(event, doubt, HELLO) == event
    assert adviser.waited_ms == [most_ms]


def test_an_opinion_in_time_is_merged_and_noted() -> None:
    counsel, event = Counsel(book(), FakeAdviser()), heard(MUMBLED)
    doubt = counsel.doubt(event, HELLO)
    assert doubt is not None
    advised = counsel.advised(event, doubt, HELLO)
    assert advised.understanding.action == "clarify"
    assert advised.understanding.why[-1].startswith("second opinion: invoice")


def test_without_an_adviser_there_is_no_doubt() -> None:
    counsel = Counsel(book(), None)
    counsel.foresee(Transcript(MUMBLED), HELLO)
    assert counsel.doubt(heard(MUMBLED), HELLO) is None
