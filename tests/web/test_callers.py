from ivr import mask
from ivr.web.callers import demo_callers


def test_everyone_has_a_story_and_lines_in_both_languages() -> None:
    for caller in demo_callers():
        assert caller.speaks in ("zh", "en")
        assert caller.lines
        for text in (caller.name, caller.story, *caller.lines):
            assert set(text) == {"zh", "en"}
            assert all(isinstance(words, str) and words for words in text.values())


def test_numbers_are_those_reserved_for_the_demo() -> None:
    numbers = [caller.number for caller in demo_callers()]
    assert len(set(numbers)) == len(numbers)
    assert numbers.count("") == 1  # the withheld one
    assert all(n.startswith(("+8616300000", "+120255501")) for n in numbers if n)
    assert all("****" in mask.number(n) for n in numbers if n)
