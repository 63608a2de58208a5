"""Owns the brakes on guessing: how many attempts one source, one account or one link may make in a while."""

from datetime import datetime
from ipaddress import IPv6Address, ip_address

import structlog

from ivr.errors import StoreError
from ivr.messages.limit import Limit
from ivr.ports.people import Attempts

log = structlog.get_logger(__name__)

_FIVE_MINUTES_MS, _TEN_MINUTES_MS = 300_000, 600_000
SOURCE = Limit("sign-in-source", 30, _FIVE_MINUTES_MS)
NAME = Limit("sign-in-name", 8, _FIVE_MINUTES_MS)
TOLD = Limit("sign-in-told", 1, _FIVE_MINUTES_MS)
WAYS_OUT = Limit("sign-on-source", 30, _FIVE_MINUTES_MS)
GUESSES = Limit("link-guesses", 30, _TEN_MINUTES_MS)
SENDINGS = Limit("link-sendings", 60, _TEN_MINUTES_MS)


class SignInBrake:
    """Thirty wrong passwords from one source, or eight for one account, close the door for five minutes.

    Without Redis nobody is let in by a password: StoreError. Whoever is in stays in.
    """

    def __init__(self, attempts: Attempts) -> None:
        self._attempts = attempts

    def lets(self, source: str, name: str, now: datetime) -> bool:
        """Counted before the password is looked at: a hundred at once are no more than one after another."""
        by_source = self._attempts.take(SOURCE, network(source), now)
        return by_source and self._attempts.take(NAME, name, now)

    def succeeded(self, source: str, name: str) -> None:
        self._attempts.give_back(SOURCE, network(source))
        self._attempts.clear(NAME, name)

    def is_news(self, source: str, now: datetime) -> bool:
        """That this source is braked: once in a while, so that the audit cannot be filled by knocking."""
        return self._attempts.take(TOLD, network(source), now)

    def lets_out(self, source: str, now: datetime) -> bool:
        """To the single sign-on, which is asked something each time."""
        return self._attempts.take(WAYS_OUT, network(source), now)


class LinkBrake:
    """For pages without sign-in: guessing of links by one source, and how much may come in by one link.

    Links are too long to be guessed, so this only keeps the noise down: without Redis they work unbraked.
    """

    def __init__(self, attempts: Attempts) -> None:
        self._attempts = attempts

    def guessed(self, source: str, now: datetime) -> bool:
        """Note a link that opens nothing; whether this source has shown too many of them. Good links always open."""
        return not self._lets(GUESSES, network(source), now)

    def sent(self, link_id: str, now: datetime) -> bool:
        """Note a sending; whether too many came by this link."""
        return not self._lets(SENDINGS, link_id, now)

    def _lets(self, limit: Limit, key: str, now: datetime) -> bool:
        try:
            return self._attempts.take(limit, key, now)
        except StoreError as error:
            log.warning("brake.off", limit=limit.name, error=error.message)
            return True


def network(source: str) -> str:
    """The address, or of IPv6 the /64: whoever has one address there has them all."""
    try:
        address = ip_address(source)
    except ValueError:
        return source
    if not isinstance(address, IPv6Address):
        return source
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return f"{IPv6Address(int(address) >> 64 << 64)}/64"
