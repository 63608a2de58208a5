import pytest

from ivr.dialog.concept import Concepts

CONCEPTS = Concepts.build(
    {
        "signed": ("签收", "代签", "marked as delivered"),
        "missing": ("没~收到", "没影"),
        "track": ("track*",),
        "locker": ("快递柜", "locker"),
        "bill": ("发票",),
        "yes": ("ok", "好的"),
    },
    short=("签收",),
    other_words=("千守",),
)


@pytest.mark.parametrize(
    ("text", "concept", "worth", "words"),
    [
        ("显示签收了", "signed", 1.0, "签收"),
        ("显示千手了", "signed", 0.96, "千手"),
        ("放快弟柜里了", "locker", 0.96, "快弟柜"),
        ("没有人收到", "missing", 1.0, "没有人收到"),
        ("it was marked as delivered", "signed", 1.0, "marked as delivered"),
        ("tracking please", "track", 1.0, "tracking"),
        ("放locker了", "locker", 1.0, "locker"),
    ],
)
def test_concepts_are_found(text: str, concept: str, worth: float, words: str) -> None:
    assert CONCEPTS.found(text)[concept] == (worth, words)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("显示千守了", "signed"),  # listed as another word
        ("发飘了", "bill"),  # two syllables by sound alone are too little
        ("the lockers", "locker"),  # a whole word or none
        ("a book", "yes"),
        ("没事儿我昨天下午就已经收到", "missing"),  # too far apart
    ],
)
def test_what_only_seems_so_is_not(text: str, concept: str) -> None:
    assert concept not in CONCEPTS.found(text)


def test_of_two_terms_the_longer_names_the_concept() -> None:
    concepts = Concepts.build({"photo": ("照片", "派件照片")}, (), ())
    assert concepts.found("看派件照片")["photo"] == (1.0, "派件照片")
