"""Owns the codes that go to phones on record: made for one parcel and one call, good for a while, right once.

Six digits are found from their hash by trying a million of them. So not even a hash is kept but a nonce, of which the
code is the keyed digest: without the key of this installation the record tells nothing, and a text that waits in the
outbox holds no code before it is handed to the carrier.
"""

import hashlib
import hmac
import logging
import secrets
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from ivr.errors import BadInput, LookupFailed
from ivr.mask import HIDDEN
from ivr.messages.identity import PASSCODE_LENGTH
from ivr.messages.letter import Letter
from ivr.messages.parcel import tail4_of
from ivr.ports import Clock, Messages, RegisteredPhones
from ivr.store.database import Database
from ivr.store.tables import passcodes

log = logging.getLogger(__name__)

TEMPLATE = "passcode"
GOOD_FOR = timedelta(minutes=5)
MOST_A_DAY = 10
"""Texts about one parcel, whoever calls: nobody's phone is flooded by somebody who keeps calling."""
_DAY = timedelta(days=1)


class SqlPasscodes:
    """The `Passcodes` of ports, and the worker's side of it. Every method raises StoreError."""

    def __init__(
        self, database: Database, clock: Clock, phones: RegisteredPhones, messages: Messages, *, key: bytes
    ) -> None:
        self._database = database
        self._clock = clock
        self._phones = phones
        self._messages = messages
        self._key = key

    # --- the call's side

    def send(self, tracking_no: str, *, role: str, call_sid: str) -> None:
        """One row, whatever the parcel: the worker looks up the phone and sends, so that nothing can be told by the time."""
        now = self._clock.now()
        row = {
            "id": str(uuid.uuid4()),
            "call_sid": call_sid,
            "tracking_no": tracking_no,
            "role": role,
            "nonce": secrets.token_hex(16),
            "state": "waiting",
            "made_at": now,
            "expires_at": now + GOOD_FOR,
        }
        with self._database.writing() as connection:
            connection.execute(delete(passcodes).where(passcodes.c.made_at < now - _DAY))
            connection.execute(passcodes.insert().values(**row))

    def check(self, tracking_no: str, passcode: str, *, call_sid: str) -> bool:
        """One that never went to a phone is never right."""
        now = self._clock.now()
        mine = (passcodes.c.call_sid == call_sid) & (passcodes.c.tracking_no == tracking_no)
        good = mine & (passcodes.c.state == "sent") & (passcodes.c.expires_at > now)
        with self._database.writing() as connection:
            rows = connection.execute(select(passcodes).where(good, passcodes.c.used_at.is_(None))).all()
            right = [row.id for row in rows if hmac.compare_digest(_code(self._key, row.nonce), passcode)]
            if not right:
                return False
            unused = mine & passcodes.c.used_at.is_(None)
            connection.execute(update(passcodes).where(unused).values(used_at=now))
        return True

    def proven_phone(self, tracking_no: str, *, call_sid: str) -> str:
        mine = (passcodes.c.call_sid == call_sid) & (passcodes.c.tracking_no == tracking_no)
        query = select(passcodes.c.role).where(mine, passcodes.c.used_at.is_not(None)).limit(1)
        with self._database.reading() as connection:
            role = connection.scalar(query)
        try:
            return self._phones.phone_of(tracking_no, role) if role else ""
        except LookupFailed as error:
            log.warning("the phone of call %s cannot be looked up again: %s", call_sid, error)
            return ""

    # --- the worker's side

    def deliver(self) -> int:
        """Put what is due into the outbox; how many. Done twice it has one effect: the outbox knows each by its id."""
        now = self._clock.now()
        due = (passcodes.c.state == "waiting") & (passcodes.c.expires_at > now)
        with self._database.reading() as connection:
            rows = connection.execute(select(passcodes).where(due).order_by(passcodes.c.made_at)).all()
        return sum(self._deliver(row) for row in rows)

    def _deliver(self, row: Row[Any]) -> bool:
        try:
            phone = "" if self._is_too_many(row) else self._phones.phone_of(row.tracking_no, row.role)
        except LookupFailed as error:
            log.warning("a code waits, its phone cannot be looked up: %s", error)
            return False
        state = "dropped"
        if phone:
            facts = {
                "tail4": tail4_of(row.tracking_no),
                "passcode": HIDDEN,
                "passcode_id": row.id,
                "occasion": f"{TEMPLATE}:{row.id}",
            }
            try:
                self._messages.send(to=phone, template=TEMPLATE, facts=facts, call_sid=row.call_sid)
                state = "sent"
            except BadInput as error:
                log.info("a code has no way to its phone: %s", error)
        with self._database.writing() as connection:
            mine = (passcodes.c.id == row.id) & (passcodes.c.state == "waiting")
            connection.execute(update(passcodes).where(mine).values(state=state))
        return state == "sent"

    def _is_too_many(self, row: Row[Any]) -> bool:
        same = (passcodes.c.tracking_no == row.tracking_no) & (passcodes.c.state == "sent")
        lately = passcodes.c.made_at > self._clock.now() - _DAY
        query = select(func.count()).select_from(passcodes).where(same, lately)
        with self._database.reading() as connection:
            return (connection.scalar(query) or 0) >= MOST_A_DAY


class PasscodeSeal:
    """The `Seal` of the outbox: puts a code into its text when that leaves, and nowhere else."""

    def __init__(self, database: Database, clock: Clock, *, key: bytes) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    def open(self, letter: Letter) -> Letter | None:
        """None for a code that is used up or too old. Raises StoreError."""
        if letter.template != TEMPLATE:
            return letter
        mine = passcodes.c.id == letter.words.get("passcode_id", "")
        with self._database.reading() as connection:
            row = connection.execute(select(passcodes).where(mine)).one_or_none()
        if row is None or row.used_at is not None or row.expires_at <= self._clock.now():
            return None
        code = _code(self._key, row.nonce)
        words = {**letter.words, "passcode": code}
        return replace(letter, text=letter.text.replace(HIDDEN, code), words=words, shown=letter.text)


def _code(key: bytes, nonce: str) -> str:
    digest = hmac.digest(key, f"{TEMPLATE}:{nonce}".encode(), hashlib.sha256)
    return f"{int.from_bytes(digest[:8]) % 10**PASSCODE_LENGTH:0{PASSCODE_LENGTH}d}"
