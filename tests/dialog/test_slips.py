from ivr.dialog.slips import SlipFile, Slips

PHRASES = ("催派送", "吹一下", "派送", "签收", "千手", "牵手", "等一下")


def slips(**rates: float) -> Slips:
    measured = SlipFile(
        lines=1,
        syllables=100,
        rates={"equal_sound": 0.0, "changed": 0.0, "dropped": 0.0, "inserted": 0.0} | rates,
        dropped={},
        inserted={},
        initials={"d": {"t": 1}},
        finals={"eng": {"en": 1}},
        heard_as={"cui": {"said": 10, "as": {"chui": 5}}},
    )
    return Slips.build(measured, PHRASES)


def test_without_slips_a_phrase_stays_as_it_is() -> None:
    assert slips().heard("催派送，ok") == "催派送，ok"


def test_a_syllable_is_taken_for_what_it_was_taken_for_before() -> None:
    assert slips(changed=1.0).heard("催") == "吹"


def test_an_equal_sound_is_another_character_that_callers_say() -> None:
    heard = {slips(equal_sound=1.0).heard(phrase)[-2:] for phrase in ("签收", "我签收", "已签收", "不是签收")}
    assert heard <= {"签收", "千手", "牵手", "千收", "牵收", "签手"}
    assert len(heard) > 1


def test_what_no_caller_says_is_left_as_it_was() -> None:
    assert slips(changed=1.0).heard("等") == "等"  # neither teng nor den is known


def test_dropped_syllables_are_gone_and_latin_letters_stay() -> None:
    assert slips(dropped=1.0).heard("催ok") == "ok"


def test_the_same_phrase_slips_the_same_way_every_time() -> None:
    once = slips(changed=0.5, equal_sound=0.3).heard("签收派送催一下")
    assert slips(changed=0.5, equal_sound=0.3).heard("签收派送催一下") == once
