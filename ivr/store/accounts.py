"""Owns accounts: people with a role and a password or a single sign-on, and the API tokens that stand for them."""

import hashlib
import secrets
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, delete, select, update

from ivr.errors import BadInput, NotFound, SetupError
from ivr.messages.account import User
from ivr.ports import Clock
from ivr.store import password as passwords
from ivr.store.audit import note
from ivr.store.database import Database, insert_new
from ivr.store.signins import end_all
from ivr.store.tables import tokens, users

Role = Literal["agent", "qa", "ops", "branch", "claims", "supervisor", "admin"]
ROLES: tuple[str, ...] = get_args(Role)
DEMO = "demo"
LOCAL = "local"


class Accounts:
    """Every method raises StoreError. What is changed takes effect at once, in every process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords.Passwords()

    def user(self, name: str) -> User | None:
        with self._database.reading() as connection:
            return user_where(connection, users.c.name == name)

    def users(self) -> tuple[User, ...]:
        """All of them, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(_USER.order_by(users.c.name)).all()
        return tuple(_of_row(*row) for row in rows)

    def add_user(self, name: str, role: str, password: str, *, by: str = "console") -> User:
        """Raises BadInput for a name that is taken, an unknown role, a short password."""
        if not name or len(name) > 64 or name in (DEMO, LOCAL) or name != name.strip():
            raise BadInput(f"{name!r} cannot be the name of an account")
        need_role(role)
        if not self._add(name, role, self._passwords.hash(password), by):
            raise BadInput(f"there is an account {name} already")
        return User(name, role)

    def check_password(self, name: str, password: str) -> User | None:
        """The user, or None when name and password do not belong together or the account is disabled."""
        query = select(users.c.password_hash).where(users.c.name == name, users.c.disabled_at.is_(None))
        with self._database.reading() as connection:
            kept = connection.scalar(query)
        if not self._passwords.fits(password, kept):
            return None
        if kept and self._passwords.is_weak(kept):
            fresh = self._passwords.hash(password)
            with self._database.writing() as connection:
                connection.execute(update(users).where(users.c.name == name).values(password_hash=fresh))
        return self.user(name)

    def set_password(self, name: str, password: str, *, by: str = "console") -> None:
        """Ends all sign-ins of the account. Raises NotFound, BadInput."""
        fresh = self._passwords.hash(password)
        with self._database.writing() as connection:
            if _need(connection, name).issuer:
                raise BadInput(f"{name} has no password here: the account belongs to the single sign-on")
            at = self._change(connection, name, password_hash=fresh)
            note(
                connection,
                at=at,
                actor=by,
                action="set_password",
                subject=name,
                ended=end_all(connection, name),
            )

    def set_role(self, name: str, role: str, *, by: str = "console") -> None:
        """Raises NotFound, BadInput."""
        need_role(role)
        with self._database.writing() as connection:
            before = _need(connection, name).role
            if before != role:
                at = self._change(connection, name, role=role)
                note(connection, at=at, actor=by, action="set_role", subject=name, role=role, before=before)

    def disable(self, name: str, *, by: str = "console") -> None:
        """Neither password nor token nor single sign-on opens it any more; ends its sign-ins. Raises NotFound, BadInput."""
        with self._database.writing() as connection:
            if not _need(connection, name).is_disabled:
                at = self._change(connection, name, disabled_at=self._clock.now())
                note(
                    connection,
                    at=at,
                    actor=by,
                    action="disable_user",
                    subject=name,
                    ended=end_all(connection, name),
                )

    def enable(self, name: str, *, by: str = "console") -> None:
        """Raises NotFound, BadInput."""
        with self._database.writing() as connection:
            if _need(connection, name).is_disabled:
                at = self._change(connection, name, disabled_at=None)
                note(connection, at=at, actor=by, action="enable_user", subject=name)

    def new_token(self, name: str, *, by: str = "console") -> str:
        """A token that stands for the user, shown this once; only its hash is kept. Raises NotFound."""
        if self.user(name) is None:
            raise NotFound(f"there is no account {name}")
        token = f"ivr_{secrets.token_urlsafe(32)}"
        self._keep_token(token, name, by)
        return token

    def user_by_token(self, token: str) -> User | None:
        mine = (tokens.c.digest == _digest(token)) & users.c.disabled_at.is_(None)
        with self._database.reading() as connection:
            row = connection.execute(_USER.join(tokens).where(mine)).one_or_none()
        return None if row is None else _of_row(*row)

    def end_tokens(self, name: str, *, by: str = "console") -> int:
        """None of the account's tokens opens anything any more; returns how many there were. Raises NotFound."""
        if self.user(name) is None:
            raise NotFound(f"there is no account {name}")
        with self._database.writing() as connection:
            ended = connection.execute(delete(tokens).where(tokens.c.user_name == name)).rowcount
            note(connection, at=self._clock.now(), actor=by, action="end_tokens", subject=name, ended=ended)
        return ended

    def set_demo(self, on: bool) -> None:
        """The account `demo` with the password `demo`, a supervisor, exists in the demo and nowhere else."""
        if on:
            if self.user(DEMO) is None:
                self._add(DEMO, "supervisor", self._passwords.hash(DEMO, shortest=0), "demo")
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
            self._add(LOCAL, "admin", passwords.NONE, LOCAL)
            self._keep_token(token, LOCAL, LOCAL)
        return token

    def _add(self, name: str, role: str, password_hash: str, by: str) -> bool:
        now = self._clock.now()
        values = {"name": name, "role": role, "password_hash": password_hash, "created_at": now}
        with self._database.writing() as connection:
            added = insert_new(connection, users, values)
            if added:
                note(connection, at=now, actor=by, action="add_user", subject=name, role=role)
        return added

    def _change(self, connection: Connection, name: str, **values: Any) -> datetime:
        connection.execute(update(users).where(users.c.name == name).values(**values))
        return self._clock.now()

    def _keep_token(self, token: str, name: str, by: str) -> None:
        now = self._clock.now()
        with self._database.writing() as connection:
            insert_new(connection, tokens, {"digest": _digest(token), "user_name": name, "created_at": now})
            note(connection, at=now, actor=by, action="new_token", subject=name)


_USER = select(users.c.name, users.c.role, users.c.disabled_at, users.c.issuer)


def user_where(connection: Connection, which: ColumnElement[bool]) -> User | None:
    row = connection.execute(_USER.where(which)).one_or_none()
    return None if row is None else _of_row(*row)


def _of_row(name: str, role: str, disabled_at: datetime | None, issuer: str | None) -> User:
    return User(name, role, disabled_at is not None, issuer or "")


def _need(connection: Connection, name: str) -> User:
    """One that may be changed by people. Raises NotFound, BadInput."""
    user = user_where(connection, users.c.name == name)
    if user is None:
        raise NotFound(f"there is no account {name}")
    if name in (DEMO, LOCAL):
        raise BadInput(f"the account {name} is the hotline's own and cannot be changed")
    return user


def need_role(role: str) -> None:
    if role not in ROLES:
        raise BadInput(f"{role!r} is no role; it is one of {', '.join(ROLES)}")


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
