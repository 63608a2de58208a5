"""Owns the doing of a turn: a deed goes in, what came of it comes out as an event. A deed that failed is an event too."""

from dataclasses import replace
from typing import Literal

import structlog

from ivr.errors import IvrError, LookupFailed, NotFound, StoreError, WorkflowError
from ivr.messages.dialog import DialogState
from ivr.messages.turn import (
    CancelRefused,
    CancelWorkflow,
    CheckPasscode,
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
    PasscodeChecked,
    PasscodeSent,
    PasscodeUnavailable,
    SendMessage,
    SendPasscode,
    StartWorkflow,
    TryCounted,
    WorkflowCancelled,
    WorkflowRefused,
    WorkflowStarted,
)
from ivr.messages.workflow import WorkflowRequest
from ivr.ports import Clock, Errands, Messages, ParcelSource, Passcodes, Tries, Workflows

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
        passcodes: Passcodes | None = None,
    ) -> None:
        """`errands`: where it is looked up why we call somebody; None where we call nobody. `tries`: where wrong
        second factors are counted over calls; None where each call counts its own. `passcodes`: who sends codes to
        phones on record; None where nobody does."""
        self._parcels = parcels
        self._workflows = workflows
        self._messages = messages
        self._clock = clock
        self._errands = errands
        self._tries = tries
        self._passcodes = passcodes

    def do(self, deed: Deed, state: DialogState) -> DialogEvent:
        """Never raises for what a dependency did: the dialog decides what to say then."""
        match deed:
            case FindParcels():
                return self._find(deed, state)
            case StartWorkflow():
                return self._start(deed, state)
            case CancelWorkflow():
                return self._cancel(deed, state)
            case SendMessage():
                return self._send(deed, state)
            case FindErrand():
                return self._find_errand(deed, state)
            case CountTry():
                return self._count_try(deed, state)
            case SendPasscode():
                return self._send_passcode(deed, state)
            case CheckPasscode():
                return self._check_passcode(deed, state)

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
            workflows = self._workflows.open_for(numbers, caller=deed.caller)
            tries = self._tries.of(state.caller, numbers) if self._tries and parcels else {}
        except (LookupFailed, StoreError) as error:
            log.warning("parcels.unavailable", call_sid=state.call_sid, code=error.code)
            return LookupUnavailable(self._clock.now())
        return ParcelsFound(self._clock.now(), parcels, by, workflows, tries)

    def _start(self, deed: StartWorkflow, state: DialogState) -> DialogEvent:
        request = deed.request
        parcel = next((p for p in state.parcels if p.tracking_no == request.tracking_no), None)
        try:
            request = self._for_whom(request, state)
            workflow = self._workflows.start(request, parcel)
        except (WorkflowError, StoreError) as error:
            log.warning("workflow.refused", call_sid=state.call_sid, code=error.code, why=error.message)
            return WorkflowRefused(self._clock.now(), request, error.code)
        return WorkflowStarted(self._clock.now(), workflow, request.type)

    def _for_whom(self, request: WorkflowRequest, state: DialogState) -> WorkflowRequest:
        """Whoever came in by a code is reached at the phone that proved it, not at the one they call from."""
        number = request.tracking_no
        if self._passcodes is None or number not in state.proven or number not in state.strangers:
            return request
        phone = self._passcodes.proven_phone(number, call_sid=state.call_sid)
        return replace(request, caller=phone or request.caller)

    def _cancel(self, deed: CancelWorkflow, state: DialogState) -> DialogEvent:
        try:
            workflow = self._workflows.cancel(deed.workflow_id, by=state.call_sid, act_id=deed.act_id)
        except (NotFound, WorkflowError, StoreError) as error:
            log.warning("workflow.not_cancelled", call_sid=state.call_sid, code=error.code, why=error.message)
            return CancelRefused(self._clock.now(), deed.workflow_id, error.code)
        return WorkflowCancelled(self._clock.now(), workflow)

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
        return TryCounted(self._clock.now(), deed.tracking_no, self._counted(deed.tracking_no, state))

    def _counted(self, tracking_no: str, state: DialogState) -> int:
        """One more wrong try; callers whose number is withheld cannot be told apart, and count as one."""
        try:
            return self._tries.count(state.caller, tracking_no) if self._tries else 0
        except StoreError as error:  # the call's own count still holds
            log.error("try.uncounted", call_sid=state.call_sid, code=error.code)
            return 0

    def _send_passcode(self, deed: SendPasscode, state: DialogState) -> DialogEvent:
        if self._passcodes is None:
            return PasscodeUnavailable(self._clock.now())
        try:
            self._passcodes.send(deed.tracking_no, role=deed.role, call_sid=state.call_sid)
        except StoreError as error:
            log.error("passcode.unsent", call_sid=state.call_sid, code=error.code)
            return PasscodeUnavailable(self._clock.now())
        return PasscodeSent(self._clock.now(), deed.tracking_no)

    def _check_passcode(self, deed: CheckPasscode, state: DialogState) -> DialogEvent:
        """Locked by other tries of this caller meanwhile, even a right one is of no use: the dialog sees how many."""
        number = deed.tracking_no
        if self._passcodes is None:
            return PasscodeUnavailable(self._clock.now())
        try:
            right = self._passcodes.check(number, deed.passcode, call_sid=state.call_sid)
            before = self._tries.of(state.caller, [number]).get(number, 0) if self._tries else 0
        except StoreError as error:
            log.error("passcode.unchecked", call_sid=state.call_sid, code=error.code)
            return PasscodeUnavailable(self._clock.now())
        tries = before if right else max(self._counted(number, state), before)
        return PasscodeChecked(self._clock.now(), number, right, tries)
