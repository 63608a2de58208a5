"""Owns what is on record of the accounts that take calls: their skills, their telephone."""

import re
from collections.abc import Sequence

from sqlalchemy import select

from ivr.errors import BadInput, NotFound
from ivr.messages.agent import AgentProfile
from ivr.ports import Clock
from ivr.store.accounts import DEMO
from ivr.store.audit import note
from ivr.store.database import Database, replace
from ivr.store.tables import agents, users

_E164 = re.compile(r"\+[1-9]\d{6,14}")


class AgentProfiles:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock, *, skills: Sequence[str]) -> None:
        """`skills`: all that there are, by code."""
        self._database = database
        self._clock = clock
        self._skills = tuple(skills)

    def profile(self, name: str) -> AgentProfile:
        """Of an account that has none on record: no skill, no telephone; the account of the demo can do everything."""
        query = select(agents.c.skills, agents.c.number).where(agents.c.name == name)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return AgentProfile(self._skills if name == DEMO else ())
        return AgentProfile(tuple(row.skills), row.number)

    def set_profile(self, name: str, profile: AgentProfile, *, by: str = "console") -> None:
        """Raises NotFound for an unknown account, BadInput for an unknown skill or what is no number."""
        strange = [skill for skill in profile.skills if skill not in self._skills]
        if strange:
            raise BadInput(f"{strange[0]!r} is no skill; they are {', '.join(self._skills)}")
        if profile.number and not _E164.fullmatch(profile.number):
            raise BadInput(f"{profile.number!r} is no telephone number; write it like +8613800000000")
        row = {"name": name, "skills": list(profile.skills), "number": profile.number}
        with self._database.writing() as connection:
            if connection.scalar(select(users.c.name).where(users.c.name == name)) is None:
                raise NotFound(f"there is no account {name}")
            replace(connection, agents, [row])
            at = self._clock.now()
            note(connection, at=at, actor=by, action="set_profile", subject=name, skills=list(profile.skills))
