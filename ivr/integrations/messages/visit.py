"""Owns what a caller may do by a link, in the order in which it is checked, kept and told."""

from collections.abc import Callable, Mapping
from typing import Any

from ivr.errors import BadPicture, LinkGone
from ivr.integrations.messages import address
from ivr.integrations.messages.links import SqlLinks
from ivr.integrations.messages.picture import clean
from ivr.integrations.messages.received import MOST_PICTURES, SqlReceived
from ivr.messages.link import Link, Photo, Received
from ivr.ports import DeliveryPhotos, Events


class CallerVisits:
    """One for all visitors. Every method raises StoreError."""

    most_pictures = MOST_PICTURES

    def __init__(
        self,
        *,
        links: SqlLinks,
        received: SqlReceived,
        photos: DeliveryPhotos,
        events: Events,
        scan: Callable[[bytes], None],
    ) -> None:
        self._links = links
        self._received = received
        self._photos = photos
        self._events = events
        self._scan = scan

    def open(self, code: str) -> Link:
        """Raises LinkGone, whatever is wrong with it."""
        return self._links.open(code)

    def photo(self, link: Link) -> Photo | None:
        """None when there is none on file. Raises LookupFailed."""
        return self._photos.photo(link.tracking_no)

    def take_picture(self, link: Link, file: bytes) -> Received:
        """The file itself is thrown away; a picture of our own drawing is kept. Raises BadPicture, TooBusy."""
        if not link.purpose.takes_pictures:
            raise LinkGone("This link is not for pictures.")
        if not self._received.room_for(link, file):
            raise BadPicture(f"There are {MOST_PICTURES} pictures already.", code="picture-count")
        self._scan(file)
        self._received.keep_picture(link, file, clean(file))
        return self._arrived(link)

    def take_address(self, link: Link, fields: Mapping[str, str]) -> Received:
        """Raises BadAddress with the names of the fields that are missing or wrong."""
        if not link.purpose.takes_an_address:
            raise LinkGone("This link is not for an address.")
        self._received.keep_address(link, address.read(fields))
        return self._arrived(link)

    def received(self, workflow_id: str) -> Received:
        return self._received.of(workflow_id)

    def picture(self, picture_id: str) -> bytes:
        """A JPEG of ours. Raises NotFound."""
        return self._received.file(picture_id).read_bytes()

    def provinces(self) -> Mapping[str, str]:
        """Name on a waybill → English name."""
        return address.provinces()

    def _arrived(self, link: Link) -> Received:
        self._links.note_use(link)
        self._received.tell()
        received = self._received.of(link.workflow_id)
        told: dict[str, Any] = {
            "workflow_id": link.workflow_id,
            "purpose": link.purpose,
            "pictures": len(received.pictures),
            "address": received.address.place if received.address else "",
        }
        self._events.publish(f"call:{link.call_sid}", "arrival", told)
        return received
