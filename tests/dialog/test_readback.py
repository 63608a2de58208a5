from dataclasses import replace

from ivr.dialog import readback
from ivr.dialog.dictation import NEAR, READ_BACK
from ivr.dialog.policy import unasked
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.turn import FindParcels, Heard
from tests.dialog.world import Talk, World, book, hub_parcel, make_parcel, talk_with, van_parcel

STRAY = "XD0000000050937"


def caller_with(*tails: str) -> Talk:
    """Somebody with so many parcels that the last four digits are asked for."""
    return talk_with(*(hub_parcel(f"XD000000000{tail}") for tail in tails)).hear("我的快递到哪了")


def unknown_caller() -> Talk:
    world = World(strays=(make_parcel(STRAY),))
    return Talk(world, caller="").start().hear("我的快递到哪了")


def spoken(talk: Talk, *hypotheses: str) -> Talk:
    """What the recogniser made of it, the likeliest first."""
    meaning = understand(hypotheses[0], talk.state, book(), alternatives=hypotheses[1:])
    return talk.happen(Heard(talk.now, meaning))


def test_a_number_heard_in_two_ways_is_read_back_and_a_yes_takes_it() -> None:
    talk = spoken(unknown_caller(), "零九三七", "零九三期", "零久三一")
    assert (talk.keys, talk.deeds) == (["identity.read_back"], [])
    assert "零九三七" in talk.text
    assert talk.hear("对的").deeds == [FindParcels(tail4="0937")]


def test_a_digit_is_put_right_after_the_number_was_read_back() -> None:
    talk = spoken(unknown_caller(), "零九三八", "零九三七")
    assert talk.hear("不对，最后一位是七").deeds == [FindParcels(tail4="0937")]


def test_what_was_denied_is_not_taken_though_it_is_heard_again() -> None:
    talk = spoken(unknown_caller(), "零九三八", "零九三七")
    assert spoken(talk, "不对，是零九三八", "不对，是零九三七").deeds == [FindParcels(tail4="0937")]


def test_a_mere_no_asks_for_the_number_once_more_and_it_is_not_read_back_again() -> None:
    talk = spoken(unknown_caller(), "零九三八", "零九三七").hear("不对")
    assert talk.keys == ["identity.say_again"]
    assert spoken(talk, "零九三七", "零九三一").deeds == [FindParcels(tail4="0937")]


def test_a_number_that_all_hypotheses_agree_on_is_looked_up_at_once() -> None:
    assert spoken(unknown_caller(), "零九三七", "零久三七").deeds == [FindParcels(tail4="0937")]


def test_a_number_like_one_of_theirs_is_taken_for_it_after_a_yes() -> None:
    talk = caller_with("3480", "1122", "5566", "7799").hear("三四八九")
    assert talk.keys == ["identity.near"]
    assert "三四八零" in talk.text
    assert talk.hear("是的").state.focus == "XD0000000003480"


def test_not_that_one_means_the_number_that_was_said() -> None:
    talk = caller_with("3480", "1122", "5566", "7799").hear("三四八九")
    assert talk.hear("不是").deeds == [FindParcels(tail4="3489")]


def test_of_two_parcels_equally_near_none_is_suggested() -> None:
    talk = caller_with("3480", "3482", "5566", "7799").hear("三四八三")
    assert readback.nearest("3483", talk.state, book()) is None
    assert talk.deeds == [FindParcels(tail4="3483")]


def test_one_of_their_own_parcels_is_preferred_among_the_hypotheses() -> None:
    talk = spoken(caller_with("3480", "1122", "5566", "7799"), "三四八九", "三四巴零", "三四八九的")
    assert talk.state.focus == "XD0000000003480"


def test_three_digits_are_enough_where_one_of_theirs_is_near() -> None:
    talk = caller_with("9225", "1100", "5566", "7788").hear("九二五")
    assert (talk.keys, talk.state.pending.asks if talk.state.pending else "") == (["identity.near"], NEAR)


def test_strangers_parcels_are_never_suggested() -> None:
    state = DialogState("CA1", parcels=(van_parcel(STRAY),), strangers=(STRAY,))
    assert readback.nearest("0938", state, book()) is None
    assert readback.nearest("0938", replace(state, strangers=()), book()) is not None


def test_keys_answer_a_number_that_was_read_back() -> None:
    talk = spoken(unknown_caller(), "零九三八", "零九三七")
    assert talk.press("0937").deeds == [FindParcels(tail4="0937")]
    again = spoken(unknown_caller(), "零九三七", "零九三八")
    assert again.press("1").deeds == [FindParcels(tail4="0937")]


def test_what_was_dictated_when_there_is_no_more_is_read_back() -> None:
    talk = unknown_caller()
    talk.state = replace(talk.state, pending=Pending("tracking_no", "track_parcel"))
    talk.hear("SF一零零零二零零零")
    assert talk.keys == ["identity.more_digits"]
    talk.hear("没有了")
    assert talk.state.pending is not None
    assert (talk.state.pending.asks, talk.state.pending.digits) == (READ_BACK, "SF10002000")


def test_the_open_question_stays_when_the_read_back_is_cut_short() -> None:
    talk = spoken(unknown_caller(), "零九三八", "零九三七")
    assert unasked(talk.state).pending == talk.state.pending
