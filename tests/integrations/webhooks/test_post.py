from collections.abc import Iterator

import pytest

from ivr.errors import WebhookFailed
from ivr.integrations.webhooks import signature
from ivr.integrations.webhooks.post import Outgoing, WebhookPost
from tests.fakes import NOON
from tests.integrations.webhooks.receiver import CUTS, HANGS, Receiver, nobody

KEY = b"a secret of twenty-four bytes"
BODY = '{"id":"e1","text":"催派"}'.encode()


@pytest.fixture
def post() -> Iterator[WebhookPost]:
    one = WebhookPost([KEY], lambda: NOON, answer_seconds=0.2)
    yield one
    one.close()


def test_an_event_arrives_whole_and_signed(receiver: Receiver, post: WebhookPost) -> None:
    post(Outgoing("e1", receiver.url, BODY))
    [(headers, body)] = receiver.came
    assert body == BODY
    assert headers["content-type"] == "application/json"
    assert signature.verify(headers, body, NOON, [KEY]) == "e1"


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_every_answer_of_success_is_one(receiver: Receiver, post: WebhookPost, status: int) -> None:
    receiver.answers.append(status)
    post(Outgoing("e1", receiver.url, BODY))
    assert len(receiver.came) == 1


@pytest.mark.parametrize(
    ("status", "is_final"),
    [
        (500, False),
        (503, False),
        (429, False),
        (401, False),
        (404, False),
        (302, False),
        (410, True),
        (400, True),
    ],
)
def test_an_answer_of_failure_tells_whether_it_will_ever_be_taken(
    receiver: Receiver, post: WebhookPost, status: int, is_final: bool
) -> None:
    receiver.answers.append(status)
    with pytest.raises(WebhookFailed, match=f"answered {status}") as failed:
        post(Outgoing("e1", receiver.url, BODY))
    assert failed.value.is_final is is_final
    assert len(receiver.came) == 1  # a redirection is not followed


@pytest.mark.parametrize("answer", [HANGS, CUTS])
def test_a_receiver_that_says_nothing_has_not_taken_it(
    receiver: Receiver, post: WebhookPost, answer: int
) -> None:
    receiver.answers.append(answer)
    with pytest.raises(WebhookFailed) as failed:
        post(Outgoing("e1", receiver.url, BODY))
    assert not failed.value.is_final


def test_a_receiver_that_is_not_there_has_not_taken_it(post: WebhookPost) -> None:
    with pytest.raises(WebhookFailed, match="Connect"):
        post(Outgoing("e1", nobody(), BODY))


@pytest.mark.parametrize(("asked", "told"), [("120", 120), ("Wed, 21 Oct 2026 07:28:00 GMT", 0), ("-5", 0)])
def test_a_receiver_may_ask_for_time(receiver: Receiver, post: WebhookPost, asked: str, told: int) -> None:
    receiver.answers.append(503)
    receiver.retry_after = asked
    with pytest.raises(WebhookFailed) as failed:
        post(Outgoing("e1", receiver.url, BODY))
    assert failed.value.retry_after_seconds == told
