"""Owns what a provider tells of one parcel: its route, in our states, whichever provider it is from. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.consignment import Consignment
from ivr.messages.parcel import Parcel, ParcelState, Scan

SETTLED = frozenset(
    {
        ParcelState.SIGNED_SELF,
        ParcelState.SIGNED_OTHER,
        ParcelState.SIGNED_LOCKER,
        ParcelState.RETURNED,
        ParcelState.CANCELLED,
    }
)
"""Nothing more is to come."""


@dataclass(frozen=True)
class Event:
    """One line of a provider's answer, before its codes are understood."""

    at: datetime
    """Aware."""
    codes: tuple[str, ...]
    """The most telling first."""
    text: str
    """The carrier's words."""
    place: str = ""
    """City or address as the provider has it."""


@dataclass(frozen=True)
class Route:
    """Where a parcel has been. Without scans: the provider knows the number but nothing of the parcel yet."""

    state: ParcelState
    scans: tuple[Scan, ...] = ()
    """Newest last."""
    node: str = ""
    city: str = ""
    origin: str = ""
    destination: str = ""
    eta: datetime | None = None
    signed_by: str = ""

    @property
    def is_settled(self) -> bool:
        return self.state in SETTLED

    @property
    def since(self) -> datetime | None:
        """When it entered its state: the first of the last run of scans that tell of it."""
        at = None
        for scan in reversed(self.scans):
            if at is not None and scan.state != self.state:
                break
            at = scan.at
        return at


NOTHING_KNOWN = Route(ParcelState.UNKNOWN)


@dataclass(frozen=True)
class Push:
    """What a provider told unasked."""

    tracking_no: str
    route: Route | None = None
    """None: it says nothing new of the parcel."""
    carrier: str = ""
    """The provider's code of the right carrier, when it has found that we named a wrong one."""


class Provider(Protocol):
    """One that can be asked by tracking number. Every method raises LookupFailed."""

    @property
    def name(self) -> str: ...

    @property
    def fresh_seconds(self) -> int:
        """For so long its answer is good; it is not asked again before."""

    def route(self, consignment: Consignment) -> Route:
        """NOTHING_KNOWN when there is no such parcel, or no scan yet."""


class Follower(Protocol):
    """One that tells of parcels unasked, once it was told of them."""

    @property
    def name(self) -> str: ...

    @property
    def thanks(self) -> Mapping[str, Any]:
        """What it wants to hear when a push has arrived."""

    def follow(self, consignments: Sequence[Consignment]) -> Mapping[str, str]:
        """Tell it of these, at most 40. Tracking number → why it refuses, for those that it does. Raises LookupFailed."""

    def pushed(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Push:
        """A push, its signature checked. Raises NotAllowed, BadInput."""


def build(events: Sequence[Event], codes: CodeMap, *, current: tuple[str, ...] = (), **rest: Any) -> Route:
    """Put events (of one moment: the older first) into a route. `current`: the codes of the whole, if there are any."""
    if not events and not current:
        return NOTHING_KNOWN
    scans: list[Scan] = []
    state = ParcelState.UNKNOWN
    events = sorted(events, key=lambda event: event.at)
    for event in events:
        state = codes.state(event.codes, event.text) or state
        node = codes.node_in(event.text) or event.place
        scans.append(Scan(at=event.at, node=node, state=state, text=event.text))
    if current:
        state = codes.state(current, scans[-1].text if scans else "") or state
    return Route(
        state=state,
        scans=tuple(scans),
        node=next((scan.node for scan in reversed(scans) if scan.node), ""),
        city=_city(events[-1].place) if events else "",
        signed_by=codes.signed_by_in(scans[-1].text) if scans and state in SETTLED else "",
        **rest,
    )


def parcel(consignment: Consignment, route: Route | None, *, role: str, as_of: datetime | None) -> Parcel:
    """What is known of a consignment. Without a route: that it exists."""
    route = route or NOTHING_KNOWN
    facts = consignment.facts
    return Parcel(
        tracking_no=consignment.tracking_no,
        state=route.state,
        role=role,
        since=route.since or consignment.added_at,
        node=route.node,
        city=route.city,
        origin=str(facts.get("origin") or route.origin),
        destination=str(facts.get("destination") or route.destination),
        eta=route.eta,
        branch=str(facts.get("branch", "")),
        community=str(facts.get("community", "")),
        goods=str(facts.get("goods", "")),
        fresh=bool(facts.get("fresh", False)),
        signed_by=route.signed_by,
        value_cny=facts.get("value_cny"),
        insured=bool(facts.get("insured", False)),
        carrier=consignment.carrier,
        scans=route.scans,
        surname=str(facts.get(f"{role}_surname", "")),
        as_of=as_of,
    )


def _city(place: str) -> str:
    """`广东,广州市` and `广州市` → 广州; an address in another form stays as it is."""
    return place.replace("，", ",").split(",")[-1].strip().removesuffix("市")
