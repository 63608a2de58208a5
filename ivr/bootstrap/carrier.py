"""Owns which carrier takes our texts and steers our calls."""

from ivr.errors import CarrierError
from ivr.integrations.carriers.twilio.account import TwilioAccount
from ivr.integrations.carriers.twilio.browser import TwilioBrowserLine
from ivr.integrations.carriers.twilio.control import TwilioControl
from ivr.integrations.carriers.twilio.texts import TwilioTexts
from ivr.integrations.messages import post
from ivr.ports import CallControl, Clock, TextCarrier
from ivr.settings import Settings
from ivr.store.events import RedisEvents
from ivr.store.shown import ShownMessages


class NoControl:
    """Where no carrier's account is set up: nothing can be placed, and nothing is there to be steered."""

    def place(
        self,
        to: str,
        *,
        url: str,
        status_url: str,
        ring_seconds: int = 20,
        detects_machines: bool = False,
    ) -> str:
        raise CarrierError("no carrier account is set up: IVR_TWILIO_ACCOUNT_SID names one")

    def send_to(self, call_sid: str, url: str) -> bool:
        return False

    def hang_up(self, call_sid: str) -> bool:
        return False

    def hold(self, room: str, call_sid: str, on: bool, *, sound_url: str = "") -> bool:
        return False


def texts(settings: Settings, clock: Clock, events: RedisEvents) -> TextCarrier:
    """Texts are shown in the demo and sent to nobody; else a provider in China takes them, and Twilio the rest."""
    if settings.demo:
        return ShownMessages(events)
    if not settings.twilio_account_sid:
        return post.carrier(settings, clock, post.NoCarrier())
    return post.carrier(settings, clock, TwilioTexts(_account(settings)))


def control(settings: Settings) -> CallControl:
    return TwilioControl(_account(settings)) if settings.twilio_account_sid else NoControl()


def browser_line(settings: Settings) -> TwilioBrowserLine | None:
    """How agents' browsers are rung, when an API key is set; the demo has a carrier of its own."""
    if settings.demo or not settings.twilio_api_key:
        return None
    return TwilioBrowserLine(
        account_sid=settings.twilio_account_sid,
        api_key=settings.twilio_api_key,
        api_secret=settings.twilio_api_secret.get_secret_value(),
    )


def _account(settings: Settings) -> TwilioAccount:
    return TwilioAccount(
        account_sid=settings.twilio_account_sid,
        auth_token=settings.twilio_auth_token[0],
        number=settings.number,
        api_base=settings.twilio_api_base,
    )
