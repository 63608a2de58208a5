"""Owns the pages that texts lead to, for callers without an account: a photo to see, pictures to send, an address."""

from collections.abc import Mapping
from typing import Any

from flask import (
    Blueprint,
    Flask,
    Response,
    current_app,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import BadAddress, BadInput, BadPicture, IvrError, LinkGone, TooBusy
from ivr.messages.link import Link
from ivr.messages.parcel import tail4_of
from ivr.web import errors
from ivr.web.context import services
from ivr.web.texts import upload_texts
from ivr.web.throttle import LinkBrake

MOST_BYTES = 80 * 2**20
"""Of one sending without a script: several pictures at once. One picture has a limit of its own."""
blueprint = Blueprint("links", __name__, url_prefix="/l")


def init(app: Flask) -> None:
    app.extensions["link_brake"] = LinkBrake(app.extensions["services"].attempts)
    app.register_blueprint(blueprint)


@blueprint.url_value_preprocessor
def _more_room(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Before anything looks at the body: pictures are bigger than what other pages take."""
    request.max_content_length = MOST_BYTES


@blueprint.get("/<code>")
def visit(code: str) -> ResponseReturnValue:
    return _page(code, _open(code))


@blueprint.post("/<code>")
def send(code: str) -> ResponseReturnValue:
    """Nothing but the link is asked for: who has it may send, and no other site can know it."""
    link = _open(code)
    brake: LinkBrake = current_app.extensions["link_brake"]
    if brake.sent(link.id, services().clock.now()):
        raise TooBusy(_("Too much at once. Please wait a few minutes."), code="link-too-much")
    if link.purpose.takes_pictures:
        return _take_pictures(code, link)
    if link.purpose.takes_an_address:
        return _take_address(code, link)
    raise LinkGone("This link takes nothing in.")


@blueprint.get("/<code>/photo.jpg")
def photo(code: str) -> Response:
    link = _open(code)
    found = services().visits.photo(link) if link.purpose == "photo" else None
    if found is None:
        raise LinkGone("There is no photo behind this link.")
    response = Response(found.jpeg, mimetype="image/jpeg")
    response.headers["Content-Disposition"] = 'inline; filename="delivery.jpg"'
    return response


def _open(code: str) -> Link:
    try:
        return services().visits.open(code)
    except LinkGone as gone:
        brake: LinkBrake = current_app.extensions["link_brake"]
        if brake.guessed(request.remote_addr or "?", services().clock.now()):
            raise TooBusy(_("Too many attempts. Please wait a few minutes."), code="link-guessing") from gone
        raise


def _page(
    code: str, link: Link, *, status: int = 200, faults: Mapping[str, str] | None = None, sent: int = 0
) -> Response:
    visits = services().visits
    facts: dict[str, Any] = {
        "code": code,
        "link": link,
        "tail4": tail4_of(link.tracking_no),
        "faults": faults or {},
        "sent": sent,
    }
    if link.purpose == "photo":
        page = render_template("visit_photo.html", photo=visits.photo(link), **facts)
    elif link.purpose.takes_pictures:
        received = visits.received(link.workflow_id)
        room = max(0, visits.most_pictures - len(received.pictures))
        page = render_template(
            "visit_pictures.html",
            count=len(received.pictures),
            room=room,
            most=visits.most_pictures,
            texts=upload_texts(),
            **facts,
        )
    else:
        received = visits.received(link.workflow_id)
        filled = request.form if request.method == "POST" else {}
        page = render_template(
            "visit_address.html",
            received=received.address,
            provinces=visits.provinces(),
            filled=filled,
            **facts,
        )
    return Response(page, status)


def _take_pictures(code: str, link: Link) -> AnyResponse:
    files = [file for file in request.files.getlist("pictures") if file.filename]
    if not files:
        raise BadInput(_("No picture was chosen."), code="picture-none")
    faults: dict[str, str] = {}
    kept = 0
    for number, file in enumerate(files, start=1):
        try:
            services().visits.take_picture(link, file.read())
            kept += 1
        except BadPicture as error:
            if errors.wants_json():
                raise
            faults[_("Picture %(number)s", number=number)] = picture_fault(error.code)
    if errors.wants_json():
        return jsonify(pictures=len(services().visits.received(link.workflow_id).pictures))
    if faults:
        return _page(code, link, status=400, faults=faults, sent=kept)
    return redirect(url_for("links.visit", code=code, sent=kept), 303)


def _take_address(code: str, link: Link) -> AnyResponse:
    try:
        services().visits.take_address(link, request.form)
    except BadAddress as error:
        wrong = dict.fromkeys(error.fields, _("Please check this."))
        return _page(code, link, status=400, faults=wrong)
    return redirect(url_for("links.visit", code=code), 303)


def picture_fault(code: str) -> str:
    """In words for the sender; the file's name is never told back."""
    words = {
        "picture-type": _("This is no photo (JPEG, PNG or WebP)."),
        "picture-size": _("This photo is too large, 12 MB are possible."),
        "picture-dimensions": _("This photo is too small or too large."),
        "picture-count": _("There is no room for more photos."),
        "picture-unsafe": _("This file is not safe."),
    }
    return words.get(code, _("This photo is damaged. Please take it again."))


@blueprint.errorhandler(IvrError)
def _fault(error: IvrError) -> Response:
    """Callers get a page of theirs: no menu, no sign-in, no code of ours, the number to call."""
    if errors.wants_json():
        message = picture_fault(error.code) if isinstance(error, BadPicture) else error.message
        response = jsonify(error={"code": error.code, "message": message})
        response.status_code = error.http_status
        return response
    words = error.message if isinstance(error, BadInput | TooBusy) else ""
    page = render_template("visit_gone.html", is_gone=isinstance(error, LinkGone), words=words)
    return Response(page, 429 if isinstance(error, TooBusy) else error.http_status)


@blueprint.errorhandler(RequestEntityTooLarge)
def _too_large(_error: RequestEntityTooLarge) -> Response:
    return _fault(BadPicture("too large", code="picture-size"))
