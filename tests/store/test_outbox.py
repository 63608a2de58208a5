import contextlib
import random
import threading
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from ivr.errors import BadInput, CarrierError, MessageRejected, MessageUnsure, NotFound
from ivr.messages.letter import Letter
from ivr.store.database import Database
from ivr.store.outbox import (
    ASK_AFTER,
    FIRST_RETRY,
    LEASE,
    LONGEST_RETRY,
    MOST_ATTEMPTS,
    SqlMessages,
    Worded,
)
from tests.fakes import NOON, FakeClock
from tests.store.parts import CALLER, begin

FACTS = {"tail4": "0001", "state": "AT_HUB"}


class PlainWording:
    def word(self, template: str, locale: str, facts: Mapping[str, Any]) -> Worded:
        if template != "status":
            raise BadInput(f"there is no text {template}")
        return Worded(f"{locale} {facts['tail4']} {facts['state']}", {"tail4": facts["tail4"]})

    def may_text(self, number: str) -> bool:
        return number.startswith("+")


class NoLinks:
    def make(self, *_: Any, **__: Any) -> Mapping[str, Any]:
        return {}


class Carrier:
    """Takes letters, or fails as often as it was told to; knows which it took, once its record is written."""

    def __init__(self, failures: int = 0, fault: type[Exception] = CarrierError) -> None:
        self.failures = failures
        self.fault = fault
        self.took: list[Letter] = []
        self.asked: list[str] = []
        self.is_forgetful = False

    def deliver(self, letter: Letter) -> str:
        if self.failures:
            self.failures -= 1
            if self.fault is MessageUnsure:
                self.took.append(letter)  # it went out, the answer was lost
            raise self.fault("the carrier is away")
        self.took.append(letter)
        return f"SM-{letter.id[:4]}"

    def find(self, letter: Letter) -> str | None:
        self.asked.append(letter.id)
        if self.is_forgetful:
            raise MessageUnsure("the carrier does not know")
        return f"SM-{letter.id[:4]}" if letter in self.took else None


class Doing(Carrier):
    """Does something while it delivers."""

    def __init__(self, deed: Callable[[], None]) -> None:
        super().__init__()
        self.deed = deed

    def deliver(self, letter: Letter) -> str:
        self.deed()
        return super().deliver(letter)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def messages(database: Database, clock: FakeClock) -> SqlMessages:
    return SqlMessages(database, clock, PlainWording(), NoLinks(), locale="en-US")


def _send(messages: SqlMessages, call_sid: str = "CA1", **facts: str) -> str:
    return messages.send(to=CALLER, template="status", facts={**FACTS, **facts}, call_sid=call_sid)


def test_a_text_that_was_accepted_is_delivered_once(messages: SqlMessages) -> None:
    message_id = _send(messages)
    carrier = Carrier()
    assert messages.deliver(carrier).sent == (message_id,)
    assert messages.deliver(carrier).sent == ()
    words = {"tail4": "0001"}
    assert carrier.took == [
        Letter(message_id, "CA1", CALLER, "status", "en-US 0001 AT_HUB", "en-US", words, NOON)
    ]
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


def _die() -> None:
    raise ZeroDivisionError


def test_a_worker_that_died_before_it_was_out_loses_no_letter(
    messages: SqlMessages, clock: FakeClock
) -> None:
    message_id = _send(messages)
    with pytest.raises(ZeroDivisionError):
        messages.deliver(Doing(_die))
    carrier = Carrier()
    assert messages.deliver(carrier).sent == ()  # the lease of the dead one still runs
    clock.forward(seconds=LEASE.total_seconds() + 1)
    assert messages.deliver(carrier).sent == (message_id,)
    assert (len(carrier.took), carrier.asked) == (1, [message_id])


def test_a_worker_that_died_after_it_was_out_sends_no_second_one(messages, clock: FakeClock) -> None:
    class DiesAfter(Carrier):
        def deliver(self, letter: Letter) -> str:
            super().deliver(letter)
            raise ZeroDivisionError

    message_id = _send(messages)
    carrier = DiesAfter()
    with pytest.raises(ZeroDivisionError):
        messages.deliver(carrier)
    clock.forward(seconds=LEASE.total_seconds() + 1)
    assert messages.deliver(carrier).sent == (message_id,)
    assert len(carrier.took) == 1


def test_an_answer_that_was_lost_is_asked_for_before_anything_is_sent_again(messages, clock) -> None:
    message_id = _send(messages)
    carrier = Carrier(failures=1, fault=MessageUnsure)
    assert messages.deliver(carrier).retried == (message_id,)
    clock.forward(seconds=ASK_AFTER.total_seconds() - 1)
    assert messages.deliver(carrier).retried == ()  # the carrier's record needs its time
    clock.forward(seconds=2)
    assert messages.deliver(carrier).sent == (message_id,)
    assert len(carrier.took) == 1


