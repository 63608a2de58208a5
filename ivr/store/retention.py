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
from ivr.store.tables import call_parcels, calls, messages, promises, recordings, turns, workflows

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
        with self._database.writing() as connection:
            _erase(connection, sids, at)
            for sid in sids:
                connection.execute(delete(call_parcels).where(call_parcels.c.call_sid == sid))
            mine = workflows.c.caller == phone
            connection.execute(update(workflows).where(mine).values(caller="", note="", detail={}))
            to_them = messages.c.number == phone
            connection.execute(delete(messages).where(to_them))
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
        with self._database.writing() as connection:
            _erase(connection, erased, now)
            connection.execute(delete(messages).where(messages.c.created_at < forgotten_before))
            old_flow = workflows.c.over_at < forgotten_before
            connection.execute(update(workflows).where(old_flow).values(caller="", note=""))
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


def _erase(connection: Connection, sids: Iterable[str], at: datetime) -> None:
    wordless: dict[str, Any] = {"text": "", "slots": None, "alternatives": [], "why": []}
    for sid in sids:
        connection.execute(
            update(calls).where(calls.c.call_sid == sid).values(caller="", transfer=None, erased_at=at)
        )
        connection.execute(update(turns).where(turns.c.call_sid == sid).values(**wordless))
        connection.execute(update(promises).where(promises.c.call_sid == sid).values(text=""))


def _unlink(path: Path, call_sid: str) -> bool:
    try:
        if path.parent.name == call_sid:  # a directory of the call's own, with all its parts
            shutil.rmtree(path.parent, ignore_errors=False)
        else:
            path.unlink()
    except FileNotFoundError:
        return True
    except OSError as error:
        log.warning("recording %s cannot be deleted, it is tried again later: %s", path, error)
        return False
    return True
