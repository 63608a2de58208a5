import pytest
from pydantic import ValidationError

from ivr.dialog.digit_sound import DigitFile
from tests.dialog.world import book


def test_words_that_sound_like_digits_are_read_as_digits() -> None:
    assert "1416" in list(book().digit_sounds.runs("位号要死要留"))


def test_digits_that_are_confused_on_the_phone_are_nearer_than_others() -> None:
    sounds = book().digit_sounds
    assert sounds.distance("3481", "3487") < sounds.distance("3481", "3486")


def test_a_dropped_digit_is_one_away() -> None:
    assert book().digit_sounds.distance("925", "9225") == 1.0


def test_a_digit_without_sounds_is_refused() -> None:
    with pytest.raises(ValidationError, match="ten digits"):
        DigitFile(sounds={"1": ("yao",)}, confused=())
