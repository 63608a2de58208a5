"""Owns the fixtures of reaching callers: links and what comes in by them, over a real SQLite file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.settings import Settings
from tests.fakes import FakeClock, MemoryEvents
from tests.web.visiting import Visiting, open_house


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def events() -> MemoryEvents:
    return MemoryEvents()


@pytest.fixture
def house(tmp_path: Path, clock: FakeClock, events: MemoryEvents, database) -> Iterator[Visiting]:
    """`database` lies in the same data dir: migrated already."""
    settings = Settings(data_dir=tmp_path, demo=True, _env_file=None)
    made = open_house(settings, clock, events)
    yield made
    made.close()
