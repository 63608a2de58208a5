import pytest

from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.workflows.house import House


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def house(database: Database, clock: FakeClock) -> House:
    return House(database, clock)
