"""Owns the Protocols of accounts: who may come in, who is in, what they did. Every method raises StoreError."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Protocol

from ivr.messages.account import AuditFilter, AuditLine, Holder, SignIn, User
from ivr.messages.limit import Limit


class Accounts(Protocol):
    """What is changed takes effect at once, in every process."""

    def user(self, name: str) -> User | None: ...

    def users(self) -> Sequence[User]:
        """All of them, by name."""

    def check_password(self, name: str, password: str) -> User | None:
        """None when name and password do not belong together or the account is disabled, always in the same time."""

    def user_by_token(self, token: str) -> User | None: ...

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Ends all sign-ins of the account. Raises NotFound, BadInput."""

    def disable(self, name: str, *, by: str) -> None:
        """Nothing opens it any more; ends its sign-ins. Raises NotFound, BadInput."""

    def enable(self, name: str, *, by: str) -> None:
        """Raises NotFound, BadInput."""


class SignOnAccounts(Protocol):
    def account(self, issuer: str, subject: str, *, name: str, role: str) -> User:
        """Whoever is `subject` to this issuer, made when new. Raises NotAllowed."""

    def shut_out(self, issuer: str, subject: str) -> None:
        """End the sign-ins of somebody who is given no role any more."""


class SignIns(Protocol):
    def begin(self, name: str, *, device: str, source: str, way: str = "password", id_token: str = "") -> str:
        """The secret for the cookie, new each time."""

    def holder(self, secret: str) -> Holder | None:
        """Whose cookie this is; None when the sign-in has ended or the account is disabled."""

    def of(self, name: str) -> Sequence[SignIn]:
        """Those of an account that last, the one seen last first."""

    def sign_out(self, secret: str) -> str:
        """End one's own. The id token it began with, empty when that was a password."""

    def end(self, name: str, handle: str, *, by: str) -> None:
        """One of this account. Raises NotFound."""

    def end_all(self, name: str, *, by: str, but: str = "") -> int:
        """Those of an account, all or all but one (its handle); returns how many."""


class Attempts(Protocol):
    """Counted for all processes together."""

    def take(self, limit: Limit, key: str, now: datetime) -> bool:
        """Count one more; False when that would be too many, and then it does not count."""

    def give_back(self, limit: Limit, key: str) -> None:
        """The last one was no attempt after all."""

    def clear(self, limit: Limit, key: str) -> None: ...


class Audit(Protocol):
    def write(self, *, at: datetime, actor: str, action: str, subject: str, **detail: Any) -> None:
        """Who did what to whom or what."""

    def page(
        self, wanted: AuditFilter, *, limit: int, cursor: str = ""
    ) -> tuple[Sequence[AuditLine], str | None]:
        """Newest first, and the cursor of what follows. Raises BadInput."""

    def all(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        """Every line, newest first, read as it is asked for."""


class Pending(Protocol):
    """What waits for a visitor who was sent elsewhere, handed out once: the cache that Authlib asks for."""

    def get(self, key: str) -> str | None: ...

    def set(self, key: str, value: str, expires: int) -> None:
        """`expires` in seconds."""

    def delete(self, key: str) -> None: ...
