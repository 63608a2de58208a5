"""Owns the course of workflows: opened, contacted, missed, escalated, followed by others. Within one `Change`."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from ivr.errors import StoreError
from ivr.integrations.workflows import promises, read
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.ledger import Change
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import WorkflowState, WorkflowType

WATCH = "watch"
"""Acts where no person does."""
MOVED = "moved"
"""Of the history: done, because the parcel has moved."""
MOST_TIMES_OVERDUE = 2
"""The second time it is a case for a person. The watch leaves it there; a caller who asks again gets a new hour."""
VALUABLE_CNY = 1000
"""From here on a parcel is seen to sooner."""


@dataclass(frozen=True)
class Origin:
    """What a workflow is opened about, and on whose behalf."""

    tracking_no: str
    caller: str
    by: str
    key: str
    """`open_key` of it."""
    note: str = ""
    place: str = ""
    parcel: Mapping[str, Any] | None = None
    priority: int = 2
    level: int = 0


@dataclass(frozen=True)
class Course:
    rules: Catalogue
    zone: ZoneInfo
    new_id: Callable[[], str] = lambda: str(uuid.uuid4())
    """Of a workflow."""

    def open(
        self, change: Change, kind: WorkflowType, origin: Origin, parent: Row[Any] | None = None
    ) -> Row[Any] | None:
        """A new one, in whose favour others on the parcel may be closed. None when one of its kind is open already."""
        entry = self.rules.types[kind]
        others = read.beside(change.connection, origin.tracking_no, origin.caller)
        superseded = [row for row in others if row.type in entry.supersedes]
        relatives = [*superseded, *(row for row in others if row.type in entry.grows_from)]
        if parent is None and relatives:
            parent = relatives[0]
        due = self.rules.due(kind, change.now, self.zone)
        snapshot = dict(origin.parcel or {})
        row = change.open(
            {
                "id": self.new_id(),
                "type": kind,
                "tracking_no": origin.tracking_no,
                "caller": origin.caller,
                "priority": min(entry.priority, origin.priority),
                "owner": entry.owner,
                "place": origin.place if entry.owner in ("branch", "hub") else "",
                "parcel": snapshot,
                "note": origin.note,
                "opened_at": change.now,
                "due_at": due,
                "becomes_at": self.rules.becomes_at(kind, due, _total_delay(snapshot)),
                "level": min(origin.level, len(self.rules.escalates[entry.owner])),
                "parent_id": parent.id if parent else None,
                "open_key": origin.key,
                "look_at": self.rules.look_at(kind, origin.tracking_no, change.now),
            },
            by=origin.by,
            text=origin.note,
        )
        if row is not None:
            for old in superseded:
                self.close_for(change, old, row, by=origin.by)
        return row

    def close_for(self, change: Change, row: Row[Any], successor: Row[Any], *, by: str) -> None:
        """Another takes its place. What was promised of it stays open: a word about the successor keeps it."""
        change.step(
            row,
            "superseded",
            by=by,
            detail={"successor_id": successor.id, "successor_type": successor.type},
            state=WorkflowState.CLOSED,
            **_over(change.now),
        )

    def succeed(self, change: Change, row: Row[Any], *, by: str, why: str) -> Row[Any]:
        """Open what it becomes, or join the one that is open already; the successor."""
        rule = self.rules.types[WorkflowType(row.type)].becomes
        if rule is None:
            raise StoreError(f"nothing follows a {row.type}")
        key = open_key(rule.type, row.tracking_no, row.caller, row.id)
        beside = read.beside(change.connection, row.tracking_no, row.caller)
        others = {other.open_key: other for other in beside}
        successor = others.get(key) or self.open(
            change,
            rule.type,
            Origin(
                tracking_no=row.tracking_no,
                caller=row.caller,
                by=by,
                key=key,
                note=row.note,
                place=row.place,
                parcel=row.parcel,
                priority=min(row.priority, 1),
                level=row.level,
            ),
            row,
        )
        if successor is None:
            raise StoreError(f"{rule.type} was opened by others at this moment; ask again")
        row = read.one(change.connection, row.id)  # it may have been closed by the opening
        if rule.closes and row.open_key is not None:
            self.close_for(change, row, successor, by=by)
        elif not rule.closes:
            led = {"successor_id": successor.id, "successor_type": successor.type, "why": why}
            change.step(row, "led_to", by=by, detail=led, becomes_at=None)
        return successor

    def miss(self, change: Change, row: Row[Any], *, by: str) -> Row[Any]:
        """The hour has passed without a word: somebody above gets it, with an hour of their own."""
        times = min(MOST_TIMES_OVERDUE, row.times_overdue + 1)
        kind = WorkflowType(row.type)
        row = self.escalate(
            change,
            row,
            max(row.level + (by != WATCH), times),
            "overdue",
            by=by,
            text=f"overdue {times}",
            times_overdue=times,
            missed_at=row.missed_at or row.due_at,
            due_at=self.rules.due(kind, change.now, self.zone),
        )
        promises.settle(change, workflow_id=row.id)
        return row

    def escalate(
        self, change: Change, row: Row[Any], level: int, kind: str, *, by: str, text: str = "", **values: Any
    ) -> Row[Any]:
        above = self.rules.escalates[row.owner]
        level = min(level, len(above))
        return change.step(
            row,
            kind,
            by=by,
            text=text,
            detail={"escalated_to": above[level - 1]},
            level=level,
            escalated_at=change.now,
            priority=min(row.priority, 1),
            **values,
        )

    def contact(
        self,
        change: Change,
        row: Row[Any],
        *,
        by: str,
        text: str,
        act_id: str | None = None,
        kind: str = "contacted",
        **values: Any,
    ) -> Row[Any]:
        """The caller was spoken to: what the promise of most workflows comes to. The first time counts."""
        first = row.contacted_at is None
        values = {"contacted_at": row.contacted_at or change.now, **self._next_clock(change, row), **values}
        row = change.step(row, kind, by=by, text=text, act_id=act_id, **values)
        promises.settle(change, workflow_id=row.id)
        above = row.parent_id if first else None
        while above:  # who asked for what this has grown out of has heard, too
            parent = read.one(change.connection, above, to_change=True)
            if parent.state == WorkflowState.CLOSED:
                change.step(
                    parent, "contacted", by=by, text=text, contacted_at=parent.contacted_at or change.now
                )
                promises.settle(change, workflow_id=parent.id)
            above = parent.parent_id
        return row

    def _next_clock(self, change: Change, row: Row[Any]) -> dict[str, Any]:
        """After the first word the result is awaited, where there is one; after that, nothing."""
        if row.open_key is None:
            return {"awaited": False}
        kind = WorkflowType(row.type)
        result = self.rules.result_due(kind, row.opened_at, self.zone) if row.contacted_at is None else None
        if result is None or result <= change.now:
            return {"awaited": False, "becomes_at": None}
        return {
            "due_at": result,
            "becomes_at": self.rules.becomes_at(kind, result, _total_delay(row.parcel)),
        }

    def anew(self, change: Change, row: Row[Any]) -> dict[str, Any]:
        """What a workflow begins again with, when it was not solved after all."""
        kind = WorkflowType(row.type)
        due = self.rules.due(kind, change.now, self.zone)
        return {
            "state": WorkflowState.REOPENED,
            "priority": min(row.priority, 1),
            "due_at": due,
            "becomes_at": self.rules.becomes_at(kind, due, _total_delay(row.parcel)),
            "awaited": True,
            "accepted_at": None,
            "contacted_at": None,
            "over_at": None,
            "missed_at": None,
            "times_overdue": 0,
            "level": 0,
            "escalated_at": None,
            "look_at": self.rules.look_at(kind, row.tracking_no, change.now),
            "result": "",
        }

    def finish(
        self,
        change: Change,
        row: Row[Any],
        state: WorkflowState,
        kind: str,
        *,
        by: str,
        text: str,
        act_id: str | None = None,
        detail: Mapping[str, Any] | None = None,
        **values: Any,
    ) -> Row[Any]:
        """DONE, FAILED or CANCELLED. What was refused, or ended by a scan alone, is owed to the caller until they
        have heard it."""
        values |= _over(change.now)
        if state is WorkflowState.FAILED or kind == MOVED:
            values["awaited"] = row.awaited
        row = change.step(
            row, kind, by=by, text=text, act_id=act_id, detail=detail, state=state, result=text, **values
        )
        promises.settle(change, workflow_id=row.id)
        return row

    def snapshot(self, parcel: Parcel | None) -> dict[str, Any]:
        """What of the parcel its owner should see, as it was at the opening."""
        if parcel is None:
            return {}
        known = {
            "state": parcel.state.value,
            "role": parcel.role,
            "node": parcel.node,
            "scan_at": parcel.scans[-1].at.isoformat() if parcel.scans else None,
            "branch": parcel.branch,
            "courier": parcel.courier,
            "community": parcel.community,
            "goods": parcel.goods,
            "fresh": parcel.fresh,
            "value_cny": parcel.value_cny,
            "insured": parcel.insured,
            "reason": parcel.reason,
            "signed_by": parcel.signed_by,
            "notes": list(parcel.notes),
            "total_delay_at": self.rules.total_delay_at(parcel).isoformat(),
        }
        return {name: value for name, value in known.items() if value not in (None, "", [])}


def open_key(kind: WorkflowType | str, tracking_no: str, caller: str = "", else_by: str = "") -> str:
    """What a workflow is about: one that is open keeps others with the same key from being opened."""
    return f"{kind}:{tracking_no or caller or else_by}"


def urgency(parcel: Parcel | None) -> int:
    """0 for what perishes, 1 for what is dear, else 2."""
    if parcel is None:
        return 2
    return 0 if parcel.fresh else 1 if (parcel.value_cny or 0) >= VALUABLE_CNY else 2


def _over(now: datetime) -> dict[str, Any]:
    return {"over_at": now, "open_key": None, "awaited": False, "becomes_at": None, "look_at": None}


def _total_delay(snapshot: Mapping[str, Any]) -> datetime | None:
    held = snapshot.get("total_delay_at")
    return datetime.fromisoformat(held) if held else None
