"""Owns the texts with links that follow a workflow: the photo that was asked for, the form or the pictures it needs."""

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, Select, func, select

from ivr.errors import BadInput, IvrError
from ivr.integrations.messages.wording import Invite
from ivr.messages.link import Purpose
from ivr.messages.parcel import tail4_of
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.ports import Clock, Contacts, DeliveryPhotos, Messages
from ivr.store.database import Database
from ivr.store.tables import call_workflows, links, workflow_log, workflows

log = logging.getLogger(__name__)

WITHIN = timedelta(minutes=15)
"""Of a workflow's opening; after a longer standstill a text would come out of the blue."""
ASKED = "asked_customer"
"""In a workflow's log: a desk needs something of the caller."""


class Invitations:
    """A chore of the worker. Raises StoreError; goes on where it was broken off, and texts nobody twice."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        invites: Mapping[WorkflowType, Invite],
        *,
        messages: Messages,
        contacts: Contacts,
        photos: DeliveryPhotos,
    ) -> None:
        self._database = database
        self._clock = clock
        self._invites = invites
        self._messages = messages
        self._contacts = contacts
        self._photos = photos
        self._passed_over: set[str] = set()
        """Workflows for which there is nothing to be sent."""

    def send(self) -> int:
        """How many went out."""
        new = [row for row in self._new() if row.id not in self._passed_over]
        return sum(self._invite(row) for row in new) + sum(self._invite_again(row) for row in self._asked())

    def _new(self) -> Sequence[Row[Any]]:
        """Workflows that callers have set going in a call and that no link leads to yet."""
        query = (
            self._of_callers()
            .outerjoin(links, links.c.workflow_id == workflows.c.id)
            .where(
                links.c.id.is_(None),
                call_workflows.c.reused.is_(False),
                workflows.c.opened_at > self._clock.now() - WITHIN,
            )
        )
        with self._database.reading() as connection:
            return connection.execute(query).all()

    def _asked(self) -> Sequence[Row[Any]]:
        """Workflows in which a desk has asked the caller for something since the last link; newest call last."""
        asked = (
            select(workflow_log.c.workflow_id, func.max(workflow_log.c.at).label("at"))
            .where(workflow_log.c.kind == ASKED)
            .group_by(workflow_log.c.workflow_id)
            .subquery()
        )
        linked = (
            select(func.count())
            .where(links.c.workflow_id == workflows.c.id, links.c.made_at >= asked.c.at)
            .scalar_subquery()
        )
        query = (
            self._of_callers()
            .add_columns(asked.c.at.label("asked_at"))
            .join(asked, asked.c.workflow_id == workflows.c.id)
            .where(workflows.c.state == WorkflowState.WAIT_CUSTOMER, linked == 0)
        )
        with self._database.reading() as connection:
            by_id = {row.id: row for row in connection.execute(query)}
        return list(by_id.values())

    def _of_callers(self) -> Select[Any]:
        """Open ones of a kind that a text may follow, each with the calls that it came up in."""
        return (
            select(workflows, call_workflows.c.call_sid)
            .join(call_workflows, call_workflows.c.workflow_id == workflows.c.id)
            .where(
                workflows.c.open_key.is_not(None),
                workflows.c.caller != "",
                workflows.c.type.in_([str(kind) for kind in self._invites]),
            )
            .order_by(workflows.c.opened_at)
        )

    def _invite(self, row: Row[Any]) -> bool:
        invite = self._invites[WorkflowType(row.type)]
        sent = self._text(row, invite) if self._fits(invite, row) else ""
        if not sent:
            self._passed_over.add(row.id)
        elif invite.text is Purpose.PHOTO:  # what was asked for is in their hands
            self._contacts.note_contact(row.id, by="text", text="photo", contact_id=f"text:{sent}")
        return bool(sent)

    def _invite_again(self, row: Row[Any]) -> bool:
        """A desk waits for the caller: whatever the parcel is like, and although a text went out before."""
        occasion = f"asked:{row.id}:{row.asked_at.isoformat()}"
        if occasion in self._passed_over:
            return False
        sent = self._text(row, self._invites[WorkflowType(row.type)], occasion=occasion)
        if not sent:
            self._passed_over.add(occasion)
        return bool(sent)

    def _text(self, row: Row[Any], invite: Invite, **more: str) -> str:
        """The id of the text; empty for a number that must not be texted."""
        facts = {"tail4": tail4_of(row.tracking_no), "workflow_id": row.id, **more}
        try:
            return self._messages.send(
                to=row.caller, template=invite.text, facts=facts, call_sid=row.call_sid
            )
        except BadInput as error:
            log.info("workflow %s is followed by no text: %s", row.id, error)
            return ""

    def _fits(self, invite: Invite, row: Row[Any]) -> bool:
        if invite.states and row.parcel.get("state") not in invite.states:
            return False
        if invite.reasons and row.parcel.get("reason") not in invite.reasons:
            return False
        if invite.text is not Purpose.PHOTO:
            return True
        try:
            return self._photos.photo(row.tracking_no) is not None
        except IvrError as error:
            log.warning("the photo of workflow %s cannot be looked up: %s", row.id, error)
            return False
