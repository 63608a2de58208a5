from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ivr.errors import MessageRejected
from ivr.integrations.carriers.twilio.control import TwilioControl
from ivr.integrations.carriers.twilio.texts import TwilioTexts
from ivr.messages.letter import Letter
from tests.simulator.rest.conftest import WatchedClient


@pytest.fixture
def texts(house):
    control = TwilioControl(
        account_sid=house.config.account_sid,
        auth_token=house.config.auth_token,
        number=house.config.number,
        http_client=WatchedClient(house.url),
    )
    return TwilioTexts(control)


LETTER = Letter(
    "m1", "CA1", "+12025550112", "status", "Your parcel is on its way.", "en-US", {}, datetime.now(UTC)
)


def test_a_letter_goes_out_and_is_found_again(texts):
    assert texts.find(LETTER) is None
    sid = texts.deliver(LETTER)
    assert texts.find(LETTER) == sid


def test_a_letter_to_mainland_china_is_never_tried(texts, house):
    with pytest.raises(MessageRejected) as refused:
        texts.deliver(replace(LETTER, number="+8613800138000"))
    assert refused.value.code == "message-not-carried"
    assert house.admin("/admin/messages")["messages"] == []
