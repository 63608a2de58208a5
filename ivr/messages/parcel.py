"""Owns the nouns of the parcel: its canonical state, its scans, whose it is."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ParcelState(StrEnum):
    """Canonical states, `domain.md` section 1.7. Carriers' codes are mapped to these by their adapters."""

    ORDERED = "ORDERED"
    PICKED_UP = "PICKED_UP"
    IN_TRANSIT = "IN_TRANSIT"
    AT_HUB = "AT_HUB"
    AT_DEST_CITY = "AT_DEST_CITY"
    AT_BRANCH = "AT_BRANCH"
    OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY"
    IN_LOCKER = "IN_LOCKER"
    IN_STATION = "IN_STATION"
    PICKUP_OVERDUE = "PICKUP_OVERDUE"
    SIGNED_SELF = "SIGNED_SELF"
    SIGNED_OTHER = "SIGNED_OTHER"
    SIGNED_LOCKER = "SIGNED_LOCKER"
    DELIVERY_FAILED = "DELIVERY_FAILED"
    REFUSED = "REFUSED"
    STUCK = "STUCK"
    OUT_OF_AREA = "OUT_OF_AREA"
    CUSTOMS_WAIT = "CUSTOMS_WAIT"
    CUSTOMS_IN = "CUSTOMS_IN"
    CUSTOMS_DONE = "CUSTOMS_DONE"
    CUSTOMS_PROBLEM = "CUSTOMS_PROBLEM"
    INTERCEPTED = "INTERCEPTED"
    RETURNING = "RETURNING"
    RETURNED = "RETURNED"
    FORWARDED = "FORWARDED"
    DAMAGED = "DAMAGED"
    LOST = "LOST"
    CANCELLED = "CANCELLED"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True)
class Scan:
    """One line of a parcel's timeline, as the carrier wrote it."""

    at: datetime
    """Aware, UTC."""
    node: str
    """Spoken name of the place, e.g. 武汉东西湖转运中心."""
    state: ParcelState
    text: str
    """Raw text of the carrier, kept for the agent; never read out."""


@dataclass(frozen=True)
class Parcel:
    """What the hotline knows of one parcel. Times are aware UTC."""

    tracking_no: str
    state: ParcelState
    role: str
    """The caller's part in it: `recipient` or `sender`."""
    since: datetime
    """When it entered this state."""
    node: str = ""
    """Where it is now, spoken name; empty when unknown."""
    city: str = ""
    """City of that node, without 市."""
    origin: str = ""
    destination: str = ""
    eta: datetime | None = None
    """Expected delivery."""
    departs_at: datetime | None = None
    """Planned departure from the node."""
    reason: str = ""
    """Code of a known reason for a hold-up, e.g. `storm_backlog`; worded per locale in YAML."""
    branch: str = ""
    courier: str = ""
    """Surname and title only, e.g. 张师傅."""
    community: str = ""
    goods: str = ""
    fresh: bool = False
    signed_by: str = ""
    """Sign label such as 前台, for SIGNED_* states."""
    has_photo: bool = False
    value_cny: int | None = None
    insured: bool = False
    carrier: str = ""
    scans: tuple[Scan, ...] = ()
    """Newest last."""
    notes: tuple[str, ...] = field(default=())
    """Facts for people, e.g. 六楼无电梯."""
    surname: str = ""
    """Of the person the caller is on this parcel, for the second factor; never said or shown. Empty when unknown."""
    as_of: datetime | None = None
    """Set when its source could not be asked just now: all this is what was known at that time. None: it is current."""

    @property
    def tail4(self) -> str:
        """By which it is called: of the tracking number."""
        return tail4_of(self.tracking_no)


def tail4_of(tracking_no: str) -> str:
    """Last four digits; letters at its end are skipped."""
    return "".join(c for c in tracking_no if c.isdigit())[-4:]
