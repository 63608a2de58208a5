"""Owns the looks at parcels of open workflows: whose turn it is, what a scan ends, and that a push is looked at at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import structlog
from sqlalchemy import Row, func, select, update

from ivr.errors import LookupFailed
from ivr.integrations.workflows import read
from ivr.integrations.workflows.course import MOVED, WATCH, Course
from ivr.integrations.workflows.ledger import Change, Ledger
from ivr.integrations.workflows.scan import Beginning, ScanRule, fitting, scanned_at
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.ports import Clock
from ivr.store.database import Database
from ivr.store.tables import workflow_log, workflows

AT_ONCE = 5
"""Parcels of one round: a source that does not answer holds the watch up for so many times its patience."""
_BEGINNINGS = ("opened", "reopened")

log = structlog.get_logger(__name__)


class Scans(Protocol):
    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        """None or one. Raises LookupFailed."""


@dataclass(frozen=True)
class Seen:
    """What one round of looks has brought."""

    parcels: Mapping[str, Parcel | None]
    """By tracking number; None for one that there is not. Those that could not be looked up are missing."""
    turns: Mapping[str, datetime]
    """By workflow, the `look_at` whose turn it was."""

    def is_sure(self, tracking_no: str) -> bool:
        """Whether the parcel's source could be asked just now."""
        if tracking_no not in self.parcels:
            return False
        parcel = self.parcels[tracking_no]
        return parcel is None or parcel.as_of is None


@dataclass(frozen=True)
class Looks:
    """Looking up takes a source its time: never within a transaction."""

    ledger: Ledger
    course: Course
    scans: Scans

    def look(self, in_question: Sequence[str]) -> Seen:
        """At these parcels and at those whose turn it is. One that cannot be looked up waits for its next turn."""
        turn = workflows.c.open_key.is_not(None) & (workflows.c.look_at <= self.ledger.now())
        query = select(workflows.c.id, workflows.c.tracking_no, workflows.c.look_at).where(turn)
        with self.ledger.reading() as connection:
            rows = connection.execute(query.order_by(workflows.c.look_at).limit(AT_ONCE)).all()
        found: dict[str, Parcel | None] = {}
        for number in dict.fromkeys([*in_question, *(row.tracking_no for row in rows)]):
            try:
                hits = self.scans.find_by_number(number)
            except LookupFailed as error:
                log.warning("watch.lookup_failed", tail4=number[-4:], code=error.code)
                continue
            found[number] = hits[0] if hits else None
        return Seen(found, {row.id: row.look_at for row in rows})

    def end(self, change: Change, seen: Seen) -> tuple[str, ...]:
        """End what a scan ends, once, and give the others their next turn; which ones were ended."""
        for workflow_id, look_at in seen.turns.items():
            # A push that came in meanwhile has set another turn: that one stands.
            mine = (workflows.c.id == workflow_id) & (workflows.c.look_at == look_at)
            row = change.connection.execute(
                select(workflows.c.type, workflows.c.tracking_no).where(mine)
            ).one_or_none()
            if row is not None:
                turn = self.course.rules.look_at(WorkflowType(row.type), row.tracking_no, change.now)
                change.connection.execute(update(workflows).where(mine).values(look_at=turn))
        known = [(number, parcel) for number, parcel in seen.parcels.items() if parcel is not None]
        return tuple(ended for number, parcel in known for ended in self._end(change, number, parcel))

    def _end(self, change: Change, tracking_no: str, parcel: Parcel) -> list[str]:
        ended = []
        for row in read.open_on(change.connection, tracking_no, to_change=True):
            rules = self.course.rules.types[WorkflowType(row.type)].scans
            rule = fitting(rules, _beginning(change, row), parcel) if rules else None
            if rule is not None:
                self._finish(change, row, rule, parcel)
                ended.append(row.id)
        return ended

    def _finish(self, change: Change, row: Row[Any], rule: ScanRule, parcel: Parcel) -> None:
        """The work is over; whether the promise is kept is another matter.

        What was promised is a word to the caller, and a scan is the carrier's word to itself: "signed for" is not yet
        "received", as half of the complaints show. So the word stays owed, and the text that goes out at once gives
        it, or the owner does; without either the promise is broken at its hour. Only where the courier must have
        stood before the caller (`keeps`) has it been given, and where nothing was owed, nothing is.
        """
        now = {"state": parcel.state.value, "node": parcel.node, "scan_at": scanned_at(parcel).isoformat()}
        state = WorkflowState.DONE if rule.ends == "done" else WorkflowState.FAILED
        self.course.finish(
            change,
            row,
            state,
            "failed" if state is WorkflowState.FAILED else "done" if rule.keeps else MOVED,
            by=WATCH,
            text=parcel.node,
            detail={"parcel_state": parcel.state.value, "node": parcel.node},
            parcel={**row.parcel, **now},  # taken up anew, it is measured by where the parcel is by now
        )


class News:
    """For what providers tell unasked, in whichever process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def __call__(self, tracking_no: str) -> None:
        """Its open workflows are looked at in the next round. Raises StoreError."""
        mine = (workflows.c.tracking_no == tracking_no) & workflows.c.look_at.is_not(None)
        with self._database.writing() as connection:
            connection.execute(update(workflows).where(mine).values(look_at=self._clock.now()))


def _beginning(change: Change, row: Row[Any]) -> Beginning:
    query = select(func.max(workflow_log.c.at)).where(
        workflow_log.c.workflow_id == row.id, workflow_log.c.kind.in_(_BEGINNINGS)
    )
    return Beginning(
        at=change.connection.scalar(query) or row.opened_at,
        state=row.parcel.get("state", ""),
        node=row.parcel.get("node", ""),
        answered=row.contacted_at is not None,
    )
