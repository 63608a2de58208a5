"""Owns the addresses at which carriers tell what became of texts: signed by the carrier, or under a key that a provider has."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from ivr.errors import BadInput
from ivr.integrations.carriers.twilio.texts import receipt
from ivr.web.carrier import guard
from ivr.web.context import services

signed = Blueprint("receipts", __name__)
guard(signed)
pushes = Blueprint("receipt_pushes", __name__)


@signed.post("/voice/message-status")
def status() -> ResponseReturnValue:
    """Comes for every step of a text, sometimes late or twice; a fault of ours is answered as one and comes again."""
    services().receipts.receive(receipt(request.form, request.args.get("message", "")[:36]))
    return "", 204


@pushes.post("/texts/receipts/<key>")
def pushed(key: str) -> ResponseReturnValue:
    """Whatever is not 200 is sent again by the provider."""
    told = request.get_json(silent=True)
    if told is None:
        raise BadInput("the body must be JSON")
    return jsonify(services().receipts.pushed(key, told))
