"""Owns the reading of the record: calls as the API and the pages show them."""

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, Select, and_, exists, func, or_, select

from ivr.errors import BadInput, NotFound
from ivr.messages.record import TurnRecord
from ivr.store.about import Direction, subjects
from ivr.store.database import Database
from ivr.store.tables import call_parcels, call_workflows, calls, promises, recordings, turns, workflows

Outcome = Literal["contained", "transferred", "abandoned", "failed"]
OUTCOMES = frozenset(get_args(Outcome))
MOST_CALLS = 200


class CallReader:
    """Reads calls; dictionaries are ready for JSON, times ISO 8601 UTC. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def call(self, call_sid: str) -> dict[str, Any]:
        """The whole record of one call, in the shape of GET /api/calls/<sid>. Raises NotFound."""
        with self._database.reading() as connection:
            row = connection.execute(select(calls).where(calls.c.call_sid == call_sid)).one_or_none()
            if row is None:
                raise NotFound(f"there is no call {call_sid}")
            return {
                **_head(row),
                "about": subjects(connection, [row]).get(call_sid),
                "parcels": _parcels(connection, [call_sid]).get(call_sid, []),
                "turns": [_turn(turn) for turn in _of(connection, turns, call_sid, turns.c.n)],
                "workflows": _workflows(connection, [call_sid]).get(call_sid, []),
                "promises": [_promise(row) for row in _of(connection, promises, call_sid, promises.c.due_at)],
                "transfer": row.transfer,
                "recording": _recording(connection, call_sid),
            }

    def calls(
        self, limit: int = 50, cursor: str = "", filters: Mapping[str, str] | None = None
    ) -> tuple[list[dict[str, Any]], str | None]:
        """Newest first, and the cursor of the next page (None at the end).

        Filters: `outcome` (or `open`), `direction`, `from`, `tail` (of that number), `intent`, `workflow` (type), `tracking_no`,
        `text` (said in the call), `since` and `until` (ISO times). Raises BadInput.
        """
        if not 1 <= limit <= MOST_CALLS:
            raise BadInput(f"limit must be from 1 to {MOST_CALLS}")
        query = _filtered(select(calls), filters or {})
        if cursor:
            at, sid = _from_cursor(cursor)
            query = query.where(
                or_(calls.c.started_at < at, and_(calls.c.started_at == at, calls.c.call_sid < sid))
            )
        query = query.order_by(calls.c.started_at.desc(), calls.c.call_sid.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            found = connection.execute(query).all()
            page = found[:limit]
            sids = [row.call_sid for row in page]
            parcels, flows = _parcels(connection, sids), _workflows(connection, sids)
            intents, lengths = _intents(connection, sids), _lengths(connection, sids)
            about = subjects(connection, page)
        rows = [
            {
                **_head(row),
                "about": about.get(row.call_sid),
                "parcels": parcels.get(row.call_sid, []),
                "workflows": flows.get(row.call_sid, []),
                "intents": intents.get(row.call_sid, []),
                "recording_seconds": lengths.get(row.call_sid),
            }
            for row in page
        ]
        return rows, _to_cursor(page[-1]) if len(found) > limit else None

    def turns_of(self, call_sid: str) -> tuple[TurnRecord, ...]:
        """Oldest first; empty for an unknown call."""
        with self._database.reading() as connection:
            return tuple(_record(row) for row in _of(connection, turns, call_sid, turns.c.n))

    def calls_since(self, caller: str, at: datetime) -> int:
        theirs = (calls.c.caller == caller) & (calls.c.started_at >= at)
        with self._database.reading() as connection:
            return connection.scalar(select(func.count()).select_from(calls).where(theirs)) or 0

    def recording_path(self, call_sid: str) -> str | None:
        """Where the file of the call's recording lies."""
        with self._database.reading() as connection:
            return connection.scalar(select(recordings.c.path).where(recordings.c.call_sid == call_sid))


def iso(at: datetime | None) -> str | None:
    """`2026-11-22T07:15:00.250Z`."""
    return (
        None if at is None else at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )


def _head(row: Row[Any]) -> dict[str, Any]:
    return {
        "call_sid": row.call_sid,
        "direction": row.direction,
        "from": row.caller,
        "to": row.called,
        "locale": row.locale,
        "started_at": iso(row.started_at),
        "ended_at": iso(row.ended_at),
        "outcome": row.outcome,
        "erased_at": iso(row.erased_at),
    }


def _turn(row: Row[Any]) -> dict[str, Any]:
    turn: dict[str, Any] = {"n": row.n, "at_ms": row.at_ms, "speaker": row.speaker, "text": row.text}
    if row.speaker == "caller":
        turn |= {
            "heard_by": row.heard_by,
            "intent": row.intent,
            "ranked": row.ranked,
            "also": row.also,
            "slots": row.slots or {},
            "emotion": row.emotion,
            "action": row.action,
            "why": row.why,
            "alternatives": row.alternatives,
            "timings_ms": row.timings_ms or {},
        }
    else:
        turn |= {"said": row.said, "interrupted_at_ms": row.interrupted_at_ms}
        if row.timings_ms is not None:
            turn["timings_ms"] = row.timings_ms
    return turn


