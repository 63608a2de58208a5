import json
from pathlib import Path

import numpy as np
import pytest

from ivr.bench import recordings
from ivr.errors import DataError
from ivr.speech import audio, mulaw

SECOND = np.arange(mulaw.RATE_HZ)
RANDOM = np.random.default_rng(3)


def tone(hz: float, loud: float = 8000) -> bytes:
    return mulaw.encode((loud * np.sin(2 * np.pi * hz * SECOND / mulaw.RATE_HZ)).astype(np.int16))


def listed(folder: Path, **row: object) -> None:
    with (folder / "recordings.jsonl").open("a", encoding="utf-8") as rows:
        rows.write(json.dumps({"file": "one.wav", "text": "到哪了", "snr_db": None} | row) + "\n")


def test_recordings_are_read_with_what_was_said_and_who_calls(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "one.wav").write_bytes(audio.wav_of_mulaw(tone(440)))
    listed(tmp_path, intent="track_parcel")
    listed(tmp_path, text="催一下", snr_db=15, caller="+1")
    (tmp_path / "utterances.jsonl").write_text(json.dumps({"text": "到哪了", "caller": "+86"}) + "\n")
    first, second = recordings.load(tmp_path)
    assert (first.text, first.intent, first.caller, first.noisy) == ("到哪了", "track_parcel", "+86", False)
    assert (second.text, second.intent, second.caller, second.noisy) == ("催一下", "", "+1", True)
    assert first.line == tone(440)


def test_a_folder_without_recordings_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not there"):
        recordings.load(tmp_path)
    listed(tmp_path)
    with pytest.raises(DataError, match=r"recordings\.jsonl"):
        recordings.load(tmp_path)


@pytest.mark.parametrize("snr_db", [5.0, 15.0])
def test_noise_lies_as_far_beneath_the_voice_as_asked(snr_db: float) -> None:
    noise = recordings.babble([tone(200), tone(300), tone(500)], RANDOM)
    voice = mulaw.decode(tone(1013)).astype(float)
    under = mulaw.decode(recordings.mixed(tone(1013), noise, snr_db)) - voice
    assert 20 * np.log10(voice.std() / under.std()) == pytest.approx(snr_db, abs=0.7)


def test_a_higher_voice_is_a_faster_one() -> None:
    higher = recordings.pitched(tone(1013), 1.1)
    spectrum = np.abs(np.fft.rfft(mulaw.decode(higher)))
    assert len(higher) == pytest.approx(mulaw.RATE_HZ / 1.1, abs=2)
    assert spectrum.argmax() * mulaw.RATE_HZ / len(higher) == pytest.approx(1114, abs=5)
    assert recordings.pitched(tone(1013), 1.0) == tone(1013)


def test_the_recogniser_is_given_twice_the_samples() -> None:
    assert recordings.heard_rate(tone(440)).shape == (2 * mulaw.RATE_HZ,)
