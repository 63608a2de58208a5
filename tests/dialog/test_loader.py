"""A call-centre lead edits these files: what is wrong is said with file and line, all of it at once."""

import shutil
from pathlib import Path

import pytest

from ivr.dialog import loader
from ivr.errors import DataError


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(loader.DATA, tmp_path / "data")
    shutil.copytree(loader.PROMPTS, tmp_path / "prompts", ignore=shutil.ignore_patterns("*.wav"))
    return tmp_path


def problems(copy: Path) -> list[str]:
    return loader.problems(copy / "data", copy / "prompts")


def edit(path: Path, old: str, new: str) -> int:
    """Returns the line of the change."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_data_of_the_house_are_sound() -> None:
    assert loader.problems() == []


def test_a_copy_is_sound_too(copy: Path) -> None:
    assert problems(copy) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("prompts/zh-CN/urge.yaml", "{due:clock}", "{dew:clock}", "{dew} is no fact"),
        ("prompts/zh-CN/urge.yaml", "{due:clock}", "{due:o'clock}", "no such form"),
        ("prompts/zh-CN/urge.yaml", "{due:clock}", "{due:clock", "braces"),
        ("prompts/zh-CN/urge.yaml", "claims: URGE", "claims: URGENT", "URGENT"),
        ("prompts/zh-CN/wait.yaml", "sure:", "shure:", "has no words in"),
        ("prompts/en-US/wait.yaml", "Take your time", "See www.example.com", "links"),
        ("data/scenarios/urge.yaml", "start: URGE}", "start: URGENT}", "urge"),
        (
            "data/scenarios/stuck.yaml",
            "track.at_waited",
            "track.at_wated",
            "there is no reply track.at_wated",
        ),
        ("data/scenarios/urge.yaml", "scenario: urge", "scenario: hurry", "the file is named urge"),
        (
            "data/scenarios/urge.yaml",
            "intents: [urge_delivery]",
            "intents: [track_parcel]",
            "already dealt with",
        ),
        ("data/intents/track_parcel.yaml", "    neutral:", "    netural:", "neutral"),
        (
            "data/intents/track_parcel.yaml",
            "  urge_delivery: ",
            "  urge_delivry: ",
            "urge_delivry, which is no intent",
        ),
        (
            "data/together.yaml",
            "[book_pickup, branch_info]",
            "[book_pickup, branch]",
            "branch, which is no intent",
        ),
        ("data/intents/track_parcel.yaml", "example:", "exampel:", "exampel"),
        (
            "data/intents/track_parcel.yaml",
            "asked: {zh-CN: 查快递到哪了, ",
            "asked: {",
            "no `asked` in zh-CN",
        ),
        ("data/settings.yaml", "misses: 2", "misses: none", "misses"),
        ("data/reasons.yaml", "snow:", "storm_backlog:", "second time"),
        ("data/states.yaml", "AT_HUB:", "AT_HUBB:", "AT_HUB has no words"),
    ],
)
def test_a_slip_is_named_with_file_and_line(copy: Path, file: str, old: str, new: str, said: str) -> None:
    edit(copy / file, old, new)
    found = problems(copy)
    assert any(said in problem for problem in found), found
    assert all(problem.split(":")[1].isdigit() for problem in found), found
    with pytest.raises(DataError):
        loader.read_book(copy / "data", copy / "prompts")


def test_the_line_is_the_line_of_the_slip(copy: Path) -> None:
    line = edit(copy / "prompts/zh-CN/silence.yaml", "second: 听得到吗", "second: {tail5}听得到吗")
    assert any(problem.split(":")[1] == str(line) for problem in problems(copy))


def test_broken_yaml_is_said_with_its_line(copy: Path) -> None:
    (copy / "data/intents/track_parcel.yaml").write_text("intent: track_parcel\nname: {zh-CN: 查\n", "utf-8")
    (problem,) = [p for p in problems(copy) if "track_parcel.yaml" in p]
    assert problem.split(":")[1].isdigit()


def test_every_slip_is_found_at_once(copy: Path) -> None:
    edit(copy / "prompts/zh-CN/wait.yaml", "好，您不急", "好，{nobody}您不急")
    edit(copy / "prompts/zh-CN/urge.yaml", "{due:clock}", "{dew:clock}")
    found = problems(copy)
    assert any("nobody" in problem for problem in found)
    assert any("dew" in problem for problem in found)


def test_a_missing_file_is_a_problem_and_no_crash(copy: Path) -> None:
    (copy / "data/settings.yaml").unlink()
    assert any("settings.yaml" in problem for problem in problems(copy))


def test_a_changed_phrase_is_what_is_said(copy: Path) -> None:
    edit(copy / "prompts/zh-CN/wait.yaml", "好，您不急", "行，您慢慢来")
    book = loader.read_book(copy / "data", copy / "prompts")
    assert "您慢慢来" in book.replies["zh-CN"]["wait.sure"].variants[0]


def test_the_company_stands_in_the_greeting() -> None:
    assert "迅达快递" in loader.read_book().replies["zh-CN"]["greeting.hello"].variants[0]
