"""Where carriers tell what became of texts: signed by Twilio, or under the key of a provider."""

import pytest
from flask.testing import FlaskClient

from ivr.errors import BadInput, NotFound, StoreError
from ivr.messages.letter import Receipt
from tests.web.fakes import FakeReceipts, FakeServices
from tests.web.webhooks import carrier, world

__all__ = ["carrier", "world"]

STATUS = "/voice/message-status?message=m1"
PUSH = "/texts/receipts/right"


@pytest.fixture
def told(world) -> list[Receipt]:
    world.receipts = FakeReceipts()
    return world.receipts.told


def test_a_status_of_the_carrier_is_taken_in_with_our_id_of_the_text(carrier, told):
    answer = carrier.post(STATUS, MessageSid="SM1", MessageStatus="undelivered", ErrorCode="30003")
    assert (answer.status_code, answer.data) == (204, b"")
    assert told == [Receipt("twilio", "failed", "m1", "SM1", "30003")]


def test_a_status_about_another_text_cannot_be_made_of_a_signed_one(carrier, told):
    params = {"MessageSid": "SM1", "MessageStatus": "failed"}
    signature = carrier.validator.compute_signature(f"https://hotline.example.com{STATUS}", params)
    headers = {"X-Twilio-Signature": signature}
    for path, form in [
        ("/voice/message-status?message=m2", params),
        (STATUS, {**params, "MessageStatus": "delivered"}),
    ]:
        assert carrier.client.post(path, data=form, headers=headers).status_code == 403
    assert carrier.client.post(STATUS, data=params).status_code == 403
    assert told == []
    assert carrier.client.post(STATUS, data=params, headers=headers).status_code == 204


def test_a_status_that_cannot_be_kept_is_answered_as_a_fault_so_that_it_comes_again(carrier, world, told):
    world.receipts.fault = StoreError("the disk is full")
    assert carrier.post(STATUS, MessageSid="SM1", MessageStatus="delivered").status_code == 503


def test_a_push_is_handed_on_and_thanked(client: FlaskClient, services: FakeServices) -> None:
    answer = client.post(PUSH, json=[{"out_id": "m1", "success": True}])
    assert (answer.status_code, answer.json) == (200, {"code": 0})
    assert services.receipts.pushes == [[{"out_id": "m1", "success": True}]]


def test_a_push_with_a_wrong_key_finds_nothing_here(client: FlaskClient, services: FakeServices) -> None:
    assert client.post("/texts/receipts/wrong", json=[]).status_code == 404
    assert services.receipts.pushes == []


def test_a_push_that_makes_no_sense_is_400_and_one_that_cannot_be_kept_503(
    client: FlaskClient, services: FakeServices
) -> None:
    assert client.post(PUSH, data=b"{", content_type="application/json").status_code == 400
    services.receipts.fault = BadInput("another shape")
    assert client.post(PUSH, json={}).status_code == 400
    services.receipts.fault = StoreError("the disk is full")
    assert client.post(PUSH, json={}).status_code == 503


def test_the_address_is_there_to_be_posted_to_alone(client: FlaskClient) -> None:
    assert client.get(PUSH).status_code == 405
    with pytest.raises(NotFound):
        FakeReceipts().pushed("wrong", [])
