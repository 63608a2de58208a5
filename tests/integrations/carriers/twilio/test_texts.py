from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from ivr.errors import MessageError, MessageRejected
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.integrations.carriers.twilio.texts import TwilioTexts, receipt
from ivr.messages.letter import Letter, Receipt


@pytest.fixture
def texts(account):
    return TwilioTexts(account)


def letter(**changes) -> Letter:
    made = Letter(
        "m1", "CA1", "+12025550112", "status", "Your parcel is on its way.", "en-US", {}, datetime.now(UTC)
    )
    return replace(made, **changes)


def test_a_letter_goes_out_and_is_found_again(texts, house):
    sent = letter()
    assert texts.find(sent) is None
    sid = texts.deliver(sent)
    assert texts.find(sent) == sid
    assert [m["sid"] for m in house.admin("/admin/messages")["messages"]] == [sid]


def test_another_letter_is_not_taken_for_it(texts):
    sent = letter()
    texts.deliver(sent)
    assert texts.find(replace(sent, text="Your parcel arrives at seven.")) is None
    assert texts.find(replace(sent, number="+12025550113")) is None
    assert texts.find(replace(sent, created_at=sent.created_at + timedelta(hours=1))) is None


def test_a_letter_to_mainland_china_is_never_tried(texts, house):
    with pytest.raises(MessageRejected) as refused:
        texts.deliver(letter(number="+8613800138000"))
    assert refused.value.code == "message-not-carried"
    assert house.admin("/admin/messages")["messages"] == []


def test_a_text_that_twilio_will_never_take_is_rejected_with_its_code(texts):
    with pytest.raises(MessageRejected, match="21211"):
        texts.deliver(letter(number="+1"))


def test_a_carrier_that_is_away_is_told_in_our_own_words():
    lost = TwilioTexts(
        TwilioAccount(
            account_sid="AC" + "1" * 32, auth_token="t", number="+12025550100", api_base="http://127.0.0.1:9"
        )
    )
    with pytest.raises(MessageError) as fault:
        lost.deliver(letter())
    assert fault.value.code == "message-failed"  # no connection: it cannot have gone out


def test_what_becomes_of_a_letter_is_told_at_our_address_with_our_id_of_it(account, house):
    texts = TwilioTexts(account, status_url=f"{house.app.url}/voice/message-status")
    sid = texts.deliver(letter())
    told = [house.app.wait_for("/voice/message-status", count) for count in (1, 2)]
    receipts = sorted(
        (receipt(asked.params, parse_qs(urlsplit(asked.url).query)["message"][0]) for asked in told),
        key=lambda r: r.state,
    )
    assert receipts == [
        Receipt("twilio", "delivered", "m1", sid),
        Receipt("twilio", "sent", "m1", sid),
    ]


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("queued", "sent"),
        ("sending", "sent"),
        ("sent", "sent"),
        ("delivered", "delivered"),
        ("read", "delivered"),
        ("undelivered", "failed"),
        ("failed", "failed"),
        ("something new", "sent"),
    ],
)
def test_a_status_is_its_last_word_or_none(status, state):
    form = {"MessageSid": "SM1", "MessageStatus": status, "ErrorCode": "30003"}
    assert receipt(form, "m1") == Receipt("twilio", state, "m1", "SM1", "30003")


def test_only_numbers_that_it_carries_are_taken(texts):
    assert texts.takes("+12025550112")
    assert not texts.takes("+8613800138000")
