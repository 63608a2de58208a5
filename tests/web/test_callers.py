from ivr.web.callers import demo_callers
from ivr.web.mask import mask_number


def test_everyone_has_a_story_and_lines_in_both_languages() -> None:
    for caller in demo_callers():
        for language in ("zh", "en"):
            assert caller.name[language]
            assert caller.story[language]
            assert caller.lines[language]
            assert all(isinstance(line, str) for line in caller.lines[language])


def test_numbers_are_those_reserved_for_the_demo() -> None:
    numbers = [caller.number for caller in demo_callers()]
    assert len(set(numbers)) == len(numbers)
    assert numbers.count("") == 1  # the withheld one
    assert all(n.startswith(("+8616300000", "+120255501")) for n in numbers if n)
    assert all("****" in mask_number(n) for n in numbers if n)
