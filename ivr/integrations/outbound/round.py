"""Owns the round of those who are to be told: each is called, texted, put off or let be, as the plan decides."""

from datetime import UTC
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Row

from ivr.errors import BadInput, CarrierError, NotFound
from ivr.integrations.outbound.errands import SqlErrands
from ivr.integrations.outbound.plan import Allowed, Call, Drop, Rules, SendText, Wait, decide
from ivr.messages.parcel import tail4_of
from ivr.ports import BranchDesk, CallControl, Clock, Messages

log = structlog.get_logger(__name__)


class Round:
    """A chore of the worker. Raises StoreError; goes on where it was broken off, and tells nobody twice."""

    def __init__(
        self,
        errands: SqlErrands,
        rules: Rules,
        allowed: Allowed,
        *,
        zone: ZoneInfo,
        clock: Clock,
        control: CallControl,
        messages: Messages,
        tasks: BranchDesk,
        url: str,
    ) -> None:
        """`url`: of our webhooks, without a path."""
        self._errands = errands
        self._rules = rules
        self._allowed = allowed
        self._zone = zone
        self._clock = clock
        self._control = control
        self._messages = messages
        self._tasks = tasks
        self._url = url

    def __call__(self) -> int:
        """How many were attended to."""
        self._errands.note_new()
        due = self._errands.due()
        for row in due:
            try:
                self._attend(row)
            except NotFound:
                self._errands.end(row.id, "dropped", "its workflow is gone")
        return len(due)

    def _attend(self, row: Row[Any]) -> None:
        standing = self._errands.standing(row)
        match decide(standing, self._rules, self._allowed, self._zone, self._clock.now()):
            case Drop(why):
                self._errands.end(row.id, "dropped", why)
            case Wait(until):
                self._errands.put_off(row.id, until.astimezone(UTC))
            case SendText():
                self._text(row)
            case Call():
                self._call(row)

    def _call(self, row: Row[Any]) -> None:
        if not self._errands.begin_call(row):
            return
        about = f"errand={quote(row.id)}"
        try:
            sid = self._control.place(
                row.number,
                url=f"{self._url}/voice/outbound?{about}",
                status_url=f"{self._url}/voice/outbound/status?{about}",
                ring_seconds=self._rules.ring_seconds,
                detects_machines=True,
            )
        except CarrierError as error:
            log.warning("errand.not_placed", errand_id=row.id, code=error.code, why=error.message)
            self._errands.in_vain(row.id, error.message)
            return
        self._errands.dialled(row.id, sid)

    def _text(self, row: Row[Any]) -> None:
        """In the language of the call in which it was asked for."""
        flow = self._tasks.task(row.workflow_id).workflow
        tail = tail4_of(flow.tracking_no)
        facts = {"tail4": tail, "workflow": flow.type.value, "opened": flow.opened_at, "due": flow.due_at}
        try:
            self._messages.send(
                to=row.number,
                template=f"told_{row.occasion}",
                facts={
                    **facts,
                    **self._errands.scan_of(row),
                    "workflow_id": row.workflow_id,
                    "occasion": f"errand:{row.id}",
                },
                call_sid=self._tasks.history(row.workflow_id)[0].by,
            )
        except BadInput as error:
            self._errands.end(row.id, "dropped", error.message)
            return
        self._errands.contacted(row, by="text")
        self._errands.end(row.id, "texted")
