import pytest

from ivr.messages.parcel import ParcelState
from ivr.messages.turn import FindParcels
from tests.dialog.world import Talk, World, hub_parcel, make_parcel, talk_with, van_parcel


def asked_for_tail() -> Talk:
    stray = make_parcel("XD0000000010937", state=ParcelState.IN_TRANSIT)
    return Talk(World(strays=(stray,)), "").start().hear("我的快递到哪了")


def looked_up(talk: Talk) -> list[str]:
    return [deed.tail4 or deed.tracking_no for deed in talk.deeds if isinstance(deed, FindParcels)]


@pytest.mark.parametrize("keys", ["0", "0#", "000"])
def test_zero_is_a_person(keys: str) -> None:
    assert talk_with(hub_parcel()).press(keys).after == "transfer"


def test_zero_is_a_person_while_a_number_is_asked_for() -> None:
    assert asked_for_tail().press("0").after == "transfer"


def test_zeros_in_a_number_are_digits() -> None:
    assert looked_up(asked_for_tail().press("0000")) == ["0000"]


def test_star_repeats() -> None:
    talk = talk_with(van_parcel()).hear("我的快递到哪了")
    said = [key for key in talk.keys if not key.startswith("ack.")]
    assert talk.press("*").keys == said


def test_hash_alone_asks_the_open_question_again() -> None:
    assert asked_for_tail().press("#").keys == ["identity.ask_tail4"]


def test_a_tail_in_pieces_is_put_together() -> None:
    talk = asked_for_tail().press("09")
    assert talk.keys == ["identity.more_digits"]
    assert looked_up(talk.press("37")) == ["0937"]


def test_a_tail_of_the_wrong_length_is_asked_for_once_more_then_a_person() -> None:
    talk = asked_for_tail().press("093#")
    assert talk.keys == ["identity.again_tail4"]
    assert talk.press("09371#").after == "transfer"


def test_a_whole_number_answers_the_question_for_the_tail() -> None:
    assert looked_up(asked_for_tail().press("0000000010937")) == ["0000000010937"]


def test_a_long_number_in_pieces_waits_for_its_end() -> None:
    talk = asked_for_tail().press("0938")
    assert "identity.ask_number" in talk.keys
    assert talk.press("000000").keys == ["identity.more_digits"]
    assert looked_up(talk.press("0010937#")) == ["0000000010937"]


def test_one_is_yes_and_two_is_no() -> None:
    stuck = talk_with(hub_parcel()).hear("怎么卡着不动")
    assert stuck.press("1").world.started
    stuck = talk_with(hub_parcel()).hear("怎么卡着不动")
    assert not stuck.press("2").world.started


def test_keys_do_the_most_frequent_things_by_themselves() -> None:
    assert "track.eta" in talk_with(van_parcel()).press("1").keys
    assert talk_with(van_parcel()).press("2").world.started


def test_four_digits_out_of_the_blue_are_a_tail() -> None:
    assert "track.out" in talk_with(van_parcel(courier="")).press("0001").keys


def test_keys_that_mean_nothing_lead_to_a_person_in_the_end() -> None:
    talk = talk_with(van_parcel()).press("7")
    assert talk.keys == ["again.menu"]
    assert talk.press("8").after == "transfer"
