"""Owns events of workflows on their way out: one after another to each target, tried again, given up, sent again."""

import json
import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from ivr.errors import NotFound, WebhookFailed, WorkflowError
from ivr.integrations.webhooks.post import Outgoing
from ivr.messages.desk import Delivery
from ivr.ports import Clock
from ivr.store.audit import note
from ivr.store.database import Database
from ivr.store.tables import deliveries, workflow_log, workflows

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""How long an attempt may take before another worker tries."""
FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(hours=1)
MOST_ATTEMPTS = 14
"""Over about five hours."""
KEPT = timedelta(days=30)
"""How long it is told of what was sent."""


@dataclass(frozen=True)
class _Claimed:
    log_id: int
    attempt: int
    event: Outgoing


class SqlDeliveries:
    """The `Deliveries` of ports and the worker's side of it. Every method raises StoreError.

    An event is handed to a target before the next one is tried: what cannot be delivered holds up what follows, to
    that target alone, until it is taken or given up.
    """

    def __init__(
        self, database: Database, clock: Clock, *, jitter: Callable[[], float] = random.random
    ) -> None:
        """`jitter`: 0 to 1; spreads the attempts of many hotlines at one receiver."""
        self._database = database
        self._clock = clock
        self._jitter = jitter

    def deliver(self, target: str, post: Callable[[Outgoing], None], *, limit: int = 100) -> int:
        """Hand over what is due to one target, until one fails; how many were taken. `post` raises WebhookFailed."""
        taken = 0
        while taken < limit and (claimed := self._claim(target)):
            try:
                post(claimed.event)
            except WebhookFailed as fault:
                self._put_off(target, claimed, fault)
                break
            self._sent(target, claimed)
            taken += 1
        return taken

    def dead(self, limit: int = 200) -> tuple[Delivery, ...]:
        query = _ALL.where(deliveries.c.state == "dead").order_by(deliveries.c.log_id.desc()).limit(limit)
        with self._database.reading() as connection:
            return tuple(_delivery(row) for row in connection.execute(query))

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        query = select(deliveries.c.target, deliveries.c.state, func.count().label("n")).group_by(
            deliveries.c.target, deliveries.c.state
        )
        counted: dict[str, dict[str, int]] = {}
        with self._database.reading() as connection:
            for row in connection.execute(query):
                counted.setdefault(row.target, {"waiting": 0, "sent": 0, "dead": 0})[row.state] = row.n
        return counted

    def send_again(self, event_id: str, target: str, *, by: str) -> Delivery:
        now = self._clock.now()
        with self._database.writing() as connection:
            which = (workflow_log.c.event_id == event_id) & (deliveries.c.target == target)
            query = _ALL.where(which).with_for_update(of=deliveries)
            row = connection.execute(query).one_or_none()
            if row is None:
                raise NotFound(f"event {event_id} was never meant for this target")
            if row.state == "sent":
                raise WorkflowError("this event was delivered")
            if row.state == "dead":
                newest = connection.scalar(select(func.max(workflow_log.c.id))) or 0
                anew: dict[str, Any] = {
                    "state": "waiting",
                    "attempts": 0,
                    "not_before": now,
                    "position": newest + 1,
                }
                connection.execute(update(deliveries).where(_is(row.log_id, target)).values(**anew))
                note(connection, at=now, actor=by, action="send_again", subject=event_id, target=target)
            return _delivery(connection.execute(query).one())

    def forget_old(self) -> int:
        """Drop what was sent long ago; how many."""
        old = (deliveries.c.state == "sent") & (deliveries.c.sent_at < self._clock.now() - KEPT)
        with self._database.writing() as connection:
            return connection.execute(delete(deliveries).where(old)).rowcount

    def _claim(self, target: str) -> _Claimed | None:
        """The first in line, unless it is not its time yet or another worker has it."""
        now = self._clock.now()
        first = (
            _ALL.where(deliveries.c.target == target, deliveries.c.state == "waiting")
            .order_by(deliveries.c.position, deliveries.c.log_id)
            .limit(1)
            .with_for_update(of=deliveries)
        )
        with self._database.writing() as connection:
            row = connection.execute(first).one_or_none()
            if row is None or row.not_before > now or (row.lease_until and row.lease_until >= now):
                return None
            attempt = row.attempts + 1
            taken = {"attempts": attempt, "lease_until": now + LEASE}
            connection.execute(update(deliveries).where(_is(row.log_id, target)).values(**taken))
        return _Claimed(row.log_id, attempt, Outgoing(row.event_id, target, _body(row)))

    def _sent(self, target: str, claimed: _Claimed) -> None:
        """What was taken was taken, however late we hear of it."""
        sent = {"state": "sent", "sent_at": self._clock.now(), "last_error": "", "lease_until": None}
        with self._database.writing() as connection:
            mine = _is(claimed.log_id, target) & (deliveries.c.state != "sent")
            connection.execute(update(deliveries).where(mine).values(**sent))

    def _put_off(self, target: str, claimed: _Claimed, fault: WebhookFailed) -> None:
        """A failure counts for the attempt that still holds the lease: a later one knows better."""
        is_dead = fault.is_final or claimed.attempt >= MOST_ATTEMPTS
        log.warning(
            "event %s was not taken by %s (attempt %d%s): %s",
            claimed.event.event_id, target, claimed.attempt, ", given up" if is_dead else "", fault.message,
        )  # fmt: skip
        values: dict[str, Any] = {
            "state": "dead" if is_dead else "waiting",
            "last_error": fault.message,
            "lease_until": None,
            "not_before": self._clock.now() + self._pause(claimed.attempt, fault.retry_after_seconds),
        }
        mine = (
            _is(claimed.log_id, target)
            & (deliveries.c.state == "waiting")
            & (deliveries.c.attempts == claimed.attempt)
        )
        with self._database.writing() as connection:
            connection.execute(update(deliveries).where(mine).values(**values))

    def _pause(self, attempt: int, asked_seconds: int) -> timedelta:
        """Twice as long each time, half of it left to chance; as long as the receiver asks, within reason."""
        longest = min(LONGEST_RETRY, FIRST_RETRY * 2 ** (attempt - 1))
        pause: timedelta = longest * (0.5 + self._jitter() / 2)
        return max(pause, min(LONGEST_RETRY, timedelta(seconds=asked_seconds)))


_ALL = (
    select(
        deliveries,
        workflow_log.c.event_id,
        workflow_log.c.kind,
        workflow_log.c.workflow_id,
        workflow_log.c.at,
        workflow_log.c.by,
        workflow_log.c.text,
        workflow_log.c.version,
        workflow_log.c.detail,
        workflow_log.c.state.label("workflow_state"),
        workflows.c.type,
        workflows.c.tracking_no,
        workflows.c.caller,
        workflows.c.opened_at,
        workflows.c.parent_id,
    )
    .join(workflow_log, workflow_log.c.id == deliveries.c.log_id)
    .join(workflows, workflows.c.id == workflow_log.c.workflow_id)
)


def _is(log_id: int, target: str) -> Any:
    return (deliveries.c.log_id == log_id) & (deliveries.c.target == target)


def _body(row: Row[Any]) -> bytes:
    """The workflow as it was at the event; only its caller is as of now, so that a forgotten one is not told of."""
    event = {
        "id": row.event_id,
        "type": _event_type(row.kind),
        "timestamp": _iso(row.at),
        "data": {
            "workflow": {
                "id": row.workflow_id,
                "type": row.type,
                "tracking_no": row.tracking_no,
                "state": row.workflow_state,
                "opened_at": _iso(row.opened_at),
                "parent_id": row.parent_id,
                "version": row.version,
                "caller": row.caller,
            },
            "by": row.by,
            "text": row.text,
            **row.detail,
        },
    }
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def _event_type(kind: str) -> str:
    return kind.replace("_", ".", 1) if kind.startswith("promise_") else f"workflow.{kind}"


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        event_id=row.event_id,
        target=row.target,
        kind=_event_type(row.kind),
        workflow_id=row.workflow_id,
        state=row.state,
        attempts=row.attempts,
        created_at=row.created_at,
        not_before=row.not_before,
        last_error=row.last_error,
        sent_at=row.sent_at,
    )
