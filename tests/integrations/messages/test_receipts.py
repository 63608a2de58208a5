"""Pushes of a provider: taken under the key alone."""

import pytest

from ivr.errors import BadInput, NotFound
from ivr.integrations.messages import provider
from ivr.integrations.messages.receipts import TextReceipts
from ivr.store.database import Database
from ivr.store.receipts import SqlReceipts
from tests.store.test_receipts import House

KEY = "k" * 24


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


def _receipts(house: House, name: str = "aliyun", key: str = KEY) -> TextReceipts:
    return TextReceipts(house.receipts, provider.load(name) if name else None, key=key)


def test_a_push_of_several_is_taken_in_and_thanked_as_the_provider_wants_it(house: House) -> None:
    first, second = house.sent(), house.sent(occasion="2")
    told = [{"out_id": first, "success": True}, {"out_id": second, "success": False, "err_code": "MK:0001"}]
    assert _receipts(house).pushed(KEY, told) == {"code": 0, "msg": "ok"}
    assert sorted(house.went()) == [("sent", "delivered"), ("sent", "failed")]
    assert [lost["id"] for lost in _receipts(house).undelivered()] == [second]


@pytest.mark.parametrize(("name", "key"), [("aliyun", "x" * 24), ("aliyun", ""), ("", KEY)])
def test_nobody_else_is_believed(house: House, name: str, key: str) -> None:
    message_id = house.sent()
    receipts = _receipts(house, name, KEY if name and key else "")
    with pytest.raises(NotFound):
        receipts.pushed(key, [{"out_id": message_id, "success": True}])
    assert house.went() == [("sent", "")]


def test_what_makes_no_sense_is_told(house: House) -> None:
    with pytest.raises(BadInput):
        _receipts(house).pushed(KEY, "text")


def test_a_single_word_of_a_carrier_goes_the_same_way(house: House, database: Database) -> None:
    message_id = house.sent()
    receipts = TextReceipts(SqlReceipts(database, house.clock), None, key="")
    [told] = provider.receipts(provider.load("plain"), {"reference": message_id, "status": "delivered"})
    assert receipts.receive(told)
    assert house.went() == [("sent", "delivered")]
