"""The browser of the tests: sound given as its microphone really arrives in a page."""

import http.server
import math
import struct
import threading
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import chromium

pytestmark = [pytest.mark.slow, pytest.mark.browser]

TONE_HZ = 700
LISTEN = """async () => {
  const plain = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
  const stream = await navigator.mediaDevices.getUserMedia({audio: plain});
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, {fftSize: 8192});
  context.createMediaStreamSource(stream).connect(analyser);
  await new Promise(resolve => setTimeout(resolve, 1000));
  const samples = new Float32Array(analyser.fftSize), bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatTimeDomainData(samples);
  analyser.getFloatFrequencyData(bins);
  const loudest = bins.indexOf(Math.max(...bins));
  return {peak: Math.max(...samples.map(Math.abs)), hz: loudest * context.sampleRate / analyser.fftSize};
}"""


@pytest.fixture
def page_url() -> Iterator[str]:
    """A page on loopback, where browsers allow microphones."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>microphone</title>")

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def tone(path: Path, *, peak: float, rate_hz: int = 16_000, seconds: int = 5) -> Path:
    samples = (
        round(peak * 32767 * math.sin(2 * math.pi * TONE_HZ * n / rate_hz)) for n in range(seconds * rate_hz)
    )
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return path


@pytest.mark.parametrize("peak", [0.5, 0.0])
def test_a_page_hears_the_wav_file_given_as_microphone(tmp_path: Path, page_url: str, peak: float) -> None:
    with chromium(tone(tmp_path / "tone.wav", peak=peak)) as browser:
        page = browser.new_page()
        page.goto(page_url)
        heard = page.evaluate(LISTEN)
    assert heard["peak"] == pytest.approx(peak, abs=0.05)
    if peak:
        assert heard["hz"] == pytest.approx(TONE_HZ, abs=10)


def test_a_microphone_file_that_would_be_silence_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), chromium(tmp_path / "nowhere.wav"):
        pass
    eight_bit = tmp_path / "eight_bit.wav"
    with wave.open(str(eight_bit), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8000)
        out.writeframes(bytes(8000))
    with pytest.raises(ValueError, match="must hold 16-bit PCM"), chromium(eight_bit):
        pass
