"""The caller's sound on its way in."""

from ivr.simulator.audio import SILENT_FRAME
from ivr.simulator.hearing import CUSHION_FRAMES, Hearing

LOUD = b"\x00" * 160


def numbered(count: int) -> list[bytes]:
    return [bytes([number % 100 + 1]) * 160 for number in range(count)]


def test_a_phone_that_sends_nothing_is_silent() -> None:
    assert Hearing().take() == SILENT_FRAME


def test_uneven_sending_comes_out_even() -> None:
    hearing, frames, taken = Hearing(), numbered(12), []
    bursts = [4, 0, 0, 3, 1, 0, 2, 0, 2]  # frames that arrive before each beat
    sent = 0
    for burst in [*bursts, 0, 0, 0]:
        for frame in frames[sent : sent + burst]:
            hearing.put(frame)
        sent += burst
        taken.append(hearing.take())
    assert [frame for frame in taken if frame != SILENT_FRAME] == frames
    assert SILENT_FRAME not in taken[taken.index(frames[0]) : taken.index(frames[-1])]


def test_a_short_sound_is_heard_though_it_does_not_fill_the_cushion() -> None:
    hearing = Hearing()
    hearing.put(LOUD)
    taken = [hearing.take() for _ in range(CUSHION_FRAMES + 2)]
    assert taken.count(LOUD) == 1


def test_any_length_is_accepted() -> None:
    hearing = Hearing()
    for _ in range(64):
        hearing.put(b"\x00" * 10)
    assert [hearing.take() for _ in range(4)] == [LOUD] * 4


def test_what_comes_too_fast_is_kept_for_one_second_at_most() -> None:
    hearing = Hearing()
    for frame in numbered(120):
        hearing.put(frame)
    taken = [hearing.take() for _ in range(60)]
    assert taken[0] == numbered(120)[70]
    assert taken.index(SILENT_FRAME) == 50


def test_delay_is_made_up_in_the_pauses_never_in_the_words() -> None:
    hearing = Hearing()
    for frame in [*numbered(20), *[SILENT_FRAME] * 20, *numbered(5)]:
        hearing.put(frame)
    taken = [hearing.take() for _ in range(45)]
    assert [frame for frame in taken if frame != SILENT_FRAME] == [*numbered(20), *numbered(5)]
    assert taken.index(numbered(5)[0], 21) < 30
