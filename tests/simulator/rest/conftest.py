"""twilio-python pointed at the carrier, and Twilio's OpenAPI document watching over both sides."""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import requests
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from tests.simulator.conftest import House

DOCUMENT = Path(__file__).parents[2] / "data" / "twilio" / "twilio_api_v2010.prism.json.gz"


TWILIO = "https://api.twilio.com"


@cache
def openapi() -> OpenAPI:
    """Every field must be there that the document names, and none that it does not."""
    strict = Config(
        spec_validator_cls=None,  # that the document itself is valid is its maker's care
        additional_properties_default_policy="forbid",
        response_properties_default_policy="required",
    )
    document = json.loads(gzip.decompress(DOCUMENT.read_bytes()), object_hook=_as_meant)
    return OpenAPI.from_dict(document, config=strict)


def _as_meant(schema: dict[str, Any]) -> dict[str, Any]:
    """What the document means and leaves unsaid: a map of URIs has names of its own choice, and there is no reason
    for the end of a conference that goes on ("will be `null`", says its own description)."""
    if schema.get("format") == "uri-map":
        return {**schema, "additionalProperties": True}
    if "last-participant-left" in schema.get("enum", ()):
        return {**schema, "nullable": True, "enum": [*schema["enum"], None]}
    return schema


class WatchedClient(TwilioHttpClient):
    """Sends what is meant for api.twilio.com to the carrier; checks request and answer against the document."""

    def __init__(self, carrier_url: str) -> None:
        super().__init__(timeout=8)
        self._carrier_url = carrier_url

    def request(self, method: str, url: str, **kwargs: Any) -> Response:  # type: ignore[override]
        prepared = requests.Request(
            method, url, params=kwargs.get("params"), data=kwargs.get("data"), headers=kwargs.get("headers"),
            auth=kwargs.get("auth"),
        ).prepare()  # fmt: skip
        answer = requests.request(
            method, self._carrier_url + url.removeprefix(TWILIO), params=kwargs.get("params"), data=kwargs.get("data"),
            headers=kwargs.get("headers"), auth=kwargs.get("auth"), timeout=8,
        )  # fmt: skip
        if answer.ok:
            request = RequestsOpenAPIRequest(prepared)
            openapi().validate_request(request)
            openapi().validate_response(request, RequestsOpenAPIResponse(answer))
        return Response(answer.status_code, answer.text, answer.headers)


@pytest.fixture
def client(house: House) -> Client:
    config = house.config
    return Client(config.account_sid, config.auth_token, http_client=WatchedClient(house.url))
