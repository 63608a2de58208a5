from datetime import timedelta

from ivr.store.database import Database
from ivr.store.retention import Retention
from ivr.store.tries import WITHIN, SqlTries
from tests.fakes import NOON, FakeClock

ME, OTHER = "+8616300000011", "+8616300000012"


def test_wrong_answers_add_up_for_a_caller_and_a_parcel_alone(database: Database) -> None:
    tries = SqlTries(database, FakeClock())
    assert [tries.count(ME, "XD1") for _ in range(3)] == [1, 2, 3]
    assert tries.count(ME, "XD2") == 1
    assert tries.count(OTHER, "XD1") == 1
    assert tries.of(ME, ["XD1", "XD2", "XD3"]) == {"XD1": 3, "XD2": 1}


def test_after_a_day_they_are_forgotten(database: Database) -> None:
    clock = FakeClock()
    tries = SqlTries(database, clock)
    tries.count(ME, "XD1")
    clock.forward(seconds=(WITHIN - timedelta(minutes=1)).total_seconds())
    assert tries.count(ME, "XD1") == 2
    clock.forward(minutes=1)
    assert tries.of(ME, ["XD1"]) == {"XD1": 1}
    assert tries.count(ME, "XD1") == 2


def test_a_caller_who_is_forgotten_has_not_tried(database: Database) -> None:
    tries = SqlTries(database, FakeClock())
    tries.count(ME, "XD1")
    Retention(database).forget_caller(ME, by="qa", at=NOON)
    assert tries.of(ME, ["XD1"]) == {}
