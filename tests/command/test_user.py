import io
from pathlib import Path

import pytest

from ivr.__main__ import main
from ivr.bootstrap.tools import accounts, sign_ins
from ivr.settings import load


class Console:
    """`run("disable", "li")` → exit code and what was said."""

    def __init__(
        self, data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._data_dir = data_dir
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.settings = load(data_dir=data_dir)

    def run(self, *words: str, typed: str = "") -> tuple[int, str]:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(["user", *words, "--data-dir", str(self._data_dir)])
        said = self._capsys.readouterr()
        return code, said.out + said.err


@pytest.fixture
def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Console:
    made = Console(tmp_path, monkeypatch, capsys)
    assert made.run("add", "li", "--role", "qa", typed="correct horse\n")[0] == 0
    return made


def test_an_account_is_made_shown_and_given_another_role(console: Console) -> None:
    assert console.run("role", "li", "supervisor")[0] == 0
    assert console.run("list")[1].split() == ["li", "supervisor"]


@pytest.mark.parametrize("words", [("disable", "li"), ("sessions", "li", "--revoke")])
def test_what_ends_sign_ins_ends_them_at_once(console: Console, words: tuple[str, ...]) -> None:
    secret = sign_ins(console.settings).begin("li", device="Firefox", source="192.0.2.1")
    assert "192.0.2.1" in console.run("sessions", "li")[1]
    assert console.run(*words)[0] == 0
    assert sign_ins(console.settings).holder(secret) is None
    assert console.run("sessions", "li")[1] == ""


def test_a_new_password_ends_sign_ins_and_is_the_only_one_that_fits(console: Console) -> None:
    secret = sign_ins(console.settings).begin("li", device="Firefox", source="192.0.2.1")
    assert console.run("password", "li", typed="another horse\n")[0] == 0
    assert sign_ins(console.settings).holder(secret) is None
    assert accounts(console.settings).check_password("li", "correct horse") is None
    assert accounts(console.settings).check_password("li", "another horse") is not None


def test_who_was_disabled_may_be_enabled(console: Console) -> None:
    console.run("disable", "li")
    assert "disabled" in console.run("list")[1]
    assert accounts(console.settings).check_password("li", "correct horse") is None
    console.run("enable", "li")
    assert accounts(console.settings).check_password("li", "correct horse") is not None


def test_a_token_is_told_once_and_opens_the_account(console: Console) -> None:
    token = console.run("token", "li")[1].strip()
    user = accounts(console.settings).user_by_token(token)
    assert user is not None
    assert user.name == "li"
    assert console.run("token", "li", "--revoke") == (0, "1 token(s) of li ended\n")
    assert accounts(console.settings).user_by_token(token) is None


@pytest.mark.parametrize(
    "words", [("sessions", "wang"), ("disable", "wang"), ("role", "wang", "qa"), ("token", "wang")]
)
def test_an_account_that_is_not_there_is_told(console: Console, words: tuple[str, ...]) -> None:
    code, said = console.run(*words)
    assert (code, said) == (1, "hotline: there is no account wang\n")


def test_an_agents_skills_and_telephone_are_set_and_shown(console: Console) -> None:
    console.run("add", "wang", "--role", "agent", typed="correct horse\n")
    assert "in the browser, skills: none" in console.run("agent", "wang")[1]
    told = console.run("agent", "wang", "--skill", "claims", "--skill", "en-US", "--number", "+8613800000000")
    assert told == (0, "wang takes calls telephone +8613800000000, skills: claims, en-US\n")
    assert "in the browser, skills: claims, en-US" in console.run("agent", "wang", "--number", "")[1]
    assert "skills: none" in console.run("agent", "wang", "--skill", "")[1]


def test_skills_and_numbers_that_are_none_are_refused_in_words(console: Console) -> None:
    code, said = console.run("agent", "li", "--skill", "juggling")
    assert code == 1
    assert "juggling" in said
    assert console.run("agent", "li", "--number", "12")[0] == 1
    assert console.run("agent", "nobody", "--skill", "claims")[0] == 1
