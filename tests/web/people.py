"""Owns the people of the web tests: accounts, sign-ins, attempts and the audit, kept in memory."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.errors import NotFound
from ivr.messages.account import AuditFilter, AuditLine, Holder, SignIn, User
from ivr.messages.limit import Limit
from ivr.ports import Clock

ADMIN_TOKEN = "token-of-the-data-dir"
ROLES = ("agent", "qa", "ops", "branch", "claims", "supervisor", "admin")


class FakeAccounts:
    """One account a role, named like it, password `<role>-secret`, token `<role>-token`."""

    def __init__(self) -> None:
        self.kept = {role: User(role, role) for role in ROLES} | {"demo": User("demo", "supervisor")}
        self.passwords = {name: f"{name}-secret" for name in self.kept} | {"demo": "demo"}
        self.sign_ins: FakeSignIns

    def user(self, name: str) -> User | None:
        return self.kept.get(name)

    def users(self) -> list[User]:
        return sorted(self.kept.values(), key=lambda user: user.name)

    def check_password(self, name: str, password: str) -> User | None:
        user = self.kept.get(name)
        return user if user and not user.is_disabled and self.passwords[name] == password else None

    def user_by_token(self, token: str) -> User | None:
        if token == ADMIN_TOKEN:
            return User("local", "admin")
        return self.kept.get(token.removesuffix("-token")) if token.endswith("-token") else None

    def set_password(self, name: str, password: str, *, by: str) -> None:
        self.passwords[name] = password
        self.sign_ins.end_all(name, by=by)

    def disable(self, name: str, *, by: str) -> None:
        self._change(name, is_disabled=True)

    def enable(self, name: str, *, by: str) -> None:
        self._change(name, is_disabled=False)

    def _change(self, name: str, **change: Any) -> None:
        if name not in self.kept:
            raise NotFound(f"there is no account {name}")
        self.kept[name] = replace(self.kept[name], **change)


class FakeSignIns:
    """Secrets `secret-1`, `secret-2` …, their handles `handle-1` …"""

    def __init__(self, accounts: FakeAccounts, clock: Clock) -> None:
        self._accounts = accounts
        self._clock = clock
        self.kept: dict[str, tuple[str, SignIn, str]] = {}
        accounts.sign_ins = self
        self._serial = 0

    def begin(self, name: str, *, device: str, source: str, way: str = "password", id_token: str = "") -> str:
        self._serial += 1
        now = self._clock.now()
        made = SignIn(f"handle-{self._serial}", device, source, now, now)
        self.kept[f"secret-{self._serial}"] = (name, made, id_token)
        return f"secret-{self._serial}"

    def holder(self, secret: str) -> Holder | None:
        name, sign_in, _token = self.kept.get(secret, ("", None, ""))
        user = self._accounts.user(name)
        if sign_in is None or user is None or user.is_disabled:
            return None
        return Holder(name, user.role, sign_in.handle)

    def of(self, name: str) -> list[SignIn]:
        return [sign_in for owner, sign_in, _token in self.kept.values() if owner == name]

    def sign_out(self, secret: str) -> str:
        return self.kept.pop(secret, ("", None, ""))[2]

    def end(self, name: str, handle: str, *, by: str) -> None:
        mine = [
            s for s, (owner, sign_in, _) in self.kept.items() if (owner, sign_in.handle) == (name, handle)
        ]
        if not mine:
            raise NotFound("this sign-in has ended already")
        del self.kept[mine[0]]

    def end_all(self, name: str, *, by: str, but: str = "") -> int:
        mine = [s for s, (owner, sign_in, _) in self.kept.items() if owner == name and sign_in.handle != but]
        for secret in mine:
            del self.kept[secret]
        return len(mine)


class FakeAttempts:
    def __init__(self) -> None:
        self.times: defaultdict[tuple[str, str], list[datetime]] = defaultdict(list)

    def take(self, limit: Limit, key: str, now: datetime) -> bool:
        times = self.times[limit.name, key]
        times[:] = [at for at in times if at > now - timedelta(milliseconds=limit.window_ms)]
        if len(times) >= limit.most:
            return False
        times.append(now)
        return True

    def give_back(self, limit: Limit, key: str) -> None:
        self.times[limit.name, key].pop()

    def clear(self, limit: Limit, key: str) -> None:
        self.times[limit.name, key].clear()


class FakeAudit:
    def __init__(self) -> None:
        self.kept: list[AuditLine] = []

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        return [(line.actor, line.action, line.subject) for line in self.kept]

    def write(self, *, at: datetime, actor: str, action: str, subject: str, **detail: Any) -> None:
        self.kept.append(AuditLine(len(self.kept) + 1, at.astimezone(UTC), actor, action, subject, detail))

    def page(
        self, wanted: AuditFilter, *, limit: int, cursor: str = ""
    ) -> tuple[list[AuditLine], str | None]:
        found = [line for line in self.all(wanted) if not cursor or line.id < int(cursor)]
        return found[:limit], str(found[limit - 1].id) if len(found) > limit else None

    def all(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        for line in reversed(self.kept):
            if wanted.actor in ("", line.actor) and wanted.action in ("", line.action):
                yield line


class FakePending:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.kept.pop(key, None)

    def set(self, key: str, value: str, expires: int) -> None:
        self.kept[key] = value

    def delete(self, key: str) -> None:
        self.kept.pop(key, None)
