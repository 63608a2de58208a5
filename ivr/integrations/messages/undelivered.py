"""Owns the word to the owner of a workflow when a text that it depends on did not reach the caller."""

import logging

from sqlalchemy import or_, select, update

from ivr.errors import NotFound
from ivr.ports import Clock, Contacts
from ivr.store.database import Database
from ivr.store.tables import messages

log = logging.getLogger(__name__)

AT_ONCE = 20


class Undelivered:
    """A chore of the worker. Raises StoreError; goes on where it was broken off, and tells of each text once."""

    def __init__(self, database: Database, clock: Clock, contacts: Contacts) -> None:
        self._database = database
        self._clock = clock
        self._contacts = contacts

    def tell(self) -> int:
        """Those that were given up, and those that no carrier brought to the phone; how many were told of."""
        lost = or_(
            messages.c.state == "dead", (messages.c.state == "sent") & (messages.c.receipt == "failed")
        )
        query = select(messages).where(lost, messages.c.workflow_id != "", messages.c.told_at.is_(None))
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(messages.c.created_at).limit(AT_ONCE)).all()
        for row in rows:
            why = row.receipt_code or row.last_error.partition(":")[0]
            try:
                self._contacts.note_undelivered(
                    row.workflow_id, text=f"{row.template} {why}".strip(), note_id=f"undelivered:{row.id}"
                )
            except NotFound:
                log.warning("text %s was about a workflow that is gone", row.id)
            with self._database.writing() as connection:
                mine = messages.c.id == row.id
                connection.execute(update(messages).where(mine).values(told_at=self._clock.now()))
        return len(rows)
