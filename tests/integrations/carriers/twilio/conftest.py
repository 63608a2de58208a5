"""The embedded carrier stands in for Twilio here too."""

import pytest

from ivr.integrations.carriers.twilio.account import TwilioAccount
from tests.simulator.conftest import app, config, house, open_house
from tests.simulator.rest.conftest import WatchedClient

__all__ = ["app", "config", "house", "open_house"]


@pytest.fixture
def account(house) -> TwilioAccount:
    """Every request made with it, and every answer, is held against Twilio's OpenAPI document."""
    return TwilioAccount(
        account_sid=house.config.account_sid,
        auth_token=house.config.auth_token,
        number=house.config.number,
        http_client=WatchedClient(house.url),
    )
