import threading
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from ivr.errors import BadInput, CarrierError
from ivr.store.database import Database
from ivr.store.outbox import FIRST_RETRY, LEASE, LONGEST_RETRY, MOST_ATTEMPTS, Letter, SqlMessages
from tests.fakes import FakeClock
from tests.store.parts import CALLER, begin

FACTS = {"tail4": "0001", "state": "AT_HUB"}


class PlainWording:
    def word(self, template: str, locale: str, facts: Mapping[str, Any]) -> str:
        if template != "status":
            raise BadInput(f"there is no text {template}")
        return f"{locale} {facts['tail4']} {facts['state']}"

    def may_text(self, number: str) -> bool:
        return number.startswith("+")


class Carrier:
    """Takes letters, or fails as often as it was told to."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.took: list[Letter] = []

    def __call__(self, letter: Letter) -> None:
        if self.failures:
            self.failures -= 1
            raise CarrierError("the carrier is away")
        self.took.append(letter)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def messages(database: Database, clock: FakeClock) -> SqlMessages:
    return SqlMessages(database, clock, PlainWording(), locale="en-US")


def _send(messages: SqlMessages, call_sid: str = "CA1", **facts: str) -> str:
    return messages.send(to=CALLER, template="status", facts={**FACTS, **facts}, call_sid=call_sid)


def test_a_text_that_was_accepted_is_delivered_once(messages: SqlMessages) -> None:
    message_id = _send(messages)
    carrier = Carrier()
    assert messages.deliver(carrier).sent == (message_id,)
    assert messages.deliver(carrier).sent == ()
    assert carrier.took == [Letter(message_id, "CA1", CALLER, "status", "en-US 0001 AT_HUB")]
    [told] = messages.of_call("CA1")
    assert (told["state"], told["sent_at"]) == ("sent", "2026-11-22T04:00:00.000Z")


def test_it_is_worded_in_the_language_of_the_call(messages: SqlMessages, records) -> None:
    begin(records)
    _send(messages)
    assert messages.of_call("CA1")[0]["text"] == "zh-CN 0001 AT_HUB"


def test_told_again_it_is_the_same_text(messages: SqlMessages) -> None:
    first = _send(messages)
    assert _send(messages, state="AT_BRANCH") == first
    messages.deliver(Carrier())
    assert _send(messages) == first
    assert [row["text"] for row in messages.of_call("CA1")] == ["en-US 0001 AT_HUB"]


def test_another_parcel_and_another_call_are_other_texts(messages: SqlMessages) -> None:
    assert len({_send(messages), _send(messages, tail4="0002"), _send(messages, call_sid="CA2")}) == 3


def test_a_number_that_must_not_be_texted_is_refused_and_so_is_an_unknown_text(messages: SqlMessages) -> None:
    with pytest.raises(BadInput, match="number"):
        messages.send(to="", template="status", facts=FACTS, call_sid="CA1")
    with pytest.raises(BadInput, match="no text"):
        messages.send(to=CALLER, template="nonsense", facts=FACTS, call_sid="CA1")
    assert messages.of_call("CA1") == []


def test_a_carrier_that_is_away_is_asked_again_later_and_later(
    messages: SqlMessages, clock: FakeClock
) -> None:
    message_id = _send(messages)
    carrier = Carrier(failures=2)
    assert messages.deliver(carrier).retried == (message_id,)
    assert messages.deliver(carrier).retried == ()
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(carrier).retried == (message_id,)
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(carrier).sent == ()
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(carrier).sent == (message_id,)


def test_in_the_end_it_is_a_dead_letter_that_is_kept(messages: SqlMessages, clock: FakeClock) -> None:
    message_id = _send(messages)
    carrier = Carrier(failures=99)
    for _ in range(MOST_ATTEMPTS - 1):
        assert messages.deliver(carrier).retried == (message_id,)
        clock.forward(seconds=LONGEST_RETRY.total_seconds())
    assert messages.deliver(carrier).dead == (message_id,)
    clock.forward(days=1)
    assert messages.deliver(Carrier()).sent == ()
    assert messages.of_call("CA1")[0]["state"] == "dead"


def test_a_worker_that_died_in_the_middle_loses_no_letter(messages: SqlMessages, clock: FakeClock) -> None:
    class Died(Exception): ...

    def die(letter: Letter) -> None:
        raise Died

    message_id = _send(messages)
    with pytest.raises(Died):
        messages.deliver(die)
    carrier = Carrier()
    assert messages.deliver(carrier).sent == ()  # the lease of the dead one still runs
    clock.forward(seconds=LEASE.total_seconds() + 1)
    assert messages.deliver(carrier).sent == (message_id,)


def test_a_worker_that_comes_late_does_not_undo_what_the_next_one_did(messages, clock: FakeClock) -> None:
    _send(messages)
    quick = Carrier()

    def slow(letter: Letter) -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        messages.deliver(quick)
        raise CarrierError("too late")

    messages.deliver(slow)
    assert len(quick.took) == 1
    assert messages.of_call("CA1")[0]["state"] == "sent"


def test_a_failure_that_is_told_late_does_not_hasten_the_next_attempt(messages, clock: FakeClock) -> None:
    message_id = _send(messages)
    away = Carrier(failures=9)

    def slow(letter: Letter) -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        assert messages.deliver(away).retried == (message_id,)  # the second attempt waits twice as long
        raise CarrierError("too late")

    messages.deliver(slow)
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(Carrier()).sent == ()
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(Carrier()).sent == (message_id,)


def test_a_delivery_that_is_told_late_was_a_delivery(messages, clock: FakeClock) -> None:
    message_id = _send(messages)

    def slow(letter: Letter) -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        messages.deliver(Carrier(failures=1))

    assert messages.deliver(slow).sent == (message_id,)
    clock.forward(hours=1)
    assert messages.deliver(Carrier()).sent == ()
    assert messages.of_call("CA1")[0]["state"] == "sent"


def test_workers_at_once_do_not_deliver_the_same_letter(messages: SqlMessages) -> None:
    for n in range(20):
        _send(messages, call_sid=f"CA{n}")
    carrier, gate = Carrier(), threading.Barrier(3)

    def work() -> None:
        gate.wait()
        while messages.deliver(carrier, limit=3).sent:
            pass

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(letter.call_sid for letter in carrier.took) == sorted(f"CA{n}" for n in range(20))


def test_letters_go_out_in_the_order_in_which_they_were_written(
    messages: SqlMessages, clock: FakeClock
) -> None:
    for n in range(3):
        _send(messages, call_sid=f"CA{n}")
        clock.forward(seconds=1)
    carrier = Carrier()
    messages.deliver(carrier, limit=2)
    assert [letter.call_sid for letter in carrier.took] == ["CA0", "CA1"]
    assert timedelta(0) < FIRST_RETRY < LEASE < LONGEST_RETRY
