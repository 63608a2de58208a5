"""Owns the parcels of the demo: the stories of `demo.yaml`, looked up as any carrier's would be."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ivr.errors import LookupFailed, StoreError
from ivr.integrations.parcels.world import ParcelStory, World, moment
from ivr.messages.parcel import Parcel, ParcelState, Scan
from ivr.ports import Clock

_SETTLED = frozenset(
    {
        ParcelState.SIGNED_SELF,
        ParcelState.SIGNED_OTHER,
        ParcelState.SIGNED_LOCKER,
        ParcelState.RETURNED,
        ParcelState.CANCELLED,
    }
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "慕容", "司徒", "夏侯", "令狐")
_NEVER = datetime.max.replace(tzinfo=UTC)


class DemoParcels:
    """The `ParcelSource` of ports. Fails only as `anchor` does."""

    def __init__(self, world: World, *, anchor: Callable[[], datetime], clock: Clock, zone: ZoneInfo) -> None:
        """`anchor` is asked at every look-up: a reset of the demo moves it while we run. It may raise StoreError."""
        self._world = world
        self._anchor = anchor
        self._clock = clock
        self._zone = zone

    def find_by_phone(self, phone: str) -> tuple[Parcel, ...]:
        mine = [story for story in self._world.parcels if phone and phone in (story.recipient, story.sender)]
        found = self._parcels(mine, phone)
        return tuple(sorted(found, key=lambda parcel: (parcel.eta or _NEVER, parcel.tracking_no)))

    def find_by_tail4(self, tail4: str) -> tuple[Parcel, ...]:
        found = self._parcels(self._world.parcels)
        return tuple(parcel for parcel in found if parcel.tail4 == tail4 and parcel.state not in _SETTLED)

    def find_by_number(self, tracking_no: str) -> tuple[Parcel, ...]:
        number = tracking_no.strip().upper()
        return self._parcels([story for story in self._world.parcels if story.tracking_no == number])

    def phone_of(self, tracking_no: str, role: str) -> str:
        """As `RegisteredPhones` of ports."""
        story = next((story for story in self._world.parcels if story.tracking_no == tracking_no), None)
        return (story.sender if role == "sender" else story.recipient) if story else ""

    def _parcels(self, stories: Sequence[ParcelStory], phone: str = "") -> tuple[Parcel, ...]:
        try:
            anchor, now = self._anchor(), self._clock.now()
        except StoreError as error:
            raise LookupFailed(f"the demo world cannot be told: {error.message}") from error

        def at(when: str) -> datetime:
            return moment(when, anchor=anchor, now=now, zone=self._zone)

        return tuple(
            _parcel(story, at, self._world, "sender" if phone and phone == story.sender else "recipient")
            for story in stories
        )


def _parcel(story: ParcelStory, at: Callable[[str], datetime], world: World, role: str) -> Parcel:
    scans = tuple(
        Scan(at=at(scan.at), node=scan.node, state=scan.state, text=scan.text) for scan in story.scans
    )
    last = story.scans[-1]
    return Parcel(
        tracking_no=story.tracking_no,
        state=story.state,
        role=role,
        since=scans[-1].at,
        node=story.node or last.node,
        city=story.city or last.city,
        origin=story.origin,
        destination=story.destination,
        eta=at(story.eta) if story.eta else None,
        departs_at=at(story.departs_at) if story.departs_at else None,
        reason=story.reason,
        branch=story.branch,
        courier=story.courier,
        community=story.community,
        goods=story.goods,
        fresh=story.fresh,
        signed_by=story.signed_by,
        has_photo=story.has_photo,
        value_cny=story.value_cny,
        insured=story.insured,
        carrier=story.carrier,
        scans=scans,
        notes=story.notes,
        surname=_surname(world.callers[story.sender if role == "sender" else story.recipient].name),
    )


def _surname(name: str) -> str:
    """王秀兰 → 王, 欧阳静 → 欧阳, Emily Clark → Clark."""
    if name.isascii():
        return name.split()[-1]
    return name[: 2 if name.startswith(_COMPOUND) else 1]
