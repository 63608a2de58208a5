"""Owns what is told of a parcel whose source is away: what was known and as of when, and a call-back instead of a guess."""

from types import MappingProxyType

from ivr.dialog import wording
from ivr.dialog.scenario import ScenarioFile
from ivr.dialog.schema import Book
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import Facts, Say

NAME = "stale"
"""Of the step, where the parcel's news is missing; no scenario has a step of that name."""
STAYS = frozenset(
    {
        ParcelState.SIGNED_SELF,
        ParcelState.SIGNED_OTHER,
        ParcelState.SIGNED_LOCKER,
        ParcelState.RETURNED,
        ParcelState.CANCELLED,
        ParcelState.DAMAGED,
        ParcelState.LOST,
    }
)
"""What has come to an end is still so when nobody can be asked."""
_NEWS = frozenset("state since waited still node eta late departs branch courier reason signed_by".split())
"""Facts that speak of where a parcel is, or what became of it."""


def hinders(parcel: Parcel | None, scenario: ScenarioFile) -> bool:
    """The answer hangs on where the parcel is now, and that cannot be known."""
    return (
        parcel is not None
        and parcel.as_of is not None
        and scenario.parcel == "needed"
        and parcel.state not in STAYS
    )


def known_last(known: Facts, book: Book, locale: str) -> tuple[Say, ...]:
    """What was known last, in the past tense, and that it may have changed. UNKNOWN: no more than that it exists."""
    if known.get("state") == ParcelState.UNKNOWN.value:
        choices: tuple[tuple[str, ...], ...] = (("lookup.as_of",), ("lookup.seen_nothing",))
    else:
        seen = ("lookup.seen_at", "lookup.seen")
        choices = (("lookup.as_of",), seen, ("lookup.expected_then", "lookup.no_guess"))
    return wording.all_known(choices, known, book, locale)


def dated(says: tuple[Say, ...], parcel: Parcel | None) -> tuple[Say, ...]:
    """The same, with the hour it is of before it, where it tells anything of a parcel that is not up to date."""
    if parcel is None or parcel.as_of is None or not any(_NEWS & set(say.facts) for say in says):
        return says
    return (Say("lookup.as_of", MappingProxyType({"as_of": parcel.as_of})), *says)
