"""No example of an intent may be stolen by another: what a lead writes down must be understood as written."""

from collections import Counter

import pytest

from ivr.dialog.match import rank, wanted
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState
from tests.dialog.world import book

STATE = DialogState("CA1", stage="open")
EVERY = 25
"""Of the phrases, so that it takes seconds; `bench understanding` lists all that others would take."""
CASES = [
    (intent.intent, phrase)
    for intent in book().intents.values()
    for phrase in (intent.example, *intent.said()[::EVERY])
]


def thieves() -> Counter[tuple[str, str]]:
    stolen: Counter[tuple[str, str]] = Counter()
    for intent, phrase in CASES:
        heard = understand(phrase, STATE, book())
        top = heard.ranked[0][0] if heard.ranked else "none"
        if top != intent:
            stolen[(intent, phrase)] += 1
    return stolen


def test_no_example_is_stolen_by_another_intent() -> None:
    assert not thieves()


def test_there_is_enough_material_for_every_intent() -> None:
    for intent in book().intents.values():
        written = len(intent.said())
        assert written >= 15, f"{intent.intent} has {written} phrases"


def test_the_callers_own_numbers_say_nothing_about_what_is_wanted() -> None:
    assert wanted("尾号六六幺八帮我催一下", book()) == "尾号帮我催一下"
    assert "12305" in wanted("我要打幺二三零五", book())


def test_nothing_is_like_nothing() -> None:
    assert rank("", book()) == []


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_no_phrase_stands_in_two_intents(locale: str) -> None:
    seen: dict[str, str] = {}
    twice = []
    for intent in book().intents.values():
        for phrase in intent.said(locale):
            other = seen.setdefault(book().hearing.fillers.compact(phrase), intent.intent)
            if other != intent.intent:
                twice.append((phrase, other, intent.intent))
    assert not twice
