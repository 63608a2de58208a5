"""Owns which carrier takes our texts and steers our calls, and in which language who calls by it is greeted."""

from ivr.dialog.schema import Book
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
        return post.carrier(settings, clock, None)
    # Without a public URL there is none at which Twilio could tell what becomes of them.
    status_url = f"{settings.public_url}/voice/message-status" if settings.public_url else ""
    return post.carrier(settings, clock, TwilioTexts(_account(settings), status_url=status_url))


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


def locale_of(caller: str, book: Book, settings: Settings) -> str:
    """By the country of the number: +1 is greeted in English."""
    prefixes = book.settings.locale_by_prefix
    return next((locale for prefix, locale in prefixes.items() if caller.startswith(prefix)), settings.locale)


def _account(settings: Settings) -> TwilioAccount:
    return TwilioAccount(
        account_sid=settings.twilio_account_sid,
        auth_token=settings.twilio_auth_token[0],
        number=settings.number,
        api_base=settings.twilio_api_base,
    )
