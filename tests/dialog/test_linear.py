import numpy as np

from ivr.dialog.linear import NOTHING, Linear

MODEL = Linear(
    ("urge", "track"),
    {"催": 0, "到哪": 1},
    np.array([1, 2], np.float32),
    np.array([[1, -1], [-1, 1]], np.float32),
    np.array([-0.5, -0.5], np.float32),
)


def test_margins_are_weights_of_what_is_there_on_a_vector_of_length_one() -> None:
    assert MODEL.margins(["催"]).tolist() == [0.5, -1.5]
    both = MODEL.margins(["催", "到哪"])
    assert both[1] > both[0]
    assert np.isclose(both.sum(), -1.0)


def test_what_is_unknown_leaves_the_bias() -> None:
    assert MODEL.margins(["你好"]).tolist() == [-0.5, -0.5]
    assert MODEL.margins([]).tolist() == [-0.5, -0.5]


def test_what_is_there_twice_counts_more_than_once_and_less_than_twice() -> None:
    once = MODEL.weighed(["催", "到哪"]).shares[0, 0]
    twice = MODEL.weighed(["催", "催", "到哪"]).shares[0, 0]
    assert once < twice < 2 * once


def test_the_reasons_are_the_features_that_spoke_for_it() -> None:
    weighed = MODEL.weighed(["催", "到哪", "你好"])
    assert [name for name, _ in weighed.because("urge", 3)] == ["催"]
    assert [name for name, _ in weighed.because("track", 3)] == ["到哪"]


def test_an_untrained_model_knows_no_label() -> None:
    assert NOTHING.margins(["催"]).tolist() == []
