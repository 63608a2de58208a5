"""Owns the start page, and the addresses whose pages come later."""

from flask import Blueprint, Response, render_template

from ivr.web.auth import require_role
from ivr.web.callers import demo_callers
from ivr.web.context import services

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def start() -> str:
    settings = services().settings
    return render_template("home.html", demo=settings.demo, callers=demo_callers())


@blueprint.get("/ops")
@require_role("ops", "supervisor", "admin")
def ops() -> Response:
    return _later("ops")


def _later(page: str) -> Response:
    return Response(render_template("later.html", page=page), 501)
