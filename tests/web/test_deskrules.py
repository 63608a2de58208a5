from flask import Flask

from ivr.web import deskrules


def test_outcomes_and_skills_are_named_in_the_visitors_language(app: Flask) -> None:
    with app.test_request_context("/?lang=en"):
        assert deskrules.outcomes()["claim"] == "Claim under way"
        assert deskrules.skills()["claims"] == "Claims"
    with app.test_request_context("/?lang=zh"):
        assert deskrules.outcomes()["claim"] == "理赔处理中"


def test_each_outcome_says_whether_the_case_is_solved(app: Flask) -> None:
    with app.test_request_context("/"):
        assert deskrules.solves().keys() == deskrules.outcomes().keys()
        assert deskrules.solves()["call_back"] is False
