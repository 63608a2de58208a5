from typing import get_args

import pytest
from flask import Flask

from ivr.integrations.workflows import catalogue
from ivr.messages.desk import OWNERS, ActName
from ivr.messages.workflow import WorkflowType
from ivr.web import tasks
from ivr.web.labels import names


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (59, "0 min"),
        (1500, "25 min"),
        (-1500, "25 min"),
        (11_100, "3 h 05 min"),
        (2 * 86_400 + 4 * 3600, "2 d 4 h"),
    ],
)
def test_lengths_of_time_are_told_no_finer_than_people_need(app: Flask, seconds: int, words: str) -> None:
    with app.test_request_context("/?lang=en"):
        assert tasks.span(seconds) == words


def test_a_link_in_a_text_is_hidden_with_the_numbers() -> None:
    told = tasks.mask_text("请打开 https://h.example/l/abc123 或拨16300000001")
    assert told == "请打开 https://h.example/… 或拨163****0001"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_desk_has_a_name_for_everything_that_the_catalogue_may_say(language: str) -> None:
    rules, told = catalogue.load(), names(language)
    assert set(told["owner"]) == set(OWNERS)
    assert set(told["wish"]) == {kind.value for kind in WorkflowType}
    assert set(told["act"]) == set(get_args(ActName))
    assert set(told["act_hint"]) == set(get_args(ActName)) - {"accept"}
    assert {above for chain in rules.escalates.values() for above in chain} <= set(told["above"])
    assert {code for entry in rules.types.values() for code in entry.outcomes} == set(told["finding"])
    assert set(tasks.MOVES) <= set(told["step_kind"])
