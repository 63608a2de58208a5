"""Owns the reading of workflows: rows of SQL into the nouns of the vocabulary."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from ivr.errors import NotFound
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.state import ALLOWS
from ivr.messages.desk import Step, Task
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.store.tables import addresses, pictures, workflow_log, workflows

_CONTACTS_WITHIN = timedelta(hours=24)
_FROM_CALLERS = ("opened", "asked_again")

_parents = workflows.alias("parents")
_sent = select(func.count()).where(pictures.c.workflow_id == workflows.c.id).scalar_subquery()
_sent_at = select(func.max(pictures.c.at)).where(pictures.c.workflow_id == workflows.c.id).scalar_subquery()
_filled_in_at = select(addresses.c.at).where(addresses.c.workflow_id == workflows.c.id).scalar_subquery()
ALL: Select[Any] = select(
    workflows,
    _parents.c.type.label("parent_type"),
    _sent.label("pictures"),
    _sent_at.label("pictures_at"),
    _filled_in_at.label("address_at"),
).outerjoin(_parents, _parents.c.id == workflows.c.parent_id)
"""Workflows with what a `Workflow` tells of their parents."""


def one(connection: Connection, workflow_id: str, *, to_change: bool = False) -> Row[Any]:
    """The row; `to_change` keeps others from changing it until the transaction ends. Raises NotFound."""
    query = ALL.where(workflows.c.id == workflow_id)
    if to_change:
        query = query.with_for_update(of=workflows)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(f"there is no workflow {workflow_id}")
    return row


def workflow(row: Row[Any], rules: Catalogue, *, contacts: int = 0, **told: bool) -> Workflow:
    """`told`: what is true of this answer alone, `reused` and `nudged`."""
    above = rules.escalates[row.owner]
    return Workflow(
        id=row.id,
        type=WorkflowType(row.type),
        tracking_no=row.tracking_no,
        state=WorkflowState(row.state),
        opened_at=row.opened_at,
        due_at=row.due_at,
        owner=row.owner,
        accepted_at=row.accepted_at,
        overdue=row.times_overdue > 0,
        priority=row.priority,
        times_overdue=row.times_overdue,
        missed_at=row.missed_at,
        level=row.level,
        escalated_to=above[min(row.level, len(above)) - 1] if row.level else "",
        nudges=row.nudges,
        nudged_at=row.nudged_at,
        contacted_at=row.contacted_at,
        awaited=row.awaited,
        version=row.version,
        last_note=row.last_note,
        noted_at=row.noted_at,
        contacts=contacts,
        parent_id=row.parent_id or "",
        parent_type=row.parent_type or "",
        result=row.result,
        pictures=row.pictures,
        received_at=max((at for at in (row.pictures_at, row.address_at) if at), default=None),
        detail=MappingProxyType(
            {name: value for name, value in row.detail.items() if isinstance(value, str | int | float)}
        ),
        **told,
    )


def task(row: Row[Any], rules: Catalogue, now: datetime) -> Task:
    return Task(
        workflow=workflow(row, rules),
        version=row.version,
        caller=row.caller,
        note=row.note,
        place=row.place,
        seconds_left=int((row.due_at - now).total_seconds()),
        parcel=MappingProxyType(dict(row.parcel)),
        may=ALLOWS[WorkflowState(row.state)],
        outcomes=rules.types[WorkflowType(row.type)].outcomes,
    )


def contacts(connection: Connection, tracking_nos: Iterable[str], now: datetime) -> Mapping[str, int]:
    """By tracking number, how many calls asked about it within the last 24 hours."""
    query = (
        select(workflows.c.tracking_no, func.count(workflow_log.c.by.distinct()).label("calls"))
        .join(workflow_log, workflow_log.c.workflow_id == workflows.c.id)
        .where(
            workflows.c.tracking_no.in_([number for number in tracking_nos if number]),
            workflow_log.c.kind.in_(_FROM_CALLERS),
            workflow_log.c.by != "watch",
            workflow_log.c.at > now - _CONTACTS_WITHIN,
        )
        .group_by(workflows.c.tracking_no)
    )
    return {row.tracking_no: row.calls for row in connection.execute(query)}


def open_on(connection: Connection, tracking_no: str, *, to_change: bool = False) -> Sequence[Row[Any]]:
    """Not yet finished ones on a parcel, oldest first."""
    query = ALL.where(workflows.c.tracking_no == tracking_no, workflows.c.open_key.is_not(None))
    query = query.order_by(workflows.c.opened_at, workflows.c.id)
    return connection.execute(query.with_for_update(of=workflows) if to_change else query).all()


def beside(connection: Connection, tracking_no: str, caller: str) -> Sequence[Row[Any]]:
    """Not yet finished ones on a parcel, or of a caller about none, oldest first."""
    if tracking_no:
        return open_on(connection, tracking_no)
    if not caller:
        return ()
    mine = (workflows.c.tracking_no == "") & (workflows.c.caller == caller)
    query = ALL.where(mine, workflows.c.open_key.is_not(None))
    return connection.execute(query.order_by(workflows.c.opened_at, workflows.c.id)).all()


def history(connection: Connection, workflow_id: str) -> tuple[Step, ...]:
    """Oldest first."""
    mine = workflow_log.c.workflow_id == workflow_id
    rows = connection.execute(select(workflow_log).where(mine).order_by(workflow_log.c.id))
    return tuple(
        Step(row.at, row.kind, row.state, row.by, row.text, MappingProxyType(dict(row.detail)))
        for row in rows
    )
