import math

import pytest

from ivr.speech.likely import Likelihood, likeliest_first

CALLERS = Likelihood.of(["帮我催一下派送", "我的快递怎么还没到", "我赶时间，麻烦快一点", "尾号三八幺零"])


@pytest.mark.parametrize(
    ("said", "other"),
    [("我赶时间", "我改事件"), ("催一下派送", "吹一下派送"), ("快递还没到", "快递还没刀")],
)
def test_what_callers_say_is_likelier_than_what_sounds_like_it(said: str, other: str) -> None:
    assert CALLERS.log(said) > CALLERS.log(other)


def test_of_hypotheses_that_fit_the_sound_alike_the_one_that_callers_say_comes_first() -> None:
    assert likeliest_first(["我改事件", "我赶时间"], [-3.0, -3.5], CALLERS, 0.3) == ("我赶时间", "我改事件")


def test_what_fits_the_sound_far_better_is_not_talked_away() -> None:
    assert likeliest_first(["我改事件", "我赶时间"], [-1.0, -19.0], CALLERS, 0.3)[0] == "我改事件"
    assert likeliest_first(["我改事件", "我赶时间"], [-3.0, -3.5], CALLERS, 0.0)[0] == "我改事件"


def test_which_figures_are_said_is_not_for_the_model() -> None:
    assert CALLERS.log("尾号三八幺零") == CALLERS.log("尾号九九二七") == CALLERS.log("尾号 9927。")


def test_probabilities_of_what_may_come_next_do_not_exceed_one() -> None:
    signs = {sign for gram in CALLERS.seen for sign in gram} - {"^"}
    for history in ("", "我", "赶时"):
        before = CALLERS.log(history) - math.log(CALLERS._probability(_last(history + "$")))
        after = [math.exp(before + math.log(CALLERS._probability(_last(history + sign)))) for sign in signs]
        assert 0.5 < sum(after) / math.exp(before) <= 1.0


def test_without_any_phrase_all_is_equally_likely() -> None:
    nothing = Likelihood.of([])
    assert nothing.log("快递") == nothing.log("鲸鱼") == pytest.approx(3 * math.log(1 / 8000))


def _last(text: str) -> tuple[str, ...]:
    signs = "^^" + text
    return tuple(signs[len(signs) - size :] for size in (1, 2, 3))
