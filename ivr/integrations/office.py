"""Owns the office put together: what callers set going, who sees to it, what is watched and what other systems hear."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from ivr.clock import SystemClock
from ivr.integrations.webhooks import signature
from ivr.integrations.webhooks.deliveries import SqlDeliveries
from ivr.integrations.webhooks.post import WebhookPost
from ivr.integrations.webhooks.round import Round
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.course import Course
from ivr.integrations.workflows.desk import SqlDesk
from ivr.integrations.workflows.ledger import Ledger
from ivr.integrations.workflows.look import News, Scans
from ivr.integrations.workflows.promises import PromiseFigures
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.integrations.workflows.watch import Watch
from ivr.ports import BranchDesk, Clock, Deliveries, Promises
from ivr.store.database import Database


@dataclass(frozen=True)
class Office:
    workflows: SqlWorkflows
    """The `Workflows` and the `Contacts` of ports."""
    desk: BranchDesk
    promises: Promises
    deliveries: Deliveries
    chores: Mapping[str, Callable[[], Any]]
    """For the worker, about once a second."""


def build(
    database: Database,
    clock: Clock,
    zone: ZoneInfo,
    *,
    parcels: Scans,
    announce: Callable[[str, Mapping[str, Any]], None],
    targets: Sequence[str] = (),
    secrets: Sequence[str] = (),
) -> Office:
    """`announce` tells pages what happened; `targets` get every event, signed with each of `secrets`. Raises DataError."""
    course = Course(catalogue.load(), zone)
    ledger = Ledger(database, clock, targets=targets, announce=announce)
    deliveries = SqlDeliveries(database, clock)
    real = SystemClock()  # receivers refuse what the running clock of a demo calls now
    post = WebhookPost([signature.key(secret) for secret in secrets], real.now)
    return Office(
        workflows=SqlWorkflows(ledger, course),
        desk=SqlDesk(ledger, course),
        promises=PromiseFigures(ledger, zone),
        deliveries=deliveries,
        chores={
            "promises": Watch(ledger, course, parcels).step,
            "webhooks": Round(deliveries, targets, post, clock.now),
        },
    )


def news(database: Database, clock: Clock) -> Callable[[str], None]:
    """What to call with the number of a parcel of which a provider has just told something: it is looked at at once."""
    return News(database, clock)
