"""Owns the headless browser of the tests: found, started, and given a WAV file as its microphone.

`make test` unpacks the browser to `frontend/browser/unpacked`; `TEST_BROWSER=/usr/bin/chromium` names another.
"""

import os
import wave
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

UNPACKED = Path(__file__).resolve().parent.parent / "frontend" / "browser" / "unpacked"


@contextmanager
def chromium(
    microphone: Path | None = None, *, loop: bool = False, beside: Playwright | None = None
) -> Iterator[Browser]:
    """A headless Chromium whose microphone plays `microphone` once a page asks for it, again and again if `loop`.

    `beside`: what runs another one in the same test already.

    The file must be a 16-bit PCM WAV: the browser says nothing about any other, nor about one that is missing,
    and delivers silence. So that is checked here. Permission to use the microphone is given without asking.
    """
    arguments = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    if microphone is not None:
        with wave.open(str(microphone)) as recording:
            if recording.getsampwidth() != 2:
                raise ValueError(
                    f"{microphone} must hold 16-bit PCM, it holds {8 * recording.getsampwidth()}-bit"
                )
        once = "" if loop else "%noloop"
        arguments.append(f"--use-file-for-fake-audio-capture={microphone.resolve()}{once}")
    with nullcontext(beside) if beside else sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_executable(),
            chromium_sandbox=False,  # root, as in most containers, cannot have one
            args=arguments,
            env=dict(os.environ) | _environment(),
        )
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A browser with Chromium's own beeps as its microphone."""
    with chromium() as running:
        yield running


def _executable() -> Path:
    path = Path(os.environ.get("TEST_BROWSER", UNPACKED / "chromium"))
    if not path.is_file():
        pytest.fail(f"no headless browser at {path}: `make browser` unpacks one, TEST_BROWSER names another")
    return path


def _environment() -> dict[str, str]:
    """The libraries and fonts that came with the unpacked browser; a browser of the machine's needs none of it."""
    if "TEST_BROWSER" in os.environ:
        return {}
    return {
        "LD_LIBRARY_PATH": str(UNPACKED / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(UNPACKED / "fonts.conf"),
    }
