"""Owns the texts with links that follow a workflow: the photo that was asked for, the form or the pictures it needs."""

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select

from ivr.errors import BadInput, IvrError
from ivr.integrations.messages.wording import Invite
from ivr.messages.link import Purpose
from ivr.messages.workflow import WorkflowType
from ivr.ports import Clock, Contacts, DeliveryPhotos, Messages
from ivr.store.database import Database
from ivr.store.tables import call_workflows, links, workflows

log = logging.getLogger(__name__)

WITHIN = timedelta(minutes=15)
"""Of a workflow's opening; after a longer standstill a text would come out of the blue."""


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
        return sum(self._invite(row) for row in self._new() if row.id not in self._passed_over)

    def _new(self) -> Sequence[Row[Any]]:
        """Workflows that callers have set going in a call and that no link leads to yet."""
        query = (
            select(workflows, call_workflows.c.call_sid)
            .join(call_workflows, call_workflows.c.workflow_id == workflows.c.id)
            .outerjoin(links, links.c.workflow_id == workflows.c.id)
            .where(
                links.c.id.is_(None),
                call_workflows.c.reused.is_(False),
                workflows.c.open_key.is_not(None),
                workflows.c.caller != "",
                workflows.c.type.in_([str(kind) for kind in self._invites]),
                workflows.c.opened_at > self._clock.now() - WITHIN,
            )
            .order_by(workflows.c.opened_at)
        )
        with self._database.reading() as connection:
            return connection.execute(query).all()

    def _invite(self, row: Row[Any]) -> bool:
        invite = self._invites[WorkflowType(row.type)]
        try:
            if not self._fits(invite, row):
                self._passed_over.add(row.id)
                return False
            facts = {"tail4": _tail4(row.tracking_no), "workflow_id": row.id}
            sent = self._messages.send(
                to=row.caller, template=invite.text, facts=facts, call_sid=row.call_sid
            )
        except BadInput as error:  # a number that must not be texted
            log.info("workflow %s is followed by no text: %s", row.id, error)
            self._passed_over.add(row.id)
            return False
        if invite.text is Purpose.PHOTO:  # what was asked for is in their hands
            self._contacts.note_contact(row.id, by="text", text="photo", contact_id=f"text:{sent}")
        return True

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


def _tail4(tracking_no: str) -> str:
    return "".join(c for c in tracking_no if c.isdigit())[-4:]
