"""Owns the tokens by which agents' browsers are rung through Twilio. Sources: twilio.md section 4; Voice SDK 2, CSP."""

import re
from collections.abc import Mapping
from typing import Any

from twilio.jwt.access_token import AccessToken
from twilio.jwt.access_token.grants import VoiceGrant

from ivr.errors import CarrierError

TOKEN_SECONDS = 3600
"""The page asks for a new one before it ends."""
_IDENTITY = re.compile(r"[A-Za-z0-9_]{1,121}")
"""Others lead to a client that is never rung."""


class TwilioBrowserLine:
    """For pages: where the softphone of an agent is rung as `client:<name>`, and what its page must be allowed."""

    connects_to = (
        "https://eventgw.twilio.com",
        "wss://voice-js.roaming.twilio.com",
        "https://media.twiliocdn.com",
        "https://sdk.twilio.com",
    )
    plays_from = ("mediastream:", "https://media.twiliocdn.com", "https://sdk.twilio.com")

    def __init__(self, *, account_sid: str, api_key: str, api_secret: str) -> None:
        self._account_sid = account_sid
        self._api_key = api_key
        self._api_secret = api_secret

    def ticket(self, name: str) -> Mapping[str, Any]:
        """`kind`, and a token that lets this agent be rung and place no calls. Raises CarrierError."""
        if not _IDENTITY.fullmatch(name):
            raise CarrierError(
                "this account cannot be rung in a browser: its name has other characters than letters, digits and _",
                code="carrier-client-name",
            )
        token = AccessToken(
            self._account_sid, self._api_key, self._api_secret, identity=name, ttl=TOKEN_SECONDS
        )
        token.add_grant(VoiceGrant(incoming_allow=True))
        return {"kind": "twilio", "token": str(token.to_jwt())}
