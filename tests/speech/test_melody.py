import numpy as np

from ivr.speech import mulaw
from ivr.speech.ear import Ear
from ivr.speech.melody import SECONDS, hold_music, knock


def test_the_hold_music_is_as_long_as_it_says_and_quieter_than_a_voice():
    sound = hold_music()
    assert len(sound) == SECONDS * mulaw.RATE_HZ
    peak = np.abs(mulaw.decode(sound).astype(int)).max()
    assert 2000 < peak < 6000


def test_nobody_is_heard_to_speak_in_it():
    ear = Ear()
    windows = [
        w for at in range(0, 8000 * 8, 160) for w in ear.hear(hold_music()[at : at + 160], at // 8 + 20)
    ]
    voiced = [w for w in windows if w.probability > 0.5]
    assert len(windows) > 200
    assert len(voiced) < 3


def test_a_knock_is_short():
    assert 0.3 * mulaw.RATE_HZ < len(knock()) < 0.7 * mulaw.RATE_HZ
