from ivr.messages.call import SentenceReady
from ivr.messages.turn import Sentence
from ivr.playout import Playout

SECOND = b"\x00" * 8000


def ready(text):
    return SentenceReady(0, 1, Sentence("k", text), SECOND)


def test_sentences_sound_one_after_the_other():
    playout = Playout()
    assert [playout.play(ready("a"), 100).at_ms, playout.play(ready("b"), 150).at_ms] == [100, 1100]
    assert playout.play(ready("c"), 9000).at_ms == 9000


def test_what_was_cut_is_held_from_the_sentence_that_was_cut():
    playout = Playout()
    first, second = playout.play(ready("a"), 0), playout.play(ready("b"), 0)
    assert playout.reached(first.mark)
    assert playout.cut(1500)
    assert not playout.is_sounding
    assert not playout.reached(second.mark)
    again = playout.go_on(2000)
    assert [play.at_ms for play in again] == [2000]
    assert again[0].mark != second.mark
    assert playout.reached(again[0].mark)


def test_nothing_is_cut_when_nothing_sounds():
    assert not Playout().cut(0)


def test_what_was_held_can_be_forgotten():
    playout = Playout()
    playout.hold(ready("a"))
    playout.forget()
    assert playout.go_on(0) == []


def test_marks_that_are_far_too_late_are_given_up():
    playout = Playout()
    playout.play(ready("a"), 0)
    assert not playout.give_up_on_marks(3000, late_ms=3000)
    assert playout.give_up_on_marks(4000, late_ms=3000)
    assert not playout.is_sounding
