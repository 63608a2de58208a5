"""Owns the fixtures of the store: a real Redis-protocol server for the session, a real SQLite file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from ivr.store import embedded, live
from tests.store.parts import database, migrated, records

__all__ = ["database", "migrated", "records"]


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data_dir: Path = tmp_path_factory.mktemp("live")
    embedded.start(data_dir)
    yield embedded.url(data_dir)
    embedded.stop(data_dir)


@pytest.fixture
def client(redis_url: str) -> Iterator[redis.Redis]:
    """Connected to an empty server."""
    with live.connect(redis_url) as client:
        client.flushall()
        yield client


@pytest.fixture
def waiting(redis_url: str) -> Iterator[redis.Redis]:
    with live.connect_waiting(redis_url) as client:
        yield client
