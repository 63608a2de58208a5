import hashlib
from pathlib import Path

from alembic import command
from alembic.config import Config
from argon2 import PasswordHasher
from sqlalchemy import text

from ivr.messages.account import User
from ivr.store.accounts import Accounts
from ivr.store.database import MIGRATIONS, Database
from ivr.store.signins import SignIns
from tests.fakes import FakeClock


def _at(database: Database, revision: str, *, back: bool = False) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if back else command.upgrade)(config, revision)


def test_accounts_and_tokens_from_before_sign_ins_could_be_ended_go_on(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.db'}")
    _at(database, "0005_agents_desk")
    values = {
        "hash": PasswordHasher().hash("correct horse"),
        "at": "2026-11-22 04:00:00.000000",
        "digest": hashlib.sha256(b"ivr_token").hexdigest(),
    }
    with database.writing() as connection:
        connection.execute(text("INSERT INTO users VALUES ('li', 'qa', :hash, :at)"), values)
        connection.execute(text("INSERT INTO tokens VALUES (:digest, 'li', :at)"), values)
    for revision, back in (("head", False), ("0005_agents_desk", True), ("head", False)):
        _at(database, revision, back=back)
    accounts = Accounts(database, FakeClock())
    assert accounts.check_password("li", "correct horse") == User("li", "qa")
    assert accounts.user_by_token("ivr_token") == User("li", "qa")
    assert SignIns(database, FakeClock()).of("li") == ()
    database.close()
