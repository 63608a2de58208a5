"""The address for pushes, over a provider whose signatures are really checked."""

from collections.abc import Mapping
from typing import Any

import pytest
from flask.testing import FlaskClient

from ivr.errors import BadInput, NotAllowed, StoreError
from tests.web.fakes import FakeServices


class FakePushes:
    """Believes what is signed `right`; keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[Mapping[str, str], bytes]] = []
        self.is_full = False

    def receive(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
        if (form.get("sign") or headers.get("sign")) != "right":
            raise NotAllowed("the push is not signed as agreed", code="parcels-bad-signature")
        if body == b"{}":
            raise BadInput("the push makes no sense")
        if self.is_full:
            raise StoreError("the disk is full")
        self.told.append((form, body))
        return {"result": True, "returnCode": "200"}


@pytest.fixture
def pushes(services: FakeServices) -> FakePushes:
    made = FakePushes()
    services.parcel_pushes["some"] = made
    return made


def test_a_form_and_a_body_reach_the_provider_as_they_were_sent(
    client: FlaskClient, pushes: FakePushes
) -> None:
    form = client.post("/parcels/push/some", data={"param": "{}", "sign": "right"})
    body = client.post("/parcels/push/some", data=b'{"event":"x"}', headers={"Sign": "right"})
    assert (form.status_code, form.json) == (200, {"result": True, "returnCode": "200"})
    assert body.status_code == 200
    assert pushes.told[0][0] == {"param": "{}", "sign": "right"}
    assert pushes.told[1] == ({}, b'{"event":"x"}')


def test_a_wrong_signature_is_403_and_has_no_effect(client: FlaskClient, pushes: FakePushes) -> None:
    answer = client.post("/parcels/push/some", data={"param": "{}", "sign": "wrong"})
    assert (answer.status_code, answer.json["error"]["code"]) == (403, "parcels-bad-signature")
    assert pushes.told == []


def test_what_makes_no_sense_is_400_and_what_cannot_be_kept_503_so_that_it_comes_again(
    client: FlaskClient, pushes: FakePushes
) -> None:
    assert client.post("/parcels/push/some", data=b"{}", headers={"Sign": "right"}).status_code == 400
    pushes.is_full = True
    assert client.post("/parcels/push/some", data={"sign": "right"}).status_code == 503


def test_a_provider_that_is_not_set_up_is_404(client: FlaskClient, pushes: FakePushes) -> None:
    assert client.post("/parcels/push/another", data={"sign": "right"}).status_code == 404
    assert client.get("/parcels/push/some").status_code == 405
