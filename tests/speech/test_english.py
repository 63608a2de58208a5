import pytest

from ivr.speech.english import phonemes


def said(text: str) -> str:
    return phonemes(text, {"asap": "as soon as possible"})


def test_words_are_looked_up_with_their_stress() -> None:
    assert said("parcel") == "pˈɑɹsᵊl"
    assert said("Your parcel is here.") == "jʊɹ pˈɑɹsᵊl ɪz hˈɪɹ."


@pytest.mark.parametrize(
    ("word", "ending"),
    [
        ("parcels", "z"),
        ("trucks", "s"),
        ("addresses", "ᵻz"),
        ("courier's", "z"),
        ("rerouted", "d"),
        ("tracking", "ɪŋ"),
    ],
)
def test_regular_endings_are_made(word: str, ending: str) -> None:
    assert said(word).endswith(ending)


def test_articles_know_what_follows_them() -> None:
    assert said("the parcel").startswith("ðə ")
    assert said("the address").startswith("ði ")
    assert said("to arrive").startswith("tʊ ")


def test_numbers_are_read_digit_by_digit_and_abbreviations_spelt() -> None:
    assert said("12") == said("one two")
    assert said("LX0NL") == said("L X zero N L").replace("  ", " ")


def test_a_name_that_no_dictionary_has_is_spelt_rather_than_dropped() -> None:
    assert said("Xqzt") == said("X Q Z T")


def test_chinese_names_are_said_not_spelt() -> None:
    assert said("Xunda Express").startswith("ʃʊn")


def test_respelt_words_are_said_as_they_are_respelt() -> None:
    assert said("ASAP") == said("as soon as possible")


def test_signs_are_words() -> None:
    assert "pəɹsˈɛnt" in said("30%")
    assert said("5 kg & more").count("ænd") + said("5 kg & more").count("ənd") == 1


@pytest.mark.parametrize("odd", ["", " ", "...", "—", "你好"])
def test_odd_signs_do_no_harm(odd: str) -> None:
    assert isinstance(said(odd), str)
