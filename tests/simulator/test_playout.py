"""What the caller hears, frame by frame, and when marks fire."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from ivr.simulator.audio import SILENT_FRAME
from ivr.simulator.playout import MAX_BYTES, Playout


def test_with_nothing_queued_there_is_silence() -> None:
    assert Playout().take() == SILENT_FRAME


def test_audio_of_any_length_comes_out_in_frames_and_the_last_is_padded() -> None:
    playout = Playout()
    playout.queue(b"a" * 100)
    playout.queue(b"b" * 300)
    frames = [playout.take() for _ in range(4)]
    assert frames[0] == b"a" * 100 + b"b" * 60
    assert frames[1] == b"b" * 160
    assert frames[2] == b"b" * 80 + b"\xff" * 80
    assert frames[3] == SILENT_FRAME
    assert playout.queued_bytes == 0


def test_a_mark_on_an_empty_buffer_fires_at_once() -> None:
    fired: list[str] = []
    Playout().mark(lambda: fired.append("now"))
    assert fired == ["now"]


def test_a_mark_fires_when_the_frame_before_it_has_been_heard() -> None:
    playout, fired = Playout(), list[str]()
    playout.queue(b"a" * 320)
    playout.mark(lambda: fired.append("end"))
    playout.take()
    playout.take()
    assert fired == []  # the second frame is only now beginning to sound
    playout.take()
    assert fired == ["end"]


def test_a_mark_made_while_the_last_frame_sounds_waits_for_its_end() -> None:
    playout, fired = Playout(), list[str]()
    playout.queue(b"a" * 160)
    playout.take()
    playout.mark(lambda: fired.append("end"))
    assert fired == []
    playout.take()
    assert fired == ["end"]


def test_clear_drops_the_audio_and_fires_every_outstanding_mark_in_order() -> None:
    playout, fired = Playout(), list[str]()
    for name in ("one", "two", "three"):
        playout.queue(b"a" * 160)
        playout.mark(lambda name=name: fired.append(name))  # type: ignore[misc]
    playout.take()
    playout.clear()
    assert fired == ["one", "two", "three"]
    assert playout.take() == SILENT_FRAME
    assert fired == ["one", "two", "three"]


def test_more_than_ten_minutes_are_not_taken() -> None:
    playout = Playout()
    assert playout.queue(b"a" * MAX_BYTES)
    assert not playout.queue(b"a")


@given(
    st.lists(st.one_of(st.binary(min_size=1, max_size=700), st.just("mark"), st.just("take")), max_size=40)
)
def test_whatever_is_queued_is_heard_in_order_and_each_mark_fires_once_after_its_audio(
    steps: list[bytes | str],
) -> None:
    playout, heard, queued = Playout(), bytearray(), bytearray()
    fired: list[tuple[int, int]] = []  # bytes wanted before it, bytes heard at that moment

    def take() -> None:
        waiting = playout.queued_bytes
        frame = playout.take()
        heard.extend(frame[: min(waiting, 160)])

    def reach(wanted: int) -> None:
        fired.append((wanted, len(heard)))

    for step in steps:
        if isinstance(step, bytes):
            playout.queue(step)
            queued += step
        elif step == "take":
            take()
        else:
            playout.mark(partial(reach, len(queued)))
    while playout.queued_bytes:
        take()
    take()
    assert bytes(heard) == bytes(queued)
    assert len(fired) == steps.count("mark")
    assert all(wanted <= reached for wanted, reached in fired)
    assert [wanted for wanted, _ in fired] == sorted(wanted for wanted, _ in fired)
