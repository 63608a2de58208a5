from typing import Any

import pytest
from flask.testing import FlaskClient

from ivr.errors import NotFound, WebhookFailed
from ivr.integrations.webhooks.post import Outgoing
from ivr.store.database import Database
from tests.web.conftest import SignedIn, send
from tests.web.desking import TARGET, Desking
from tests.web.fakes import FakeServices


class DeadTexts:
    """One text that was given up, until it is sent again."""

    def __init__(self) -> None:
        self.waiting = {
            "m1": {
                "id": "m1",
                "template": "damage",
                "text": "请打开 https://h.example/l/secret-code",
                "created_at": "2026-11-22T06:00:00.000Z",
                "number": "+8616300000006",
                "attempts": 8,
                "last_error": "message-failed: no answer",
            }
        }

    def dead(self, *, limit: int = 100) -> list[dict[str, Any]]:
        return list(self.waiting.values())

    def send_again(self, message_id: str) -> None:
        if self.waiting.pop(message_id, None) is None:
            raise NotFound("there is no such dead letter")


@pytest.fixture
def ops(signed_in: SignedIn) -> FlaskClient:
    client = signed_in("ops")
    client.get("/?lang=en")
    return client


def refuse(_event: Outgoing) -> None:
    raise WebhookFailed("404: no such address", is_final=True)


def test_events_that_were_given_up_are_shown_and_sent_again(
    ops: FlaskClient, services: FakeServices, database: Database
) -> None:
    desk = Desking(services, database)
    desk.story()
    desk.deliveries.deliver(TARGET, refuse)
    page = ops.get("/branch/dead-letters").get_data(as_text=True)
    assert "404: no such address" in page
    assert "workflow.opened" in page
    [dead] = desk.deliveries.dead()
    for _ in range(2):
        answer = send(ops, "/branch/dead-letters/event", event_id=dead.event_id, target=TARGET)
        assert answer.status_code == 303
    assert desk.deliveries.dead() == ()
    assert desk.deliveries.counts()[TARGET]["waiting"] == 1
    assert "It is on its way again." in ops.get("/branch/dead-letters").get_data(as_text=True)


def test_what_was_delivered_is_not_sent_again(
    ops: FlaskClient, services: FakeServices, database: Database
) -> None:
    desk = Desking(services, database)
    flow = desk.story()
    desk.deliveries.deliver(TARGET, refuse)
    [dead] = desk.deliveries.dead()
    desk.deliveries.send_again(dead.event_id, TARGET, by="ops")
    desk.deliveries.deliver(TARGET, lambda event: None)
    send(ops, "/branch/dead-letters/event", event_id=dead.event_id, target=TARGET)
    assert "delivered in the meantime" in ops.get("/branch/dead-letters").get_data(as_text=True)
    assert desk.deliveries.counts()[TARGET] == {"waiting": 0, "sent": 1, "dead": 0}
    assert desk.kinds(flow.id) == ["opened"]


def test_texts_are_shown_without_number_and_link_and_sent_again_once(
    ops: FlaskClient, services: FakeServices
) -> None:
    services.texts = DeadTexts()
    page = ops.get("/branch/dead-letters").get_data(as_text=True)
    assert "163****0006" in page
    assert "+8616300000006" not in page
    assert "secret-code" not in page
    for _ in range(2):
        assert send(ops, "/branch/dead-letters/text", message_id="m1").status_code == 303
    assert services.texts.dead() == []
    assert services.audit.lines == [("ops", "send_again", "m1")]


def test_an_event_that_never_was_is_not_found(ops: FlaskClient) -> None:
    answer = send(ops, "/branch/dead-letters/event", event_id="x", target=TARGET)
    assert answer.status_code == 404


def test_texts_that_the_carrier_could_not_deliver_are_shown_with_its_code_and_masked(
    ops: FlaskClient, services: FakeServices
) -> None:
    services.texts = DeadTexts()
    services.receipts.lost = [
        {
            "id": "m2",
            "template": "told_done",
            "text": "您登记的催派送办好了，请致电+12025550100",
            "created_at": "2026-11-22T06:00:00.000Z",
            "sent_at": "2026-11-22T06:00:05.000Z",
            "number": "+8616300000007",
            "receipt_code": "30003",
        }
    ]
    page = ops.get("/branch/dead-letters").get_data(as_text=True)
    assert "Texts that did not arrive" in page
    assert "could not deliver it: 30003" in page
    assert "163****0007" in page
    assert "+8616300000007" not in page
