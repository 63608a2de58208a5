"""What became of texts, asked of a provider that does not tell by itself: each now and then, until it is known."""

import pytest

from ivr.errors import MessageError
from ivr.integrations.messages.asking import AFTER, AT_ONCE, Asking
from ivr.messages.letter import Letter, Receipt
from ivr.store.database import Database
from tests.store.test_receipts import House


class Provider:
    """Knows what became of some."""

    name = "one"

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.asked: list[str] = []
        self.is_away = False

    def takes(self, number: str) -> bool:
        return number.startswith("+86")

    def ask(self, letter: Letter) -> Receipt | None:
        self.asked.append(letter.id)
        if self.is_away:
            raise MessageError("no answer")
        state = self.known.get(letter.id)
        return Receipt("one", state, letter.id) if state else None  # type: ignore[arg-type]


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def asking(house: House, provider: Provider) -> Asking:
    return Asking(house.receipts, house.clock, provider)


def test_it_is_asked_after_two_minutes_and_ever_more_seldom(
    house: House, provider: Provider, asking: Asking
) -> None:
    house.sent()
    asked_at = []
    for minute in range(24 * 60 + 10):
        before = len(provider.asked)
        asking.step()
        if len(provider.asked) > before:
            asked_at.append(minute)
        house.clock.forward(minutes=1)
    assert asked_at == [after.total_seconds() / 60 for after in AFTER]


def test_once_it_is_known_it_is_asked_no_more(house: House, provider: Provider, asking: Asking) -> None:
    message_id = house.sent()
    house.clock.forward(minutes=3)
    provider.known[message_id] = "delivered"
    assert asking.step() == 1
    house.clock.forward(hours=2)
    assert asking.step() == 0
    assert provider.asked == [message_id]
    assert house.went() == [("sent", "delivered")]


def test_one_that_failed_goes_by_another_carrier_and_this_one_is_not_asked_of_it(
    house: House, provider: Provider, asking: Asking
) -> None:
    message_id = house.sent(workflow_id="w1")
    house.clock.forward(minutes=3)
    provider.known[message_id] = "failed"
    assert asking.step() == 1
    [again] = house.work()
    assert again.not_by == "one"
    house.clock.forward(minutes=30)
    asking.step()
    assert provider.asked == [message_id]


def test_a_provider_that_is_away_is_asked_again_later(
    house: House, provider: Provider, asking: Asking
) -> None:
    message_id = house.sent()
    house.clock.forward(minutes=3)
    provider.is_away = True
    assert [asking.step(), asking.step()] == [0, 0]
    provider.is_away = False
    provider.known[message_id] = "delivered"
    house.clock.forward(minutes=10)
    assert asking.step() == 1


def test_many_are_asked_of_a_few_at_once(house: House, provider: Provider, asking: Asking) -> None:
    for n in range(AT_ONCE + 5):
        house.sent(occasion=str(n))
    house.clock.forward(minutes=3)
    asking.step()
    assert len(provider.asked) == AT_ONCE
    asking.step()
    assert len(set(provider.asked)) == AT_ONCE + 5