def _record(row: Row[Any]) -> TurnRecord:
    values = {name: value for name, value in row._asdict().items() if name != "call_sid"}
    ranked = tuple((label, score) for label, score in row.ranked)
    lists = {name: tuple(values[name]) for name in ("also", "why", "alternatives", "said")}
    return TurnRecord(**{**values, **lists, "ranked": ranked})


def _promise(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "workflow_id": row.workflow_id,
        "text": row.text,
        "due_at": iso(row.due_at),
        "state": row.state,
        "settled_at": iso(row.settled_at),
    }


def _recording(connection: Connection, call_sid: str) -> dict[str, Any] | None:
    row = connection.execute(select(recordings).where(recordings.c.call_sid == call_sid)).one_or_none()
    if row is None:
        return None
    return {
        "url": f"/calls/{call_sid}/recording.wav",
        "channels": row.channels,
        "seconds": round(row.seconds, 2),
    }


def _of(connection: Connection, table: Any, call_sid: str, order: Any) -> Sequence[Row[Any]]:
    return connection.execute(select(table).where(table.c.call_sid == call_sid).order_by(order)).all()


def _parcels(connection: Connection, sids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    query = select(call_parcels).where(call_parcels.c.call_sid.in_(sids)).order_by(call_parcels.c.position)
    return _by_call(
        (row.call_sid, {"tracking_no": row.tracking_no, "state": row.state})
        for row in connection.execute(query)
    )


def _workflows(connection: Connection, sids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    query = (
        select(workflows, call_workflows.c.call_sid, call_workflows.c.reused)
        .join(call_workflows, call_workflows.c.workflow_id == workflows.c.id)
        .where(call_workflows.c.call_sid.in_(sids))
        .order_by(call_workflows.c.position)
    )
    return _by_call(
        (
            row.call_sid,
            {
                "id": row.id,
                "type": row.type,
                "state": row.state,
                "opened_at": iso(row.opened_at),
                "due_at": iso(row.due_at),
                "reused": row.reused,
                "tracking_no": row.tracking_no,
                "owner": row.owner,
                "accepted_at": iso(row.accepted_at),
                "overdue": row.times_overdue > 0,
            },
        )
        for row in connection.execute(query)
    )


def _intents(connection: Connection, sids: Sequence[str]) -> dict[str, list[str]]:
    """What was wanted, each once, in the order of asking; commands such as yes and no left out."""
    wanted = and_(turns.c.call_sid.in_(sids), turns.c.intent.is_not(None), turns.c.action == "accept")
    query = select(turns.c.call_sid, turns.c.intent).where(wanted).order_by(turns.c.call_sid, turns.c.n)
    found: dict[str, list[str]] = {}
    for sid, intent in connection.execute(query):
        asked = found.setdefault(sid, [])
        if intent not in asked and intent not in ("none", "provide_info") and not intent.startswith("cmd_"):
            asked.append(intent)
    return found


def _lengths(connection: Connection, sids: Sequence[str]) -> dict[str, float]:
    query = select(recordings.c.call_sid, recordings.c.seconds).where(recordings.c.call_sid.in_(sids))
    return {sid: round(seconds, 2) for sid, seconds in connection.execute(query)}


def _by_call(pairs: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    grouped: dict[str, list[dict[str, Any]]] = {}
    for sid, entry in pairs:
        grouped.setdefault(sid, []).append(entry)
    return grouped


def _filtered(query: Select[Any], filters: Mapping[str, str]) -> Select[Any]:
    for name, value in filters.items():
        if not value:
            continue
        query = query.where(_condition(name, value))
    return query


def _condition(name: str, value: str) -> Any:
    of_call = turns.c.call_sid == calls.c.call_sid
    match name:
        case "outcome" if value == "open":
            return calls.c.outcome.is_(None)
        case "outcome" if value in OUTCOMES:
            return calls.c.outcome == value
        case "direction" if value in get_args(Direction):
            return calls.c.direction == value
        case "from":
            return calls.c.caller == value
        case "tail":
            return calls.c.caller.endswith(value, autoescape=True)
        case "intent":
            return exists().where(of_call, turns.c.intent == value)
        case "text":
            return exists().where(of_call, turns.c.text.contains(value, autoescape=True))
        case "tracking_no":
            return exists().where(
                call_parcels.c.call_sid == calls.c.call_sid, call_parcels.c.tracking_no == value
            )
        case "workflow":
            return exists().where(
                call_workflows.c.call_sid == calls.c.call_sid,
                call_workflows.c.workflow_id == workflows.c.id,
                workflows.c.type == value,
            )
        case "since":
            return calls.c.started_at >= _time(name, value)
        case "until":
            return calls.c.started_at < _time(name, value)
    raise BadInput(f"{name}={value} is no filter of calls")


def _time(name: str, value: str) -> datetime:
    try:
        at = datetime.fromisoformat(value)
    except ValueError as error:
        raise BadInput(f"{name}={value} is no ISO time") from error
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _to_cursor(row: Row[Any]) -> str:
    return (
        base64.urlsafe_b64encode(f"{row.started_at.isoformat()} {row.call_sid}".encode()).decode().rstrip("=")
    )


def _from_cursor(cursor: str) -> tuple[datetime, str]:
    try:
        plain = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        at, _, sid = plain.partition(" ")
        return datetime.fromisoformat(at), sid
    except (ValueError, binascii.Error) as error:
        raise BadInput(f"cursor {cursor!r} is not one of ours") from error
