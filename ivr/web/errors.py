"""Owns how a fault reaches whoever asked: a page for people, `{"error": {"code", "message"}}` for programs."""

import structlog
from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from ivr.errors import IvrError

log = structlog.get_logger(__name__)

HEADLINES = {
    400: _l("That request makes no sense to us"),
    401: _l("Please sign in"),
    403: _l("This is not for your role"),
    404: _l("There is nothing here"),
    405: _l("This address does not take that"),
    409: _l("That cannot be done now"),
    429: _l("Too many attempts"),
    500: _l("Something went wrong on our side"),
    501: _l("This comes later"),
    503: _l("Something that we need is down"),
}
_PROGRAM_PATHS = ("/api/", "/events", "/phone/", "/parcels/", "/healthz", "/readyz", "/metrics")


def wants_json() -> bool:
    """A program asks, or a script of a page, or this role has no pages at all."""
    if not current_app.extensions["has_pages"] or request.path.startswith(_PROGRAM_PATHS):
        return True
    return request.accept_mimetypes.accept_json and not request.accept_mimetypes.accept_html


def answer(status: int, code: str, message: str) -> Response:
    if wants_json():
        response = jsonify(error={"code": code, "message": message})
    else:
        headline = HEADLINES.get(status, HEADLINES[500 if status >= 500 else 400])
        response = make_response(
            render_template("error.html", status=status, headline=headline, code=code, message=message)
        )
    response.status_code = status
    return response


def init(app: Flask) -> None:
    @app.errorhandler(IvrError)
    def _ours(error: IvrError) -> Response:
        if error.http_status >= 500:
            log.error("request failed", code=error.code, reason=error.message, path=request.path)
        return answer(error.http_status, error.code, error.message)

    @app.errorhandler(CSRFError)
    def _forged(error: CSRFError) -> Response:
        return answer(400, "form-expired", "The form has expired; load the page again and send it once more.")

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> Response:
        status = error.code or 500
        if status < 400:  # a redirect that Flask itself raises
            return error.get_response()  # type: ignore[return-value]
        name = (error.name or "error").lower().replace(" ", "-")
        response = answer(status, f"http-{name}", error.description or error.name)
        for key, value in error.get_response().headers:
            if key in ("Allow", "Retry-After", "Content-Range"):
                response.headers[key] = value
        return response

    @app.errorhandler(Exception)
    def _unforeseen(error: Exception) -> Response:
        log.exception("request failed unforeseen", path=request.path)
        return answer(500, "internal-error", "The hotline met a fault of its own; it is in the log.")
