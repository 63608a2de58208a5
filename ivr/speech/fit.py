"""Owns how well given words fit a sound that Whisper has encoded: its decoder is led through every one of them."""

from collections.abc import Sequence

import ctranslate2
import numpy as np
from faster_whisper.tokenizer import Tokenizer

from ivr.speech import hearing

ENCODED_PER_SECOND = 50
ROOM_SECONDS = 1
"""Of silence after the sound, where the end of the words is to be seen. The rest of the context costs time only."""
END_MARK = "。"
"""Whisper ends with it what is whole: without, the beginning of something longer fits as well."""
UNHEARD = 1e-8
"""Least probability of a token, so that its logarithm can be added."""


def fits(
    texts: Sequence[str],
    encoded: ctranslate2.StorageView,
    seconds: float,
    model: ctranslate2.models.Whisper,
    tokenizer: Tokenizer,
) -> list[float]:
    """Logarithms of probabilities, to be compared with one another only: nothing is told beforehand here. `encoded`:
    of `seconds` of sound and the silence after it, on the CPU. Some ten milliseconds a text. Raises RuntimeError."""
    frames = min(encoded.shape[1], int((seconds + ROOM_SECONDS) * ENCODED_PER_SECOND))
    sounds = np.repeat(np.array(encoded)[:, :frames], len(texts), axis=0)
    led = model.align(
        ctranslate2.StorageView.from_array(np.ascontiguousarray(sounds)),
        list(tokenizer.sot_sequence),
        [tokenizer.encode(hearing.unmarked(text) + END_MARK) for text in texts],
        [frames] * len(texts),
    )
    return [float(np.log(np.maximum(one.text_token_probs, UNHEARD)).sum()) for one in led]
