"""What callers tell that changes what is done."""

import pytest

from ivr.dialog import circumstance
from ivr.dialog.loader import read_book
from ivr.messages.turn import Understanding

BOOK = read_book()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("他还动手推我", "violence"),
        ("里头是老人吃的药", "medicine"),
        ("里面是毕业证原件啊", "document"),
        ("快递员又不送上楼", "refused_again"),
        ("赶紧给我拦住，那是骗子让我寄的", "scam"),
        ("三文鱼晚到一天还能吃吗", "eat"),
        ("会不会被退回去啊", "asks_return"),
        ("我腿骨折了，还给我放柜子", "weak"),
        ("我已经转账给他了", "paid_out"),
        ("Will it be sent back?", "asks_return"),
        ("He threatened me at the door", "violence"),
    ],
)
def test_it_is_heard_in_the_words(words: str, name: str) -> None:
    assert name in circumstance.found(words, BOOK)


def test_nothing_is_read_into_a_plain_question() -> None:
    assert not circumstance.found("我的快递到哪儿了", BOOK)


def test_what_was_told_keeps_details_and_leaves_numbers_to_others() -> None:
    slots = {"destination": "拉萨", "weight_kg": 3, "tail4": "0001", "damage_type": "short"}
    told = circumstance.told(Understanding("三公斤到拉萨", "price_quote", slots=slots), BOOK)
    assert told == {"destination": "拉萨", "weight_kg": 3, "damage_type": "short", "damage_short": 1}
