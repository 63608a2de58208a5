"""Owns the nouns of what a caller does by a link in a text: sees a photo, sends pictures, fills in an address."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """What one link is for, and nothing else. The template of the text that carries it has the same name."""

    PHOTO = "photo"
    """See the photo of the delivery."""
    DAMAGE = "damage"
    """Send pictures of what arrived broken, spoilt or short."""
    DOORSTEP = "doorstep"
    """Send pictures of the place where the parcel should lie and does not."""
    ADDRESS = "address"
    """Fill in where the parcel is to go instead."""
    IDENTITY = "identity"
    """Fill in whom customs may take for the recipient; no numbers or pictures of papers."""

    @property
    def takes_pictures(self) -> bool:
        return self in (Purpose.DAMAGE, Purpose.DOORSTEP)

    @property
    def takes_an_address(self) -> bool:
        return self in (Purpose.ADDRESS, Purpose.IDENTITY)


@dataclass(frozen=True)
class Link:
    """A link that is still good."""

    id: str
    purpose: Purpose
    workflow_id: str
    """Empty for a photo asked for without one."""
    tracking_no: str
    call_sid: str
    expires_at: datetime
    """Aware UTC."""


@dataclass(frozen=True)
class Photo:
    """The photo that the courier took; what in it names people or doors is hidden by whoever gives it to us."""

    jpeg: bytes
    at: datetime
    """Aware UTC."""
    city: str = ""
    community: str = ""
    """As far as an address is told: no building, no door."""
    left_with: str = ""
    """Sign label such as 前台."""


@dataclass(frozen=True)
class Picture:
    """One picture that a caller sent, as we keep it: our own JPEG, nothing else of the file is left."""

    id: str
    workflow_id: str
    at: datetime
    """Aware UTC."""
    width: int
    height: int
    size: int
    """Bytes."""


@dataclass(frozen=True)
class Address:
    """Where to, and to whom. `place` is what may be told to anyone."""

    name: str
    phone: str
    """E.164."""
    province: str
    city: str
    district: str
    street: str
    """Street, building, door."""

    @property
    def place(self) -> str:
        return f"{self.province}{self.city if self.city != self.province else ''}{self.district}"


@dataclass(frozen=True)
class Received:
    """What has come in for one workflow."""

    pictures: tuple[Picture, ...] = field(default=())
    """Oldest first."""
    address: Address | None = None
    address_at: datetime | None = None
