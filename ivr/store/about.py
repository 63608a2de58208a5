"""Owns what our own calls were about, as the record shows it."""

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Row, select

from ivr.store.tables import workflows

Direction = Literal["inbound", "outbound"]


def subjects(connection: Connection, rows: Sequence[Row[Any]]) -> dict[str, dict[str, Any]]:
    """By call_sid, `{workflow_id, type, occasion}` of those calls that we placed; `type` is None where the workflow is
    gone."""
    ids = {row.about_workflow_id for row in rows} - {None}
    if not ids:
        return {}
    query = select(workflows.c.id, workflows.c.type).where(workflows.c.id.in_(ids))
    types = {flow.id: flow.type for flow in connection.execute(query)}
    return {
        row.call_sid: {
            "workflow_id": row.about_workflow_id,
            "type": types.get(row.about_workflow_id),
            "occasion": row.about_occasion,
        }
        for row in rows
        if row.about_workflow_id
    }
