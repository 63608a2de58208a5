from dataclasses import replace

import pytest

from ivr.dialog import training
from ivr.dialog.linear import Linear
from ivr.dialog.match import seen_of
from ivr.dialog.training import Lesson, fit
from tests.dialog.world import book

LESSONS = [
    Lesson(["a", "b"], ("one",)),
    Lesson(["a", "c"], ("one",)),
    Lesson(["d", "b"], ("two",)),
    Lesson(["d", "c"], ("two",)),
    Lesson(["a", "d"], ("one", "two")),
    Lesson(["seldom", "d"], ("two",)),
]


@pytest.fixture(scope="module")
def model() -> Linear:
    return fit(LESSONS)


def likeliest(model: Linear, *features: str) -> str:
    return model.labels[int(model.margins(features).argmax())]


def test_what_stands_only_with_a_label_speaks_for_it(model: Linear) -> None:
    assert likeliest(model, "a", "b") == "one"
    assert likeliest(model, "d", "c") == "two"


def test_a_lesson_of_two_labels_teaches_both(model: Linear) -> None:
    assert (model.margins(["a", "d"]) > -0.5).all()


def test_a_feature_of_one_single_lesson_is_no_feature(model: Linear) -> None:
    assert "seldom" not in model.columns


def test_a_misheard_copy_teaches_but_brings_no_features() -> None:
    taught = fit(
        [*LESSONS, Lesson(["a", "new"], ("two",), misheard=True), Lesson(["new"], ("two",), misheard=True)]
    )
    assert "new" not in taught.columns
    assert taught.margins(["a"]).tolist() != fit(LESSONS).margins(["a"]).tolist()


def test_training_twice_gives_the_same(model: Linear) -> None:
    again = fit(LESSONS)
    assert again.columns == model.columns
    assert (again.weights == model.weights).all()


def test_every_intent_and_tone_is_learned_from_the_phrases() -> None:
    small = replace(
        book(),
        mishearings=None,
        together=(),
        intents={name: book().intents[name] for name in ("urge_delivery", "invoice", "cmd_yes")},
    )
    taught = training.teach(small)
    assert taught.intents.labels == ("cmd_yes", "invoice", "urge_delivery")
    assert "angry" in taught.emotions.labels
    assert likeliest(taught.intents, *seen_of("发票抬头写错了", small)) == "invoice"


def test_a_kind_of_features_can_be_left_out() -> None:
    small = replace(
        book(), mishearings=None, together=(), intents={n: book().intents[n] for n in ("invoice", "cmd_yes")}
    )
    taught = training.teach(small, ("sound",))
    assert all(name[0] in "~#" for name in taught.intents.columns)
