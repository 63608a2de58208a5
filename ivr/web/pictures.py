"""Owns the showing of callers' pictures to those who work on their cases."""

from flask import Blueprint, Response

from ivr.web.auth import require_role
from ivr.web.context import services

SEES_PICTURES = ("branch", "claims", "supervisor", "admin")
blueprint = Blueprint("pictures", __name__, url_prefix="/pictures")


@blueprint.get("/<picture_id>.jpg")
@require_role(*SEES_PICTURES)
def picture(picture_id: str) -> Response:
    """A JPEG of our own making, to look at or to keep; whatever a browser takes it for, it can do nothing."""
    response = Response(services().visits.picture(picture_id), mimetype="image/jpeg")
    response.headers["Content-Disposition"] = f'attachment; filename="{picture_id[:8]}.jpg"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    return response
