"""Owns the choice of where parcels live: of the adapters in this room, the one that the settings name, put together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from ivr.clock import running_clock
from ivr.errors import SettingsError
from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels import codes, kuaidi100, sf, track17, world
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.demo import DemoParcels
from ivr.integrations.parcels.http import HttpParcels
from ivr.integrations.parcels.kuaidi100 import Kuaidi100
from ivr.integrations.parcels.route import Follower, Provider
from ivr.integrations.parcels.sf import SfExpress
from ivr.integrations.parcels.sql import SqlAnswers, SqlConsignments
from ivr.integrations.parcels.track17 import Track17
from ivr.integrations.parcels.tracked import Following, TrackedParcels
from ivr.ports import Clock, ParcelSource, RegisteredPhones
from ivr.settings import Settings
from ivr.store.database import Database

Pushes = Mapping[str, Following]
PUSH_PATH = "/parcels/push"
_HOUR_MS = 3_600_000


class Known(ParcelSource, RegisteredPhones, Protocol):
    """Where parcels are, and whose."""


@dataclass(frozen=True)
class Source:
    """All that has to do with where parcels live."""

    parcels: Known
    pushes: Pushes = field(default_factory=dict)
    """By the provider's name."""
    chores: Mapping[str, Callable[[], Any]] = field(default_factory=dict)
    close: Callable[[], None] = lambda: None
    """Lets go of its connections."""


def of_demo(anchor: Callable[[], datetime], clock: Clock, zone: ZoneInfo) -> Source:
    """The stories; `anchor` is the moment they are tied to, and may raise StoreError. Raises DataError."""
    return Source(DemoParcels(world.load(), anchor=anchor, clock=clock, zone=zone))


def build(
    settings: Settings,
    database: Database,
    clock: Clock,
    *,
    told: Callable[[str], None] = lambda tracking_no: None,
) -> Source:
    """Any source but the demo; `told` hears of whom a provider tells unasked. Raises SettingsError, DataError."""
    name = settings.parcel_source
    known, answers = codes.load(name), SqlAnswers(database, name, clock)
    http, breaker = _client(name, settings), Breaker(name, clock)
    if name == "http":
        own = HttpParcels(http, known, answers, breaker=breaker, clock=clock)
        return Source(own, chores={"parcels": _hourly(own, clock)}, close=http.close)
    consignments = SqlConsignments(database, clock)
    provider, follower = _provider(name, settings, http, known, clock)
    tracked = TrackedParcels(provider, consignments, answers, breaker=breaker, clock=clock)
    chores: dict[str, Callable[[], Any]] = {"parcels": _hourly(tracked, clock)}
    if follower is None:
        return Source(tracked, chores=chores, close=http.close)
    following = Following(follower, tracked, consignments, breaker=breaker, told=told)
    return Source(tracked, {name: following}, {**chores, "following": following.step}, http.close)


def check(settings: Settings) -> None:
    """Before anything runs. Raises SettingsError, DataError."""
    if settings.parcel_source != "demo":
        codes.load(settings.parcel_source)


def consignments(settings: Settings) -> SqlConsignments:
    """Whose parcels are whose, for `parcels import`. Raises StoreError."""
    database = Database(settings.sql_url)
    database.upgrade()
    return SqlConsignments(database, running_clock(settings.now, settings.data_dir))


def _client(name: str, settings: Settings) -> Client:
    match name:
        case "http":
            token = settings.parcels_token.get_secret_value()
            return Client(
                name, settings.parcels_url, headers={"Authorization": f"Bearer {token}"} if token else None
            )
        case "kuaidi100":
            return Client(name, settings.kuaidi100_api_base or kuaidi100.API_BASE)
        case "17track":
            key = settings.track17_key.get_secret_value()
            return Client(name, settings.track17_api_base or track17.API_BASE, headers={"17token": key})
        case "sf":
            return Client(name, settings.sf_api_base or sf.API_BASE)
    raise SettingsError(f"setting IVR_PARCELS: {name} is not of this room")


def _provider(
    name: str, settings: Settings, http: Client, known: CodeMap, clock: Clock
) -> tuple[Provider, Follower | None]:
    if name == "kuaidi100":
        salt = settings.kuaidi100_salt.get_secret_value()
        kuaidi = Kuaidi100(
            http,
            known,
            customer=settings.kuaidi100_customer,
            key=settings.kuaidi100_key.get_secret_value(),
            salt=salt,
            callback_url=f"{settings.base_url}{PUSH_PATH}/{name}",
        )
        return kuaidi, kuaidi if salt else None
    if name == "17track":
        seventeen = Track17(http, known, key=settings.track17_key.get_secret_value())
        return seventeen, seventeen
    checkword = settings.sf_checkword.get_secret_value()
    return SfExpress(http, known, clock, partner_id=settings.sf_partner_id, checkword=checkword), None


class _Expiring(Protocol):
    def expire(self) -> None: ...


def _hourly(kept: _Expiring, clock: Clock) -> Callable[[], None]:
    """The worker's round comes every second; what is too old need not go by the second."""
    next_ms = 0

    def step() -> None:
        nonlocal next_ms
        if clock.monotonic_ms() >= next_ms:
            kept.expire()
            next_ms = clock.monotonic_ms() + _HOUR_MS

    return step
