"""Owns the page that says how hand-overs went: how long callers waited for a person, and what became of them."""

from flask import Blueprint, render_template, request

from ivr.errors import BadInput
from ivr.web.auth import READS_FIGURES, TAKES_CALLS, has_role, require_role
from ivr.web.context import services

DAYS = (1, 7, 30)

blueprint = Blueprint("figures", __name__, url_prefix="/agent/figures")


@blueprint.get("")
@require_role(*READS_FIGURES)
def page() -> str:
    asked = request.args.get("days", str(DAYS[1]))
    if asked not in map(str, DAYS):
        raise BadInput(f"days must be one of {', '.join(map(str, DAYS))}.")
    return render_template(
        "figures.html",
        has_desk=has_role(*TAKES_CALLS),
        days=int(asked),
        choices=DAYS,
        figures=services().handovers.figures(int(asked)),
    )
