"""Owns the voice activity detector: is there speech in this 32 ms window? Silero v6, the file inside faster-whisper."""

import importlib.util
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ivr.errors import SetupError
from ivr.speech import pcm

RATE_HZ = 16000
WINDOW_SAMPLES = 512
WINDOW_MS = 32
_CONTEXT_SAMPLES = 64
_STATE_SHAPE = (1, 1, 128)


class Silero:
    """The detector of one call: it remembers what came before. The network itself is shared."""

    def __init__(self) -> None:
        self._network = _network()
        self._context = np.zeros(_CONTEXT_SAMPLES, dtype=np.float32)
        self._h = np.zeros(_STATE_SHAPE, dtype=np.float32)
        self._c = np.zeros(_STATE_SHAPE, dtype=np.float32)

    def probability(self, window: NDArray[np.int16]) -> float:
        """`window`: 512 samples at 16 kHz. Returns the probability of speech, 0..1."""
        sound = pcm.floating(window)
        frame = np.concatenate((self._context, sound))[np.newaxis]
        found, self._h, self._c = self._network.run(None, {"input": frame, "h": self._h, "c": self._c})
        self._context = sound[-_CONTEXT_SAMPLES:]
        return float(found[0])


def model_path() -> Path:
    """Found without importing faster-whisper, so that a media process never loads the recogniser."""
    package = importlib.util.find_spec("faster_whisper")
    if package is None or package.origin is None:
        raise SetupError("the package faster-whisper is not installed; run `make setup`")
    found = sorted(Path(package.origin).with_name("assets").glob("silero_vad*.onnx"))
    if not found:
        raise SetupError("faster-whisper brings no Silero model; install the version in requirements.txt")
    return found[-1]


@cache
def _network() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # A window costs 0.1 ms; more threads would only fight with those of the other calls.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])
