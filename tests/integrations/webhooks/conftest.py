from collections.abc import Iterator

import pytest

from tests.fakes import FakeClock
from tests.integrations.webhooks.receiver import Receiver, receiving


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as one:
        yield one
