from ivr.bench import hearing, speech
from tests.bench.test_hearing import LAYERS, SAID, understand


def test_the_tables_name_every_noise_layer_and_intent() -> None:
    printed = speech._tables(hearing.measure(LAYERS, SAID, understand))
    for name in ("clean", "as recorded", "5 dB", "no other hypotheses", "pickup_code", "lost_points"):
        assert name in printed


def test_pauses_and_ends_are_measured_on_the_clean_recordings() -> None:
    rows = speech.measure_endpoint(SAID[:1])
    assert [row["wait_ms"] for row in rows] == list(speech.WAITS_MS)
    assert all(row["utterances"] == 1 for row in rows)
