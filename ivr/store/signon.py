"""Owns the accounts of those whom the company's single sign-on knows."""

from sqlalchemy import ColumnElement, Connection, update

from ivr.errors import NotAllowed
from ivr.messages.account import User
from ivr.ports import Clock
from ivr.store import password
from ivr.store.accounts import DEMO, LOCAL, need_role, user_where
from ivr.store.audit import note
from ivr.store.database import Database, insert_new
from ivr.store.signins import end_all
from ivr.store.tables import users

ACTOR = "single sign-on"
"""In the audit."""


class SignOnAccounts:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def account(self, issuer: str, subject: str, *, name: str, role: str) -> User:
        """Whoever is `subject` there, with the role that it says; made when new, under `name`.

        Raises NotAllowed when the account is disabled, or when it is new and its name is somebody else's: names are
        given away by the issuer, and must not open what is here under the same name. Raises BadInput for no role.
        """
        need_role(role)
        with self._database.writing() as connection:
            known = user_where(connection, _is(issuer, subject))
            if known is None:
                return self._make(connection, issuer, subject, name, role)
            if known.is_disabled:
                raise NotAllowed(f"The account {known.name} is disabled.", code="account-disabled")
            if known.role != role:
                connection.execute(update(users).where(users.c.name == known.name).values(role=role))
                facts = {"role": role, "before": known.role}
                self._note(connection, "set_role", known.name, **facts)
        return User(known.name, role, issuer=issuer)

    def shut_out(self, issuer: str, subject: str) -> None:
        """End the sign-ins of somebody who is given no role any more."""
        with self._database.writing() as connection:
            known = user_where(connection, _is(issuer, subject))
            if known is not None and (ended := end_all(connection, known.name)):
                self._note(connection, "end_sign_ins", known.name, ended=ended)

    def _make(self, connection: Connection, issuer: str, subject: str, name: str, role: str) -> User:
        row = {
            "name": name, "role": role, "password_hash": password.NONE, "created_at": self._clock.now(),
            "issuer": issuer, "subject": subject,
        }  # fmt: skip
        if name in (DEMO, LOCAL) or not insert_new(connection, users, row):
            raise NotAllowed(f"There is another account named {name} here.", code="account-name-taken")
        self._note(connection, "add_user", name, role=role)
        return User(name, role, issuer=issuer)

    def _note(self, connection: Connection, action: str, name: str, **detail: object) -> None:
        note(connection, at=self._clock.now(), actor=ACTOR, action=action, subject=name, **detail)


def _is(issuer: str, subject: str) -> ColumnElement[bool]:
    return (users.c.issuer == issuer) & (users.c.subject == subject)
