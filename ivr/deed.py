"""Owns the doing of a turn: a deed goes in, what came of it comes out as an event. A deed that failed is an event too."""

from typing import Literal

import structlog

from ivr.errors import IvrError, LookupFailed, StoreError, WorkflowError
from ivr.messages.dialog import DialogState
from ivr.messages.turn import (
    CountTry,
    Deed,
    DialogEvent,
    ErrandFound,
    ErrandGone,
    FindErrand,
    FindParcels,
    LookupUnavailable,
    MessageRefused,
    MessageSent,
    ParcelsFound,
    SendMessage,
    StartWorkflow,
    TryCounted,
    WorkflowRefused,
    WorkflowStarted,
)
from ivr.ports import Clock, Errands, Messages, ParcelSource, Tries, Workflows

log = structlog.get_logger(__name__)


class Deeds:
    """One for all calls."""

    def __init__(
        self,
        *,
        parcels: ParcelSource,
        workflows: Workflows,
        messages: Messages,
        clock: Clock,
        errands: Errands | None = None,
        tries: Tries | None = None,
    ) -> None:
        """`errands`: where it is looked up why we call somebody; None where we call nobody. `tries`: where wrong
        second factors are counted over calls; None where each call counts its own."""
        self._parcels = parcels
        self._workflows = workflows
        self._messages = messages
        self._clock = clock
        self._errands = errands
        self._tries = tries

    def do(self, deed: Deed, state: DialogState) -> DialogEvent:
        """Never raises for what a dependency did: the dialog decides what to say then."""
        match deed:
            case FindParcels():
                return self._find(deed, state)
            case StartWorkflow():
                return self._start(deed, state)
            case SendMessage():
                return self._send(deed, state)
            case FindErrand():
                return self._find_errand(deed, state)
            case CountTry():
                return self._count_try(deed, state)

    def _find(self, deed: FindParcels, state: DialogState) -> DialogEvent:
        by: Literal["caller", "tail4", "tracking_no"]
        try:
            if deed.caller:
                by, parcels = "caller", self._parcels.find_by_phone(deed.caller)
            elif deed.tail4:
                by, parcels = "tail4", self._parcels.find_by_tail4(deed.tail4)
            else:
                by, parcels = "tracking_no", self._parcels.find_by_number(deed.tracking_no)
            numbers = [parcel.tracking_no for parcel in parcels]
            workflows = self._workflows.open_for(numbers) if parcels else ()
            tries = self._tries.of(deed.caller, numbers) if self._tries and deed.caller and parcels else {}
        except (LookupFailed, StoreError) as error:
            log.warning("parcels.unavailable", call_sid=state.call_sid, code=error.code)
            return LookupUnavailable(self._clock.now())
        return ParcelsFound(self._clock.now(), parcels, by, workflows, tries)

    def _start(self, deed: StartWorkflow, state: DialogState) -> DialogEvent:
        request = deed.request
        parcel = next((p for p in state.parcels if p.tracking_no == request.tracking_no), None)
        try:
            workflow = self._workflows.start(request, parcel)
        except (WorkflowError, StoreError) as error:
            log.warning("workflow.refused", call_sid=state.call_sid, code=error.code, why=error.message)
            return WorkflowRefused(self._clock.now(), request, error.code)
        return WorkflowStarted(self._clock.now(), workflow, request.type)

    def _send(self, deed: SendMessage, state: DialogState) -> DialogEvent:
        try:
            message_id = self._messages.send(
                to=deed.to, template=deed.template, facts=deed.facts, call_sid=state.call_sid
            )
        except IvrError as error:
            log.warning("message.refused", call_sid=state.call_sid, code=error.code, why=error.message)
            return MessageRefused(self._clock.now(), deed.template, error.code)
        return MessageSent(self._clock.now(), message_id, deed.template)

    def _find_errand(self, deed: FindErrand, state: DialogState) -> DialogEvent:
        try:
            errand = self._errands.find(deed.errand_id) if self._errands else None
        except (StoreError, LookupFailed) as error:
            log.error("errand.unavailable", call_sid=state.call_sid, code=error.code)
            errand = None
        now = self._clock.now()
        return ErrandFound(now, errand) if errand else ErrandGone(now)

    def _count_try(self, deed: CountTry, state: DialogState) -> DialogEvent:
        tries = 0
        try:
            if self._tries:
                tries = self._tries.count(state.caller, deed.tracking_no)
        except StoreError as error:  # the call's own count still holds
            log.error("try.uncounted", call_sid=state.call_sid, code=error.code)
        return TryCounted(self._clock.now(), deed.tracking_no, tries)
