from ivr.dialog.dictation import asks_number, expected, gathered
from ivr.messages.dialog import DialogState, Pending
from tests.dialog.world import book, hub_parcel, talk_with

OPEN = DialogState("CA1")


def test_two_halves_make_a_tail() -> None:
    slots, held = gathered(OPEN, Pending("tail4", digits="09"), {"piece": "37"}, book())
    assert (slots["tail4"], held) == ("0937", "")


def test_a_corrected_half_replaces_the_one_before() -> None:
    _, held = gathered(OPEN, Pending("tail4", digits="09"), {"piece": "08", "anew": 1}, book())
    assert held == "08"


def test_too_many_digits_mean_that_it_was_begun_again() -> None:
    _, held = gathered(OPEN, Pending("tail4", digits="093"), {"piece": "09"}, book())
    assert held == "09"


def test_a_whole_number_is_gathered_until_a_carrier_gives_such() -> None:
    asked = Pending("tracking_no")
    for piece, so_far in (("SF1000", "SF1000"), ("2000", "SF10002000")):
        _, held = gathered(OPEN, asked, {"piece": piece}, booked := book())
        assert held == so_far
        asked = Pending("tracking_no", digits=held)
    slots, held = gathered(OPEN, asked, {"piece": "30004"}, booked)
    assert (slots["tracking_no"], held) == ("SF1000200030004", "")


def test_four_digits_of_ones_own_parcel_are_enough_where_the_whole_number_was_asked_for() -> None:
    state = DialogState("CA1", parcels=(hub_parcel(),))
    slots, held = gathered(state, Pending("tracking_no"), {"piece": "0001"}, book())
    assert (slots["tail4"], held) == ("0001", "")


def test_what_is_no_piece_passes_through() -> None:
    slots, held = gathered(OPEN, Pending("tail4", digits="09"), {"tail4": "1234"}, book())
    assert (slots, held) == ({"tail4": "1234"}, "")


def test_in_a_call_the_pieces_are_waited_for() -> None:
    talk = talk_with(caller="").hear("我的快递到哪了").hear("零九")
    assert talk.keys == ["identity.more_digits"]
    talk.hear("不对，零八")
    assert talk.state.pending is not None and talk.state.pending.digits == "08"


def test_a_number_read_back_still_asks_for_that_number() -> None:
    assert expected(Pending("read_back", digits="3480")) == "tail4"
    assert expected(Pending("near", digits="XD0000000010937")) == "tracking_no"
    assert expected(Pending("detail", options=("phone",))) == "phone"
    assert expected(None) == ""


def test_only_questions_for_numbers_expect_digits() -> None:
    assert asks_number(Pending("tail4"))
    assert not asks_number(Pending("confirm"))
    assert not asks_number(None)
