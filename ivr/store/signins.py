"""Owns sign-ins: which browsers are signed in to which account, since when, and when that ends."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from ivr.errors import NotFound
from ivr.messages.account import Holder, SignIn
from ivr.ports import Clock
from ivr.store.audit import note
from ivr.store.database import Database
from ivr.store.tables import sign_ins, users

IDLE = timedelta(hours=12)
LONGEST = timedelta(days=7)
_SEEN_EVERY = timedelta(minutes=1)


class SignIns:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def begin(self, name: str, *, device: str, source: str, way: str = "password", id_token: str = "") -> str:
        """The secret for the cookie, new each time. `way` goes into the audit: password, or single sign-on."""
        secret, now = secrets.token_urlsafe(32), self._clock.now()
        row = {
            "digest": handle_of(secret), "user_name": name, "device": device[:200], "source": source[:45],
            "created_at": now, "seen_at": now, "id_token": id_token,
        }  # fmt: skip
        with self._database.writing() as connection:
            connection.execute(insert(sign_ins).values(**row))
            note(connection, at=now, actor=name, action="sign_in", subject=name, source=source, way=way)
        return secret

    def holder(self, secret: str) -> Holder | None:
        """Whose cookie this is; None when it has ended, has run out, or the account is disabled."""
        now, handle = self._clock.now(), handle_of(secret)
        query = select(users.c.name, users.c.role, sign_ins.c.seen_at).join(users)
        current = _current(query.where(sign_ins.c.digest == handle, users.c.disabled_at.is_(None)), now)
        with self._database.reading() as connection:
            row = connection.execute(current).one_or_none()
        if row is None:
            return None
        if now - row.seen_at >= _SEEN_EVERY:  # not at every request: pages ask often
            with self._database.writing() as connection:
                connection.execute(update(sign_ins).where(sign_ins.c.digest == handle).values(seen_at=now))
        return Holder(row.name, row.role, handle)

    def of(self, name: str) -> tuple[SignIn, ...]:
        """Those of an account that last, the one seen last first."""
        columns = (
            sign_ins.c.digest,
            sign_ins.c.device,
            sign_ins.c.source,
            sign_ins.c.created_at,
            sign_ins.c.seen_at,
        )
        query = select(*columns).where(sign_ins.c.user_name == name).order_by(sign_ins.c.seen_at.desc())
        with self._database.reading() as connection:
            rows = connection.execute(_current(query, self._clock.now())).all()
        return tuple(SignIn(*row) for row in rows)

    def sign_out(self, secret: str) -> str:
        """End one's own. The id token it began with, empty when that was a password."""
        mine = sign_ins.c.digest == handle_of(secret)
        with self._database.writing() as connection:
            row = connection.execute(
                select(sign_ins.c.user_name, sign_ins.c.id_token).where(mine)
            ).one_or_none()
            if row is None:
                return ""
            connection.execute(delete(sign_ins).where(mine))
            note(
                connection,
                at=self._clock.now(),
                actor=row.user_name,
                action="sign_out",
                subject=row.user_name,
            )
        return str(row.id_token)

    def end(self, name: str, handle: str, *, by: str) -> None:
        """End one of this account. Raises NotFound when the account has no such sign-in (any more)."""
        one = (sign_ins.c.digest == handle) & (sign_ins.c.user_name == name)
        with self._database.writing() as connection:
            if not connection.execute(delete(sign_ins).where(one)).rowcount:
                raise NotFound("this sign-in has ended already")
            note(connection, at=self._clock.now(), actor=by, action="end_sign_in", subject=name)

    def end_all(self, name: str, *, by: str, but: str = "") -> int:
        """End those of an account, all or all but one (its handle); returns how many."""
        with self._database.writing() as connection:
            ended = end_all(connection, name, but=but)
            note(connection, at=self._clock.now(), actor=by, action="end_sign_ins", subject=name, ended=ended)
        return ended

    def forget_ended(self) -> int:
        """Delete those that have run out; returns how many."""
        now = self._clock.now()
        over = (sign_ins.c.seen_at <= now - IDLE) | (sign_ins.c.created_at <= now - LONGEST)
        with self._database.reading() as connection:
            if connection.execute(select(sign_ins.c.digest).where(over).limit(1)).first() is None:
                return 0  # almost always; and the one write lock of SQLite is left to the calls
        with self._database.writing() as connection:
            return connection.execute(delete(sign_ins).where(over)).rowcount


def end_all(connection: Connection, name: str, *, but: str = "") -> int:
    """Within the transaction of what makes it necessary."""
    theirs = (sign_ins.c.user_name == name) & (sign_ins.c.digest != but)
    return connection.execute(delete(sign_ins).where(theirs)).rowcount


def handle_of(secret: str) -> str:
    # 256 random bits: a plain hash hides them well, and can be looked up.
    return hashlib.sha256(secret.encode()).hexdigest()


def _current(query: Select[Any], now: datetime) -> Select[Any]:
    return query.where(sign_ins.c.seen_at > now - IDLE, sign_ins.c.created_at > now - LONGEST)
