"""Owns the address at which providers of parcel routes tell what they know unasked: signed by them, or refused."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from ivr.errors import NotFound
from ivr.web.context import services

blueprint = Blueprint("parcels", __name__)


@blueprint.post("/parcels/push/<provider>")
def push(provider: str) -> ResponseReturnValue:
    """403 for a wrong signature; whatever is not 200 is sent again by the provider."""
    pushes = services().parcel_pushes.get(provider)
    if pushes is None:
        raise NotFound("no such provider tells us anything")
    body = request.get_data(cache=True)  # before the form is read, which would leave nothing to check
    headers = {name.lower(): value for name, value in request.headers.items()}
    return jsonify(pushes.receive(request.form.to_dict(), body, headers))
