import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from ivr.dialog.cue import NAMES, CueWords, FactWords, any_as_said
from tests.dialog.world import book


def test_a_cue_file_that_lacks_a_name_is_refused() -> None:
    words = dict.fromkeys(NAMES - {"hub_before"}, ("x",))
    with pytest.raises(ValidationError, match="hub_before"):
        TypeAdapter(CueWords).validate_python(words)


def test_a_name_that_nothing_uses_is_refused() -> None:
    words = dict.fromkeys(NAMES | {"hub_befor"}, ("x",))
    with pytest.raises(ValidationError, match="hub_befor"):
        TypeAdapter(CueWords).validate_python(words)


def test_every_cue_is_used_somewhere() -> None:
    sources = "".join(
        path.read_text() for path in (Path(__file__).parents[2] / "ivr" / "dialog").glob("*.py")
    )
    assert [name for name in NAMES if f'"{name}"' not in sources and f"'{name}'" not in sources] == []


def test_facts_without_questions_are_refused() -> None:
    with pytest.raises(ValidationError, match="question"):
        TypeAdapter(FactWords).validate_python({"access": ("没电梯",)})


def test_a_tilde_lets_a_few_characters_between() -> None:
    pattern = re.compile(any_as_said(("家里~没人",)))
    assert pattern.search("家里白天都没人") and not pattern.search("家里有一只很大很大的狗没人管")


def test_latin_cues_are_whole_words() -> None:
    assert book().cues["unit"].match("kg") and not book().cues["unit"].match("kgb")
