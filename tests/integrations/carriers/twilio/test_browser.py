import pytest
from twilio.jwt import Jwt

from ivr.errors import CarrierError
from ivr.integrations.carriers.twilio.browser import TOKEN_SECONDS, TwilioBrowserLine

SECRET = "a secret that is long enough for its purpose"
ACCOUNT, KEY = "AC" + "1" * 32, "SK" + "2" * 32


@pytest.fixture
def line() -> TwilioBrowserLine:
    return TwilioBrowserLine(account_sid=ACCOUNT, api_key=KEY, api_secret=SECRET)


def test_a_token_lets_one_agent_be_rung_and_place_nothing(line: TwilioBrowserLine) -> None:
    told = line.ticket("anna_1")
    claims = Jwt.from_jwt(told["token"], SECRET).payload
    assert told["kind"] == "twilio"
    assert (claims["iss"], claims["sub"]) == (KEY, ACCOUNT)
    assert claims["grants"] == {"identity": "anna_1", "voice": {"incoming": {"allow": True}}}
    assert claims["exp"] - claims["nbf"] == TOKEN_SECONDS


@pytest.mark.parametrize("name", ["", "王秀兰", "anna@example.com", "two words"])
def test_a_name_that_would_never_be_rung_is_refused(line: TwilioBrowserLine, name: str) -> None:
    with pytest.raises(CarrierError, match="letters, digits"):
        line.ticket(name)
