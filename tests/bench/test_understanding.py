from dataclasses import replace

import pytest

from ivr.bench import exam, understanding
from ivr.bench.exam import Answer, Question
from ivr.dialog.schema import Book
from tests.dialog.world import book

INTENTS = ("urge_delivery", "invoice", "cmd_yes")
QUESTIONS = [
    Question("快点给我送", "urge_delivery"),
    Question("抬头开公司的", "invoice"),
    Question("可以的", "cmd_yes"),
]


@pytest.fixture(scope="module")
def small() -> Book:
    few = {name: book().intents[name] for name in INTENTS}
    return understanding._taught(replace(book(), intents=few, together=(), mishearings=None))


@pytest.fixture(scope="module")
def sat(small: Book) -> list[Answer]:
    return exam.sit(QUESTIONS, small, lambda caller: ())


def test_each_layer_is_switched_off_in_turn(small: Book, sat: list[Answer]) -> None:
    rows = understanding.layers(small, sat, lambda caller: ())
    assert set(rows) == {
        "nothing",
        "writing",
        "sound",
        "concepts",
        "mishearings",
        "together",
        "likeness",
        "parcels",
    }
    assert rows["nothing"]["top1"] == 1.0
    assert all(row["n"] == len(QUESTIONS) for row in rows.values())


def test_time_is_measured_with_more_and_more_phrases(small: Book, sat: list[Answer]) -> None:
    rows = understanding.growth(small, sat, lambda caller: ())
    assert [row["phrases"] for row in rows] == sorted(row["phrases"] for row in rows)
    assert rows[0]["phrases"] < rows[-1]["phrases"] / 3
    assert rows[0]["ratio"] == 1.0


def test_a_phrase_that_stands_with_the_wrong_intent_is_found_out(small: Book) -> None:
    invoice = small.intents["invoice"]
    slip = "到网点两天了快点给我派送"
    wrong = invoice.model_copy(
        update={"phrases": {**invoice.phrases, "zh-CN": {"neutral": (*invoice.said("zh-CN"), slip)}}}
    )
    found = understanding.stolen(replace(small, intents={**small.intents, "invoice": wrong}))
    assert (slip, "invoice", "urge_delivery") in found
