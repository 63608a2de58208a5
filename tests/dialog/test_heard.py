"""What follows from words that were understood."""

from ivr.messages.turn import Heard, Understanding
from tests.dialog.world import NOON, talk_with, van_parcel

NO = Understanding("不是", "cmd_no", (("cmd_no", 1.0),), action="accept")


def test_a_no_that_cuts_in_is_an_objection_and_no_goodbye() -> None:
    talk = talk_with(van_parcel()).hear("我的快递到哪了").happen(Heard(NOON, NO, cut_in=True))
    assert talk.keys == ["again.go_on"]
    assert talk.after == "listen"


def test_a_no_after_the_answer_ends_the_call() -> None:
    talk = talk_with(van_parcel()).hear("我的快递到哪了").happen(Heard(NOON, NO))
    assert talk.after == "hangup"
