"""Codes to phones on record, over a real database: sent, right once, and written down nowhere."""

import re
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from ivr.errors import BadInput, LookupFailed
from ivr.integrations.messages import wording
from ivr.integrations.messages.passcodes import GOOD_FOR, MOST_A_DAY, PasscodeSeal, SqlPasscodes
from ivr.mask import HIDDEN
from ivr.messages.letter import Letter
from ivr.store.database import Database
from ivr.store.outbox import SqlMessages
from ivr.store.shown import ShownMessages
from ivr.store.tables import metadata
from tests.fakes import FakeClock, MemoryEvents

NUMBER, PHONE = "XD0000000020001", "+8616300000002"


class Phones:
    def __init__(self, **phones: str) -> None:
        self.phones = phones
        self.is_away = False

    def phone_of(self, tracking_no: str, role: str) -> str:
        if self.is_away:
            raise LookupFailed("away")
        return self.phones.get(role, "") if tracking_no == NUMBER else ""


class NoLinks:
    def make(self, *_: Any, **__: Any) -> dict[str, Any]:
        return {}


class Phone:
    """Shows what came."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def deliver(self, letter: Letter) -> str:
        self.letters.append(letter)
        return "SM1"

    def find(self, letter: Letter) -> str | None:
        return None

    @property
    def code(self) -> str:
        [code] = re.findall(r"(?<!\d)\d{6}(?!\d)", self.letters[-1].text)
        return code


class House:
    def __init__(self, database: Database, clock: FakeClock, zone: Any) -> None:
        self.database, self.clock, self.phones, self.phone = (
            database,
            clock,
            Phones(recipient=PHONE),
            Phone(),
        )
        words = wording.Wording(wording.load(), company="迅达", number="95000", zone=zone, demo=True)
        seal = PasscodeSeal(database, clock, key=b"k")
        self.messages = SqlMessages(database, clock, words, NoLinks(), locale="zh-CN", seal=seal)
        self.passcodes = SqlPasscodes(database, clock, self.phones, self.messages, key=b"k")

    def send(self, number: str = NUMBER, call_sid: str = "CA1", role: str = "recipient") -> int:
        """How many texts went out."""
        before = len(self.phone.letters)
        self.passcodes.send(number, role=role, call_sid=call_sid)
        self.work()
        return len(self.phone.letters) - before

    def work(self) -> None:
        self.passcodes.deliver()
        self.messages.deliver(self.phone)

    def everything_on_record(self) -> str:
        with self.database.reading() as connection:
            tables = (connection.execute(select(table)).all() for table in metadata.sorted_tables)
            return repr([tuple(row) for rows in tables for row in rows])


@pytest.fixture
def house(database: Database) -> House:
    return House(database, FakeClock(), ZoneInfo("Asia/Shanghai"))


def test_a_code_goes_to_the_phone_on_record_and_is_right_once(house: House) -> None:
    assert house.send() == 1
    letter, code = house.phone.letters[0], house.phone.code
    assert (letter.number, letter.words["passcode"]) == (PHONE, code)
    assert not house.passcodes.check(NUMBER, f"{(int(code) + 1) % 10**6:06d}", call_sid="CA1")
    assert house.passcodes.check(NUMBER, code, call_sid="CA1")
    assert not house.passcodes.check(NUMBER, code, call_sid="CA1")


def test_it_stands_nowhere_on_record_neither_before_nor_after_it_was_sent(house: House) -> None:
    house.passcodes.send(NUMBER, role="recipient", call_sid="CA1")
    house.passcodes.deliver()
    waiting = house.everything_on_record()
    house.messages.deliver(house.phone)
    code = house.phone.code
    assert HIDDEN in waiting
    assert code not in waiting
    assert code not in house.everything_on_record()
    assert all(code not in text["text"] for text in house.messages.of_call("CA1"))
    assert code not in repr(house.phone.letters)


def test_the_pages_of_others_see_dots_and_the_phone_itself_the_code(house: House) -> None:
    events = MemoryEvents()
    house.passcodes.send(NUMBER, role="recipient", call_sid="CA1")
    house.passcodes.deliver()
    house.messages.deliver(ShownMessages(events))
    [(_topic, _event, shown)] = events.told
    assert HIDDEN in shown["text"]
    [text] = house.messages.to_number(PHONE)
    assert house.passcodes.check(NUMBER, re.findall(r"\d{6}", text["text"])[0], call_sid="CA1")


def test_another_call_and_another_parcel_have_no_use_for_it(house: House) -> None:
    house.send()
    code = house.phone.code
    assert not house.passcodes.check(NUMBER, code, call_sid="CA2")
    assert not house.passcodes.check("XD0000000010001", code, call_sid="CA1")
    assert house.passcodes.check(NUMBER, code, call_sid="CA1")


def test_after_five_minutes_it_is_good_no_more_and_does_not_go_out_any_more(house: House) -> None:
    house.send()
    code = house.phone.code
    house.clock.forward(seconds=GOOD_FOR.total_seconds())
    assert not house.passcodes.check(NUMBER, code, call_sid="CA1")
    house.passcodes.send(NUMBER, role="recipient", call_sid="CA1")
    house.passcodes.deliver()
    house.clock.forward(minutes=6)
    assert house.messages.deliver(house.phone).dead
    assert len(house.phone.letters) == 1


def test_sent_again_either_is_right_and_then_neither(house: House) -> None:
    house.send()
    first = house.phone.code
    house.clock.forward(minutes=1)
    assert house.send() == 1
    second = house.phone.code
    assert house.passcodes.check(NUMBER, first, call_sid="CA1")
    assert not house.passcodes.check(NUMBER, second, call_sid="CA1")


def test_without_a_phone_on_record_the_same_is_done_nothing_goes_out_and_nothing_is_right(
    house: House,
) -> None:
    """Not even a lucky guess is right: what went to nobody never is."""
    assert house.send(role="sender") == 0
    assert house.send(number="XD0000000099999") == 0
    [row] = [row for row in _rows(house) if row.tracking_no == NUMBER]
    assert row.state == "dropped"
    with house.database.writing() as connection:  # had it gone out, its code would be this one
        connection.execute(metadata.tables["passcodes"].update().values(state="sent"))
    words = {"passcode_id": row.id}
    letter = Letter("m", "CA1", PHONE, "passcode", HIDDEN, "zh-CN", words, house.clock.now())
    opened = PasscodeSeal(house.database, house.clock, key=b"k").open(letter)
    with house.database.writing() as connection:
        connection.execute(metadata.tables["passcodes"].update().values(state="dropped"))
    assert opened is not None
    assert not house.passcodes.check(NUMBER, opened.text, call_sid="CA1")
    assert house.passcodes.proven_phone(NUMBER, call_sid="CA1") == ""


def test_a_phone_that_must_not_be_texted_is_as_none(house: House) -> None:
    house.phones.phones = {"recipient": "+862158888888"}
    assert house.send() == 0
    house.work()
    assert [row.state for row in _rows(house)] == ["dropped"]


def test_while_the_phone_cannot_be_looked_up_the_code_waits(house: House) -> None:
    house.phones.is_away = True
    assert house.send() == 0
    house.phones.is_away = False
    house.work()
    assert house.passcodes.check(NUMBER, house.phone.code, call_sid="CA1")


def test_a_worker_that_dies_between_outbox_and_note_sends_no_second_text(house: House) -> None:
    house.send()
    with house.database.writing() as connection:
        connection.execute(metadata.tables["passcodes"].update().values(state="waiting"))
    house.work()
    assert len(house.phone.letters) == 1


def test_nobody_is_flooded_by_somebody_who_keeps_calling(house: House) -> None:
    sent = [house.send(call_sid=f"CA{n}") for n in range(MOST_A_DAY + 3)]
    assert sum(sent) == MOST_A_DAY
    house.clock.forward(seconds=timedelta(hours=25).total_seconds())
    assert house.send(call_sid="CA99") == 1


def test_whom_a_right_code_has_proved_is_reached_at_that_phone(house: House) -> None:
    house.send()
    assert house.passcodes.proven_phone(NUMBER, call_sid="CA1") == ""
    house.passcodes.check(NUMBER, house.phone.code, call_sid="CA1")
    assert house.passcodes.proven_phone(NUMBER, call_sid="CA1") == PHONE
    assert house.passcodes.proven_phone(NUMBER, call_sid="CA2") == ""
    house.phones.is_away = True
    assert house.passcodes.proven_phone(NUMBER, call_sid="CA1") == ""


def test_another_key_opens_nothing(house: House) -> None:
    house.passcodes.send(NUMBER, role="recipient", call_sid="CA1")
    other = SqlPasscodes(house.database, house.clock, house.phones, house.messages, key=b"other")
    house.work()
    assert not other.check(NUMBER, house.phone.code, call_sid="CA1")


def test_the_text_cannot_be_made_without_its_place_for_the_code(house: House) -> None:
    with pytest.raises(BadInput, match="passcode"):
        house.messages.send(to=PHONE, template="passcode", facts={"tail4": "0001"}, call_sid="CA1")


def _rows(house: House) -> list[Any]:
    with house.database.reading() as connection:
        return list(connection.execute(select(metadata.tables["passcodes"])))
