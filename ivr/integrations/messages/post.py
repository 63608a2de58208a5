"""Owns the post office: which carrier takes which text, and all that has to do with reaching a caller put together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ivr.errors import MessageRejected
from ivr.integrations.messages import provider, wording
from ivr.integrations.messages.invitation import Invitations
from ivr.integrations.messages.links import SqlLinks
from ivr.integrations.messages.received import SqlReceived
from ivr.integrations.messages.scanner import scanner
from ivr.integrations.messages.sms import HttpTexts
from ivr.integrations.messages.visit import CallerVisits
from ivr.messages.letter import Letter
from ivr.ports import Clock, Contacts, DeliveryPhotos, Events, TextCarrier
from ivr.settings import Settings
from ivr.store.database import Database
from ivr.store.outbox import SqlMessages


class Choosy(TextCarrier, Protocol):
    """A carrier that does not take every number."""

    def takes(self, number: str) -> bool: ...


class ByNumber:
    """A `TextCarrier` over others: the first that takes the number, else the last resort."""

    def __init__(self, carriers: Sequence[Choosy], otherwise: TextCarrier) -> None:
        self._carriers = carriers
        self._otherwise = otherwise

    def deliver(self, letter: Letter) -> str:
        return self._for(letter).deliver(letter)

    def find(self, letter: Letter) -> str | None:
        return self._for(letter).find(letter)

    def _for(self, letter: Letter) -> TextCarrier:
        return next((each for each in self._carriers if each.takes(letter.number)), self._otherwise)


class NoCarrier:
    """Where no carrier is set: every text is a dead letter that says so."""

    def deliver(self, letter: Letter) -> str:
        raise MessageRejected("no carrier of texts is set: see IVR_SMS", code="message-no-carrier")

    def find(self, letter: Letter) -> str | None:
        return None


@dataclass(frozen=True)
class Post:
    messages: SqlMessages
    visits: CallerVisits
    chores: Mapping[str, Callable[[], Any]]


def carrier(settings: Settings, clock: Clock, abroad: TextCarrier) -> TextCarrier:
    """The provider that IVR_SMS names for the numbers that it takes, `abroad` for the rest. Raises SettingsError."""
    if not settings.sms:
        return abroad
    key, secret = settings.sms_key.get_secret_value(), settings.sms_secret.get_secret_value()
    return ByNumber([HttpTexts(provider.load(settings.sms), clock, key=key, secret=secret)], abroad)


def build(
    settings: Settings,
    database: Database,
    clock: Clock,
    *,
    key: bytes,
    contacts: Contacts,
    photos: DeliveryPhotos,
    events: Events,
    texts: TextCarrier,
) -> Post:
    """`key` signs the links; `texts` takes what is due. Raises SettingsError, DataError."""
    templates = wording.load()
    words = wording.Wording(
        templates,
        company=settings.company,
        number=settings.number,
        zone=settings.zone,
        demo=settings.demo,
    )
    links = SqlLinks(database, clock, templates.links, key=key, base_url=settings.base_url)
    messages = SqlMessages(database, clock, words, links, locale=settings.locale)
    received = SqlReceived(database, clock, contacts, settings.data_dir / "pictures")
    visits = CallerVisits(
        links=links,
        received=received,
        photos=photos,
        events=events,
        scan=scanner(settings.picture_scanner),
    )
    invitations = Invitations(
        database, clock, templates.invites, messages=messages, contacts=contacts, photos=photos
    )
    chores = {
        "invitations": invitations.send,
        "messages": lambda: messages.deliver(texts),
        "received": received.tell,
    }
    return Post(messages, visits, chores)
