"""Owns the calls and texts of our own accord put together: the errands, and the worker's round of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from ivr.integrations.outbound import plan
from ivr.integrations.outbound.errands import SqlErrands
from ivr.integrations.outbound.round import Round
from ivr.ports import BranchDesk, CallControl, Clock, Contacts, Messages, ParcelSource
from ivr.settings import Settings
from ivr.store.database import Database

DEMO = ("+861630000*", "+120255501*", "+447700900*")
"""Numbers of stories: in the demo they alone are called, and only the embedded carrier knows them."""
NOT_BY_TWILIO = ("+86",)
"""twilio.md 6.1: calls into mainland China do not go through."""


@dataclass(frozen=True)
class Outbound:
    errands: SqlErrands
    chores: Mapping[str, Callable[[], Any]]
    """For the worker, about once a second."""


class Office(Protocol):
    """Those who see to what callers set going."""

    @property
    def desk(self) -> BranchDesk: ...
    @property
    def workflows(self) -> Contacts: ...


def build(
    settings: Settings,
    database: Database,
    clock: Clock,
    control: CallControl,
    messages: Messages,
    office: Office,
    parcels: ParcelSource,
) -> Outbound:
    """Raises DataError."""
    rules = plan.load()
    errands = SqlErrands(
        database, clock, rules, tasks=office.desk, contacts=office.workflows, parcels=parcels
    )
    allowed = (
        plan.Allowed(settings.callback_numbers or DEMO)
        if settings.demo
        else plan.Allowed(settings.callback_numbers, never=NOT_BY_TWILIO)
    )
    turn = Round(
        errands,
        rules,
        allowed,
        zone=settings.zone,
        clock=clock,
        control=control,
        messages=messages,
        tasks=office.desk,
        url=settings.base_url,
    )
    return Outbound(errands, {"outbound": turn})
