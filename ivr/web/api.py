"""Owns the records for programs: GET /api/calls and GET /api/calls/<call_sid>."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from ivr.web.auth import READS_CALLS, require_role
from ivr.web.calls import find_call, list_page
from ivr.web.context import services
from ivr.web.query import parse

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/calls")
@require_role(*READS_CALLS)
def calls() -> ResponseReturnValue:
    """Newest first; `next_cursor` is null at the end."""
    found, cursor = list_page(parse(request.args, services().settings.zone))
    return jsonify(calls=found, next_cursor=cursor)


@blueprint.get("/calls/<call_sid>")
@require_role(*READS_CALLS)
def call(call_sid: str) -> ResponseReturnValue:
    return jsonify(find_call(call_sid))
