"""Owns accounts: people with a role and a password, and the API tokens that stand for them."""

import hashlib
import secrets
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Row, delete, select, update

from ivr.errors import BadInput, NotFound, SetupError
from ivr.ports import Clock
from ivr.store.audit import note
from ivr.store.database import Database, insert_new
from ivr.store.tables import tokens, users

Role = Literal["agent", "qa", "ops", "branch", "claims", "supervisor", "admin"]
ROLES: tuple[str, ...] = get_args(Role)
SHORTEST_PASSWORD = 8
DEMO = "demo"
LOCAL = "local"
_UNUSABLE = "!"
"""Stands where a password hash would: no password opens the account."""


@dataclass(frozen=True)
class User:
    name: str
    role: str


class Accounts:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._hasher = PasswordHasher()

    def add_user(self, name: str, role: str, password: str, *, by: str = "console") -> User:
        """Raises BadInput for a name that is taken, an unknown role, a short password."""
        if not name or len(name) > 64 or name in (DEMO, LOCAL) or name != name.strip():
            raise BadInput(f"{name!r} cannot be the name of an account")
        if role not in ROLES:
            raise BadInput(f"{role!r} is no role; it is one of {', '.join(ROLES)}")
        if len(password) < SHORTEST_PASSWORD:
            raise BadInput(f"a password has at least {SHORTEST_PASSWORD} characters")
        if not self._add(name, role, self._hasher.hash(password), by):
            raise BadInput(f"there is an account {name} already")
        return User(name, role)

    def check_password(self, name: str, password: str) -> User | None:
        """The user, or None when name and password do not belong together."""
        row = self._row(name)
        kept = self._nobody if row is None else row.password_hash
        try:
            self._hasher.verify(kept, password)
        except (VerificationError, InvalidHashError):
            return None
        if row is None:
            return None
        if self._hasher.check_needs_rehash(kept):
            fresh = self._hasher.hash(password)
            with self._database.writing() as connection:
                connection.execute(update(users).where(users.c.name == name).values(password_hash=fresh))
        return User(row.name, row.role)

    def user(self, name: str) -> User | None:
        row = self._row(name)
        return None if row is None else User(row.name, row.role)

    def new_token(self, name: str, *, by: str = "console") -> str:
        """A token that stands for the user, shown this once; only its hash is kept. Raises NotFound."""
        if self._row(name) is None:
            raise NotFound(f"there is no account {name}")
        token = f"ivr_{secrets.token_urlsafe(32)}"
        self._keep_token(token, name, by)
        return token

    def user_by_token(self, token: str) -> User | None:
        query = select(users.c.name, users.c.role).join(tokens).where(tokens.c.digest == _digest(token))
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else User(row.name, row.role)

    def set_demo(self, on: bool) -> None:
        """The account `demo` with the password `demo`, a supervisor, exists in the demo and nowhere else."""
        if on:
            if self._row(DEMO) is None:
                self._add(DEMO, "supervisor", self._hasher.hash(DEMO), "demo")
            return
        with self._database.writing() as connection:
            connection.execute(delete(users).where(users.c.name == DEMO))

    def local_token(self, path: Path) -> str:
        """The token of this machine's own command line, an admin; made once and kept in `path`, for its owner alone.

        Raises SetupError when the file can be neither read nor written.
        """
        try:
            if not path.exists():
                _write_secret(path, f"ivr_{secrets.token_urlsafe(32)}")
            token = path.read_text().strip()
        except OSError as error:
            raise SetupError(f"the local token cannot be kept: {error}") from error
        if self.user_by_token(token) is None:  # new, or the database is
            self._add(LOCAL, "admin", _UNUSABLE, LOCAL)
            self._keep_token(token, LOCAL, LOCAL)
        return token

    @cached_property
    def _nobody(self) -> str:
        """Checked against when there is no such user, so that the time taken does not tell."""
        return self._hasher.hash(secrets.token_hex(16))

    def _row(self, name: str) -> Row[str, str, str] | None:
        query = select(users.c.name, users.c.role, users.c.password_hash).where(users.c.name == name)
        with self._database.reading() as connection:
            return connection.execute(query).one_or_none()

    def _add(self, name: str, role: str, password_hash: str, by: str) -> bool:
        now = self._clock.now()
        values = {"name": name, "role": role, "password_hash": password_hash, "created_at": now}
        with self._database.writing() as connection:
            added = insert_new(connection, users, values)
            if added:
                note(connection, at=now, actor=by, action="add_user", subject=name, role=role)
        return added

    def _keep_token(self, token: str, name: str, by: str) -> None:
        now = self._clock.now()
        with self._database.writing() as connection:
            insert_new(connection, tokens, {"digest": _digest(token), "user_name": name, "created_at": now})
            note(connection, at=now, actor=by, action="new_token", subject=name)


def _digest(token: str) -> str:
    # A token is 256 random bits: a plain hash hides it well, and can be looked up.
    return hashlib.sha256(token.encode()).hexdigest()


def _write_secret(path: Path, token: str) -> None:
    """Whole or not at all, and never readable to others; when two start at once the first one's stands."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    part.touch(mode=0o600, exist_ok=False)
    part.write_text(token + "\n")
    try:
        path.hardlink_to(part)
    except FileExistsError:
        pass
    finally:
        part.unlink()
