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

FICTION = ("+861630000", "+120255501", "+447700900")
"""How numbers of stories begin. The embedded carrier alone knows them; elsewhere they are nobody's, or somebody's."""
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
    allowed = allowed_of(settings)
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


def allowed_of(settings: Settings) -> plan.Allowed:
    """A demo may be run with a real account: then its stories' people are not called, whatever the settings name."""
    embedded = f"http://127.0.0.1:{settings.carrier_listen_port}"
    if not settings.demo or settings.twilio_api_base != embedded:
        return plan.Allowed(settings.callback_numbers, never=(*NOT_BY_TWILIO, *FICTION))
    return plan.Allowed(settings.callback_numbers or tuple(f"{prefix}*" for prefix in FICTION))
