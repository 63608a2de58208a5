from ivr.dialog.features import KINDS, features


def test_characters_sounds_and_concepts_each_bring_their_own() -> None:
    found = features("催派送", ["urge", "on_van"])
    assert {"1催", "2催派", "3催派送", "s催送", "~cui pai", "*urge", "+on_van urge"} <= set(found)


def test_homophones_share_their_sounds_and_merged_ones_too() -> None:
    assert "~qian sou" in features("签收", [])
    assert "~qian sou" in features("千手", [])
    assert "1签" not in features("千手", [])


def test_english_is_words_pairs_and_pieces() -> None:
    found = features("hurry it up", [])
    assert {"whurry", "bhurry it", "thurry it up", "c<hur"} <= set(found)
    assert not any(name.startswith("~") for name in found)


def test_a_kind_that_is_switched_off_is_not_there() -> None:
    for kind, mark in zip(KINDS, ("1催", "~cui", "*urge"), strict=True):
        others = [other for other in KINDS if other != kind]
        assert mark in features("催", ["urge"])
        assert mark not in features("催", ["urge"], others)


def test_the_length_is_told_in_steps() -> None:
    assert features("催", [])[0] == "#0"
    assert features("帮我催一下派送好不好", [])[0] == "#3"
