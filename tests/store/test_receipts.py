"""What carriers tell of texts afterwards: each word once, in whatever order it comes."""

import itertools
from typing import Any

import pytest

from ivr.errors import MessageRejected
from ivr.messages.letter import Letter, Receipt
from ivr.store.database import Database
from ivr.store.outbox import SqlMessages
from ivr.store.receipts import SqlReceipts
from tests.fakes import FakeClock
from tests.store.parts import CALLER
from tests.store.test_outbox import FACTS, Carrier, Doing, NoLinks, PlainWording


class House:
    def __init__(self, database: Database) -> None:
        self.clock = FakeClock()
        self.messages = SqlMessages(database, self.clock, PlainWording(), NoLinks(), locale="en-US")
        self.receipts = SqlReceipts(database, self.clock)
        self.carrier: Carrier = Carrier()

    def sent(self, **facts: str) -> str:
        message_id = self.messages.send(
            to=CALLER, template="status", facts={**FACTS, **facts}, call_sid="CA1"
        )
        self.messages.deliver(self.carrier)
        return message_id

    def told(self, state: Any, message_id: str = "", **facts: str) -> bool:
        return self.receipts.receive(Receipt(facts.pop("carrier", "one"), state, message_id, **facts))

    def went(self) -> list[tuple[str, str]]:
        """(state, receipt) of each."""
        return [(row["state"], row["receipt"]) for row in self.messages.of_call("CA1")]

    def work(self) -> list[Letter]:
        """What goes out now."""
        before = len(self.carrier.took)
        self.messages.deliver(self.carrier)
        return self.carrier.took[before:]


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


def test_that_it_arrived_is_put_down_once(house: House) -> None:
    message_id = house.sent()
    assert house.told("delivered", message_id)
    assert not house.told("delivered", message_id)
    assert house.went() == [("sent", "delivered")]


def test_a_carrier_that_knows_only_its_own_id_is_understood(house: House) -> None:
    message_id = house.sent()
    assert house.told("delivered", carrier_id=f"SM-{message_id[:4]}")
    assert house.went() == [("sent", "delivered")]


def test_what_is_about_no_text_of_ours_changes_nothing(house: House) -> None:
    house.sent()
    assert not house.told("failed", "nobody's")
    assert not house.told("failed")
    assert house.went() == [("sent", "")]


def test_one_that_nothing_depends_on_is_only_put_down(house: House) -> None:
    message_id = house.sent()
    assert house.told("failed", message_id, code="30003")
    assert not house.told("failed", message_id, code="30003")
    assert house.went() == [("sent", "failed")]
    assert house.work() == []
    [lost] = house.receipts.undelivered()
    assert (lost["id"], lost["receipt_code"], lost["number"]) == (message_id, "30003", CALLER)


def test_one_that_a_workflow_depends_on_goes_out_once_more_by_another_carrier(house: House) -> None:
    message_id = house.sent(workflow_id="w1")
    assert house.told("failed", message_id, code="30003")
    [again] = house.work()
    assert (again.id, again.not_by) == (message_id, "one")
    assert not house.told("failed", message_id, code="30003"), "the same word of the first carrier"
    assert house.work() == []
    assert house.told("failed", message_id, carrier="two", code="MK:0001")
    assert house.work() == []
    assert house.went() == [("sent", "failed")]


def test_while_it_waits_to_go_out_again_a_late_word_that_it_arrived_keeps_it(house: House) -> None:
    message_id = house.sent(workflow_id="w1")
    house.told("failed", message_id)
    assert house.told("delivered", message_id)
    assert house.work() == []
    assert house.went() == [("sent", "delivered")]


@pytest.mark.parametrize(
    "order", sorted(set(itertools.permutations(["sent", "sent", "delivered", "delivered"])))
)
def test_in_whatever_order_words_come_it_has_arrived(house: House, order: tuple[str, ...]) -> None:
    message_id = house.sent(workflow_id="w1")
    news = [house.told(word, message_id) for word in order]
    assert sum(news) == 1
    assert house.went() == [("sent", "delivered")]


def test_after_it_arrived_nothing_takes_that_back(house: House) -> None:
    message_id = house.sent(workflow_id="w1")
    house.told("delivered", message_id)
    assert not house.told("failed", message_id, code="30003")
    assert not house.told("sent", message_id)
    assert house.went() == [("sent", "delivered")]
    assert house.work() == []


def test_one_that_is_sent_again_by_hand_may_take_any_carrier(house: House) -> None:
    message_id = house.sent(workflow_id="w1")
    house.told("failed", message_id)
    house.carrier.failures, house.carrier.fault = 1, MessageRejected
    house.messages.deliver(house.carrier)
    house.messages.send_again(message_id)
    [again] = house.work()
    assert again.not_by == ""


@pytest.mark.parametrize("word", ["delivered", "failed"])
def test_a_word_that_is_faster_than_the_answer_to_the_sending_is_not_lost(house: House, word: str) -> None:
    def told_at_once() -> None:
        [waiting] = house.messages.of_call("CA1")
        assert house.told(word, waiting["id"])

    house.carrier = Doing(told_at_once)
    house.sent(workflow_id="w1")
    assert house.went() == [("sent", word)]
    assert house.work() == []


def test_before_it_was_tried_nobody_can_know_of_it(house: House) -> None:
    message_id = house.messages.send(to=CALLER, template="status", facts=FACTS, call_sid="CA1")
    assert not house.told("failed", message_id)
    assert [letter.id for letter in house.work()] == [message_id]
