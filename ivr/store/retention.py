"""Owns forgetting: what is taken out of the record when its time is over or a caller asks for it."""

import logging
import shutil
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, update

from ivr.store.audit import note
from ivr.store.database import Database
from ivr.store.tables import (
    addresses,
    call_parcels,
    calls,
    consignments,
    errands,
    factor_tries,
    handover_notes,
    handovers,
    links,
    messages,
    parcel_answers,
    pictures,
    promises,
    recordings,
    turns,
    workflow_log,
    workflows,
)

log = logging.getLogger(__name__)


class Retention:
    """Deletes recordings, words and numbers; what is left of a call are times, intents and outcomes for the counts.

    Every method may be repeated at will and goes on where it was broken off. Raises StoreError.
    """

    def __init__(
        self, database: Database, *, forget_live: Callable[[str], None] = lambda call_sid: None
    ) -> None:
        """`forget_live` drops what is held of a call outside SQL; it may raise StoreError."""
        self._database = database
        self._forget_live = forget_live

    def forget_caller(self, phone: str, *, by: str, at: datetime) -> int:
        """Take a caller out of all records, at once; returns how many calls were theirs. `by` goes into the audit."""
        theirs = calls.c.caller == phone
        sids = self._sids(theirs)
        # Before the rows: broken off in between, they still lead to it.
        for sid in sids:
            self._forget_live(sid)
        delete_recordings(self._database, sids)
        delete_received(self._database, workflows.c.caller == phone)
        with self._database.writing() as connection:
            _erase(connection, sids, at)
            for sid in sids:
                connection.execute(delete(call_parcels).where(call_parcels.c.call_sid == sid))
            _hush(connection, workflows.c.caller == phone)
            to_them = messages.c.number == phone
            connection.execute(delete(messages).where(to_them))
            connection.execute(delete(links).where(links.c.number == phone))
            connection.execute(delete(errands).where(errands.c.number == phone))
            connection.execute(delete(factor_tries).where(factor_tries.c.caller == phone))
            _forget_consignments(connection, phone)
            note(connection, at=at, actor=by, action="forget_caller", subject=phone[-4:], calls=len(sids))
        return len(sids)

    def expire(self, now: datetime, *, recording_days: int, transcript_days: int) -> int:
        """Delete what is older than its days, counted from the start of the call; returns how many calls lost some."""
        quiet = calls.c.ended_at.is_not(None) | (calls.c.started_at < now - timedelta(days=1))
        old_sound = quiet & (calls.c.started_at < now - timedelta(days=recording_days))
        forgotten_before = now - timedelta(days=transcript_days)
        old_words = quiet & (calls.c.started_at < forgotten_before)
        has_recording = calls.c.call_sid.in_(select(recordings.c.call_sid))
        silenced = self._sids(has_recording & (old_sound | old_words))
        erased = self._sids(old_words & calls.c.erased_at.is_(None))
        delete_recordings(self._database, silenced)
        old_flow = workflows.c.over_at < forgotten_before
        delete_received(self._database, old_flow)
        with self._database.writing() as connection:
            _erase(connection, erased, now)
            connection.execute(delete(messages).where(messages.c.created_at < forgotten_before))
            connection.execute(delete(links).where(links.c.expires_at < forgotten_before))
            connection.execute(delete(errands).where(errands.c.happened_at < forgotten_before))
            _hush(connection, old_flow & ((workflows.c.caller != "") | (workflows.c.note != "")))
        return len({*silenced, *erased})

    def _sids(self, condition: ColumnElement[bool]) -> list[str]:
        with self._database.reading() as connection:
            return list(connection.scalars(select(calls.c.call_sid).where(condition)))


def delete_recordings(database: Database, sids: Iterable[str]) -> None:
    """Files and rows. What cannot be deleted now keeps its row, to be tried again. Raises StoreError."""
    # The file first: broken off in between, the row still leads to it.
    for sid in sids:
        with database.writing() as connection:
            mine = recordings.c.call_sid == sid
            path = connection.scalar(select(recordings.c.path).where(mine))
            if path is not None and _unlink(Path(path), sid):
                connection.execute(delete(recordings).where(mine))


def delete_received(database: Database, whose: ColumnElement[bool]) -> None:
    """What callers sent by links for these workflows: pictures and addresses. Raises StoreError."""
    theirs = select(workflows.c.id).where(whose)
    with database.reading() as connection:
        kept = connection.execute(
            select(pictures.c.id, pictures.c.path).where(pictures.c.workflow_id.in_(theirs))
        ).all()
    for picture_id, path in kept:
        if _unlink(Path(path), ""):
            with database.writing() as connection:
                connection.execute(delete(pictures).where(pictures.c.id == picture_id))
    with database.writing() as connection:
        connection.execute(delete(addresses).where(addresses.c.workflow_id.in_(theirs)))


def _erase(connection: Connection, sids: Iterable[str], at: datetime) -> None:
    wordless: dict[str, Any] = {"text": "", "slots": None, "alternatives": [], "why": []}
    for sid in sids:
        connection.execute(
            update(calls).where(calls.c.call_sid == sid).values(caller="", transfer=None, erased_at=at)
        )
        connection.execute(update(turns).where(turns.c.call_sid == sid).values(**wordless))
        connection.execute(update(promises).where(promises.c.call_sid == sid).values(text=""))
        connection.execute(update(handovers).where(handovers.c.call_sid == sid).values(wrap_up_note=""))
        connection.execute(delete(handover_notes).where(handover_notes.c.call_sid == sid))


def _hush(connection: Connection, whose: ColumnElement[bool]) -> None:
    """Take callers and their words out of workflows and of what happened to them; the work itself goes on."""
    theirs = select(workflows.c.id).where(whose)
    said = workflow_log.c.workflow_id.in_(theirs)
    connection.execute(update(workflow_log).where(said, workflow_log.c.text != "").values(text=""))
    connection.execute(update(workflow_log).where(said, workflow_log.c.kind == "arrived").values(detail={}))
    # What is open about a caller alone is known by their number.
    known_by = workflows.c.type + ":" + workflows.c.id
    about_them = whose & (workflows.c.tracking_no == "") & workflows.c.open_key.is_not(None)
    connection.execute(update(workflows).where(about_them).values(open_key=known_by))
    silent: dict[str, Any] = {
        "caller": "",
        "note": "",
        "detail": {},
        "parcel": {},
        "last_note": "",
        "result": "",
    }
    connection.execute(update(workflows).where(whose).values(**silent))


def _forget_consignments(connection: Connection, phone: str) -> None:
    """Whose a parcel is, and what was last heard when they asked; where a parcel is says nothing of a person."""
    for whose in (consignments.c.recipient, consignments.c.sender):
        unnamed: dict[str, Any] = {whose.name: "", "facts": {}}
        connection.execute(update(consignments).where(whose == phone).values(unnamed))
    nobodys = (consignments.c.recipient == "") & (consignments.c.sender == "")
    connection.execute(delete(consignments).where(nobodys))
    connection.execute(delete(parcel_answers).where(parcel_answers.c.question == f"phone:{phone}"))


def _unlink(path: Path, call_sid: str) -> bool:
    try:
        if path.parent.name == call_sid:  # a directory of the call's own, with all its parts
            shutil.rmtree(path.parent, ignore_errors=False)
        else:
            path.unlink()
    except FileNotFoundError:
        return True
    except OSError as error:
        log.warning("%s cannot be deleted, it is tried again later: %s", path, error)
        return False
    return True