def test_a_carrier_that_cannot_tell_never_gets_it_twice(messages, clock) -> None:
    message_id = _send(messages)
    carrier = Carrier(failures=1, fault=MessageUnsure)
    carrier.is_forgetful = True
    for _ in range(MOST_ATTEMPTS):
        messages.deliver(carrier)
        clock.forward(seconds=LONGEST_RETRY.total_seconds())
    [dead] = messages.dead()
    assert (dead["id"], dead["number"]) == (message_id, CALLER)
    assert dead["last_error"].startswith("message-unsure")
    assert len(carrier.took) == 1


def test_what_the_carrier_rejects_is_dead_at_once_and_says_why(messages) -> None:
    message_id = _send(messages)
    assert messages.deliver(Carrier(failures=1, fault=MessageRejected)).dead == (message_id,)
    assert messages.dead()[0]["last_error"] == "message-rejected: the carrier is away"


def test_a_dead_letter_may_be_sent_again(messages) -> None:
    message_id = _send(messages)
    carrier = Carrier(failures=1, fault=MessageRejected)
    messages.deliver(carrier)
    messages.send_again(message_id)
    assert messages.deliver(carrier).sent == (message_id,)
    assert messages.dead() == []
    with pytest.raises(NotFound):
        messages.send_again(message_id)


def test_the_texts_of_a_number_are_those_that_went_out(messages) -> None:
    _send(messages)
    assert messages.to_number(CALLER) == []
    messages.deliver(Carrier())
    assert [text["text"] for text in messages.to_number(CALLER)] == ["en-US 0001 AT_HUB"]
    assert messages.to_number("+8616300000002") == []


def test_a_worker_that_comes_late_does_not_undo_what_the_next_one_did(messages, clock: FakeClock) -> None:
    _send(messages)
    quick = Carrier()

    def meanwhile() -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        messages.deliver(quick)
        raise CarrierError("too late")

    messages.deliver(Doing(meanwhile))
    assert len(quick.took) == 1
    assert messages.of_call("CA1")[0]["state"] == "sent"


def test_a_failure_that_is_told_late_does_not_hasten_the_next_attempt(messages, clock: FakeClock) -> None:
    message_id = _send(messages)
    away = Carrier(failures=9)

    def meanwhile() -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        assert messages.deliver(away).retried == (message_id,)  # the second attempt waits twice as long
        raise CarrierError("too late")

    messages.deliver(Doing(meanwhile))
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(Carrier()).sent == ()
    clock.forward(seconds=FIRST_RETRY.total_seconds())
    assert messages.deliver(Carrier()).sent == (message_id,)


def test_a_delivery_that_is_told_late_was_a_delivery(messages, clock: FakeClock) -> None:
    message_id = _send(messages)

    def meanwhile() -> None:
        clock.forward(seconds=LEASE.total_seconds() + 1)
        messages.deliver(Carrier(failures=1))

    assert messages.deliver(Doing(meanwhile)).sent == (message_id,)
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


class Fate(Carrier):
    """Anything may happen to a letter: taken, refused, lost on the way, its answer lost, the worker killed at any point."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance = chance

    def deliver(self, letter: Letter) -> str:
        match self.chance.choice(["taken", "away", "lost", "killed before", "killed after"]):
            case "away":
                raise CarrierError("away")
            case "killed before":
                raise KeyboardInterrupt
            case "killed after":
                self.took.append(letter)
                raise KeyboardInterrupt
            case "lost":
                self.took.append(letter)
                raise MessageUnsure("lost")
        self.took.append(letter)
        return "SM"

    def find(self, letter: Letter) -> str | None:
        if self.chance.random() < 0.3:
            raise CarrierError("the record cannot be read now")
        return super().find(letter)


def test_whatever_happens_no_letter_goes_out_twice_and_none_is_lost(messages, database, clock) -> None:
    for life in range(60):
        chance = random.Random(life)
        carrier = Fate(chance)
        sent = {_send(messages, call_sid=f"CA{life}-{n}") for n in range(3)}
        for _ in range(40):
            with contextlib.suppress(KeyboardInterrupt):
                messages.deliver(carrier)
            clock.forward(seconds=chance.choice([1, 30, 61, 700]))
        took = [letter.id for letter in carrier.took]
        assert len(took) == len(set(took)), f"life {life}: twice"
        dead = {letter["id"] for letter in messages.dead(limit=1000)}
        assert sent <= set(took) | dead, f"life {life}: lost"
