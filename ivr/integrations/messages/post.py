"""Owns the post office: which carrier takes which text, and all that has to do with reaching a caller put together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ivr.errors import MessageRejected
from ivr.integrations.messages import provider, wording
from ivr.integrations.messages.asking import Asking
from ivr.integrations.messages.invitation import Invitations
from ivr.integrations.messages.links import SqlLinks
from ivr.integrations.messages.passcodes import PasscodeSeal, SqlPasscodes
from ivr.integrations.messages.receipts import TextReceipts
from ivr.integrations.messages.received import SqlReceived
from ivr.integrations.messages.scanner import scanner
from ivr.integrations.messages.sms import HttpTexts
from ivr.integrations.messages.undelivered import Undelivered
from ivr.integrations.messages.visit import CallerVisits
from ivr.messages.letter import Letter
from ivr.ports import Clock, Contacts, DeliveryPhotos, Events, RegisteredPhones, TextCarrier
from ivr.settings import Settings
from ivr.store.database import Database
from ivr.store.outbox import SqlMessages
from ivr.store.receipts import SqlReceipts


class Choosy(TextCarrier, Protocol):
    """A carrier that does not take every number."""

    @property
    def name(self) -> str: ...

    def takes(self, number: str) -> bool: ...


class ByNumber:
    """A `TextCarrier` over others: the first that takes the number and has not failed with this text before."""

    def __init__(self, carriers: Sequence[Choosy]) -> None:
        self._carriers = carriers

    def deliver(self, letter: Letter) -> str:
        """Raises MessageRejected when no carrier, or no other one, takes the number."""
        return self._for(letter).deliver(letter)

    def find(self, letter: Letter) -> str | None:
        return self._for(letter).find(letter)

    def _for(self, letter: Letter) -> TextCarrier:
        takers = [each for each in self._carriers if each.takes(letter.number)]
        for each in takers:
            if each.name != letter.not_by:
                return each
        if takers:
            raise MessageRejected("no other carrier takes this number", code="message-no-other-carrier")
        raise MessageRejected("no carrier takes texts to this number", code="message-not-carried")


class NoCarrier:
    """Where no carrier is set: every text is a dead letter that says so."""

    def deliver(self, letter: Letter) -> str:
        raise MessageRejected("no carrier of texts is set: see IVR_SMS", code="message-no-carrier")

    def find(self, letter: Letter) -> str | None:
        return None


@dataclass(frozen=True)
class Post:
    messages: SqlMessages
    passcodes: SqlPasscodes
    receipts: TextReceipts
    visits: CallerVisits
    chores: Mapping[str, Callable[[], Any]]


def carrier(settings: Settings, clock: Clock, abroad: Choosy | None) -> TextCarrier:
    """The provider that IVR_SMS names for the numbers that it takes, `abroad` for the rest, and each for what the other
    could not bring to a phone. Raises SettingsError."""
    if not settings.sms:
        return ByNumber([abroad]) if abroad is not None else NoCarrier()
    return ByNumber([_domestic(settings, clock), *([abroad] if abroad is not None else [])])


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
    phones: RegisteredPhones,
) -> Post:
    """`key` signs the links and makes the codes; `texts` takes what is due; `phones`: where codes go. Raises SettingsError, DataError."""
    templates = wording.load()
    words = wording.Wording(
        templates,
        company=settings.company,
        number=settings.number,
        zone=settings.zone,
        demo=settings.demo,
    )
    links = SqlLinks(database, clock, templates.links, key=key, base_url=settings.base_url)
    seal = PasscodeSeal(database, clock, key=key)
    messages = SqlMessages(database, clock, words, links, locale=settings.locale, seal=seal)
    passcodes = SqlPasscodes(database, clock, phones, messages, key=key)
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
    asked = _asking(settings, database, clock)
    chores: dict[str, Callable[[], Any]] = {
        "invitations": invitations.send,
        "passcodes": passcodes.deliver,
        "messages": lambda: messages.deliver(texts),
        "undelivered": Undelivered(database, clock, contacts).tell,
        "received": received.tell,
        **({"receipts": asked} if asked else {}),
    }
    receipts = TextReceipts(
        SqlReceipts(database, clock),
        provider.load(settings.sms) if settings.sms else None,
        key=settings.sms_receipts_key.get_secret_value(),
    )
    return Post(messages, passcodes, receipts, visits, chores)


def _asking(settings: Settings, database: Database, clock: Clock) -> Callable[[], int] | None:
    """A provider that can be asked what became of texts, is, unless it tells by itself."""
    if not settings.sms or settings.demo or settings.sms_receipts_key.get_secret_value():
        return None
    known = provider.load(settings.sms)
    if known.find is None or known.find.answer.receipt is None:
        return None
    return Asking(SqlReceipts(database, clock), clock, _domestic(settings, clock)).step


def _domestic(settings: Settings, clock: Clock) -> HttpTexts:
    key, secret = settings.sms_key.get_secret_value(), settings.sms_secret.get_secret_value()
    return HttpTexts(provider.load(settings.sms), clock, key=key, secret=secret)
