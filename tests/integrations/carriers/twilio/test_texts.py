from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ivr.errors import MessageError, MessageRejected
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.integrations.carriers.twilio.texts import TwilioTexts
from ivr.messages.letter import Letter


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
