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


VOICE, PAUSE = b"\x80" * 4000, b"\xff" * 1600
"""500 and 200 ms."""


def test_the_rest_of_a_sentence_begins_at_the_pause_before_the_cut():
    playout = Playout()
    spoken = SentenceReady(0, 1, Sentence("k", "前半句，后半句"), VOICE + PAUSE + VOICE + VOICE)
    playout.play(spoken, 1000)
    playout.cut(1000 + 1400)
    assert playout.go_on(5000)[0].mulaw == VOICE + VOICE


def test_a_sentence_without_a_pause_is_said_again_from_its_beginning():
    playout = Playout()
    playout.play(SentenceReady(0, 1, Sentence("k", "一口气"), VOICE * 3), 0)
    playout.cut(1000)
    assert playout.go_on(5000)[0].mulaw == VOICE * 3


def test_a_sentence_that_had_sounded_to_its_end_is_not_said_again():
    playout = Playout()
    playout.play(ready("a"), 0)
    playout.play(ready("b"), 0)
    playout.cut(1010)
    assert len(playout.go_on(2000)) == 1


def test_it_is_known_which_sentences_were_not_begun():
    playout = Playout()
    playout.play(ready("a"), 0)
    playout.play(ready("b"), 0)
    assert not playout.has_unheard
    playout.cut(500)
    assert playout.has_unheard
    playout.forget()
    assert not playout.has_unheard
    playout.play(ready("c"), 600)
    assert playout.is_at_last
    playout.cut(1200)
    assert not playout.has_unheard
