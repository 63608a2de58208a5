from ivr.dialog.hypotheses import CONFIRMED, UNSURE, corrected, settled
from ivr.messages.dialog import DialogState, Pending
from tests.dialog.world import book, hub_parcel

OPEN = DialogState("CA1")


def chosen(*hypotheses: str, state: DialogState = OPEN, asked: str = "tail4") -> dict[str, str | int | float]:
    return settled({}, hypotheses, state, book(), asked)


def test_what_all_hypotheses_say_is_sure() -> None:
    assert chosen("三四八零", "3480") == {"tail4": "3480"}


def test_the_number_most_hypotheses_speak_for_is_chosen_and_the_others_are_kept() -> None:
    assert chosen("三四八二", "三四八零", "3480", "三四八零的") == {"tail4": "3480", UNSURE: "3482"}


def test_words_that_only_sound_like_digits_are_a_number_in_doubt() -> None:
    found = chosen("位号要死要留。", "维号要死要流。")
    assert found["tail4"] == "1416"
    assert chosen("号带二六把握") == {"tail4": "2685", UNSURE: ""}


def test_an_own_parcel_among_the_hypotheses_goes_before_all() -> None:
    state = DialogState("CA1", parcels=(hub_parcel("XD0000000003480"),))
    assert chosen("三四八二", "三四八二的", "三四八零", state=state) == {"tail4": "3480"}


def test_a_number_of_a_form_that_some_carrier_gives_goes_before_others() -> None:
    found = chosen("SF100020003000", "SF1000200030004", asked="tracking_no")
    assert found["tracking_no"] == "SF1000200030004"


def test_where_no_number_was_asked_for_or_said_nothing_changes() -> None:
    assert settled({"city": "上海"}, ("寄到上海的", "寄到上海"), OPEN, book(), "") == {"city": "上海"}


def test_a_number_that_had_been_heard_before_is_preferred_in_a_correction() -> None:
    asked = Pending("read_back", digits="3482", options=("3480",))
    found = corrected({}, ("不对，三四八九", "不对，三四八零"), asked, OPEN, book())
    assert found["tail4"] in ("3489", "3480")
    assert corrected({}, ("不对，三四八二", "不对，三四八零"), asked, OPEN, book()) == {
        "tail4": "3480",
        CONFIRMED: 1,
    }
