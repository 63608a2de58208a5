from pathlib import Path

import pytest

from ivr.bench import exam
from ivr.bench.exam import Answer, Question
from ivr.errors import DataError
from ivr.messages.turn import Understanding

URGE = Understanding("催", "urge_delivery", (("urge_delivery", 0.9), ("track_parcel", 0.1)), action="accept")
UNSURE = Understanding(
    "催", "urge_delivery", (("track_parcel", 0.5), ("urge_delivery", 0.4)), action="clarify"
)


def answer(intent: str, heard: Understanding = URGE, ms: float = 1.0, **facts: object) -> Answer:
    return Answer(Question("催", intent, **facts), heard, ms)  # type: ignore[arg-type]


def test_shares_are_of_all_that_was_asked() -> None:
    found = exam.figures([answer("urge_delivery"), answer("track_parcel"), answer("urge_delivery", UNSURE)])
    assert found["n"] == 3
    assert found["top1"] == pytest.approx(1 / 3, abs=0.001)
    assert found["top2"] == 1.0
    assert found["wrong_accept"] == pytest.approx(1 / 3, abs=0.001)
    assert found["clarify"] == pytest.approx(1 / 3, abs=0.001)


def test_every_intent_counts_the_same_in_macro_f1() -> None:
    often = [answer("urge_delivery")] * 9
    assert exam.figures([*often, answer("invoice")])["macro_f1"] < 0.5


def test_second_requests_that_are_imagined_are_counted_apart() -> None:
    heard = Understanding("催", "urge_delivery", URGE.ranked, also=("invoice",), action="accept")
    found = exam.figures([answer("urge_delivery", heard), answer("urge_delivery", heard, also=("invoice",))])
    assert found["also"] == 1.0
    assert found["also_imagined"] == 0.5


def test_confusions_are_listed_the_frequent_ones_first() -> None:
    wrong = [answer("track_parcel"), answer("invoice"), answer("invoice")]
    assert exam.confusions(wrong)[0] == ("invoice", "urge_delivery", 2)


def test_times_are_a_median_and_a_bad_case() -> None:
    sat = [answer("urge_delivery", ms=float(n)) for n in range(100)]
    assert exam.times(sat) == {"p50_ms": 50.0, "p99_ms": 99.0}


def test_a_line_that_is_no_utterance_is_named(tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"text": "催", "intent": "urge_delivery"}\n{"text": "催"}\n')
    with pytest.raises(DataError, match=r"lines\.jsonl:2"):
        exam.read(file)
    with pytest.raises(DataError, match="cannot be read"):
        exam.read(tmp_path / "nothing.jsonl")
