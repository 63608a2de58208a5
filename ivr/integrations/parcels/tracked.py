"""Owns parcels whose owners we know and whose routes a provider tells: our list of consignments joined with an aggregator
or a carrier, which answers by tracking number alone."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Any

import structlog
from pydantic import TypeAdapter

from ivr.errors import BadInput, LookupFailed, StoreError
from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.inquiry import PATIENCE_MS, Inquiries, Known
from ivr.integrations.parcels.route import Follower, Provider, Route, parcel
from ivr.integrations.parcels.sql import SqlAnswers, SqlConsignments
from ivr.messages.parcel import Parcel
from ivr.ports import Clock

SETTLED_IS_GOOD_FOR = timedelta(hours=24)
"""A parcel that has been signed for rarely moves again: asking costs money."""
SETTLED_IS_OVER_AFTER = timedelta(days=15)
"""Then its people have stopped asking for it."""
FOLLOW_AT_ONCE = 40
"""What providers take in one request."""
_NEVER = datetime.max.replace(tzinfo=UTC)

log = structlog.get_logger(__name__)


class TrackedParcels:
    """The `ParcelSource` of ports."""

    def __init__(
        self,
        provider: Provider,
        consignments: SqlConsignments,
        answers: SqlAnswers,
        *,
        breaker: Breaker,
        clock: Clock,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        self._provider = provider
        self._consignments = consignments
        self._answers = answers
        self._clock = clock
        self._learning = Lock()
        self._inquiries: Inquiries[Route] = Inquiries(
            answers,
            TypeAdapter(Route),
            breaker=breaker,
            clock=clock,
            fresh_for=self._fresh_for,
            patience_ms=patience_ms,
        )

    def find_by_phone(self, phone: str) -> tuple[Parcel, ...]:
        """Those whose routes cannot be had are UNKNOWN, as of when we were told of them; LookupFailed if all are."""
        mine = self._consignments.of_phone(phone)
        found = self._parcels(mine, phone)
        over = self._clock.now() - SETTLED_IS_OVER_AFTER
        open_ones = [one for one, is_settled in found if not (is_settled and one.since < over)]
        return tuple(sorted(open_ones, key=lambda one: (one.eta or _NEVER, one.tracking_no)))

    def find_by_tail4(self, tail4: str) -> tuple[Parcel, ...]:
        """With several the provider is not asked: nobody is told of one among several, and asking costs money."""
        like_it = self._consignments.of_tail4(tail4)
        known = self._inquiries.known([_question(one.tracking_no) for one in like_it])
        settled = {question for question, route in known.items() if route.is_settled}
        open_ones = [one for one in like_it if _question(one.tracking_no) not in settled]
        if len(open_ones) == 1:
            return tuple(one for one, is_settled in self._parcels(open_ones) if not is_settled)
        return tuple(
            parcel(one, known.get(_question(one.tracking_no)), role="recipient", as_of=one.added_at)
            for one in open_ones
        )

    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        one = self._consignments.of_number(tracking_no.strip().upper())
        return tuple(found for found, _ in self._parcels([one])) if one else ()

    def phone_of(self, tracking_no: str, role: str) -> str:
        """As `RegisteredPhones` of ports."""
        try:
            one = self._consignments.of_number(tracking_no)
        except StoreError as error:
            raise LookupFailed(f"whose parcel it is cannot be told: {error.message}") from error
        return (one.sender if role == "sender" else one.recipient) if one else ""

    def learn(self, tracking_no: str, route: Route) -> bool:
        """What the provider told unasked. False when it is older than what is known. Raises StoreError."""
        question = _question(tracking_no)
        with self._learning:  # or the older of two pushes at once might be written last
            known = self._inquiries.known([question]).get(question)
            if known and known.scans and (not route.scans or route.scans[-1].at < known.scans[-1].at):
                return False
            self._inquiries.keep(question, route)
        return True

    def expire(self) -> None:
        """Delete what is too old to be told. Raises StoreError."""
        self._consignments.expire()
        self._answers.expire()

    def _parcels(self, mine: Sequence[Consignment], phone: str = "") -> list[tuple[Parcel, bool]]:
        """Each with whether nothing more is to come of it."""
        known = self._inquiries.ask(
            {_question(one.tracking_no): lambda one=one: self._provider.route(one) for one in mine}  # type: ignore[misc]
        )
        if mine and not known:
            raise LookupFailed(
                f"{self._provider.name} tells nothing of them now, and nothing is known from before"
            )
        nothing: Known[Route | None] = Known(None)
        found = []
        for one in mine:
            answer: Known[Any] = known.get(_question(one.tracking_no), nothing)
            as_of = answer.as_of if answer.value else one.added_at
            told = parcel(one, answer.value, role=one.role_of(phone), as_of=as_of)
            found.append((told, bool(answer.value and answer.value.is_settled)))
        return found

    def _fresh_for(self, route: Route) -> timedelta:
        return SETTLED_IS_GOOD_FOR if route.is_settled else timedelta(seconds=self._provider.fresh_seconds)


class Following:
    """What a provider tells of parcels unasked: it is told of new consignments, and its pushes are taken in."""

    def __init__(
        self,
        follower: Follower,
        parcels: TrackedParcels,
        consignments: SqlConsignments,
        *,
        breaker: Breaker,
        told: Callable[[str], None] = lambda tracking_no: None,
    ) -> None:
        """`told`: called with the number of a parcel of which a push has told, after that is kept."""
        self._told = told
        self._follower = follower
        self._parcels = parcels
        self._consignments = consignments
        self._breaker = breaker

    @property
    def name(self) -> str:
        return self._follower.name

    def step(self) -> int:
        """Tell the provider of consignments it does not know of yet; how many. Raises LookupFailed, StoreError."""
        if not self._breaker.admit():
            return 0
        new = self._consignments.unfollowed(FOLLOW_AT_ONCE)
        if not new:
            self._breaker.withdraw()
            return 0
        try:
            refusals = self._follower.follow(new)
        except LookupFailed as error:
            self._breaker.failed(error.message)
            raise
        self._breaker.succeeded()
        for number, why in refusals.items():
            log.warning("parcels.not_followed", tail4=number[-4:], why=why)
        self._consignments.note_followed(new, refusals)
        return len(new)

    def receive(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
        """A push; what to answer. The same push twice has no second effect.

        Raises NotAllowed for a wrong signature, BadInput, StoreError.
        """
        push = self._follower.pushed(form, body, headers)
        if not push.tracking_no:
            raise BadInput("the push names no tracking number")
        if push.carrier:
            log.info("parcels.carrier_corrected", tail4=push.tracking_no[-4:], carrier=push.carrier)
            self._consignments.correct_carrier(push.tracking_no, push.carrier)
        if push.route and self._consignments.of_number(push.tracking_no):
            # Killed in between, the provider hears no thanks and tells it again.
            self._parcels.learn(push.tracking_no, push.route)
            self._told(push.tracking_no)
        return self._follower.thanks


def _question(tracking_no: str) -> str:
    return f"number:{tracking_no}"
