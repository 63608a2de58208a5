"""Owns the fixtures of the providers: each stand-in served on a free port, consignments and answers in a real SQLite."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import Provider
from ivr.integrations.parcels.sql import SqlAnswers, SqlConsignments
from ivr.integrations.parcels.tracked import TrackedParcels
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.parcels.standins import Kuaidi100Server, SfServer, StandIn, TmsServer, Track17Server
from tests.web.serving import serving

Reach = Callable[..., Client]
Track = Callable[..., TrackedParcels]

WANG, LI = "+8616300000001", "+8616300000002"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def reach() -> Iterator[Reach]:
    """`reach(stand_in, "/path")`: serve it; a client that knows where."""
    with ExitStack() as stack:

        def make(stand_in: StandIn, path: str = "", *, answer_seconds: float = 5.0, **headers: str) -> Client:
            url = stack.enter_context(serving(stand_in.app))
            stack.callback(stand_in.let_go.set)
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            client = Client("stand-in", url + path, headers=named, answer_seconds=answer_seconds)
            stack.callback(client.close)
            return client

        yield make


@pytest.fixture
def consignments(database: Database, clock: FakeClock) -> SqlConsignments:
    kept = SqlConsignments(database, clock)
    kept.add(
        [
            Consignment("YT1234567890123", "圆通", recipient=WANG, sender=LI, facts={"goods": "衣服"}),
            Consignment("SF1234567890123", "顺丰", recipient=WANG, sender=LI),
        ]
    )
    return kept


@pytest.fixture
def track(database: Database, consignments: SqlConsignments, clock: FakeClock) -> Track:
    """`track(provider)`: the consignments, told of by it."""

    def make(
        provider: Provider, *, patience_ms: int = 4000, breaker: Breaker | None = None
    ) -> TrackedParcels:
        return TrackedParcels(
            provider,
            consignments,
            SqlAnswers(database, provider.name, clock),
            breaker=breaker or Breaker(provider.name, clock),
            clock=clock,
            patience_ms=patience_ms,
        )

    return make


@pytest.fixture
def kuaidi100_server() -> Kuaidi100Server:
    return Kuaidi100Server()


@pytest.fixture
def track17_server() -> Track17Server:
    return Track17Server()


@pytest.fixture
def sf_server() -> SfServer:
    return SfServer()


@pytest.fixture
def tms_server() -> TmsServer:
    return TmsServer()
