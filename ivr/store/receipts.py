"""Owns what carriers tell of texts that they took: arrived, or not; and the one more try by another carrier."""

import logging
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update

from ivr.messages.letter import Letter, Receipt
from ivr.ports import Clock
from ivr.store.database import Database
from ivr.store.outbox import letter, shown
from ivr.store.tables import messages

log = logging.getLogger(__name__)


class SqlReceipts:
    """Every method raises StoreError."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def receive(self, receipt: Receipt) -> bool:
        """What became of a text that a carrier took. Whether it was news: the same again, what comes out of order and
        what is about no text of ours changes nothing.

        One that did not arrive goes to another carrier, once, where a workflow depends on it.
        """
        if receipt.state == "sent":
            return False
        now = self._clock.now()
        with self._database.writing() as connection:
            row = connection.execute(_of_receipt(receipt).with_for_update()).one_or_none()
            if row is None:
                log.warning("a receipt of %s is about no text of ours", receipt.carrier)
                return False
            values = _received(row, receipt, now)
            if values:
                connection.execute(update(messages).where(messages.c.id == row.id).values(**values))
        return bool(values)

    def unheard_of(self, since: datetime, until: datetime, *, limit: int = 200) -> list[Letter]:
        """Those that were sent between these times, and whose carriers have not said what became of them."""
        sent = (messages.c.state == "sent") & (messages.c.receipt == "")
        within = (messages.c.sent_at >= since) & (messages.c.sent_at <= until)
        query = select(messages).where(sent, within).order_by(messages.c.sent_at)
        with self._database.reading() as connection:
            return [letter(row) for row in connection.execute(query.limit(limit))]

    def undelivered(self, *, limit: int = 100) -> list[dict[str, Any]]:
        """Those that a carrier took and did not bring to the phone, newest first, as `dead` with `receipt_code`."""
        failed = (messages.c.state == "sent") & (messages.c.receipt == "failed")
        query = select(messages).where(failed).order_by(messages.c.receipt_at.desc())
        with self._database.reading() as connection:
            return [
                {**shown(row), "number": row.number, "receipt_code": row.receipt_code}
                for row in connection.execute(query.limit(limit))
            ]


def _of_receipt(receipt: Receipt) -> Select[Any]:
    query = select(messages)
    if receipt.message_id:
        return query.where(messages.c.id == receipt.message_id)
    return query.where(messages.c.carrier_id == receipt.carrier_id, messages.c.carrier_id != "")


def _received(row: Row[Any], receipt: Receipt, now: datetime) -> dict[str, Any]:
    """What changes; nothing when it is no news. That it arrived stands above everything said before or after."""
    if row.receipt == "delivered":
        return {}
    if receipt.state == "delivered":
        arrived = {"receipt": "delivered", "receipt_at": now, "receipt_code": ""}
        return arrived | {"state": "sent", "sent_at": row.sent_at or now, "lease_until": None}
    if row.receipt == "failed" or receipt.carrier == row.not_by:
        return {}
    failed = {"receipt": "failed", "receipt_at": now, "receipt_code": receipt.code[:64]}
    if row.state != "sent":
        # It was faster than the carrier's answer to the sending: put down, and left to whoever is told of it.
        return failed if row.lease_until is not None else {}
    if not row.workflow_id or row.not_by:
        return failed
    again = {"state": "waiting", "attempts": 0, "not_before": now, "lease_until": None, "carrier_id": ""}
    return failed | again | {"receipt": "", "not_by": receipt.carrier}
