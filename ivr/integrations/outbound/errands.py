"""Owns errands in SQL: an occasion noted once, told by one call or text, each step safe to be broken off after."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

import structlog
from sqlalchemy import Row, func, select, update

from ivr.errors import LookupFailed, NotFound
from ivr.integrations.outbound.plan import Rules, Standing, pointless
from ivr.messages.errand import OCCASIONS, Errand
from ivr.ports import BranchDesk, Clock, Contacts, ParcelSource
from ivr.store.database import Database, insert_new
from ivr.store.tables import errands, workflow_log, workflows

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=30)
"""Longer than any call: one of which nothing was heard for so long rang in vain."""
AT_ONCE = 20
_SPOKEN = ("contacted", "asked_customer")
End = Literal["told", "texted", "dropped"]


class SqlErrands:
    """The `Errands` of ports and the worker's side of it. Every method raises StoreError."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rules: Rules,
        *,
        tasks: BranchDesk,
        contacts: Contacts,
        parcels: ParcelSource,
    ) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._tasks = tasks
        self._contacts = contacts
        self._parcels = parcels

    # --- the worker's side

    def note_new(self) -> int:
        """What has happened that callers are to be told of; how much is new."""
        now = self._clock.now()
        query = (
            select(workflow_log.c.id, workflow_log.c.workflow_id, workflow_log.c.kind, workflow_log.c.at)
            .add_columns(workflows.c.caller)
            .join(workflows, workflows.c.id == workflow_log.c.workflow_id)
            .outerjoin(errands, errands.c.log_id == workflow_log.c.id)
            .where(
                workflow_log.c.kind.in_(OCCASIONS),
                workflow_log.c.at > now - timedelta(hours=self._rules.late_hours),
                workflows.c.caller != "",
                errands.c.id.is_(None),
            )
        )
        with self._database.reading() as connection:
            new = connection.execute(query).all()
        if not new:
            return 0
        with self._database.writing() as connection:
            return sum(insert_new(connection, errands, _new(row, now)) for row in new)

    def due(self) -> Sequence[Row[Any]]:
        """Those whose hour has come, and those whose call was never heard of again."""
        now = self._clock.now()
        lost = (errands.c.state == "calling") & (errands.c.lease_until < now)
        with self._database.writing() as connection:
            connection.execute(
                update(errands)
                .where(lost)
                .values(state="waiting", lease_until=None, not_before=now, why="lost")
            )
            waiting = (errands.c.state == "waiting") & (errands.c.not_before <= now)
            query = select(errands).where(waiting).order_by(errands.c.not_before, errands.c.id)
            return connection.execute(query.limit(AT_ONCE)).all()

    def standing(self, row: Row[Any]) -> Standing:
        """How it stands with it now. Raises NotFound when its workflow is gone."""
        flow = self._tasks.task(row.workflow_id).workflow
        spoken = select(func.max(workflow_log.c.at)).where(
            workflow_log.c.workflow_id == row.workflow_id, workflow_log.c.kind.in_(_SPOKEN)
        )
        with self._database.reading() as connection:
            contacted_at = connection.scalar(spoken)
        return Standing(
            occasion=row.occasion,
            happened_at=row.happened_at,
            number=row.number,
            tries=row.tries,
            type=flow.type,
            state=flow.state,
            awaited=flow.awaited,
            due_at=flow.due_at,
            contacted_at=contacted_at,
            moved_at=self._moved_at(flow.tracking_no),
        )

    def scan_of(self, row: Row[Any]) -> Mapping[str, str]:
        """The `state` and `node` of the parcel by which it ended; nothing where no scan has ended it."""
        query = select(workflow_log.c.detail).where(workflow_log.c.id == row.log_id)
        with self._database.reading() as connection:
            detail = connection.scalar(query) or {}
        known = {"state": detail.get("parcel_state", ""), "node": detail.get("node", "")}
        return {name: value for name, value in known.items() if value}

    def begin_call(self, row: Row[Any]) -> bool:
        """It counts as a try before it is dialled: whatever dies now, nobody is rung once too often."""
        mine = (errands.c.id == row.id) & (errands.c.state == "waiting") & (errands.c.tries == row.tries)
        with self._database.writing() as connection:
            begun = update(errands).where(mine)
            until = self._clock.now() + LEASE
            values = {"state": "calling", "tries": row.tries + 1, "lease_until": until, "call_sid": ""}
            return connection.execute(begun.values(**values)).rowcount > 0

    def dialled(self, errand_id: str, call_sid: str) -> None:
        """The carrier's name of the call; it may have been answered already."""
        mine = (errands.c.id == errand_id) & (errands.c.state == "calling") & (errands.c.call_sid == "")
        with self._database.writing() as connection:
            connection.execute(update(errands).where(mine).values(call_sid=call_sid))

    def in_vain(self, errand_id: str, why: str) -> None:
        """Nobody was reached; it is tried again after a pause."""
        with self._database.writing() as connection:
            mine = (errands.c.id == errand_id) & (errands.c.state == "calling")
            tries = connection.scalar(select(errands.c.tries).where(mine))
            if tries is not None:
                again = self._clock.now() + self._rules.pause(tries)
                values = {"state": "waiting", "not_before": again, "lease_until": None, "why": why}
                connection.execute(update(errands).where(mine).values(**values))

    def put_off(self, errand_id: str, until: datetime) -> None:
        with self._database.writing() as connection:
            mine = (errands.c.id == errand_id) & (errands.c.state == "waiting")
            connection.execute(update(errands).where(mine).values(not_before=until))

    def end(self, errand_id: str, state: End, why: str = "") -> bool:
        """False when it is over already."""
        with self._database.writing() as connection:
            mine = (errands.c.id == errand_id) & errands.c.state.in_(("waiting", "calling"))
            ended = update(errands).where(mine).values(state=state, why=why, lease_until=None)
            return connection.execute(ended).rowcount > 0

    # --- the call's side

    def find(self, errand_id: str) -> Errand | None:
        row = self._row(errand_id)
        if row is None or row.state != "calling":
            return None
        try:
            flow = self._tasks.task(row.workflow_id).workflow
            why = pointless(self.standing(row), self._rules, self._clock.now())
        except NotFound:
            return None
        if why:
            log.info("errand.pointless", errand_id=errand_id, why=why)
            return None
        return Errand(row.id, row.occasion, flow, row.number)

    def answered(self, errand_id: str, call_sid: str) -> Errand | None:
        self.dialled(errand_id, call_sid)
        row = self._row(errand_id)
        if row is None or row.state != "calling" or row.call_sid != call_sid:
            return None
        return Errand(row.id, row.occasion, self._tasks.task(row.workflow_id).workflow, row.number)

    def ended(self, errand_id: str, call_sid: str, *, told: bool, why: str = "not reached") -> None:
        row = self._row(errand_id)
        if row is None or row.state != "calling" or row.call_sid not in ("", call_sid):
            return
        if not told:
            self.in_vain(errand_id, why)
            return
        self.contacted(row, by="call")
        self.end(errand_id, "told")

    def contacted(self, row: Row[Any], *, by: str) -> None:
        """The caller has heard what came of it. That it may be late is no answer, and one who says that it is not
        solved is owed another: neither keeps a promise."""
        if row.occasion != "at_risk" and not pointless(self.standing(row), self._rules, self._clock.now()):
            self._contacts.note_contact(
                row.workflow_id, by=by, text=row.occasion, contact_id=f"errand:{row.id}"
            )

    def _row(self, errand_id: str) -> Row[Any] | None:
        with self._database.reading() as connection:
            return connection.execute(select(errands).where(errands.c.id == errand_id)).one_or_none()

    def _moved_at(self, tracking_no: str) -> datetime | None:
        try:
            found = self._parcels.find_by_number(tracking_no) if tracking_no else ()
        except LookupFailed as error:
            log.warning("errand.lookup_failed", code=error.code)
            return None
        return found[0].since if found and found[0].as_of is None else None


def _new(row: Row[Any], now: datetime) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "log_id": row.id,
        "workflow_id": row.workflow_id,
        "occasion": row.kind,
        "happened_at": row.at,
        "number": row.caller,
        "state": "waiting",
        "tries": 0,
        "not_before": now,
        "call_sid": "",
        "why": "",
    }
