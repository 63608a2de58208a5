from datetime import datetime, timedelta

import pytest

from ivr.errors import StoreError
from ivr.messages.limit import Limit
from ivr.web.throttle import LinkBrake, SignInBrake, network
from tests.web.fakes import NOW
from tests.web.people import FakeAttempts


class AwayAttempts(FakeAttempts):
    def take(self, limit: Limit, key: str, now: datetime) -> bool:
        raise StoreError("Redis is away")


def test_many_accounts_tried_from_one_source_are_braked_too() -> None:
    brake = SignInBrake(FakeAttempts())
    assert all(brake.lets("192.0.2.1", f"user{n}", NOW) for n in range(30))
    assert not brake.lets("192.0.2.1", "user99", NOW)
    assert brake.lets("192.0.2.2", "user99", NOW)
    assert brake.lets("192.0.2.1", "user99", NOW + timedelta(minutes=5))


def test_one_account_tried_from_many_sources_is_braked_too() -> None:
    brake = SignInBrake(FakeAttempts())
    assert all(brake.lets(f"192.0.2.{n}", "qa", NOW) for n in range(8))
    assert not brake.lets("192.0.2.99", "qa", NOW)


def test_a_right_password_forgets_the_wrong_ones_of_that_account_and_is_no_attempt_of_its_source() -> None:
    brake = SignInBrake(FakeAttempts())
    for _ in range(100):
        assert brake.lets("192.0.2.1", "qa", NOW)
        brake.succeeded("192.0.2.1", "qa")


def test_without_redis_no_password_is_looked_at_and_links_work() -> None:
    with pytest.raises(StoreError):
        SignInBrake(AwayAttempts()).lets("192.0.2.1", "qa", NOW)
    links = LinkBrake(AwayAttempts())
    assert not links.guessed("192.0.2.1", NOW)
    assert not links.sent("link", NOW)


def test_links_are_braked_by_source_for_guessing_and_by_link_for_sending() -> None:
    brake = LinkBrake(FakeAttempts())
    assert [brake.guessed("192.0.2.1", NOW) for _ in range(31)] == [False] * 30 + [True]
    assert not brake.guessed("192.0.2.2", NOW)
    assert [brake.sent("link", NOW) for _ in range(61)] == [False] * 60 + [True]
    assert not brake.sent("link", NOW + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("source", "known_as"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("unix:", "unix:"),
    ],
)
def test_who_has_one_address_of_a_network_has_them_all(source: str, known_as: str) -> None:
    assert network(source) == known_as
