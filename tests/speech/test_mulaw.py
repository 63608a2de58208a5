import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ivr.speech import mulaw


def test_codes_of_the_standard_decode_to_its_values() -> None:
    # ITU-T G.711, table 2b, times four: 14-bit values in 16-bit samples
    codes = bytes([0xFF, 0x7F, 0x80, 0x00, 0xF0, 0xE7, 0x8F])
    assert mulaw.decode(codes).tolist() == [0, 0, 32124, -32124, 120, 260, 16764]


@given(st.binary(max_size=400))
def test_every_code_survives_decoding_and_encoding_except_the_second_zero(line: bytes) -> None:
    assert mulaw.encode(mulaw.decode(line)) == line.replace(b"\x7f", b"\xff")


@given(st.lists(st.integers(-32768, 32767), max_size=100))
def test_no_sample_is_off_by_more_than_half_a_step(samples: list[int]) -> None:
    before = np.array(samples, dtype=np.int16)
    after = mulaw.decode(mulaw.encode(before)).astype(int)
    clipped = np.clip(before.astype(int), -32635, 32635)
    assert (np.abs(after - clipped) <= np.maximum(8, (np.abs(clipped) + 132) // 32)).all()


def test_louder_than_the_code_reaches_is_clipped_not_wrapped() -> None:
    loudest = mulaw.decode(mulaw.encode(np.array([32767, -32768], dtype=np.int16)))
    assert loudest.tolist() == [32124, -32124]


def test_silence_is_zero_and_eight_bytes_last_a_millisecond() -> None:
    assert mulaw.decode(mulaw.SILENCE).tolist() == [0]
    assert mulaw.duration_ms(mulaw.SILENCE * 160) == 20
