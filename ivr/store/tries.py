"""Owns the count of wrong second factors: who tried at which parcel, within a day."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import delete, func, insert, select

from ivr.ports import Clock
from ivr.store.database import Database
from ivr.store.tables import factor_tries

WITHIN = timedelta(hours=24)


class SqlTries:
    """The `Tries` of ports."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def count(self, caller: str, tracking_no: str) -> int:
        now = self._clock.now()
        mine = (factor_tries.c.caller == caller) & (factor_tries.c.tracking_no == tracking_no)
        with self._database.writing() as connection:
            connection.execute(delete(factor_tries).where(factor_tries.c.at <= now - WITHIN))
            connection.execute(insert(factor_tries).values(caller=caller, tracking_no=tracking_no, at=now))
            return connection.scalar(select(func.count()).where(mine)) or 0

    def of(self, caller: str, tracking_nos: Sequence[str]) -> Mapping[str, int]:
        lately = factor_tries.c.at > self._clock.now() - WITHIN
        query = (
            select(factor_tries.c.tracking_no, func.count().label("tries"))
            .where(
                factor_tries.c.caller == caller, factor_tries.c.tracking_no.in_(list(tracking_nos)), lately
            )
            .group_by(factor_tries.c.tracking_no)
        )
        with self._database.reading() as connection:
            return {row.tracking_no: row.tries for row in connection.execute(query)}
