from pathlib import Path

import numpy as np
import pytest

from ivr.speech import audio
from ivr.speech.recording import CallRecording, merge

CALLER, BOT, OTHER = b"\x00", b"\x10", b"\x20"
SILENT = 0


def hear(recording: CallRecording, from_ms: int, to_ms: int, sign: bytes = CALLER) -> None:
    for at_ms in range(from_ms, to_ms, 20):
        recording.heard(at_ms, sign * 160)


def channels(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Of the whole call: one value a millisecond, caller and bot."""
    path, _ = merge(folder)
    left, right = audio.read(path, 8000)
    return left[::8], right[::8]


def sounding(channel: np.ndarray) -> list[tuple[int, int]]:
    """Stretches of sound, in ms."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], channel != SILENT, [0]]).astype(int)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def test_the_caller_is_left_and_the_bot_right_each_at_its_time(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    recording.played(500, BOT * 8 * 300)
    hear(recording, 0, 2000)
    recording.close()
    caller, bot = channels(tmp_path)
    assert sounding(caller) == [(0, 2000)]
    assert sounding(bot) == [(500, 800)]
    assert merge(tmp_path)[1] == 2.0


def test_what_was_scheduled_after_a_barge_in_was_not_played(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    recording.played(100, BOT * 8 * 1000)
    recording.played(1100, BOT * 8 * 1000)
    hear(recording, 0, 600)
    recording.cut(600)
    recording.played(900, OTHER * 8 * 200)
    hear(recording, 600, 3000)
    recording.close()
    assert sounding(channels(tmp_path)[1]) == [(100, 600), (900, 1100)]


def test_speech_that_the_caller_did_not_stay_for_is_not_on_the_record(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    recording.played(0, BOT * 8 * 5000)
    hear(recording, 0, 1000)
    recording.close()
    assert merge(tmp_path)[1] == 1.0


def test_lost_frames_are_silence_and_the_rest_stays_in_its_place(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    hear(recording, 0, 200)
    hear(recording, 400, 600)
    recording.close()
    assert sounding(channels(tmp_path)[0]) == [(0, 200), (400, 600)]


def test_sound_that_comes_late_does_not_move_what_is_written(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    hear(recording, 0, 2000)
    recording.played(1000, BOT * 8 * 1500)
    recording.heard(100, CALLER * 160)
    hear(recording, 2000, 3000)
    recording.close()
    caller, bot = channels(tmp_path)
    assert sounding(caller) == [(0, 3000)]
    assert sounding(bot)[0][1] == 2500


def test_a_killed_process_loses_less_than_a_second(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    recording.played(0, BOT * 8 * 9000)
    hear(recording, 0, 5000)
    # no close: the file as it lies on disk now
    seconds = merge(tmp_path)[1]
    assert 4.0 < seconds <= 5.0
    recording.close()


def test_the_file_of_a_killed_process_is_a_playable_wav_by_itself(tmp_path: Path) -> None:
    recording = CallRecording(tmp_path, 0)
    hear(recording, 0, 5000)
    part = next(tmp_path.glob("part-*.wav"))
    assert audio.read(part, 8000).shape[0] == 2
    assert audio.read(part, 8000).shape[1] > 4 * 8000
    recording.close()


def test_a_stream_that_was_lost_and_its_successor_become_one_call(tmp_path: Path) -> None:
    first = CallRecording(tmp_path, 0)
    hear(first, 0, 1000)
    first.close()
    second = CallRecording(tmp_path, 3000)
    second.played(200, BOT * 8 * 100)
    hear(second, 0, 1000)
    second.close()
    caller, bot = channels(tmp_path)
    assert sounding(caller) == [(0, 1000), (3000, 4000)]
    assert sounding(bot) == [(3200, 3300)]
    assert merge(tmp_path)[1] == 4.0


def test_merging_again_after_another_part_gives_the_longer_call(tmp_path: Path) -> None:
    for offset_ms, seconds in ((0, 1.0), (2000, 3.0)):
        recording = CallRecording(tmp_path, offset_ms)
        hear(recording, 0, 1000)
        recording.close()
        assert merge(tmp_path)[1] == seconds


def test_a_call_without_sound_has_no_recording(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        merge(tmp_path)
    CallRecording(tmp_path, 0).close()
    assert merge(tmp_path)[1] == 0.0
