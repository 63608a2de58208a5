"""Owns the pages of the audit: who did what, filtered, and as a table for elsewhere."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, render_template, request
from flask_login import current_user

from ivr.errors import BadInput
from ivr.messages.account import AuditFilter, AuditLine
from ivr.web.auth import SUPERVISES, require_role
from ivr.web.context import services

PAGE = 50
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What makes a spreadsheet compute a cell instead of showing it."""
blueprint = Blueprint("audit", __name__)


@blueprint.get("/audit")
@require_role(*SUPERVISES)
def page() -> str:
    wanted = _wanted(request.args)
    lines, cursor = services().audit.page(wanted, limit=PAGE, cursor=request.args.get("cursor", ""))
    is_filtered = wanted != AuditFilter()
    return render_template(
        "audit.html", lines=lines, cursor=cursor, args=request.args, is_filtered=is_filtered
    )


@blueprint.get("/audit.csv")
@require_role(*SUPERVISES)
def table() -> Response:
    """Everything that the filter lets pass, newest first; times in UTC. That it was taken is in the audit, too."""
    wanted, now = _wanted(request.args), services().clock.now()
    services().audit.write(at=now, actor=current_user.name, action="export_audit", subject="")
    lines = services().audit.all(wanted)
    response = Response(_rows(lines), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="audit-{now:%Y%m%d-%H%M}.csv"'
    return response


def _wanted(args: Mapping[str, str]) -> AuditFilter:
    """Raises BadInput."""
    since, until = _days(args.get("day", ""), services().settings.zone)
    actor, action, subject = (args.get(name, "").strip()[:128] for name in ("actor", "action", "subject"))
    return AuditFilter(actor, action, subject, since, until)


def _days(text: str, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    if not text:
        return None, None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise BadInput("day must be a day such as 2026-11-22.") from error
    return datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)


def _rows(lines: Iterator[AuditLine]) -> Iterator[str]:
    yield "\ufeff" + _row("at", "actor", "action", "subject", "detail")  # so that spreadsheets see UTF-8
    for line in lines:
        at = line.at.isoformat(timespec="seconds")
        detail = json.dumps(dict(line.detail), ensure_ascii=False) if line.detail else ""
        yield _row(at, line.actor, line.action, line.subject, detail)


def _row(*cells: str) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return written.getvalue()
