import stat
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from ivr.errors import BadInput, NotFound, SetupError
from ivr.messages.account import User
from ivr.store import tables
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from tests.fakes import FakeClock


@pytest.fixture
def accounts(database: Database) -> Accounts:
    return Accounts(database, FakeClock())


def _all_text(database: Database) -> str:
    with database.reading() as connection:
        rows = [
            connection.execute(table.select()).all() for table in (tables.users, tables.tokens, tables.audit)
        ]
    return repr(rows)


def test_a_password_opens_its_own_account_alone(accounts: Accounts) -> None:
    accounts.add_user("li", "qa", "correct horse")
    assert accounts.check_password("li", "correct horse") == User("li", "qa")
    assert accounts.check_password("li", "wrong horse") is None
    assert accounts.check_password("wang", "correct horse") is None


def test_neither_password_nor_token_is_kept(accounts: Accounts, database: Database) -> None:
    accounts.add_user("li", "qa", "correct horse")
    token = accounts.new_token("li")
    kept = _all_text(database)
    assert "correct horse" not in kept
    assert token not in kept
    assert "argon2id" in kept


def test_a_hash_of_weaker_times_is_renewed_when_its_password_is_next_used(
    accounts, database: Database
) -> None:
    accounts.add_user("li", "qa", "correct horse")
    weak = PasswordHasher(time_cost=1, memory_cost=8192).hash("correct horse")
    with database.writing() as connection:
        connection.execute(tables.users.update().values(password_hash=weak))
    assert accounts.check_password("li", "correct horse") == User("li", "qa")
    with database.reading() as connection:
        kept = connection.scalar(select(tables.users.c.password_hash))
    assert kept != weak
    assert not PasswordHasher().check_needs_rehash(kept)


@pytest.mark.parametrize(
    ("name", "role", "password"),
    [
        ("", "qa", "long enough"),
        (" li", "qa", "long enough"),
        ("demo", "qa", "long enough"),
        ("local", "admin", "long enough"),
        ("li", "boss", "long enough"),
        ("li", "qa", "short"),
    ],
)
def test_an_account_that_must_not_be_is_refused(
    accounts: Accounts, name: str, role: str, password: str
) -> None:
    with pytest.raises(BadInput):
        accounts.add_user(name, role, password)


def test_a_name_is_taken_once(accounts: Accounts) -> None:
    accounts.add_user("li", "qa", "correct horse")
    with pytest.raises(BadInput, match="already"):
        accounts.add_user("li", "admin", "another horse")
    assert accounts.user("li") == User("li", "qa")


def test_a_token_stands_for_its_user(accounts: Accounts) -> None:
    accounts.add_user("li", "qa", "correct horse")
    first, second = accounts.new_token("li"), accounts.new_token("li")
    assert first != second
    assert accounts.user_by_token(first) == accounts.user_by_token(second) == User("li", "qa")
    assert accounts.user_by_token(first + "x") is None
    assert accounts.user_by_token("") is None


def test_tokens_end_all_at_once(accounts: Accounts) -> None:
    accounts.add_user("li", "qa", "correct horse")
    accounts.add_user("wang", "qa", "correct horse")
    first, second, other = (accounts.new_token(name) for name in ("li", "li", "wang"))
    assert accounts.end_tokens("li") == 2
    assert accounts.user_by_token(first) is accounts.user_by_token(second) is None
    assert accounts.user_by_token(other) == User("wang", "qa")


def test_a_disabled_account_is_opened_by_nothing_until_it_is_enabled(accounts: Accounts) -> None:
    accounts.add_user("li", "qa", "correct horse")
    token = accounts.new_token("li")
    accounts.disable("li", by="boss")
    assert accounts.check_password("li", "correct horse") is None
    assert accounts.user_by_token(token) is None
    assert accounts.user("li") == User("li", "qa", is_disabled=True)
    accounts.enable("li", by="boss")
    assert accounts.check_password("li", "correct horse") == User("li", "qa")
    assert accounts.user_by_token(token) == User("li", "qa")


def test_each_change_is_in_the_audit_once_and_what_changes_nothing_is_not(
    accounts: Accounts, database: Database
) -> None:
    accounts.add_user("li", "qa", "correct horse", by="boss")
    accounts.set_role("li", "qa", by="boss")
    accounts.set_role("li", "ops", by="boss")
    accounts.enable("li", by="boss")
    accounts.disable("li", by="boss")
    accounts.disable("li", by="boss")
    accounts.enable("li", by="boss")
    accounts.set_password("li", "another horse", by="li")
    line = tables.audit.c
    with database.reading() as connection:
        kept = [tuple(row) for row in connection.execute(select(line.actor, line.action, line.detail))]
    assert kept == [
        ("boss", "add_user", {"role": "qa"}),
        ("boss", "set_role", {"role": "ops", "before": "qa"}),
        ("boss", "disable_user", {"ended": 0}),
        ("boss", "enable_user", {}),
        ("li", "set_password", {"ended": 0}),
    ]


@pytest.mark.parametrize("name", ["demo", "local"])
def test_the_hotline_s_own_accounts_are_not_changed_by_people(
    accounts: Accounts, tmp_path: Path, name: str
) -> None:
    accounts.set_demo(True)
    accounts.local_token(tmp_path / "admin.token")
    for change in (accounts.disable, accounts.enable):
        with pytest.raises(BadInput, match="own"):
            change(name)
    with pytest.raises(BadInput, match="own"):
        accounts.set_role(name, "admin")
    with pytest.raises(BadInput, match="own"):
        accounts.set_password(name, "correct horse")


def test_nobody_has_no_token(accounts: Accounts) -> None:
    with pytest.raises(NotFound):
        accounts.new_token("nobody")


def test_the_demo_account_is_there_in_the_demo_and_nowhere_else(accounts: Accounts) -> None:
    assert accounts.check_password("demo", "demo") is None
    accounts.set_demo(True)
    accounts.set_demo(True)
    assert accounts.check_password("demo", "demo") == User("demo", "supervisor")
    token = accounts.new_token("demo")
    accounts.set_demo(False)
    assert accounts.check_password("demo", "demo") is None
    assert accounts.user_by_token(token) is None


def test_the_local_token_is_an_admin_s_and_for_its_owner_s_eyes(accounts: Accounts, tmp_path: Path) -> None:
    path = tmp_path / "admin.token"
    token = accounts.local_token(path)
    assert accounts.user_by_token(token) == User("local", "admin")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert accounts.local_token(path) == token
    assert [entry.name for entry in tmp_path.glob("admin.token*")] == ["admin.token"]


def test_the_local_account_has_no_password(accounts: Accounts, tmp_path: Path) -> None:
    accounts.local_token(tmp_path / "admin.token")
    assert accounts.check_password("local", "") is None
    assert accounts.check_password("local", "!") is None


def test_a_local_token_outlives_a_lost_database(
    accounts: Accounts, database: Database, tmp_path: Path
) -> None:
    token = accounts.local_token(tmp_path / "admin.token")
    with database.writing() as connection:
        connection.execute(tables.users.delete())
    assert accounts.user_by_token(token) is None
    assert accounts.local_token(tmp_path / "admin.token") == token
    assert accounts.user_by_token(token) == User("local", "admin")


def test_a_place_where_no_token_can_be_kept_is_told(accounts: Accounts, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="local token"):
        accounts.local_token(tmp_path / "missing" / "admin.token")
