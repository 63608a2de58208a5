"""Owns the pages of recorded calls: the list, one call beside its recording, and what may be done about it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from ivr import mask
from ivr.errors import BadInput, NotFound
from ivr.web.auth import FORGETS_CALLERS, READS_CALLS, has_role, require_role
from ivr.web.context import services
from ivr.web.query import DIRECTIONS, OUTCOMES, CallQuery, parse
from ivr.web.texts import turn_texts

blueprint = Blueprint("calls", __name__, url_prefix="/calls")


@blueprint.app_template_filter("seconds_long")
def seconds_long(call: Mapping[str, Any]) -> str:
    """How long a call was, `1:07`; a dash while it goes on."""
    if not call["ended_at"]:
        return "–"
    began, ended = (datetime.fromisoformat(call[name]) for name in ("started_at", "ended_at"))
    minutes, seconds = divmod(round((ended - began).total_seconds()), 60)
    return f"{minutes}:{seconds:02d}"


@blueprint.get("")
@require_role(*READS_CALLS)
def list_calls() -> str:
    query = parse(request.args, services().settings.zone)
    found, cursor = list_page(query)
    return render_template(
        "calls.html",
        calls=mask.tree(found),
        cursor=cursor,
        args=request.args,
        is_filtered=any(query.filters.values()),
        outcomes=OUTCOMES,
        directions=DIRECTIONS,
    )


@blueprint.get("/<call_sid>")
@require_role(*READS_CALLS)
def one_call(call_sid: str) -> str:
    return _call_page(mask.tree(find_call(call_sid)), is_masked=True)


@blueprint.post("/<call_sid>/reveal")
@require_role(*READS_CALLS)
def reveal(call_sid: str) -> str:
    """The same page with whole numbers; who looked is written down first."""
    record = find_call(call_sid)
    services().records.note_access(call_sid, action="reveal", by=current_user.name, at=services().clock.now())
    return _call_page(record, is_masked=False)


@blueprint.get("/<call_sid>/recording.wav")
@require_role(*READS_CALLS)
def recording(call_sid: str) -> Response:
    """The recording, whole or a range of it. Never kept by the browser or a proxy."""
    name = services().records.recording_path(call_sid)
    root = services().settings.recordings_dir.resolve()
    path = (root / name).resolve() if name else None
    if path is None or not path.is_relative_to(root) or not path.is_file():
        raise NotFound("This call has no recording.")
    response = send_file(path, mimetype="audio/wav", conditional=True, etag=True)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Accept-Ranges"] = "bytes"
    return response


@blueprint.post("/forget")
@require_role(*FORGETS_CALLERS)
def forget() -> AnyResponse:
    """Erase whoever placed this call; the last four digits of the number, typed once more, confirm it."""
    caller = str(find_call(request.form.get("call_sid", ""))["from"] or "")
    if not caller:
        raise BadInput("This call has no number: there is no caller to forget.")
    if request.form.get("confirm", "").strip() != caller[-4:]:
        raise BadInput("The digits typed are not the last four of the number; nothing was deleted.")
    count = services().retention.forget_caller(caller, by=current_user.name, at=services().clock.now())
    flash(_("Deleted: what %(count)s calls of this caller held.", count=count))
    return redirect(url_for("calls.list_calls"), 303)


def list_page(query: CallQuery) -> tuple[list[dict[str, Any]], str | None]:
    """Records of the list, newest first, and the cursor of what follows. Raises BadInput."""
    return services().records.calls(query.limit, query.cursor, query.filters)


def find_call(call_sid: str) -> dict[str, Any]:
    """The record as `contracts.md` shapes it. Raises NotFound."""
    return services().records.call(call_sid)


def _call_page(record: Mapping[str, Any], *, is_masked: bool) -> str:
    return render_template(
        "call.html",
        call=record,
        is_masked=is_masked,
        may_forget=has_role(*FORGETS_CALLERS),
        texts=turn_texts(),
    )
