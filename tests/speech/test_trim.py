import numpy as np

from ivr.speech import trim

TONE = (8000 * np.sin(np.arange(4000) * 2 * np.pi * 300 / 8000)).astype(np.int16)


def silence(ms: int) -> np.ndarray:
    return np.zeros(8 * ms, dtype=np.int16)


def test_at_most_sixty_ms_of_silence_stay_at_either_end() -> None:
    cut = trim.trimmed(np.concatenate([silence(400), TONE, silence(700)]), 8000)
    voiced = np.flatnonzero(cut)
    assert voiced[0] <= 8 * 60
    assert len(cut) - voiced[-1] <= 8 * 60
    assert np.count_nonzero(cut) == np.count_nonzero(TONE)


def test_silence_alone_becomes_nothing() -> None:
    assert len(trim.trimmed(silence(500), 8000)) == 0
    assert len(trim.trimmed(silence(0), 8000)) == 0


def test_loud_and_soft_speech_come_out_equally_loud_and_unclipped() -> None:
    speech = TONE.astype(np.float32) / 32768
    loud, soft = trim.levelled(speech * 3, 8000), trim.levelled(speech / 30, 8000)
    assert np.abs(loud - soft).max() < 0.01
    assert np.abs(loud).max() <= trim.PEAK
