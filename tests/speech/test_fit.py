import pytest

from ivr.bench import recordings
from ivr.settings import Settings
from ivr.speech import fit, pcm
from ivr.speech.whisper import RATE_HZ, WhisperTranscriber

pytestmark = pytest.mark.slow


def test_what_was_said_fits_better_than_what_was_not() -> None:
    recogniser = WhisperTranscriber.bundled(Settings(_env_file=None))
    model, tokenizer = recogniser._model.model, recogniser._tokenizer("zh")
    said = [
        one
        for one in recordings.load()
        if not one.noisy and one.text in ("我要改个地址", "不办了", "怎么用啊这个")
    ]
    texts = [one.text for one in said]
    for one in said:
        sound = pcm.floating(recordings.heard_rate(one.line))
        encoded = model.encode(recogniser._mel(sound), to_cpu=True)
        found = dict(
            zip(texts, fit.fits(texts, encoded, len(sound) / RATE_HZ, model, tokenizer), strict=True)
        )
        assert max(found, key=found.__getitem__) == one.text
        assert all(worth < 0 for worth in found.values())
    assert len(said) == 3
