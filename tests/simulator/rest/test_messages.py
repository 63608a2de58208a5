"""Messages as twilio-python sends them."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from tests.simulator.conftest import House

from .conftest import WatchedClient

NUMBER = "+12025550100"
FRIEND = "+12025550112"


def test_a_message_is_queued_delivered_and_told_of(house: House, client: Client) -> None:
    sent = client.messages.create(
        to=FRIEND,
        from_=NUMBER,
        body="Your parcel is on its way.",
        status_callback=f"{house.app.url}/sms-status",
    )
    assert sent.status == "queued"
    house.app.wait_for("/sms-status", 2)
    told = [asked.params for asked in house.app.all("/sms-status")]
    assert [one["MessageStatus"] for one in told] == ["sent", "delivered"]
    assert {(one["MessageSid"], one["To"], one["From"]) for one in told} == {(sent.sid, FRIEND, NUMBER)}
    assert client.messages(sent.sid).fetch().status == "delivered"


def test_the_outbox_can_be_looked_into(house: House, client: Client) -> None:
    first = client.messages.create(
        to=FRIEND, from_=NUMBER, body="one", media_url=["https://a.example/1.png", "https://a.example/2.png"]
    )
    second = client.messages.create(to=FRIEND, messaging_service_sid="MG" + "a" * 32, body="两")
    assert [message.sid for message in client.messages.list()] == [second.sid, first.sid]
    assert first.num_media == "2"
    outbox = house.admin("/admin/messages")["messages"]
    assert [message["body"] for message in outbox] == ["两", "one"]


@pytest.mark.parametrize(("length", "segments"), [(70, "1"), (71, "2"), (134, "2"), (135, "3")])
def test_chinese_is_counted_in_segments_of_its_own(client: Client, length: int, segments: str) -> None:
    assert client.messages.create(to=FRIEND, from_=NUMBER, body="件" * length).num_segments == segments


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "", "body": "a"}, 21604),
        ({"to": "me", "body": "a"}, 21211),
        ({"body": ""}, 21602),
        ({"body": "a" * 1601}, 21617),
        ({"from_": "", "body": "a"}, 21603),
        ({"from_": "+12025550199", "body": "a"}, 21606),
        ({"to": "+8616300000001", "body": "a"}, 21408),
        ({"body": "a", "validity_period": 5}, 20001),
    ],
)
def test_what_twilio_would_refuse_is_refused(
    house: House, client: Client, fields: dict[str, str], code: int
) -> None:
    with pytest.raises(TwilioRestException) as caught:
        client.messages.create(**{"to": FRIEND, "from_": NUMBER, **fields})
    assert (caught.value.status, caught.value.code) == (400, code)
    assert house.admin("/admin/messages")["messages"] == []


def test_an_unknown_message_is_a_404(client: Client) -> None:
    with pytest.raises(TwilioRestException) as caught:
        client.messages("SM" + "0" * 32).fetch()
    assert (caught.value.status, caught.value.code) == (404, 20404)


def test_a_wrong_token_opens_nothing(house: House) -> None:
    stranger = Client(house.config.account_sid, "wrong", http_client=WatchedClient(house.url))
    with pytest.raises(TwilioRestException) as caught:
        stranger.messages("SM" + "0" * 32).fetch()
    assert (caught.value.status, caught.value.code) == (401, 20003)


def test_too_many_requests_are_refused_unprocessed(house: House, client: Client) -> None:
    house.admin("/admin/faults", {"fault": "refuse_rest", "count": 2})
    for _ in range(2):
        with pytest.raises(TwilioRestException) as caught:
            client.messages.create(to=FRIEND, from_=NUMBER, body="a")
        assert (caught.value.status, caught.value.code) == (429, 20429)
    assert house.admin("/admin/messages")["messages"] == []
    client.messages.create(to=FRIEND, from_=NUMBER, body="a")


def test_long_lists_come_in_pages(client: Client) -> None:
    sent = [client.messages.create(to=FRIEND, from_=NUMBER, body=str(n)).sid for n in range(5)]
    assert [message.sid for message in client.messages.list(page_size=2)] == sent[::-1]
